import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer, Loading } from '../../../parts/states';
import type { AccountTabProps } from '../account-tabs';
import { CriteriaList } from '../criteria-list';
import { type Day, useDay, usePathThen } from '../past-queries';
import { DaySlider } from './day-slider';
import { EntryList } from './entry-list';
import { FactsThenPanel } from './facts-then-panel';
import { Standing, type StandingProps } from './standing';
import './timeline.css';
import { useChosenDay } from './use-chosen-day';

const PathChart = lazy(() => import('../path/path-chart'));

/** The account as it was on any day, and what had happened by then. */
export default function TimelineTab(props: AccountTabProps) {
  const whole = useDay(props.account.id, props.path.version);
  return (
    <Answer query={whole} rows={8}>
      {(present) => <DayOfAccount {...props} present={present} />}
    </Answer>
  );
}

function DayOfAccount({ account, path, present }: AccountTabProps & { present: Day }) {
  const chosen = useChosenDay(present.since);
  const { at } = chosen;
  const day = useDay(account.id, path.version, at);
  const then = usePathThen(account.id, at);
  const standing = at === undefined ? { ...then, data: path, isPending: false, error: null } : then;
  return (
    <div className="kp-timeline">
      <DaySlider since={present.since} stays={present.stays} chosen={chosen} />
      <Answer query={day} rows={4}>
        {(known) => (
          <Answer query={standing} rows={8}>
            {(shown) => (
              <>
                <ChartThen {...{ account, at }} path={shown} day={known} />
                <div className="kp-timeline-columns">
                  <EntryList accountId={account.id} at={at} onJump={chosen.choose} />
                  <div className="kp-timeline-known">
                    <CriteriaList account={account} path={shown} />
                    <FactsThenPanel accountId={account.id} counts={known.facts} at={at} />
                  </div>
                </div>
              </>
            )}
          </Answer>
        )}
      </Answer>
    </div>
  );
}

function ChartThen(props: StandingProps) {
  const { t } = useTranslation('account-timeline');
  return (
    <section className="kp-panel kp-chart-panel" aria-label={t('chart')}>
      <Standing {...props} />
      <Suspense fallback={<Loading rows={6} />}>
        <PathChart path={props.path} stays={props.day.stays} isPast={props.at !== undefined} />
      </Suspense>
    </section>
  );
}
