import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { centsOf } from '../../format/sums';
import { DayField } from '../../forms/controls';
import { Answer, Nothing } from '../../parts/states';
import { useNarrow } from '../../parts/use-media';
import { useStatement } from './collections-queries';

/** What a customer was charged and paid, line by line, with what was owed after each; to be looked at or sent. */
export function StatementDrawer({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const { t } = useTranslation('collections');
  const narrow = useNarrow();
  const [period, setPeriod] = useState<{ from?: string; to?: string }>({});
  const statement = useStatement(accountId, period);
  const file = (format: string) => {
    const query = new URLSearchParams({ format, ...period });
    return `/api/v1/accounts/${accountId}/statement/file?${query.toString()}`;
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 860}
      title={statement.data ? t('statement.of', { name: statement.data.accountName }) : t('statement.title')}
    >
      <div className="kp-filters">
        <label className="kp-unseen" htmlFor="statement-from">
          {t('statement.from')}
        </label>
        <DayField
          id="statement-from"
          value={period.from}
          onChange={(from) => setPeriod({ ...without(period, 'from'), ...(from && { from }) })}
        />
        <label className="kp-unseen" htmlFor="statement-to">
          {t('statement.to')}
        </label>
        <DayField
          id="statement-to"
          value={period.to}
          onChange={(to) => setPeriod({ ...without(period, 'to'), ...(to && { to }) })}
        />
        <span className="kp-spread" />
        <Button icon={<DownloadOutlined aria-hidden />} href={file('xlsx')}>
          {t('excel')}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} href={file('pdf')}>
          {t('pdf')}
        </Button>
      </div>
      <Answer query={statement} rows={8}>
        {({ currencies }) =>
          currencies.length === 0 ? (
            <Nothing title={t('statement.none')} />
          ) : (
            currencies.map((each) => <CurrencyStatement key={each.currency} statement={each} />)
          )
        }
      </Answer>
    </Drawer>
  );
}

function without(period: { from?: string; to?: string }, name: 'from' | 'to') {
  const { [name]: _, ...rest } = period;
  return rest;
}

function CurrencyStatement({ statement }: { statement: Schemas['CurrencyStatementView'] }) {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const { currency, opening, closing, lines } = statement;
  const money = (amount: string) => (centsOf(amount) === 0n ? '' : format.money({ amount, currency }));
  const total = (amount: string) => format.money({ amount, currency });
  return (
    <section className="kp-statement" aria-label={currency}>
      <h3>{currency}</h3>
      <div className="kp-scroll" tabIndex={0} role="region" aria-label={t('statement.lines', { currency })}>
        <table className="kp-figures">
          <thead>
            <tr>
              <th scope="col">{t('statement.day')}</th>
              <th scope="col" className="kp-left">
                {t('statement.what')}
              </th>
              <th scope="col">{t('statement.debit')}</th>
              <th scope="col">{t('statement.credit')}</th>
              <th scope="col">{t('statement.balance')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" colSpan={4}>
                {t('statement.opening')}
              </th>
              <td className="kp-number">{total(opening)}</td>
            </tr>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row">{format.plainDay(line.on)}</th>
                <td className="kp-left">
                  {t(`statement.kind.${line.kind}`)} <span className="kp-faint">{line.reference}</span>
                </td>
                <td className="kp-number">{money(line.debit)}</td>
                <td className="kp-number">{money(line.credit)}</td>
                <td className="kp-number">{total(line.balance)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('statement.closing')}
              </th>
              <td className="kp-number">{total(closing)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
