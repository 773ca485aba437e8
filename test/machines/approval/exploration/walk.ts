import type { AnyMachineSnapshot } from 'xstate';
import { approvalDefinition, type ApprovalContext } from '../../../../src/machines/approval';
import { type MachineEvent, restore, start } from '../../../../src/machines/machine';
import { pureTransition } from '../../../../src/machines/pure-transition';
import { eventsFor, type Scope } from './moves';

export interface Move {
  from: AnyMachineSnapshot;
  event: MachineEvent;
  to: AnyMachineSnapshot;
  effects: { type: string; params?: unknown }[];
}

export const contextOf = (snapshot: AnyMachineSnapshot) => snapshot.context as ApprovalContext;
export const statusOf = ({ value }: AnyMachineSnapshot) =>
  typeof value === 'string' ? value : Object.keys(value as object)[0]!;

/**
 * Everything that decides how it goes on. Counters that only name things are folded away, so that the walk ends: seats are
 * known by their order, a vote by whether anything came after it; what was voided never matters again.
 */
function keyOf(snapshot: AnyMachineSnapshot): string {
  const context = contextOf(snapshot);
  // An end without approval says nothing of what went before: one of each is enough to show that nothing leads out of it.
  if (['rejected', 'withdrawn', 'voided'].includes(statusOf(snapshot))) return statusOf(snapshot);
  const order = new Map(context.seats.map(({ no }, index) => [no, index]));
  const seats = context.seats.map((seat) => [
    ...[seat.step, seat.personId, seat.planned, seat.actingFor, seat.origin, seat.by, seat.state],
    seat.of === null ? null : order.get(seat.of),
  ]);
  const votes = context.votes
    .filter(({ voided }) => voided === null)
    .map((vote) => [
      ...[vote.round, vote.step, vote.personId, vote.decision, vote.contentHash, order.get(vote.seat)],
      ...[vote.actingFor, vote.automatic, vote.advice, vote.carriedOver?.round, vote.move === context.moves],
    ]);
  const { round, step, steps, contentHash, editors, afterReturn, problems } = context;
  const plan = steps.map((each) => [each.name, each.candidates, each.counting]);
  return JSON.stringify([snapshot.value, round, step, plan, contentHash, editors, afterReturn, problems, seats, votes]);
}

/** Breadth first over every state that can be reached; `visit` sees every step that was taken. */
export function walk(scope: Scope, visit: (move: Move) => void): Map<string, AnyMachineSnapshot> {
  const { envelope } = start(approvalDefinition, 1, { kind: 'A6', requesterId: 'requester' });
  const first = restore(approvalDefinition, envelope);
  const seen = new Map([[keyOf(first), first]]);
  const queue = [first];
  for (let index = 0; index < queue.length; index += 1) {
    const from = queue[index]!;
    for (const event of eventsFor(contextOf(from), statusOf(from), scope)) {
      const [to, actions] = pureTransition(approvalDefinition.machine, from, event);
      if (to === from) continue;
      visit({ from, event, to, effects: actions.filter(({ type }) => !type.startsWith('xstate.')) });
      const key = keyOf(to);
      if (seen.has(key)) continue;
      seen.set(key, to);
      queue.push(to);
    }
  }
  return seen;
}
