import { useTranslation } from 'react-i18next';
import { labelOf, optionWord } from '../../../forms/form-words';
import { formSchema } from '../../../forms/schema';
import { useFormat } from '../../../format/use-format';
import { usePolicyLists } from '../../../policy/policy-lists';

type Content = Record<string, unknown>;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const HASH = /Hash$/;

/** What was recorded, with the names of the fields in their form; numbers that only programs use are left out. */
export function FactContent({ form, content }: { form: string; content: Content }) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const order = Object.keys(formSchema(form).properties ?? {});
  const shown = Object.entries(content)
    .filter(([name, value]) => isShown(name, value))
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return (
    <dl className="kp-fact-content">
      {shown.map(([name, value]) => (
        <div key={name} className={typeof value === 'object' && !format.isMoney(value) ? 'kp-fact-wide' : undefined}>
          <dt>{labelOf(i18n, name, form)}</dt>
          <dd>
            <ContentValue form={form} name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isShown(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || HASH.test(name)) return false;
  const values = Array.isArray(value) ? value : [value];
  return values.length > 0 && !values.every((each) => typeof each === 'string' && UUID.test(each));
}

function ContentValue({ form, name, value }: { form: string; name: string; value: unknown }) {
  const { t, i18n } = useTranslation('words');
  const format = useFormat();
  const lists = usePolicyLists();
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return /BasisPoints$/.test(name) ? format.percent(value) : String(value);
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return format.moment(value);
    if (DAY.test(value)) return format.plainDay(value);
    return lists.nameOf(name, form, value) ?? optionWord(i18n, name, value);
  }
  if (format.isMoney(value)) return format.money(value);
  if (!Array.isArray(value)) return <FactContent form={name} content={value as Content} />;
  return (
    <ul>
      {value.map((each, index) => (
        <li key={index}>
          <ContentValue form={typeof each === 'object' ? name : form} name={name} value={each} />
        </li>
      ))}
    </ul>
  );
}
