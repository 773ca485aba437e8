import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { useNameOf } from '../parts/directory';
import type { Approver, Condition, PolicyDocument, Step } from './document';

/** Who is asked about which kind of request, in which order, and when a step is needed. */
export function Routes({ rules }: { rules: PolicyDocument }) {
  const { t } = useTranslation('admin');
  const { routes, remindAfterWorkingDays: remind, escalateAfterWorkingDays: escalate } = rules.approvals;
  const { separator } = useFormat();
  const whoOf = useApprover();
  return (
    <>
      <p className="kp-admin-notice kp-faint">{t('policy.reminders', { remind, escalate })}</p>
      <div className="kp-admin-grid">
        {Object.entries(routes).map(([kind, { steps, copyTo = [], filedBy = [] }]) => (
          <section key={kind} className="kp-panel kp-admin-section">
            <h2>{t(`notifications:words.requests.${kind}`)}</h2>
            {filedBy.length > 0 && (
              <p className="kp-faint">
                {t('policy.filedBy', { who: filedBy.map((role) => t(`shell:role.${role}`)).join(separator) })}
              </p>
            )}
            <ol className="kp-admin-steps">
              {steps.map((step) => (
                <RouteStep key={step.name} step={step} />
              ))}
            </ol>
            {copyTo.length > 0 && (
              <p className="kp-faint">{t('policy.copyTo', { who: copyTo.map(whoOf).join(separator) })}</p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function RouteStep({ step }: { step: Step }) {
  const { t } = useTranslation('admin');
  const whoOf = useApprover();
  const conditionOf = useCondition();
  const { rule, count, percent } = step.counting;
  return (
    <li>
      <strong>{whoOf(step.approvers)}</strong>
      {rule !== 'anyOne' && <> {t(`policy.counting.${rule}`, { count, percent, defaultValue: '' })}</>}
      <div className="kp-faint">
        {step.when ? t('policy.onlyIf', { condition: conditionOf(step.when) }) : t('policy.always')}
      </div>
    </li>
  );
}

function useApprover(): (approver: Approver) => string {
  const { t } = useTranslation('admin');
  const nameOf = useNameOf();
  const { separator } = useFormat();
  const role = (code: string) => t(`shell:role.${code}`, { defaultValue: t('policy.by.somebody') });
  return (approver) => {
    switch (approver.by) {
      case 'roleInDepartment':
      case 'roleInCompany':
        return t(`policy.by.${approver.by}`, { role: role(approver.role) });
      case 'superior':
        return t('policy.by.superior', { count: approver.levels });
      case 'post':
        return role(approver.post);
      case 'person':
        return nameOf(approver.personId);
      case 'people':
        return approver.personIds.map(nameOf).join(separator);
      default:
        return t(`policy.by.${approver.by}`);
    }
  };
}

function useCondition(): (condition: Condition) => string {
  const { t, i18n } = useTranslation('admin');
  const { money, percent, separator } = useFormat();
  const fieldWord = (field: string) => {
    const last = field.split('.').at(-1) ?? field;
    return i18n.exists(`approvals-record:fields.${last}`) ? t(`approvals-record:fields.${last}`) : t('policy.field');
  };
  const valueWord = (value: string) => {
    const key = [`criteria:${value}.name`, `policy.value.${value}`].find((each) => i18n.exists(each, { ns: 'admin' }));
    return key === undefined ? value : t(key);
  };
  const say = (condition: Condition): string => {
    if ('any' in condition) return condition.any.map(say).join(t('policy.or'));
    if ('all' in condition) return condition.all.map(say).join(t('policy.and'));
    switch (condition.when) {
      case 'discountOver':
        return t('policy.when.discountOver', { percent: percent(condition.basisPoints) });
      case 'classIn':
        return t('policy.when.classIn', {
          list: condition.classes.map((each) => t(`policy.class.${each}`, { defaultValue: each })).join(separator),
        });
      case 'recipientKindIn':
        return t('policy.when.recipientKindIn', { list: condition.kinds.map(valueWord).join(separator) });
      case 'fieldIn':
        return t('policy.when.fieldIn', {
          field: fieldWord(condition.field),
          list: condition.values.map(valueWord).join(separator),
        });
      default:
        return t(`policy.when.${condition.when}`, { amount: money(condition.limit) });
    }
  };
  return say;
}
