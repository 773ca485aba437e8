import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { BusinessSection, type BusinessSectionProps } from './business-section';
import type { Sums } from './business-queries';
import { Verdict } from './verdict';

export interface DealSumProps {
  deal: Sums['deal'];
  action: BusinessSectionProps['action'];
}

/** The value of the deal line by line, as one would write it on paper. */
export function DealSum({ deal, action }: DealSumProps) {
  const { t } = useTranslation('account-valuation');
  const format = useFormat();
  if (deal === null)
    return (
      <BusinessSection title={t('deal')} action={action}>
        <Verdict rule="V3" isMet={false} />
        <p className="kp-faint">{t('noDeal')}</p>
      </BusinessSection>
    );
  const { currency, sales, lines, marginBasisPoints, riskBasisPoints, minimum, reachesMinimum } = deal;
  const money = (amount: string) => format.money({ amount, currency });
  const risk = format.percent(riskBasisPoints);
  return (
    <BusinessSection title={t('deal')} action={action}>
      <table className="kp-sum-table">
        <tbody>
          <tr className="kp-faint">
            <th scope="row">{t('line.sales')}</th>
            <td>{money(sales)}</td>
          </tr>
          {lines.map(({ key, amount }) => (
            <tr key={key} className={key === 'beforeRisk' || key === 'value' ? 'kp-sum-total' : undefined}>
              <th scope="row">
                {t(`line.${key}`, { risk })}
                {key === 'profit' && marginBasisPoints !== null && (
                  <span className="kp-faint"> {t('margin', { share: format.percent(marginBasisPoints) })}</span>
                )}
              </th>
              <td>{money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Verdict rule="V3" isMet />
      <Verdict isMet={reachesMinimum} why={t('atLeast', { amount: format.money(minimum) })} />
    </BusinessSection>
  );
}
