import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

/** The last visits and the next: whether we are in touch. */
export function VisitsFact({ accountId }: FactProps) {
  const { t, i18n } = useTranslation(['approval', 'forms']);
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['visits', 'of-account', accountId],
    enabled: may('visits.read'),
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/visits', { params: { query: { accountId, limit: 3 } } })),
  });
  if (!data) return null;
  return (
    <FactLine label={t('facts.visits')}>
      {data.items.length === 0 && t('facts.noVisits')}
      {data.items.map(({ id, plannedAt, heldAt, leadName, plan, state }) => (
        <div key={id}>
          {[
            format.day(heldAt ?? plannedAt),
            optionWord(i18n, 'purpose', plan.purpose),
            leadName,
            t(`facts.visit.${state}`),
          ].join(' · ')}
        </div>
      ))}
    </FactLine>
  );
}
