import { useTranslation } from 'react-i18next';
import type { Request } from './approvals-queries';
import { FieldValue } from './field-value';
import { fieldWord } from './field-words';
import { PaneSection } from './pane-section';

/** Since the round before, field by field: who has decided already reads this alone. */
export function RequestChanges({ request: { changes, round } }: { request: Request }) {
  const { t, i18n } = useTranslation('approval');
  if (round === 1) return null;
  const last = (field: string) => field.split('.').at(-1) ?? field;
  return (
    <PaneSection title={t('changes.title', { round: round - 1 })}>
      {changes.length === 0 ? (
        <p className="kp-faint">{t('changes.none')}</p>
      ) : (
        <div className="kp-table-scroll">
          <table className="kp-values-table kp-changes">
            <thead>
              <tr>
                <th>{t('changes.field')}</th>
                <th>{t('changes.before')}</th>
                <th>{t('changes.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{fieldWord(i18n, field)}</th>
                  <td>
                    <del>
                      <FieldValue name={last(field)} value={before} />
                    </del>
                  </td>
                  <td>
                    <ins>
                      <FieldValue name={last(field)} value={after} />
                    </ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PaneSection>
  );
}
