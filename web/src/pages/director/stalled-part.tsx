import { useTranslation } from 'react-i18next';
import { Chart } from '../../parts/chart';
import { Figure } from '../../parts/figure';
import { useFormat } from '../../format/use-format';
import { STAGES } from '../accounts/accounts-queries';
import { type Stalled, useStalled } from './director-queries';
import { Part } from './part';

const LEVELS = ['warned', 'breached', 'escalated'] as const;
const MOODS = { warned: 'faint', breached: 'soon', escalated: 'late' } as const;
/** What is rare explains little. */
const MOST = 8;

/** How many stand still, for how long, where, and what keeps them there. */
export function StalledPart() {
  const query = useStalled();
  return (
    <Part name="stalled" query={query}>
      {(stalled) => (
        <>
          <Levels stalled={stalled} />
          <Reasons stalled={stalled} />
        </>
      )}
    </Part>
  );
}

function Levels({ stalled: { levels } }: { stalled: Stalled }) {
  const { t } = useTranslation('director');
  const stages = STAGES.filter((stage) => levels.some((each) => each.stage === stage));
  const of = (level: string, stage?: string) =>
    levels
      .filter((each) => each.level === level && (stage === undefined || each.stage === stage))
      .reduce((sum, { accounts }) => sum + accounts, 0);
  if (levels.length === 0) return <p className="kp-director-hint">{t('stalled.none')}</p>;
  const stageWord = (stage: string) => t(`notifications:words.stages.${stage}`);
  return (
    <>
      <Chart
        stacked
        label={t('stalled.chart', { count: LEVELS.reduce((sum, level) => sum + of(level), 0) })}
        categories={stages.map(stageWord)}
        series={LEVELS.map((level) => ({
          name: t(`stalled.${level}`),
          mood: MOODS[level],
          values: stages.map((stage) => of(level, stage)),
        }))}
      />
      <div className="kp-scroll">
        <table className="kp-figures">
          <caption className="kp-unseen">{t('stalled.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`stalled.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage}>
                <th scope="row">{stageWord(stage)}</th>
                {LEVELS.map((level) => (
                  <td key={level}>
                    <Figure
                      count={of(level, stage)}
                      label={`${stageWord(stage)} ${t(`stalled.${level}`)}`}
                      to={`/accounts?stalled=${level}&stage=${stage}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              {LEVELS.map((level) => (
                <td key={level}>
                  <Figure count={of(level)} label={t(`stalled.${level}`)} to={`/accounts?stalled=${level}`} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function Reasons({ stalled: { reasons, judged, stalled, oldestAt } }: { stalled: Stalled }) {
  const { t } = useTranslation('director');
  const format = useFormat();
  if (reasons.length === 0) return null;
  const most = reasons[0]?.accounts ?? 1;
  return (
    <>
      <h3 className="kp-director-sub">{t('stalled.reasons')}</h3>
      <ul className="kp-reason-bars">
        {reasons.slice(0, MOST).map(({ criterion, name, stage, accounts }) => (
          <li key={criterion}>
            <span>
              {name} <span className="kp-faint">{t(`notifications:words.stages.${stage}`)}</span>
            </span>
            <span aria-hidden>
              <span className="kp-reason-bar" style={{ display: 'block', width: `${(accounts / most) * 100}%` }} />
            </span>
            <Figure count={accounts} label={name} to={`/accounts?heldBy=${criterion}`} />
          </li>
        ))}
      </ul>
      <p className="kp-director-hint">
        {judged < stalled ? t('stalled.partly', { judged, stalled }) : t('stalled.judged', { count: judged })}
        {oldestAt !== null && ` ${t('stalled.oldest', { at: format.moment(oldestAt) })}`}
      </p>
    </>
  );
}
