import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { useMay } from '../../../session/session';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

const LATE = ['days1to7', 'days8to15', 'days16to30', 'days31to60', 'daysOver60'] as const;

/** What is owed, by how late it is: for money matters the whole row, else its two ends. */
export function AgeingFact({ accountId, request }: FactProps) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['receivables', 'ageing', accountId],
    enabled: may('money.read'),
    retry: false,
    queryFn: () => bodyOf(api.GET('/api/v1/ageing', { params: { query: { accountId } } })),
  });
  if (!data) return null;
  const [sums] = data.totals;
  if (!sums) return <FactLine label={t('facts.owed')}>{t('facts.nothingOwed')}</FactLine>;
  const money = (amount: string) => format.money({ amount, currency: sums.currency });
  const late = LATE.filter((range) => Number(sums[range]) > 0);
  const ranges = request.kind === 'A13' ? late : late.slice(-1);
  return (
    <>
      <FactLine label={t('facts.owed')}>{money(sums.total)}</FactLine>
      {late.length === 0 && <FactLine label={t('facts.overdue')}>{t('facts.nothingLate')}</FactLine>}
      {ranges.map((range) => (
        <FactLine key={range} label={t(`facts.ageing.${range}`)} isAgainst>
          {money(sums[range])}
        </FactLine>
      ))}
    </>
  );
}
