import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { CheckpointComparison } from '../platform/workflow/checkpoint-verifier';

export interface VerificationRow {
  id: string;
  startedBy: string;
  startedByName: string;
  startedAt: Date;
  finishedAt: Date | null;
  total: number;
  instances: number;
  rows: number;
  flaws: number;
  pages: number;
  afterInstance: string | null;
  checkpoints: Omit<CheckpointComparison, 'flaws'> | null;
}

/** A flaw as the platform names it: its code and what the sentence needs. */
export interface FoundFlaw {
  instanceId: string | null;
  machine: string | null;
  flaw: { flaw: string };
}

export interface FlawRow extends FoundFlaw {
  number: number;
  accountId: string | null;
  accountName: string | null;
}

export interface VerifiedSoFar {
  instances: number;
  rows: number;
  flaws: number;
  afterInstance: string | null;
}

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

const ROW = `v.id, v.started_by AS "startedBy", u.name AS "startedByName", v.started_at AS "startedAt", v.finished_at AS "finishedAt",
  v.total::float8 AS total, v.instances::float8 AS instances, v.rows::float8 AS rows, v.flaws, v.pages, v.after_instance AS "afterInstance", v.checkpoints`;
const FROM = 'FROM verifications v JOIN users u ON u.id = v.started_by';

const OPEN: Statement = {
  name: 'verification-open',
  text: `INSERT INTO verifications (id, started_by, started_at, total) SELECT $1, $2, $3, count(*) FROM instances
    ON CONFLICT ((true)) WHERE finished_at IS NULL DO NOTHING RETURNING id`,
};
const RUNNING: Statement = { name: 'verification-running', text: `SELECT ${ROW} ${FROM} WHERE v.finished_at IS NULL` };
const ONE: Statement = { name: 'verification-one', text: `SELECT ${ROW} ${FROM} WHERE v.id = $1` };
const LOCKED: Statement = {
  name: 'verification-locked',
  text: `SELECT ${ROW} ${FROM} WHERE v.id = $1 FOR UPDATE OF v`,
};
const LIST: Statement = {
  name: 'verification-list',
  text: `SELECT ${ROW} ${FROM} WHERE $1::uuid IS NULL OR v.id < $1 ORDER BY v.id DESC LIMIT $2`,
};
const ADVANCE: Statement = {
  name: 'verification-advance',
  text: `UPDATE verifications SET instances = instances + $2, rows = rows + $3, flaws = flaws + $4, pages = pages + 1, after_instance = $5
    WHERE id = $1`,
};
const FINISH: Statement = {
  name: 'verification-finish',
  text: 'UPDATE verifications SET finished_at = $2, checkpoints = $3, flaws = flaws + $4 WHERE id = $1',
};
const NOTE: Statement = {
  name: 'verification-note-flaws',
  text: `INSERT INTO verification_flaws (verification_id, number, instance_id, machine, flaw)
    SELECT $1, $2 + f.number, (f.found->>'instanceId')::uuid, f.found->>'machine', f.found->'flaw'
    FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS f (found, number)`,
};
const FLAWS: Statement = {
  name: 'verification-flaws',
  text: `SELECT f.number, f.instance_id AS "instanceId", f.machine, f.flaw, a.id AS "accountId", a.name AS "accountName"
    FROM verification_flaws f LEFT JOIN instances i ON i.id = f.instance_id LEFT JOIN accounts a ON a.id = i.account_id
    WHERE f.verification_id = $1 AND f.number > $2 ORDER BY f.number LIMIT $3`,
};
const IS_ACCOUNT: Statement = { name: 'verification-is-account', text: 'SELECT 1 FROM accounts WHERE id = $1' };

/** How far a check of the history has come, and what it found. */
@Injectable()
export class VerificationStore {
  /** Null where one runs already: two at once would read everything twice for the same answer. */
  async open(tx: Transaction, id: string, by: string, at: Date): Promise<boolean> {
    return (await tx.query(OPEN, [id, by, at])).length > 0;
  }

  async running(tx: Transaction): Promise<VerificationRow | null> {
    return (await tx.query<VerificationRow>(RUNNING, []))[0] ?? null;
  }

  async one(reader: Reader, id: string): Promise<VerificationRow | null> {
    return (await reader.query<VerificationRow>(ONE, [id]))[0] ?? null;
  }

  async locked(tx: Transaction, id: string): Promise<VerificationRow | null> {
    return (await tx.query<VerificationRow>(LOCKED, [id]))[0] ?? null;
  }

  /** Newest first. */
  list(reader: Reader, before: string | null, rows: number): Promise<VerificationRow[]> {
    return reader.query<VerificationRow>(LIST, [before, rows]);
  }

  async advance(tx: Transaction, id: string, done: VerifiedSoFar): Promise<void> {
    await tx.query(ADVANCE, [id, done.instances, done.rows, done.flaws, done.afterInstance]);
  }

  async finish(tx: Transaction, id: string, at: Date, checkpoints: object, flaws: number): Promise<void> {
    await tx.query(FINISH, [id, at, JSON.stringify(checkpoints), flaws]);
  }

  async note(tx: Transaction, id: string, before: number, found: readonly FoundFlaw[]): Promise<void> {
    if (found.length > 0) await tx.query(NOTE, [id, before, JSON.stringify(found)]);
  }

  flaws(reader: Reader, id: string, after: number, rows: number): Promise<FlawRow[]> {
    return reader.query<FlawRow>(FLAWS, [id, after, rows]);
  }

  async isAccount(reader: Reader, id: string): Promise<boolean> {
    return (await reader.query(IS_ACCOUNT, [id])).length > 0;
  }
}
