import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Chart } from '../../parts/chart';
import { Figure } from '../../parts/figure';
import { BANDS, useCollections } from '../collections/collections-queries';
import { Part } from './part';

/** What is owed by how late it is, a currency at a time. */
export function AgeingPart() {
  const { t } = useTranslation('director');
  const query = useCollections();
  return (
    <Part name="ageing" query={query} extra={<Link to="/collections">{t('ageing.open')}</Link>}>
      {(owed) => {
        const currencies = [...new Set(owed.bands.map(({ currency }) => currency))];
        if (currencies.length === 0) return <p className="kp-director-hint">{t('ageing.none')}</p>;
        return currencies.map((currency) => <Currency key={currency} owed={owed} currency={currency} />);
      }}
    </Part>
  );
}

function Currency({ owed, currency }: { owed: Schemas['CollectionsView']; currency: string }) {
  const { t } = useTranslation('director');
  const format = useFormat();
  const of = (band: string) => owed.bands.find((each) => each.band === band && each.currency === currency);
  const word = (band: string) => t(`collections:band.${band}`);
  return (
    <>
      <Chart
        label={t('ageing.chart', { currency })}
        categories={BANDS.map(word)}
        series={[{ name: currency, values: BANDS.map((band) => Number(of(band)?.balance ?? 0)) }]}
        say={(value) => format.roundMoney({ amount: String(value), currency })}
      />
      <div className="kp-scroll">
        <table className="kp-figures">
          <caption className="kp-unseen">{t('ageing.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ageing.band')}</th>
              <th scope="col">{t('ageing.receivables')}</th>
              <th scope="col">{t('ageing.balance')}</th>
            </tr>
          </thead>
          <tbody>
            {BANDS.map((band) => (
              <tr key={band}>
                <th scope="row">{word(band)}</th>
                <td>
                  <Figure
                    count={of(band)?.receivables ?? 0}
                    label={word(band)}
                    to={`/collections?tab=receivables&band=${band}&currency=${currency}`}
                  />
                </td>
                <td className="kp-number">{format.money({ amount: of(band)?.balance ?? '0', currency })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
