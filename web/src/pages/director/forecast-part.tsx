import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { sumOf } from '../../format/sums';
import { Chart } from '../../parts/chart';
import { Figure } from '../../parts/figure';
import { STAGES } from '../accounts/accounts-queries';
import { type Forecast, useForecast } from './director-queries';
import { Part } from './part';

/** What open accounts are expected to bring, and how that is reckoned. */
export function ForecastPart() {
  const { t } = useTranslation('director');
  const query = useForecast();
  return (
    <Part name="forecast" query={query}>
      {(forecast) => {
        const currencies = [...new Set(forecast.stages.map(({ currency }) => currency))];
        return (
          <>
            {currencies.length === 0 && <p className="kp-director-hint">{t('forecast.none')}</p>}
            {currencies.map((currency) => (
              <Currency key={currency} forecast={forecast} currency={currency} />
            ))}
            <p className="kp-director-hint">{t('forecast.how')}</p>
            <p className="kp-director-hint">{t('forecast.unvalued', { count: forecast.unvalued })}</p>
          </>
        );
      }}
    </Part>
  );
}

function Currency({ forecast, currency }: { forecast: Forecast; currency: string }) {
  const { t } = useTranslation('director');
  const format = useFormat();
  const rows = forecast.stages
    .filter((each) => each.currency === currency)
    .sort((a, b) => placeOf(a.stage) - placeOf(b.stage));
  const word = (stage: string) => t(`notifications:words.stages.${stage}`);
  const money = (amount: string) => format.money({ amount, currency });
  return (
    <>
      <Chart
        label={t('forecast.chart', { currency })}
        categories={rows.map(({ stage }) => word(stage))}
        say={(value) => format.roundMoney({ amount: String(value), currency })}
        series={[
          { name: t('forecast.expected'), mood: 'faint', values: rows.map(({ expected }) => Number(expected)) },
          { name: t('forecast.weighted'), values: rows.map(({ weighted }) => Number(weighted)) },
        ]}
      />
      <div className="kp-scroll">
        <table className="kp-figures">
          <caption className="kp-unseen">{t('forecast.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col">{t('forecast.accounts')}</th>
              <th scope="col">{t('forecast.expected')}</th>
              <th scope="col">{t('forecast.weighted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stage, accounts, expected, weighted }) => (
              <tr key={stage}>
                <th scope="row">{word(stage)}</th>
                <td>
                  <Figure count={accounts} label={word(stage)} to={`/accounts?forecast=${currency}&stage=${stage}`} />
                </td>
                <td className="kp-number">{money(expected)}</td>
                <td className="kp-number">{money(weighted)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <td className="kp-number">{rows.reduce((sum, { accounts }) => sum + accounts, 0)}</td>
              <td className="kp-number">{money(sumOf(rows.map(({ expected }) => expected)))}</td>
              <td className="kp-number">{money(sumOf(rows.map(({ weighted }) => weighted)))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function placeOf(stage: string): number {
  return STAGES.findIndex((each) => each === stage);
}
