import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { accountPathMachine, eventsFrom } from './account-path/account-path.machine';
import type { PathContext } from './account-path/context';
import { clientEvents, systemEvents } from './account-path/events';
import type { GivenActor } from './account-path/given';
import { contextOf, regionsOf } from './account-path/path-snapshot';
import type { MachineEvent } from './machine';
import type { Policy } from './policy/policy';
import { isPathStage } from './policy/stages';
import { alphabetOf, auditor, everyClientEvent, everySystemEvent, person } from './prove/alphabet';
import { clocksMoveOnlyTheirRegion, properties, type Step } from './prove/properties';

export interface Proof {
  states: number;
  steps: number;
  properties: { id: string; holds: boolean; counterexample: string | null }[];
}

/**
 * Walks every state of the account's path that can be reached under this policy, with verdicts taken as free: all met, one
 * waived, none met, at every moment. Dates and counters are folded away, so the walk ends; every step on it is held against
 * every property. What holds here holds for any account, whatever its facts.
 */
export function proveAccountPath(policy: Policy): Proof {
  const [first] = initialTransition(accountPathMachine, { at: '2026-01-05T01:00:00.000Z' });
  const seen = new Map<string, AnyMachineSnapshot>([[keyOf(first), first]]);
  const queue: AnyMachineSnapshot[] = [first];
  const broken = new Map<string, string>();
  let steps = 0;
  for (let before = queue.shift(); before; before = queue.shift()) {
    for (const each of checksIn(before)) broken.set(each.id, broken.get(each.id) ?? each.counterexample);
    for (const event of alphabetOf(before, policy)) {
      if (!before.can(event)) continue;
      const [after] = transition(accountPathMachine, before as never, event as never) as unknown as [
        AnyMachineSnapshot,
      ];
      steps += 1;
      const step = { before, event, after };
      for (const property of properties)
        if (!property.holds(step)) broken.set(property.id, broken.get(property.id) ?? describe(step));
      const key = keyOf(after);
      if (seen.has(key)) continue;
      seen.set(key, after);
      queue.push(after);
    }
  }
  const ids = [...properties.map((each) => each.id), ...stateProperties];
  return {
    states: seen.size,
    steps,
    properties: ids.map((id) => ({ id, holds: !broken.has(id), counterexample: broken.get(id) ?? null })),
  };
}

const stateProperties = [
  'auditorsChangeNothing',
  'peopleSendNoSystemEvents',
  'withdrawnAccountsStay',
  'somebodyCanGoOn',
  'clocksMoveOnlyTheirRegion',
] as const;

/** What is asked of a state rather than of a step. */
function checksIn(snapshot: AnyMachineSnapshot): { id: string; counterexample: string }[] {
  const counterexample = JSON.stringify(snapshot.value);
  const accepts = (events: MachineEvent[], actor?: GivenActor) =>
    events.some((event) => snapshot.can(actor ? { ...event, given: { ...event.given, actor } } : event));
  const clients = everyClientEvent(snapshot);
  const { withdrawnAt, request } = contextOf(snapshot);
  const withdrawn = withdrawnAt !== null;
  const failed: [string, boolean][] = [
    ['auditorsChangeNothing', accepts(clients, auditor)],
    ['peopleSendNoSystemEvents', accepts(everySystemEvent(snapshot), person)],
    ['withdrawnAccountsStay', withdrawn && accepts(clients)],
    ['somebodyCanGoOn', !withdrawn && request === null && !accepts(clients)],
    ['clocksMoveOnlyTheirRegion', !clocksMoveOnlyTheirRegion(snapshot)],
  ];
  return failed.filter(([, holds]) => holds).map(([id]) => ({ id, counterexample }));
}

/** Everything that guards look at, without dates and counters. */
function keyOf(snapshot: AnyMachineSnapshot): string {
  const { lifecycle, request, credit } = regionsOf(snapshot);
  const context = contextOf(snapshot);
  const beside = isPathStage(lifecycle) ? null : context.leftFrom;
  return JSON.stringify([lifecycle, request, credit, beside, ...folded(context)]);
}

function folded({ waivers, request, adopted, withdrawnAt, approvedPlan, visit }: PathContext): unknown[] {
  const asked = request && [request.event, request.payload.to ?? null, request.planRevision];
  return [
    waivers.map((waiver) => waiver.criterion),
    asked,
    adopted !== null && adopted.visit === visit,
    withdrawnAt !== null,
    approvedPlan !== null,
  ];
}

function describe({ before, event, after }: Step): string {
  return `${JSON.stringify(before.value)} --${event.type} ${JSON.stringify(event.payload)}--> ${JSON.stringify(after.value)}`;
}

/** Events that the table has and no state knows, and the other way round: nothing may be left out of the walk. */
export function unknownEvents(): string[] {
  const known = new Set(
    (
      [
        'intake',
        'targeting',
        'discovery',
        'valuation',
        'relationship',
        'closing',
        'partnered',
        'nurture',
        'abandoned',
      ] as const
    ).flatMap(eventsFrom),
  );
  return [
    ...clientEvents.filter((type) => !known.has(type)),
    ...[...known].filter((type) => systemEvents.some((each) => each === (type as string))),
  ];
}
