import { enqueueActions, setup } from 'xstate';
import type { Effect } from '../machine';
import type { LifecycleState } from '../policy/stages';
import type { PathContext } from './context';
import { recordEngagement, recordStep } from './contact-clock';
import type { PathEffects, PathEffectType } from './effects';
import { accountPathEffects } from './effects';
import type { ClientEventType, PathEvent, PathEventOf } from './events';
import type { Given } from './given';
import { type Carried, enter, file, type Outcome, remain, withdraw } from './moves';
import { type Mode, refusalOf } from './refusals';

/** Raised within a step, never sent: they carry a step of one region into the others. */
export type InternalEvent =
  { type: 'internal.stageEntered' } | { type: 'internal.requestFiled' } | { type: 'internal.requestSettled' };

/** One way that an event may take; the chart has one transition for each. */
export interface Way {
  event: ClientEventType;
  mode: Mode;
  from: LifecycleState;
  /** Absent: the lifecycle stays where it is. */
  to?: LifecycleState;
}

type Handled = PathEvent | InternalEvent;
interface Args {
  context: PathContext;
  event: Handled;
}

/** The effects by name; the chart only emits them, their performers are outside the core. */
const emitted = Object.fromEntries(accountPathEffects.map((type) => [type, () => undefined])) as unknown as {
  [T in PathEffectType]: (args: unknown, params: PathEffects[T]) => void;
};

const run = (how: (carried: Carried, way: Way, context: PathContext) => Outcome) =>
  enqueueActions(({ context, event, enqueue }: Args & { enqueue: Enqueue }, way: Way) => {
    const outcome = how(carriedOf(context, event, way), way, context);
    enqueue.assign(outcome.context);
    for (const each of outcome.effects) enqueue(each);
    if (way.to) enqueue.raise({ type: 'internal.stageEntered' });
    if (outcome.settled) enqueue.raise({ type: 'internal.requestSettled' });
    if (way.mode === 'filing') enqueue.raise({ type: 'internal.requestFiled' });
  }) as never as (args: unknown, way: Way) => void;

interface Enqueue {
  (effect: Effect): void;
  assign(context: Partial<PathContext>): void;
  raise(event: InternalEvent): void;
}

export const pathSetup = setup({
  types: {
    context: {} as PathContext,
    events: {} as Handled,
    input: {} as { at: string },
  },
  actions: {
    ...emitted,
    enter: run((carried, way, context) => enter(carried, way.from, way.to!, context)),
    remain: run((carried, way, context) => remain(carried, way.from, context)),
    file: run((carried, way, context) => file(carried, way.from, context)),
    withdraw: run((carried, way, context) => withdraw(carried, way.from, context)),
    forgetRequest: enqueueActions(({ enqueue }) => enqueue.assign({ request: null })),
    recordEngagement: recordEngagement as never as () => void,
    recordStep: recordStep as never as () => void,
  },
  guards: {
    /** The way is open, the credit aside: that is another region's, see `may` in the chart. */
    may: ({ context, event }: Args, way: Way) => isOpen(context, event, way),
    refusesRequest: ({ context, event }: Args) => isAboutRequest(context, event as PathEvent),
    ofThisVisit: ({ context, event }: Args) =>
      isSystem(event) && (event as PathEventOf<'clock.warned'>).payload.visit === context.visit,
    ofThisTouch: ({ context, event }: Args) =>
      isSystem(event) && (event as PathEventOf<'clock.contactDue'>).payload.touch === context.touch,
    creditTo: ({ event }: Args, { to }: { to: string }) =>
      isSystem(event) && (event as PathEventOf<'credit.changed'>).payload.to === to,
    bySystem: ({ event }: Args) => isSystem(event),
    /** A step that was booked earlier, or for a moment that has passed, postpones nothing. */
    stepAhead: ({ context, event }: Args) => isSystem(event) && isAhead(context, event as PathEventOf<'step.booked'>),
    isRecent: ({ context, event }: Args) =>
      isSystem(event) && isRecent(context, event as PathEventOf<'engagement.recorded'>),
  },
});

function isOpen(context: PathContext, event: Handled, way: Way): boolean {
  if (!('given' in event)) return false;
  if (way.mode === 'granted' && !isGrantOf(way.event, context, event)) return false;
  if (way.mode === 'filing' && !event.given.gate) return false;
  const { type, payload, given } = carriedOf(context, event, way);
  if (way.to && namedTarget(type, payload) !== undefined && namedTarget(type, payload) !== way.to) return false;
  // The good credit here stands for "not asked": the chart asks the credit region itself.
  return refusalOf({ type, payload, given, from: way.from, context, credit: 'good', mode: way.mode }) === null;
}

/** A grant counts for the very request that waits, and for the plan that the approvers were shown. */
function isGrantOf(type: ClientEventType, context: PathContext, event: PathEvent): boolean {
  if (!isAboutRequest(context, event) || context.request?.event !== type) return false;
  const { planRevision } = context.request;
  return planRevision === null || planRevision === event.given.planRevision;
}

function isAboutRequest(context: PathContext, event: PathEvent): boolean {
  const { requestId } = event.payload as { requestId?: unknown };
  return isSystem(event) && context.request !== null && context.request.id === requestId;
}

function isSystem(event: Handled): boolean {
  return 'given' in event && event.given.actor.kind === 'system';
}

function namedTarget(type: ClientEventType, payload: Record<string, unknown>): unknown {
  if (type === 'path.adopt') return payload.state;
  return type === 'stage.sendBack' || type === 'path.reactivate' ? payload.to : undefined;
}

function carriedOf(context: PathContext, event: Handled, way: Way): Carried {
  const { payload, given } = event as { payload: Record<string, unknown>; given: Given };
  if (way.mode !== 'granted') return { type: way.event, payload, given, request: null };
  return { type: way.event, payload: context.request!.payload, given, request: context.request };
}

function isAhead({ bookedUntil, withdrawnAt }: PathContext, { payload, given }: PathEventOf<'step.booked'>): boolean {
  const step = Date.parse(payload.nextStepAt);
  return (
    withdrawnAt === null && step > Date.parse(given.at) && (bookedUntil === null || step > Date.parse(bookedUntil))
  );
}

function isRecent({ touchedAt, withdrawnAt }: PathContext, { payload }: PathEventOf<'engagement.recorded'>): boolean {
  return withdrawnAt === null && (touchedAt === null || Date.parse(payload.heldAt) >= Date.parse(touchedAt));
}
