import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

/** What the present stage lacks, with the reason. */
export function CriteriaFact({ accountId }: FactProps) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['accounts', 'path', accountId],
    enabled: may('path.read'),
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{accountId}/path', { params: { path: { accountId } } })),
  });
  if (!data) return null;
  const open = data.criteria.filter(({ met }) => !met);
  return (
    <FactLine label={t('facts.missing')} isAgainst={open.length > 0}>
      {open.length === 0 && t('facts.nothingMissing')}
      {open.map(({ id, name }) => (
        <div key={id}>
          {id} {name}
        </div>
      ))}
    </FactLine>
  );
}
