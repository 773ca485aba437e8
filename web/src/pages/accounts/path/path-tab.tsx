import { useState } from 'react';
import { FactWindow, type FormWish } from '../../../forms/fact-window';
import { Answer } from '../../../parts/states';
import type { AccountTabProps } from '../account-tabs';
import { usePath } from '../accounts-queries';
import { EventDialog } from '../event-dialog';
import { EventList } from '../event-list';
import { useDay } from '../past-queries';
import { BlockedDrawer } from './blocked-drawer';
import PathChart from './path-chart';
import type { DrawnWay } from './path-graph';
import { StayList } from './stay-list';

/** Others move the account too, and not everything is told to everybody who looks at it. */
const AGAIN_MS = 15_000;

/** The path as a live statechart, and the same in words: what can be done, and where it has been. */
export default function PathTab({ account, path }: AccountTabProps) {
  usePath(account.id, true, AGAIN_MS);
  const day = useDay(account.id, path.version);
  const [chosen, setChosen] = useState<DrawnWay | null>(null);
  const [wish, setWish] = useState<FormWish | null>(null);
  const close = () => setChosen(null);
  const event = path.events.find(({ type }) => type === chosen?.event);
  return (
    <Answer query={day} rows={10}>
      {({ stays }) => (
        <div className="kp-path-tab">
          <div className="kp-panel kp-chart-panel">
            <PathChart {...{ path, stays }} onChoose={setChosen} />
          </div>
          <div className="kp-account-columns">
            <StayList stays={stays} />
            <EventList {...{ account, path }} />
          </div>
          {chosen?.mood === 'open' && event && (
            <EventDialog {...{ account, path, event }} preset={{ to: chosen.to }} onClose={close} />
          )}
          {chosen?.mood === 'blocked' && (
            <BlockedDrawer {...{ account, path }} way={chosen} onFill={setWish} onClose={close} />
          )}
          {wish && <FactWindow wish={wish} onClose={() => setWish(null)} />}
        </div>
      )}
    </Answer>
  );
}
