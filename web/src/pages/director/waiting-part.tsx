import { useTranslation } from 'react-i18next';
import { Chart } from '../../parts/chart';
import { Figure } from '../../parts/figure';
import { useWaiting, type Waiting } from './director-queries';
import { Part } from './part';

const AGES = ['underOne', 'oneToTwo', 'overTwo'] as const;
const MOODS = { underOne: 'good', oneToTwo: 'soon', overTwo: 'late' } as const;

/** Requests that wait for a decision, by whom and how long. */
export function WaitingPart() {
  const { t } = useTranslation('director');
  const query = useWaiting();
  return (
    <Part name="waiting" query={query}>
      {(waiting) =>
        waiting.people.length === 0 ? (
          <p className="kp-director-hint">{t('waiting.none')}</p>
        ) : (
          <WaitingTable waiting={waiting} />
        )
      }
    </Part>
  );
}

function WaitingTable({ waiting: { ages, people } }: { waiting: Waiting }) {
  const { t } = useTranslation('director');
  const nameOf = (person: Waiting['people'][number]['person']) => person?.name ?? t('waiting.nobody');
  const all = (age: string) => ages.find((each) => each.age === age)?.requests ?? 0;
  return (
    <>
      <Chart
        stacked
        label={t('waiting.chart', { count: AGES.reduce((sum, age) => sum + all(age), 0) })}
        categories={people.map(({ person }) => nameOf(person))}
        series={AGES.map((age) => ({
          name: t(`waiting.${age}`),
          mood: MOODS[age],
          values: people.map((each) => each[age]),
        }))}
      />
      <div className="kp-scroll">
        <table className="kp-figures">
          <caption className="kp-unseen">{t('waiting.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('waiting.by')}</th>
              {AGES.map((age) => (
                <th key={age} scope="col">
                  {t(`waiting.${age}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((each) => (
              <tr key={each.person?.id ?? 'nobody'}>
                <th scope="row" className={each.person ? undefined : 'kp-due-late'}>
                  {nameOf(each.person)}
                </th>
                {AGES.map((age) => (
                  <td key={age}>
                    <Figure
                      count={each[age]}
                      label={`${nameOf(each.person)} ${t(`waiting.${age}`)}`}
                      to={`/approvals?box=team&age=${age}&person=${each.person?.id ?? 'nobody'}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('waiting.all')}</th>
              {AGES.map((age) => (
                <td key={age}>
                  <Figure count={all(age)} label={t(`waiting.${age}`)} to={`/approvals?box=team&age=${age}`} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="kp-director-hint">{t('waiting.hint')}</p>
    </>
  );
}
