import { type AnyMachineSnapshot, type AnyStateMachine, getNextTransitions, initialTransition } from 'xstate';
import { pureTransition } from './pure-transition';

/** An event with everything that is not in the snapshot, so that it is decided purely and can be replayed. */
export interface MachineEvent {
  type: string;
  /** What the sender said. */
  payload: Record<string, unknown>;
  /** What the service knew at that moment: instant, actor, verdicts, gate. Recorded in the history row. */
  given: Record<string, unknown>;
}

/** An effect is data; exactly one performer outside the core carries it out in the same transaction. */
export interface Effect {
  type: string;
  params: Record<string, unknown>;
}

/** A snapshot as it is stored: which machine and versions it belongs to, where it stands, what it remembers. */
export interface Envelope {
  machine: string;
  machineVersion: number;
  /** Shape of the envelope itself. */
  schemaVersion: number;
  policyVersion: number;
  state: unknown;
  context: Record<string, unknown>;
}

/** A machine that may be persisted. `migrations[n]` turns a snapshot of version n into one of version n + 1. */
export interface MachineDefinition {
  id: string;
  version: number;
  machine: AnyStateMachine;
  /** Context of a snapshot has at least these keys; anything else is not ours. */
  contextKeys: readonly string[];
  migrations: Record<number, (old: Snapshot) => Snapshot>;
}
export interface Snapshot {
  state: unknown;
  context: Record<string, unknown>;
}

export const ENVELOPE_SCHEMA = 1;

/** A snapshot that cannot be trusted. The caller puts the instance in quarantine; it is never reset. */
export class SnapshotUnfit extends Error {
  constructor(
    readonly code: 'machine-mismatch' | 'version-unknown' | 'schema-unknown' | 'state-unknown' | 'context-damaged',
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export type Step =
  | { accepted: true; envelope: Envelope; effects: Effect[] }
  | { accepted: false; code: 'event-not-allowed' | 'guard-refused'; possible: string[] };

/** First envelope of a new instance, and the effects of entering it. */
export function start(
  definition: MachineDefinition,
  policyVersion: number,
  input: Record<string, unknown>,
): {
  envelope: Envelope;
  effects: Effect[];
} {
  const [snapshot, actions] = initialTransition(definition.machine, input);
  return { envelope: enclose(definition, snapshot, policyVersion), effects: effectsOf(actions) };
}

/**
 * Turns a stored envelope into a live snapshot, migrating older machine versions on the way.
 * Throws SnapshotUnfit; xstate itself would silently restart a machine from `null` or accept another machine's state.
 */
export function restore(definition: MachineDefinition, envelope: Envelope): AnyMachineSnapshot {
  const { state, context } = migrate(definition, assertEnvelope(definition, envelope));
  const missing = definition.contextKeys.filter((key) => !(key in context));
  if (missing.length > 0) throw new SnapshotUnfit('context-damaged', `missing ${missing.join(', ')}`);
  const restored = resolve(definition.machine, state, context);
  if (!restored || !sameState(restored.value, state)) throw new SnapshotUnfit('state-unknown', JSON.stringify(state));
  return restored;
}

/**
 * One pure step. A refusal is a value: `event-not-allowed` when the state does not know the event, with the events
 * that it does know, `guard-refused` when it knows it and no guard lets it through.
 */
export function step(
  definition: MachineDefinition,
  envelope: Envelope,
  event: MachineEvent,
  policyVersion: number,
): Step {
  const snapshot = restore(definition, envelope);
  const [next, actions] = isInternal(event.type) ? [snapshot, []] : pureTransition(definition.machine, snapshot, event);
  // xstate answers an event that it does not take with the very same snapshot and no error, and so it does one that it takes
  // and that changes nothing.
  if (next !== snapshot || (!isInternal(event.type) && snapshot.can(event)))
    return { accepted: true, envelope: enclose(definition, next, policyVersion), effects: effectsOf(actions) };
  const possible = possibleEvents(snapshot);
  return { accepted: false, code: possible.includes(event.type) ? 'guard-refused' : 'event-not-allowed', possible };
}

/** Event types that the present states know, guards aside. What a chart raises for itself (`internal.…`) cannot be sent. */
export function possibleEvents(snapshot: AnyMachineSnapshot): string[] {
  const known = getNextTransitions(snapshot).map((each) => each.eventType);
  return [...new Set(known)].filter((type) => !isInternal(type)).sort();
}

function isInternal(type: string): boolean {
  return type.startsWith('internal.');
}

function assertEnvelope(definition: MachineDefinition, envelope: Envelope): Envelope {
  if (envelope === null || typeof envelope !== 'object') throw new SnapshotUnfit('context-damaged', 'no envelope');
  if (envelope.machine !== definition.id) throw new SnapshotUnfit('machine-mismatch', String(envelope.machine));
  if (envelope.schemaVersion !== ENVELOPE_SCHEMA)
    throw new SnapshotUnfit('schema-unknown', String(envelope.schemaVersion));
  if (envelope.context === null || typeof envelope.context !== 'object')
    throw new SnapshotUnfit('context-damaged', 'no context');
  return envelope;
}

function migrate(definition: MachineDefinition, envelope: Envelope): Snapshot {
  const { machineVersion } = envelope;
  if (!Number.isInteger(machineVersion) || machineVersion < 1 || machineVersion > definition.version) {
    throw new SnapshotUnfit('version-unknown', String(machineVersion));
  }
  let snapshot: Snapshot = { state: envelope.state, context: envelope.context };
  for (let version = machineVersion; version < definition.version; version += 1) {
    const migration = definition.migrations[version];
    if (!migration) throw new SnapshotUnfit('version-unknown', `no migration from ${version}`);
    snapshot = migration(snapshot);
  }
  return snapshot;
}

/** Null where xstate cannot make a state of it. */
function resolve(
  machine: AnyStateMachine,
  state: unknown,
  context: Record<string, unknown>,
): AnyMachineSnapshot | null {
  try {
    return machine.resolveState({ value: state as never, context: context as never });
  } catch {
    return null;
  }
}

/** Compares in depth without regard to the order of keys: PostgreSQL's jsonb sorts them. */
function sameState(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => sameState((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}

function enclose(definition: MachineDefinition, snapshot: AnyMachineSnapshot, policyVersion: number): Envelope {
  return {
    machine: definition.id,
    machineVersion: definition.version,
    schemaVersion: ENVELOPE_SCHEMA,
    policyVersion,
    state: snapshot.value,
    context: snapshot.context as Record<string, unknown>,
  };
}

/** xstate's own actions (assign, raise …) are resolved inside `transition`; what remains by name is an effect. */
function effectsOf(actions: readonly { type: string; params?: unknown }[]): Effect[] {
  return actions
    .filter((action) => !action.type.startsWith('xstate.'))
    .map((action) => ({ type: action.type, params: (action.params ?? {}) as Record<string, unknown> }));
}
