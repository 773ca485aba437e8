import { accountPathDefinition } from '../../../src/machines/account-path/account-path.machine';
import type { PathContext } from '../../../src/machines/account-path/context';
import { initialPathContext } from '../../../src/machines/account-path/context';
import type { Given, GivenActor } from '../../../src/machines/account-path/given';
import type { PathRegions } from '../../../src/machines/account-path/path-snapshot';
import { type Effect, type Envelope, ENVELOPE_SCHEMA, restore, step } from '../../../src/machines/machine';
import { explainRefusal } from '../../../src/machines/account-path/explain-refusal';
import { type CriterionId, criterionIds } from '../../../src/machines/policy/stages';

export const pathNow = '2026-03-02T02:00:00.000Z';
export const manager: GivenActor = { kind: 'user', id: 'u-manager', roles: ['manager'], relations: ['owner'] };
export const director: GivenActor = { kind: 'user', id: 'u-director', roles: ['director'], relations: ['department'] };
export const administrator: GivenActor = { kind: 'user', id: 'u-admin', roles: ['administrator'], relations: [] };
export const specialist: GivenActor = {
  kind: 'user',
  id: 'u-specialist',
  roles: ['specialist'],
  relations: ['member'],
};
export const systemSender: GivenActor = { kind: 'system', id: null, roles: [], relations: [] };

/** Every criterion met but those named, V8 unmet: nothing was approved yet. */
export function verdictsBut(...unmet: CriterionId[]): Partial<Record<CriterionId, boolean>> {
  const ids: CriterionId[] = Object.values(criterionIds).flat();
  return Object.fromEntries(ids.map((id) => [id, id !== 'V8' && !unmet.includes(id)]));
}

export function given(overrides: Partial<Given> = {}): Given {
  const known: Given = {
    at: pathNow,
    actor: manager,
    gate: null,
    requestId: 'req-1',
    verdicts: verdictsBut(),
    planRevision: 3,
    planChange: 'none',
  };
  return {
    ...known,
    waivable: ['T3', 'D4', 'C2', 'C6'],
    mayReceive: true,
    projectInformation: true,
    untouched: true,
    ...overrides,
  };
}

export function pathIn(regions: Partial<PathRegions> = {}, context: Partial<PathContext> = {}): Envelope {
  const state = {
    lifecycle: 'intake',
    request: 'idle',
    credit: 'good',
    engagement: 'fresh',
    pace: 'onTrack',
    ...regions,
  };
  const known = { ...initialPathContext('2026-02-01T01:00:00.000Z'), visit: 4, ...context };
  return {
    machine: 'account-path',
    machineVersion: 1,
    schemaVersion: ENVELOPE_SCHEMA,
    policyVersion: 1,
    state,
    context: known as unknown as Record<string, unknown>,
  };
}

export interface Sent {
  accepted: boolean;
  regions: PathRegions;
  context: PathContext;
  effects: Effect[];
  effectTypes: string[];
  refusal: ReturnType<typeof explainRefusal>;
  envelope: Envelope;
}

/** One event to the path: where it stands afterwards, or why not. */
export function send(
  envelope: Envelope,
  type: string,
  payload: Record<string, unknown> = {},
  overrides: Partial<Given> = {},
): Sent {
  const event = { type, payload, given: given(overrides) as unknown as Record<string, unknown> };
  const refusal = explainRefusal(restore(accountPathDefinition, envelope), event);
  const taken = step(accountPathDefinition, envelope, event, 1);
  const after = taken.accepted ? taken.envelope : envelope;
  const effects = taken.accepted ? taken.effects : [];
  return {
    accepted: taken.accepted,
    regions: after.state as PathRegions,
    context: after.context as unknown as PathContext,
    effects,
    effectTypes: effects.map((effect) => effect.type),
    refusal,
    envelope: after,
  };
}

/** A request that waits in this envelope. */
export function awaiting(
  event: string,
  payload: Record<string, unknown> = {},
  more: Partial<PathContext['request'] & object> = {},
): Partial<PathContext> {
  const request = {
    id: 'req-1',
    kind: 'A9',
    event,
    payload,
    stage: 'targeting',
    visit: 4,
    filedAt: pathNow,
    filedBy: 'u-manager',
    planRevision: null,
    ...more,
  };
  return { request: request as PathContext['request'] };
}
