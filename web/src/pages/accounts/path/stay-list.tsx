import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { When } from '../../../parts/due';
import type { Stay } from '../past-queries';
import { usePathWords } from './path-words';

/** Where the path has been, newest first: the chart as a list, for whoever reads rather than looks. */
export function StayList({ stays, isPast = false }: { stays: Stay[]; isPast?: boolean }) {
  const { t } = useTranslation('account-path');
  const words = usePathWords();
  return (
    <section className="kp-panel kp-box-section">
      <h2>{t('stays')}</h2>
      <ol className="kp-stays" reversed>
        {[...stays].reverse().map((stay) => (
          <li key={stay.visit}>
            <p>
              <strong>{words.stageName(stay.state)}</strong>{' '}
              <span className="kp-number">{words.days(stay.workingDays)}</span>{' '}
              {isLate(stay) && <Tag color="error">{t('over')}</Tag>}
            </p>
            <p className="kp-faint">
              <When at={stay.enteredAt} /> —{' '}
              {stay.leftAt ? <When at={stay.leftAt} /> : t(isPast ? 'stay.until' : 'stay.still')}
            </p>
            {stay.leftBy !== null && (
              <p className="kp-faint">
                {t('stay.byWhom', {
                  event: words.shortName(stay.leftBy),
                  who: stay.leftByActor?.name ?? t('stay.system'),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function isLate({ dueAt, leftAt }: Stay): boolean {
  return dueAt !== null && leftAt !== null && Date.parse(leftAt) > Date.parse(dueAt);
}
