import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

/** B10: whose products they use besides, and how content they are. */
export function CompetitorsFact({ accountId }: FactProps) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['accounts', 'competitors', accountId],
    enabled: may('accounts.read'),
    retry: false,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts/{accountId}/satisfaction', {
          params: { path: { accountId }, query: { of: 'competitors', limit: 5 } },
        }),
      ),
  });
  if (!data) return null;
  const newest = data.items.filter(
    ({ competitor }, index) => data.items.findIndex((each) => each.competitor === competitor) === index,
  );
  return (
    <FactLine label={t('facts.competitors')}>
      {newest.length === 0 && t('facts.noCompetitors')}
      {newest.map(({ id, competitor, product, satisfaction }) => (
        <div key={id}>{t('facts.competitor', { name: competitor, product, satisfaction })}</div>
      ))}
    </FactLine>
  );
}
