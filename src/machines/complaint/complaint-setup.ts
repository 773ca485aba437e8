import { assign, setup } from 'xstate';
import type { ComplaintContext, ComplaintInput, ComplaintLevel } from './complaint-context';
import { type ComplaintEffects, complaintEffects, type ComplaintEffectType } from './complaint-effects';
import type { ComplaintEvent, ComplaintEventType, ComplaintPayloads } from './complaint-events';
import { complaintRefusal } from './complaint-refusal';

export interface ComplaintArgs {
  context: ComplaintContext;
  event: ComplaintEvent;
}
const said = <T extends ComplaintEventType>(event: ComplaintEvent) => event.payload as ComplaintPayloads[T];
const signed = ({ given }: ComplaintEvent) => ({ by: given.actor.id, at: given.at });

/** The effects by name; the chart only emits them, their performers are outside the core. */
const emitted = Object.fromEntries(complaintEffects.map((type) => [type, () => undefined])) as unknown as {
  [T in ComplaintEffectType]: (args: unknown, params: ComplaintEffects[T]) => void;
};

export const complaintSetup = setup({
  types: { context: {} as ComplaintContext, events: {} as ComplaintEvent, input: {} as ComplaintInput },
  actions: {
    ...emitted,
    assignOwner: assign(({ context, event }) => {
      const { to, reason } = said<'complaint.assigned'>(event);
      const { at } = event.given;
      return { ownerId: to, assignments: [...context.assignments, { from: context.ownerId, to, reason, at }] };
    }),
    takeAnswer: assign(({ context, event }) => ({
      answers: [...context.answers, { ...said<'complaint.answered'>(event), ...signed(event) }],
    })),
    resolve: assign(({ event }) => ({ resolution: { ...said<'complaint.resolved'>(event), ...signed(event) } })),
    // The next answer has the whole term again, not the sooner one that was promised before.
    reopen: assign(({ context, event }) => ({
      ...{ openedAt: event.given.at, answerBy: null, visit: context.visit + 1, level: 'none' as const },
      reopenings: [...context.reopenings, { reason: said<'complaint.reopened'>(event).reason, at: event.given.at }],
    })),
    withdraw: assign(({ event }) => ({
      withdrawal: { reason: said<'complaint.withdrawn'>(event).reason, at: event.given.at },
    })),
    raise: assign((_, { level }: { level: ComplaintLevel }) => ({ level })),
  },
  guards: { admitted: ({ context, event }: ComplaintArgs) => complaintRefusal(context, event) === null },
});
