import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { usePolicyLists } from '../../policy/policy-lists';
import { fieldWord, isForPrograms, valueWord } from './field-words';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const PRICES = new Set(['unitPrice']);
const DECIMAL = /^\d+(\.\d+)?$/;

/** What amounts without a currency of their own are in: that of the whole. */
export const CurrencyContext = createContext('');

export interface FieldValueProps {
  /** Name of the field, which decides how a number or code is read. */
  name: string;
  value: unknown;
}

/** Any recorded value as people read it: money with its currency, dates by the calendar, lists as tables. */
export function FieldValue({ name, value }: FieldValueProps) {
  const { t, i18n } = useTranslation('words');
  const format = useFormat();
  const lists = usePolicyLists();
  const currency = useContext(CurrencyContext);
  if (value === null || value === undefined || value === '') return <span className="kp-faint">{t('none')}</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number')
    return <span className="kp-number">{/BasisPoints$/.test(name) ? format.percent(value) : String(value)}</span>;
  if (typeof value === 'string') {
    if (PRICES.has(name) && DECIMAL.test(value) && currency !== '')
      return <span className="kp-number">{format.money({ amount: value, currency })}</span>;
    if (INSTANT.test(value)) return <span className="kp-number">{format.moment(value)}</span>;
    if (DAY.test(value)) return <span className="kp-number">{format.plainDay(value)}</span>;
    return <span className="kp-text">{lists.nameInRequest(name, value) ?? valueWord(i18n, name, value)}</span>;
  }
  if (format.isMoney(value)) return <span className="kp-number">{format.money(value)}</span>;
  if (Array.isArray(value)) return <ListValue name={name} values={value} />;
  return <Parts of={name} parts={value as Record<string, unknown>} />;
}

function ListValue({ name, values }: { name: string; values: unknown[] }) {
  const { t, i18n } = useTranslation('words');
  if (values.length === 0) return <span className="kp-faint">{t('none')}</span>;
  const rows = values.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null);
  if (rows.length < values.length)
    return (
      <ul className="kp-values">
        {values.map((each, index) => (
          <li key={index}>
            <FieldValue name={name} value={each} />
          </li>
        ))}
      </ul>
    );
  if (name === 'criteria') return <Verdicts rows={rows} />;
  const [first] = rows;
  if (first && rows.length === 1) return <Parts of={name} parts={first} />;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .filter((column) => rows.some((row) => row[column] !== undefined && !isForPrograms(column, row[column])))
    .sort((one, other) => rankOf(one) - rankOf(other));
  return (
    <div className="kp-table-scroll">
      <table className="kp-values-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{fieldWord(i18n, column, name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>
                  <FieldValue name={column} value={row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FIRST = ['name', 'title', 'product', 'item', 'description', 'quantity', 'unitPrice', 'startsOn', 'endsOn'];

/** What a line is about before what is said of it; a beginning before its end. */
function rankOf(column: string): number {
  const rank = FIRST.indexOf(column);
  return rank === -1 ? FIRST.length : rank;
}

/** What the criteria said when it was filed; what is not met stands out. */
function Verdicts({ rows }: { rows: Record<string, unknown>[] }) {
  const { i18n } = useTranslation();
  return (
    <ul className="kp-verdicts">
      {rows.map(({ id, met }) => (
        <li key={String(id)}>
          {met === true ? <CheckOutlined className="kp-mark-good" /> : <CloseOutlined className="kp-mark-bad" />}{' '}
          {String(id)} {i18n.exists(`criteria:${id}.name`) && i18n.t(`criteria:${id}.name`)}
        </li>
      ))}
    </ul>
  );
}

/** Names and values, one a line; what has parts of its own stands below its name. */
export function Parts({ parts, of }: { parts: Record<string, unknown>; of?: string }) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const shown = Object.entries(parts).filter(([name, value]) => !isForPrograms(name, value));
  return (
    <dl className="kp-parts">
      {shown.map(([name, value]) => (
        <div key={name} className={typeof value === 'object' && !format.isMoney(value) ? 'kp-part-wide' : undefined}>
          <dt>{fieldWord(i18n, name, of)}</dt>
          <dd>
            <FieldValue name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
