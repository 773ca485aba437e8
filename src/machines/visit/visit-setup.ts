import { assign, setup } from 'xstate';
import type { VisitContext, VisitInput } from './visit-context';
import { type VisitEffects, visitEffects, type VisitEffectType } from './visit-effects';
import type { VisitEvent, VisitEventType, VisitPayloads } from './visit-events';
import { visitRefusal } from './visit-refusal';

export interface VisitArgs {
  context: VisitContext;
  event: VisitEvent;
}
const said = <T extends VisitEventType>(event: VisitEvent) => event.payload as VisitPayloads[T];

/** The effects by name; the chart only emits them, their performers are outside the core. */
const emitted = Object.fromEntries(visitEffects.map((type) => [type, () => undefined])) as unknown as {
  [T in VisitEffectType]: (args: unknown, params: VisitEffects[T]) => void;
};

export const visitSetup = setup({
  types: { context: {} as VisitContext, events: {} as VisitEvent, input: {} as VisitInput },
  actions: {
    ...emitted,
    takePlan: assign(({ event }) => ({ ...said<'visit.changed'>(event) })),
    takePreparation: assign(({ event }) => ({ preparation: { ...said<'visit.prepared'>(event) } })),
    move: assign(({ context, event }) => {
      const { to, reason } = said<'visit.moved'>(event);
      const moved = { from: context.plannedAt, to, reason, at: event.given.at };
      return { plannedAt: to, visit: context.visit + 1, moves: [...context.moves, moved] };
    }),
    hold: assign(({ event }) => ({ heldAt: said<'visit.held'>(event).heldAt })),
    takeReport: assign(({ event }) => ({ ...said<'visit.reported'>(event) })),
    cancel: assign(({ event }) => ({
      cancellation: { reason: said<'visit.cancelled'>(event).reason, at: event.given.at },
    })),
  },
  guards: { admitted: ({ context, event }: VisitArgs) => visitRefusal(context, event) === null },
});
