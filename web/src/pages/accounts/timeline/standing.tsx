import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Person } from '../../../parts/person';
import { StageName } from '../account-marks';
import type { Account, Path } from '../accounts-queries';
import { type Day, useFactsThen } from '../past-queries';

export interface StandingProps {
  account: Account;
  path: Path;
  day: Day;
  at: string | undefined;
}

/** Where it stood, since when, and whose it was. */
export function Standing({ account, path, day, at }: StandingProps) {
  const { t } = useTranslation('account-timeline');
  const last = day.stays.at(-1);
  const classes = useClassesThen(account.id, at);
  return (
    <dl className="kp-account-facts kp-standing">
      <div>
        <dt>{t('stage')}</dt>
        <dd className="kp-strong">
          <StageName stage={path.state} />
        </dd>
      </div>
      {last && (
        <div>
          <dt>{t('lasting')}</dt>
          <dd className="kp-number">{t('account-path:days', { count: last.workingDays })}</dd>
        </div>
      )}
      <div>
        <dt>{t('owner')}</dt>
        <dd>{day.owner ? <Person name={day.owner.name} /> : <span className="kp-faint">{t('ownerUnknown')}</span>}</dd>
      </div>
      <div>
        <dt>{t('cycle')}</dt>
        <dd>{t('cycleNth', { count: path.cycle })}</dd>
      </div>
      {classes.length > 0 && (
        <div>
          <dt>{t('accounts:column.classes')}</dt>
          <dd>
            {classes.map((code) => (
              <Tag key={code}>{t(`accounts:class.${code}`)}</Tag>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function useClassesThen(accountId: string, at: string | undefined): string[] {
  const { items } = useFactsThen(accountId, 'classification', at);
  const { classes } = (items[0]?.content ?? {}) as { classes?: { code: string }[] };
  return classes?.map(({ code }) => code) ?? [];
}
