import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { ScrollBox } from '../parts/scroll-box';
import { usePolicyLists } from '../policy/policy-lists';
import { labelOf, optionWord } from './form-words';
import type { Names } from './names';
import { formSchema, type Kind, kindOf, resolve, type Schema } from './schema';

type Content = Readonly<Record<string, unknown>>;

export interface FactReadingProps {
  form: string;
  content: Content;
  names: Names;
  /** Fields that stand elsewhere already. */
  hide?: readonly string[];
}

/** What was recorded in a form, by the names of its fields; what was left empty is left out. */
export function FactReading({ form, content, names, hide }: FactReadingProps) {
  return <Fields schema={formSchema(form)} of={form} {...{ content, names, hide }} />;
}

/** Ids of other records, and fingerprints: they are linked or told where they belong. */
const isForPrograms = (name: string, schema: Schema) => /^(reference|file)$/.test(kindOf(name, schema));

interface FieldsProps {
  schema: Schema;
  of: string;
  content: Content;
  names: Names;
  hide?: readonly string[];
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function Fields({ schema, of, content, names, hide = [] }: FieldsProps) {
  const { i18n } = useTranslation('forms');
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, each]) => !hide.includes(name) && !isEmpty(content[name]) && !isForPrograms(name, resolve(each)),
  );
  return (
    <dl className="kp-facts">
      {shown.map(([name, each]) => {
        const kind = kindOf(name, resolve(each));
        return (
          <div key={name} className={kind === 'list' || kind === 'longText' ? 'kp-fact-wide' : undefined}>
            <dt>{labelOf(i18n, name, of)}</dt>
            <dd>
              <FieldReading name={name} of={of} schema={resolve(each)} value={content[name]} names={names} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Never broken over two lines. */
const FIGURES: ReadonlySet<Kind> = new Set(['money', 'number', 'percent', 'day', 'instant']);

export interface FieldReadingProps {
  name: string;
  of: string;
  schema: Schema;
  value: unknown;
  names: Names;
}

/** One recorded value as people read it. */
export function FieldReading({ name, of, schema, value, names }: FieldReadingProps) {
  const { t } = useTranslation('words');
  const words = useValueWords(names);
  if (isEmpty(value)) return <span className="kp-faint">{t('none')}</span>;
  const kind = kindOf(name, schema);
  if (kind === 'list')
    return <Rows schema={resolve(schema.items ?? {})} of={name} rows={value as Content[]} names={names} />;
  if (kind === 'parts') return <Fields schema={schema} of={name} content={value as Content} names={names} />;
  const isFigure = FIGURES.has(kind);
  return <span className={isFigure ? 'kp-number' : 'kp-said'}>{words({ name, of, schema, value })}</span>;
}

export type ValueWords = (field: Omit<FieldReadingProps, 'names'>) => string;

/** A value without parts of its own, as one text: to be read, and to be compared. */
export function useValueWords(names: Names): ValueWords {
  const { t, i18n } = useTranslation('words');
  const format = useFormat();
  const lists = usePolicyLists();
  const one = (name: string, of: string, schema: Schema, value: unknown): string => {
    const text = String(value);
    switch (kindOf(name, schema)) {
      case 'yesNo':
        return t(value === true ? 'yes' : 'no');
      case 'money':
        return format.isMoney(value) ? format.money(value) : text;
      case 'percent':
        return format.percent(Number(value));
      case 'number':
        return lists.nameOf(name, of, text) ?? lists.options(name, of)[Number(text)]?.label ?? text;
      case 'day':
        return format.plainDay(text);
      case 'instant':
        return format.moment(text);
      case 'contact':
        return names.contact(text) ?? '—';
      case 'person':
        return names.person(text) ?? names.contact(text) ?? '—';
      case 'choice':
        return optionWord(i18n, name, text);
      default:
        return lists.nameOf(name, of, text) ?? text;
    }
  };
  return ({ name, of, schema, value }) => {
    if (!Array.isArray(value)) return one(name, of, schema, value);
    const kind = kindOf(name, schema);
    const item = resolve(schema.items ?? {});
    const idOf = kind === 'contacts' ? names.contact : kind === 'people' ? names.person : undefined;
    return value.map((each) => (idOf ? (idOf(String(each)) ?? '—') : one(name, of, item, each))).join(format.separator);
  };
}

/** Several of the same as a table, which scrolls by itself where it is too wide. */
function Rows({ schema, of, rows, names }: { schema: Schema; of: string; rows: Content[]; names: Names }) {
  const { i18n } = useTranslation('forms');
  const columns = Object.entries(schema.properties ?? {}).filter(([name]) => rows.some((row) => !isEmpty(row[name])));
  return (
    <ScrollBox label={labelOf(i18n, of, '')}>
      <table className="kp-plain-table">
        <thead>
          <tr>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {labelOf(i18n, name, of)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(([name, each]) => (
                <td key={name}>
                  <FieldReading name={name} of={of} schema={resolve(each)} value={row[name]} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
