import type { AnyMachineSnapshot } from 'xstate';
import { clientEvents, type ClientEventType } from '../account-path/events';
import { gateFor, isGateable, waivableBy } from '../account-path/gates';
import type { Given, GivenActor, PlanChange } from '../account-path/given';
import { contextOf, regionsOf } from '../account-path/path-snapshot';
import type { MachineEvent } from '../machine';
import type { Policy } from '../policy/policy';
import { type CriterionId, criterionIds, developmentStages, type LifecycleState, pathStages } from '../policy/stages';

const at = '2026-02-01T01:00:00.000Z';
const later = '2026-06-01T01:00:00.000Z';

/** Whoever may do everything, so that only the chart itself refuses. */
export const person: GivenActor = {
  kind: 'user',
  id: 'p',
  roles: ['manager', 'director', 'seniorManagement', 'administrator'],
  relations: ['owner', 'member', 'department'],
};
export const auditor: GivenActor = { ...person, roles: [...person.roles, 'auditor'] };
export const system: GivenActor = { kind: 'system', id: null, roles: [], relations: [] };

const allIds: CriterionId[] = Object.values(criterionIds).flat();
const met: Given['verdicts'] = Object.fromEntries(allIds.map((id) => [id, id !== 'V8']));
const unmet: Given['verdicts'] = {};

/** The criterion of each stage that the walk waives; all others stand for themselves. */
const waived: Partial<Record<LifecycleState, CriterionId>> = {
  targeting: 'T3',
  discovery: 'D4',
  valuation: 'V5',
  relationship: 'R4',
  closing: 'C2',
};
/** As after a waiver: everything is met but the criterion that may be waived. */
const allBut = (from: LifecycleState): Given['verdicts'] => ({
  ...met,
  ...(waived[from] ? { [waived[from]]: false } : {}),
});

function given(actor: GivenActor, more: Partial<Given>): Given {
  return {
    at,
    actor,
    planRevision: 1,
    planChange: 'material',
    requestId: 'r',
    mayReceive: true,
    projectInformation: true,
    untouched: true,
    ...more,
  };
}

const event = (type: string, payload: Record<string, unknown>, known: Given): MachineEvent => ({
  type,
  payload,
  given: known as unknown as Record<string, unknown>,
});

/** What a person could say in this state: every target, a waiver, good and bad dates aside. */
function payloadsOf(type: ClientEventType, from: LifecycleState): Record<string, unknown>[] {
  if (type === 'stage.sendBack') return developmentStages.map((to) => ({ to, reason: 'x' }));
  if (type === 'path.reactivate') return pathStages.map((to) => ({ to, reason: 'x' }));
  if (type === 'path.nurture') return [{ reason: 'x', reviewAt: later }];
  if (type === 'criterion.waive')
    return ([waived[from], 'V8', 'C7'] as (CriterionId | undefined)[]).map((criterion) => ({
      criterion,
      reason: 'x',
      expiresAt: later,
    }));
  if (type === 'path.adopt')
    return (['relationship', 'partnered', 'nurture'] as const).map((state) => ({
      state,
      enteredAt: at,
      source: 'x',
      leftFrom: 'closing',
    }));
  if (type === 'plan.revise') return [{ revision: 1 }];
  return [{ to: 'p2', project: 'x', reason: 'x', reasonClass: 'x' }];
}

/** Everything that may happen next under the policy, with every verdict the facts could give. */
export function alphabetOf(snapshot: AnyMachineSnapshot, policy: Policy): MachineEvent[] {
  const { lifecycle: from } = regionsOf(snapshot);
  const waivable = waivableBy(policy);
  const people = clientEvents.flatMap((type) =>
    payloadsOf(type, from).flatMap((payload) =>
      variantsOf(type, from).map((more) =>
        event(type, payload, given(person, { waivable, gate: gate(policy, type, from, more.planChange), ...more })),
      ),
    ),
  );
  return [...people, ...systemEventsOf(snapshot, waivable)];
}

function gate(
  policy: Policy,
  type: ClientEventType,
  from: LifecycleState,
  change: PlanChange = 'material',
): Given['gate'] {
  return isGateable(type) ? gateFor(policy, type, from, change) : null;
}

function variantsOf(type: ClientEventType, from: LifecycleState): Partial<Given>[] {
  if (type === 'plan.revise') return [{ planChange: 'material' }, { planChange: 'minor' }];
  if (type !== 'stage.complete') return [{}];
  return [met, unmet, allBut(from)].flatMap((verdicts) =>
    (['none', 'material'] as const).map((planChange) => ({ verdicts, planChange })),
  );
}

function systemEventsOf(snapshot: AnyMachineSnapshot, waivable: CriterionId[]): MachineEvent[] {
  const { lifecycle: from } = regionsOf(snapshot);
  const requestId = contextOf(snapshot).request?.id;
  const credit = ['good', 'hold'].map((to) => event('credit.changed', { to, reason: 'x' }, given(system, {})));
  if (!requestId) return credit;
  const grants = [met, unmet, allBut(from)].flatMap((verdicts) =>
    [1, 2].map((planRevision) =>
      event('approval.granted', { requestId }, given(system, { verdicts, waivable, planRevision, planChange: 'none' })),
    ),
  );
  const revised = event(
    'approval.granted',
    { requestId },
    given(system, { verdicts: met, waivable, planChange: 'material' }),
  );
  return [
    ...credit,
    ...grants,
    revised,
    event('approval.refused', { requestId, outcome: 'rejected' }, given(system, {})),
  ];
}

/** Each event of people once, as favourable as can be. */
export function everyClientEvent(snapshot: AnyMachineSnapshot): MachineEvent[] {
  const { lifecycle: from } = regionsOf(snapshot);
  const best = given(person, { verdicts: { ...met, V8: true }, planChange: 'minor', gate: null, waivable: allIds });
  return clientEvents.flatMap((type) => payloadsOf(type, from).map((payload) => event(type, payload, best)));
}

/** Each event of the system once, as it would be due now. */
export function everySystemEvent(snapshot: AnyMachineSnapshot): MachineEvent[] {
  const { visit, touch, request } = contextOf(snapshot);
  const known = given(system, { verdicts: { ...met, V8: true }, planChange: 'none', waivable: allIds });
  const clocks = ['warned', 'breached', 'escalated', 'reviewDue'].map((name) =>
    event(`clock.${name}`, { visit }, known),
  );
  const touches = ['contactDue', 'contactCold'].map((name) => event(`clock.${name}`, { touch }, known));
  const credit = ['good', 'watch', 'hold'].map((to) => event('credit.changed', { to, reason: 'x' }, known));
  const requestId = request?.id ?? 'none';
  return [
    ...[...clocks, ...touches, ...credit],
    event('engagement.recorded', { engagementId: 'e', heldAt: later, haste: false, nextStepAt: null }, known),
    event('step.booked', { engagementId: 'e', nextStepAt: later }, known),
    event('approval.granted', { requestId }, known),
    event('approval.refused', { requestId, outcome: 'rejected' }, known),
  ];
}
