import { useTranslation } from 'react-i18next';
import { useValueWords } from '../../../forms/fact-reading';
import { labelOf } from '../../../forms/form-words';
import type { Names } from '../../../forms/names';
import { formSchema, resolve, type Schema } from '../../../forms/schema';
import { ScrollBox } from '../../../parts/scroll-box';
import type { PlanRevision } from './business-queries';

interface Difference {
  label: string;
  before: string;
  after: string;
}

export interface PlanDifferencesProps {
  before: PlanRevision;
  after: PlanRevision;
  names: Names;
}

/** Field by field what the one says and the other does not; what is the same is left out. */
export function PlanDifferences({ before, after, names }: PlanDifferencesProps) {
  const { t } = useTranslation('account-plan');
  const differences = useDifferences(before, after, names);
  if (differences.length === 0) return <p className="kp-faint">{t('same')}</p>;
  return (
    <ScrollBox label={t('differences')}>
      <table className="kp-plain-table">
        <caption className="kp-unseen">{t('differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('revision', { number: before.revision })}</th>
            <th scope="col">{t('revision', { number: after.revision })}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, before: was, after: is }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{was === '' ? <span className="kp-faint">—</span> : <del>{was}</del>}</td>
              <td>{is === '' ? <span className="kp-faint">—</span> : <ins>{is}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function useDifferences(before: PlanRevision, after: PlanRevision, names: Names): Difference[] {
  const { t, i18n } = useTranslation('account-plan');
  const words = useValueWords(names);
  const schema = formSchema('plan');
  const textOf = (name: string, of: string, field: Schema, value: unknown) =>
    value === undefined || value === null ? '' : words({ name, of, schema: resolve(field), value });
  const compare = (of: string, fields: Schema, was: Fields, is: Fields, under = ''): Difference[] =>
    Object.entries(fields.properties ?? {})
      .filter(([name]) => name !== 'steps')
      .map(([name, field]) => ({
        label: `${under}${labelOf(i18n, name, of)}`,
        before: textOf(name, of, field, was[name]),
        after: textOf(name, of, field, is[name]),
      }))
      .filter((each) => each.before !== each.after);
  const steps = resolve(schema.properties?.steps?.items ?? {});
  const longest = Math.max(before.content.steps.length, after.content.steps.length);
  return [
    ...compare('plan', schema, fieldsOf(before.content), fieldsOf(after.content)),
    ...Array.from({ length: longest }, (_, index) =>
      compare(
        'steps',
        steps,
        fieldsOf(before.content.steps[index]),
        fieldsOf(after.content.steps[index]),
        `${t('step', { number: index + 1 })} · `,
      ),
    ).flat(),
  ];
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (content: unknown) => (content ?? {}) as Fields;
