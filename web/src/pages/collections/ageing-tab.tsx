import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { amountOf, centsOf } from '../../format/sums';
import { SearchBox } from '../../parts/search-box';
import { Answer, Nothing } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { type Ageing, type Ages, BANDS, useAgeing } from './collections-queries';
import { AGE_SORTS, type AgeSort, type CollectionsPlace } from './use-collections-place';

interface TabProps {
  place: CollectionsPlace;
}

const late = (ages: Omit<Ages, 'accountId' | 'accountName'>) => centsOf(ages.total) - centsOf(ages.notDue);
const descending = (one: bigint, other: bigint) => (one === other ? 0 : one < other ? 1 : -1);
const ORDERS: Record<AgeSort, (one: Ages, other: Ages) => number> = {
  total: (one, other) => descending(centsOf(one.total), centsOf(other.total)),
  late: (one, other) => descending(late(one), late(other)),
  name: (one, other) => one.accountName.localeCompare(other.accountName, 'zh-CN'),
};

/** Who owes what, by how late it is; one line a customer and currency, and what all of it comes to. */
export function AgeingTab({ place }: TabProps) {
  const { t } = useTranslation('collections');
  const query = useAgeing();
  return (
    <>
      <div className="kp-filters" role="search">
        <SearchBox text={place.text} label={t('search')} onSearch={(text) => place.change({ text })} />
        <Select
          aria-label={t('sort.label')}
          value={place.sort}
          onChange={(sort) => place.change({ sort: sort === 'total' ? undefined : sort })}
          options={AGE_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
        <span className="kp-spread" />
        <Button icon={<DownloadOutlined aria-hidden />} href="/api/v1/ageing/file?format=xlsx">
          {t('excel')}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} href="/api/v1/ageing/file?format=pdf">
          {t('pdf')}
        </Button>
      </div>
      <Answer query={query} rows={8}>
        {(ageing) => <AgesList ageing={ageing} place={place} />}
      </Answer>
    </>
  );
}

function AgesList({ ageing: { items, totals }, place }: TabProps & { ageing: Ageing }) {
  const { t } = useTranslation('collections');
  const narrow = useNarrow();
  const text = place.text.trim().toLowerCase();
  const shown = items.filter(({ accountName }) => accountName.toLowerCase().includes(text)).sort(ORDERS[place.sort]);
  if (items.length === 0) return <Nothing title={t('ageing.none')} hint={t('ageing.noneHint')} />;
  if (shown.length === 0) return <Nothing title={t('ageing.unfound')} />;
  if (narrow) return <AgesCards items={shown} place={place} />;
  return (
    <div className="kp-panel kp-scroll kp-ages">
      <table className="kp-figures">
        <caption className="kp-unseen">{t('tab.ageing')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('currency')}</th>
            {BANDS.map((band) => (
              <th key={band} scope="col">
                {t(`band.${band}`)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((ages) => (
            <AgesRow key={`${ages.accountId} ${ages.currency}`} ages={ages} place={place} />
          ))}
        </tbody>
        {text === '' && (
          <tfoot>
            {totals.map((total) => (
              <tr key={total.currency}>
                <th scope="row">{t('all')}</th>
                <td>{total.currency}</td>
                {BANDS.map((band) => (
                  <Amount
                    key={band}
                    amount={total[band]}
                    currency={total.currency}
                    to={`/collections?tab=receivables&band=${band}&currency=${total.currency}`}
                  />
                ))}
                <Amount amount={total.total} currency={total.currency} />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function AgesRow({ ages, place }: { ages: Ages; place: CollectionsPlace }) {
  const { t } = useTranslation('collections');
  const { accountId, accountName, currency } = ages;
  return (
    <tr>
      <th scope="row">
        <Link to={`/accounts/${accountId}`}>{accountName}</Link>{' '}
        <Button
          type="link"
          size="small"
          onClick={() => place.change({ statement: accountId })}
          aria-label={t('statement.of', { name: accountName })}
        >
          {t('statement.short')}
        </Button>
      </th>
      <td>{currency}</td>
      {BANDS.map((band) => (
        <Amount
          key={band}
          amount={ages[band]}
          currency={currency}
          to={`/collections?tab=receivables&accountId=${accountId}&band=${band}&currency=${currency}`}
        />
      ))}
      <Amount
        amount={ages.total}
        currency={currency}
        to={`/collections?tab=receivables&accountId=${accountId}&currency=${currency}`}
      />
    </tr>
  );
}

function Amount({ amount, currency, to }: { amount: string; currency: string; to?: string }) {
  const format = useFormat();
  if (centsOf(amount) === 0n) return <td className="kp-faint">—</td>;
  const said = format.money({ amount, currency });
  return <td className="kp-number">{to === undefined ? said : <Link to={to}>{said}</Link>}</td>;
}

/** On a phone: what is owed and how much of it is late, under each name. */
function AgesCards({ items, place }: { items: readonly Ages[]; place: CollectionsPlace }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  return (
    <ul className="kp-cards">
      {items.map((ages) => {
        const { accountId, accountName, currency, total } = ages;
        const overdue = late(ages);
        return (
          <li key={`${accountId} ${currency}`} className="kp-panel kp-card">
            <Link to={`/collections?tab=receivables&accountId=${accountId}&currency=${currency}`}>
              <strong>{accountName}</strong>
            </Link>
            <span className="kp-card-line">
              <span className="kp-number">{format.money({ amount: total, currency })}</span>
              {overdue > 0n && (
                <span className="kp-due-late">
                  {t('ageing.late', { amount: format.money({ amount: amountOf(overdue), currency }) })}
                </span>
              )}
            </span>
            <span>
              <Button size="small" onClick={() => place.change({ statement: accountId })}>
                {t('statement.short')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
