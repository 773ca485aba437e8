import type { VisitContext } from './visit-context';
import type { VisitEvent, VisitEventOf, VisitEventType } from './visit-events';

/** Why an event that the state knows is not carried out. The sentences are in the dictionaries. */
export type VisitRefusalCode =
  | 'visit-not-moved'
  | 'visit-in-the-past'
  | 'preparation-missing'
  | 'preparation-in-the-future'
  | 'visit-level-not-approved'
  | 'visit-in-the-future'
  | 'failure-reason-missing'
  | 'not-a-failure'
  | 'deadline-stale'
  | 'system-event';

export interface VisitRefusal {
  code: VisitRefusalCode;
  params: Record<string, unknown>;
}

type Judges = { [T in VisitEventType]: (event: VisitEventOf<T>, context: VisitContext) => VisitRefusal | null };

const refuse = (code: VisitRefusalCode, params: Record<string, unknown> = {}): VisitRefusal => ({ code, params });
const isAfter = (one: string, other: string): boolean => Date.parse(one) > Date.parse(other);

const judges: Judges = {
  'visit.changed': () => null,
  'visit.prepared': ({ payload: { metAt }, given: { at } }) =>
    isAfter(metAt, at) ? refuse('preparation-in-the-future', { at }) : null,
  'visit.moved': ({ payload: { to }, given: { at } }, { plannedAt }) => {
    if (Date.parse(to) === Date.parse(plannedAt)) return refuse('visit-not-moved');
    return isAfter(to, at) ? null : refuse('visit-in-the-past', { at });
  },
  'visit.held': (event, context) => refusedHolding(event, context),
  'visit.reported': ({ payload: { report } }) => {
    const { successful, failureReason, failureAnalysis } = report;
    if (successful) return failureReason || failureAnalysis ? refuse('not-a-failure') : null;
    return failureReason ? null : refuse('failure-reason-missing');
  },
  'visit.cancelled': () => null,
  'clock.preparationDue': (event, context) => stale(event, context),
  'clock.reportDue': (event, context) => stale(event, context),
};

/** Null: nothing speaks against it, the state aside. Guards and explanations ask this one function. */
export function visitRefusal(context: VisitContext, event: VisitEvent): VisitRefusal | null {
  return (judges[event.type] as (event: VisitEvent, context: VisitContext) => VisitRefusal | null)(event, context);
}

/** B2: to a target account nobody goes unprepared, and the meeting comes before the visit. B6: nor at a level that was not granted. */
function refusedHolding({ payload, given }: VisitEventOf<'visit.held'>, context: VisitContext): VisitRefusal | null {
  const { heldAt } = payload;
  const { preparation, plan } = context;
  if (isAfter(heldAt, given.at)) return refuse('visit-in-the-future', { at: given.at });
  if (given.preparationRequired !== false && (!preparation || isAfter(preparation.metAt, heldAt)))
    return refuse('preparation-missing');
  return given.levelApproved === false ? refuse('visit-level-not-approved', { level: plan.level }) : null;
}

function stale(
  { payload, given }: VisitEventOf<'clock.preparationDue' | 'clock.reportDue'>,
  { visit }: VisitContext,
): VisitRefusal | null {
  if (given.actor.kind !== 'system') return refuse('system-event');
  return payload.visit === visit ? null : refuse('deadline-stale');
}
