import { useTranslation } from 'react-i18next';
import type { Path } from '../accounts-queries';
import type { Drawing } from '../past-queries';

/** The regions that run beside the path: each with its states, the present one marked. */
export function RegionStrip({ drawing, path }: { drawing: Drawing; path: Path }) {
  const { t } = useTranslation('account-path');
  const beside = drawing.regions.filter(({ key }) => key !== 'lifecycle');
  return (
    <dl className="kp-regions" aria-label={t('regions')}>
      {beside.map(({ key, states }) => (
        <div key={key}>
          <dt>{t(`region.${key}`)}</dt>
          <dd>
            {states.map((state) => {
              const isHere = path.regions[key] === state.key;
              return (
                <span
                  key={state.key}
                  className={isHere ? `kp-region-here kp-region-${moodOf(key, state.key)}` : undefined}
                  aria-current={isHere || undefined}
                >
                  {t(`state.${key}.${state.key}`)}
                </span>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const MOODS: Record<string, string> = {
  ...{ 'request.awaiting': 'busy', 'credit.watch': 'soon', 'credit.hold': 'late', 'engagement.due': 'soon' },
  ...{ 'engagement.cold': 'late', 'pace.warned': 'soon', 'pace.breached': 'late', 'pace.escalated': 'late' },
};

function moodOf(region: string, state: string): string {
  return MOODS[`${region}.${state}`] ?? 'good';
}
