import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction } from '../database/unit-of-work';
import type { CheckpointedHead } from './checkpoint-file';

/** Key of the advisory lock: one checkpoint at a time, in all processes. */
const CHECKPOINT_LOCK = 5_203_118;
const BATCH = 2_000;

export interface Position {
  cluster: string;
  /** Transactions below it have ended, so nothing of theirs can appear later. */
  watermark: string;
}
export interface Witness {
  number: number;
  hash: string;
}
/** A history row, or what is there in its place. */
export interface FoundHead {
  instanceId: string;
  seq: number;
  /** Null: the row is not there. */
  hash: string | null;
  /** Null: the instance is not there. */
  machine: string | null;
}

/** Heads as the database has them, and the witnesses that checkpoint files leave in it. */
@Injectable()
export class CheckpointStore {
  /** Waits for another checkpoint to end, then keeps others out until this transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(PATIENT);
    await tx.query(LOCK);
  }

  /** False: another process writes one at this moment. */
  async tryLock(tx: Transaction): Promise<boolean> {
    const [row] = await tx.query<{ locked: boolean }>(TRY_LOCK);
    if (row?.locked) await tx.query(PATIENT);
    return row?.locked ?? false;
  }

  /** Asked for before the heads: whatever the heads do not show belongs to a transaction at or above the watermark. */
  async position(tx: Transaction): Promise<Position> {
    const [row] = await tx.query<Position>(POSITION);
    if (!row) throw new Error('the database does not tell its position');
    return row;
  }

  async instances(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(COUNT);
    return row?.count ?? 0;
  }

  /** Newest rows of the instances that moved in transactions from the watermark on; without one, of all instances. */
  async *heads(tx: Transaction, since: string | undefined): AsyncGenerator<CheckpointedHead[]> {
    const select = since === undefined ? ALL : movedSince(since);
    await tx.query({ name: '', text: 'SET LOCAL cursor_tuple_fraction = 1' });
    await tx.query({ name: '', text: `DECLARE checkpoint_heads NO SCROLL CURSOR FOR ${select}` });
    for (;;) {
      const batch = await tx.query<CheckpointedHead>(FETCH);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) break;
    }
    await tx.query({ name: '', text: 'CLOSE checkpoint_heads' });
  }

  async newest(tx: Transaction): Promise<Witness | undefined> {
    const [row] = await tx.query<Witness>(NEWEST);
    return row;
  }

  async witness(tx: Transaction, number: number): Promise<Witness | undefined> {
    const [row] = await tx.query<Witness>(ONE, [number]);
    return row;
  }

  async record(tx: Transaction, { number, hash }: Witness, at: Date, heads: number): Promise<void> {
    await tx.query(RECORD, [number, at, hash, heads]);
  }

  /** What stands where the heads were seen, in their order. */
  async rowsOf(tx: Transaction, heads: readonly CheckpointedHead[]): Promise<FoundHead[]> {
    return tx.query<FoundHead>(ROWS, [heads.map((head) => head.instanceId), heads.map((head) => head.seq)]);
  }
}

const statement = (name: string, text: string): Statement => ({ name: `checkpoint-${name}`, text });

const LOCK = statement('lock', `SELECT pg_advisory_xact_lock(${CHECKPOINT_LOCK})`);
const TRY_LOCK = statement('try-lock', `SELECT pg_try_advisory_xact_lock(${CHECKPOINT_LOCK}) AS locked`);
/** The limits of a request do not hold here: the first checkpoint of a large database takes its time. */
const PATIENT: Statement = {
  name: '',
  text: `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
};
const POSITION = statement(
  'position',
  `SELECT system_identifier::text AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text AS watermark
   FROM pg_control_system()`,
);
const COUNT = statement('instances', 'SELECT count(*)::int AS count FROM instances');
const ALL = 'SELECT id AS "instanceId", version AS seq, head_hash AS hash FROM instances';

/** Above the newest transaction are only rows that were brought here from another cluster; none of them is new. */
function movedSince(watermark: string): string {
  return `SELECT DISTINCT ON (instance_id) instance_id AS "instanceId", seq, hash FROM transitions
    WHERE transaction_id >= ${BigInt(watermark)} AND transaction_id < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    ORDER BY instance_id, seq DESC`;
}

const FETCH: Statement = { name: '', text: `FETCH ${BATCH} FROM checkpoint_heads` };
const NEWEST = statement(
  'newest',
  'SELECT number::int AS number, hash FROM checkpoints ORDER BY checkpoints.number DESC LIMIT 1',
);
const ONE = statement('witness', 'SELECT number::int AS number, hash FROM checkpoints WHERE checkpoints.number = $1');
const RECORD = statement('record', 'INSERT INTO checkpoints (number, at, hash, heads) VALUES ($1, $2, $3, $4)');
const ROWS = statement(
  'rows',
  `SELECT h.id AS "instanceId", h.seq, t.hash, i.machine
   FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS h (id, seq, place)
   LEFT JOIN transitions t ON t.instance_id = h.id AND t.seq = h.seq
   LEFT JOIN instances i ON i.id = h.id
   ORDER BY h.place`,
);
