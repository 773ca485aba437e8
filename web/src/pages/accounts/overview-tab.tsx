import { useState } from 'react';
import { FactWindow, type FormWish } from '../../forms/fact-window';
import type { AccountTabProps } from './account-tabs';
import { CriteriaList } from './criteria-list';
import { EventList } from './event-list';

/** What is missing and what can be done. */
export default function OverviewTab({ account, path }: AccountTabProps) {
  const [wish, setWish] = useState<FormWish | null>(null);
  return (
    <div className="kp-account-columns">
      <CriteriaList {...{ account, path }} onFill={setWish} />
      <EventList {...{ account, path }} />
      {wish && <FactWindow wish={wish} onClose={() => setWish(null)} />}
    </div>
  );
}
