import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../database/unit-of-work';
import { entryHash, GENESIS, type HistoryEntry } from './history';
import { contentHash } from './hash';
import type { InstanceRow, LoadedInstance, StepContext } from './instance';
import { Mirrors } from './mirrors';

const LOAD: Statement = {
  name: 'instance-load',
  text: `SELECT id, machine, account_id, envelope, checksum, version, head_hash, quarantined_incident
         FROM instances WHERE id = $1 FOR UPDATE`,
};

const INSERT_HISTORY = `INSERT INTO transitions (instance_id, seq, at, actor_kind, actor_id, event, payload, given, from_state,
    to_state, verdicts, fact_versions, policy_version, machine_version, snapshot, previous_hash, hash)`;
/** $1 instance, $2 version before, $3 envelope, $4 checksum, $5 state, $6 hash, $7… history. */
const HISTORY_VALUES = `$1::uuid, $2::int + 1, $7::timestamptz, $8::text, $9::uuid, $10::text, $11::jsonb, $12::jsonb, $13::jsonb,
    $14::jsonb, $15::jsonb, $16::jsonb, $17::int, $18::int, $19::jsonb, $20::text, $6::text`;
const FIRST_MIRROR_PARAMETER = 21;
/** A full snapshot is kept with every n-th row; the rows between are enough to replay. */
const SNAPSHOT_EVERY = 50;

/** The only code that writes `instances` and `transitions`. */
@Injectable()
export class InstanceStore {
  private readonly moves = new Map<string, Statement>();

  constructor(private readonly mirrors: Mirrors) {}

  async find(tx: Transaction, id: string): Promise<InstanceRow | undefined> {
    const [row] = await tx.query<InstanceRow>(LOAD, [id]);
    return row;
  }

  async insert(tx: Transaction, instance: LoadedInstance, entry: HistoryEntry): Promise<LoadedInstance> {
    const created = { ...instance, headHash: entryHash(entry) };
    await tx.query(INSERT, [...this.values(created, entry), instance.machine, instance.accountId]);
    return created;
  }

  /** Guarded update, history row and mirror in one statement; exactly one row moves or the command fails. */
  async move(
    tx: Transaction,
    before: LoadedInstance,
    after: LoadedInstance,
    entry: HistoryEntry,
  ): Promise<LoadedInstance> {
    const moved = { ...after, headHash: entryHash(entry) };
    const mirror = this.mirrors.of(before.machine)?.values(moved, entry.at) ?? [];
    const [row] = await tx.query<{ moved: number }>(this.moveStatement(before.machine), [
      ...this.values(moved, entry),
      ...mirror,
    ]);
    if (row?.moved !== 1) throw new Error(`instance ${before.id} moved under its own lock`);
    return moved;
  }

  private values(instance: LoadedInstance, entry: HistoryEntry): unknown[] {
    return [
      instance.id,
      instance.version - 1,
      JSON.stringify(instance.envelope),
      contentHash(instance.envelope),
      stateLabel(instance.envelope.state),
      instance.headHash,
      entry.at,
      entry.actor.kind,
      entry.actor.id,
      entry.event,
      JSON.stringify(entry.payload),
      JSON.stringify(entry.given),
      jsonOrNull(entry.fromState),
      JSON.stringify(entry.toState),
      jsonOrNull(entry.verdicts),
      jsonOrNull(entry.factVersions),
      entry.policyVersion,
      entry.machineVersion,
      instance.version % SNAPSHOT_EVERY === 0 ? JSON.stringify(instance.envelope) : null,
      entry.previousHash,
    ];
  }

  private moveStatement(machine: string): Statement {
    const known = this.moves.get(machine);
    if (known) return known;
    const mirror = this.mirrors.of(machine);
    const statement = {
      name: `instance-move-${machine}`,
      text: `WITH moved AS (
          UPDATE instances SET envelope = $3::jsonb, checksum = $4, state = $5, version = version + 1, head_hash = $6
          WHERE id = $1 AND version = $2::int RETURNING id
        ), noted AS (${INSERT_HISTORY} SELECT ${HISTORY_VALUES} FROM moved)
        ${mirror ? `, mirrored AS (${mirror.sql(FIRST_MIRROR_PARAMETER)})` : ''}
        SELECT count(*)::int AS moved FROM moved`,
    };
    this.moves.set(machine, statement);
    return statement;
  }
}

const INSERT: Statement = {
  name: 'instance-insert',
  text: `WITH created AS (
      INSERT INTO instances (id, machine, account_id, envelope, checksum, state, version, head_hash)
      VALUES ($1, $21, $22, $3::jsonb, $4, $5, $2::int + 1, $6) RETURNING id
    ) ${INSERT_HISTORY} SELECT ${HISTORY_VALUES} FROM created`,
};

/** First entry of an instance's history. */
export function creation(instance: LoadedInstance, input: Record<string, unknown>, context: StepContext): HistoryEntry {
  return {
    instanceId: instance.id,
    seq: 1,
    ...context,
    event: 'instance.created',
    payload: input,
    given: {},
    fromState: null,
    toState: instance.envelope.state,
    verdicts: null,
    factVersions: null,
    machineVersion: instance.envelope.machineVersion,
    previousHash: GENESIS,
  };
}

/** A short text of the state for lists: the value itself, or `a/b/c` of parallel regions in order of their names. */
export function stateLabel(state: unknown): string {
  if (typeof state === 'string') return state;
  return Object.keys(state as object)
    .sort()
    .map((region) => stateLabel((state as Record<string, unknown>)[region]))
    .join('/');
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
