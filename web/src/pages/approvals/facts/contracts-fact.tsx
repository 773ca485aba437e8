import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import type { Money } from '../../../format/money';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

interface Terms {
  number: string;
  title: string;
  amount?: Money;
  endsOn?: string;
}

/** What is agreed with them already. */
export function ContractsFact({ accountId, request }: FactProps) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['contracts', 'of-account', accountId],
    enabled: may('money.read'),
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/contracts', { params: { query: { accountId, limit: 6 } } })),
  });
  if (!data) return null;
  const others = data.items.filter(({ id, state }) => id !== request.subject.id && state !== 'draft');
  return (
    <FactLine label={t('facts.contracts')}>
      {others.length === 0 && t('facts.noContracts')}
      {others.map(({ id, state, content }) => {
        const { number, amount, endsOn } = content as unknown as Terms;
        const until = endsOn === undefined ? '' : t('facts.until', { day: format.plainDay(endsOn) });
        const parts = [number, amount ? format.money(amount) : '', t(`subjects:state.${state}`), until];
        return <div key={id}>{parts.filter((part) => part !== '').join(' · ')}</div>;
      })}
    </FactLine>
  );
}
