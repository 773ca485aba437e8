import { enqueueActions } from 'xstate';
import type { Effect } from '../machine';
import type { PathContext } from './context';
import type { PathEventOf } from './events';

interface Args<T extends 'engagement.recorded' | 'step.booked'> {
  context: PathContext;
  event: PathEventOf<T>;
  enqueue: { (effect: Effect): void; assign(context: Partial<PathContext>): void };
}

/** B4: a touch sets the contact clock anew; the next step it names postpones it (B3). */
export const recordEngagement = enqueueActions(({ context, event, enqueue }: Args<'engagement.recorded'>) => {
  const { heldAt, haste, nextStepAt } = event.payload;
  const touch = context.touch + 1;
  enqueue.assign({ touch, touchedAt: heldAt, bookedUntil: nextStepAt, haste });
  enqueue({ type: 'startContactClock', params: { from: heldAt, bookedUntil: nextStepAt, touch } });
});

/** A booked step is no touch: the clock goes on from the last one. */
export const recordStep = enqueueActions(({ context, event, enqueue }: Args<'step.booked'>) => {
  const { nextStepAt } = event.payload;
  const touch = context.touch + 1;
  enqueue.assign({ touch, bookedUntil: nextStepAt });
  const from = context.touchedAt ?? context.enteredAt;
  enqueue({ type: 'startContactClock', params: { from, bookedUntil: nextStepAt, touch } });
});
