import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { readFact } from '../../../forms/facts';
import type { Money } from '../../../format/money';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

interface Valuation {
  likelihood?: { score: number };
  value?: { sales: Money; profit: Money; riskBasisPoints?: number };
  expectedExpense?: Money;
}

/** V1 to V5: how likely, worth what, at what expense. */
export function ValuationFact({ accountId }: FactProps) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['accounts', 'valuation', accountId],
    enabled: may('accounts.read'),
    retry: false,
    queryFn: async () => ({ fact: await readFact(accountId, 'valuation', null) }),
  });
  if (!data) return null;
  const { likelihood, value, expectedExpense } = (data.fact?.content ?? {}) as Valuation;
  if (!likelihood && !value) return <FactLine label={t('facts.valuation')}>{t('facts.notValued')}</FactLine>;
  return (
    <>
      {likelihood && <FactLine label={t('facts.likelihood')}>{t('facts.outOf', { score: likelihood.score })}</FactLine>}
      {value && (
        <FactLine label={t('facts.value')} isAgainst={value.profit.amount.startsWith('-')}>
          {t('facts.salesAndProfit', { sales: format.money(value.sales), profit: format.money(value.profit) })}
        </FactLine>
      )}
      {expectedExpense && <FactLine label={t('facts.expectedExpense')}>{format.money(expectedExpense)}</FactLine>}
    </>
  );
}
