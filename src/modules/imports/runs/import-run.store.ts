import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import type { Notice, PlannedAccount } from '../plan';
import type { ImportRow, ImportRun, RowOutcome } from './import-run';

const COLUMNS = `r.id, r.format, r.file_name AS "fileName", r.content_hash AS "contentHash", r.status, r.started_by AS "startedBy",
  r.started_at AS "startedAt", r.finished_at AS "finishedAt", r.undone_by AS "undoneBy", r.undo_started_at AS "undoStartedAt",
  r.undone_at AS "undoneAt", r.total, r.counts, r.last_error AS "lastError",
  (SELECT coalesce(json_object_agg(o.outcome, o.n), '{}') FROM (
     SELECT outcome, count(*)::int AS n FROM import_rows WHERE run_id = r.id GROUP BY outcome) o) AS outcomes`;
const ROW = `position, row, name, external_ref AS "externalRef", outcome, account_id AS "accountId", reason`;

const INSERT: Statement = {
  name: 'import-run-insert',
  text: `INSERT INTO import_runs (id, format, file_name, content_hash, status, started_by, started_at, total, notices, counts)
         VALUES ($1, $2, $3, $4, 'running', $5, $6, $7, $8::jsonb, $9::jsonb)`,
};
const INSERT_ROWS: Statement = {
  name: 'import-rows-insert',
  text: `INSERT INTO import_rows (run_id, position, row, name, external_ref, content)
         SELECT $1, $2 + e.ordinality, (e.value->>'row')::int, e.value->>'name', e.value->>'externalRef', e.value
         FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e (value, ordinality)`,
};
const BY_ID: Statement = { name: 'import-run', text: `SELECT ${COLUMNS} FROM import_runs r WHERE r.id = $1` };
const UNFINISHED: Statement = {
  name: 'import-run-unfinished',
  text: `SELECT ${COLUMNS} FROM import_runs r WHERE r.content_hash = $1 AND r.status = 'running' FOR UPDATE OF r`,
};
const LIST: Statement = {
  name: 'import-run-list',
  text: `SELECT ${COLUMNS} FROM import_runs r WHERE ($1::timestamptz IS NULL OR (r.started_at, r.id) < ($1, $2::uuid))
         ORDER BY r.started_at DESC, r.id DESC LIMIT $3`,
};
const LOCK: Statement = {
  name: 'import-run-lock',
  text: `SELECT ${COLUMNS} FROM import_runs r WHERE r.id = $1 FOR UPDATE OF r`,
};
const WAITING: Statement = {
  name: 'import-rows-waiting',
  text: `SELECT position, content FROM import_rows WHERE run_id = $1 AND outcome = 'pending' ORDER BY position LIMIT $2`,
};
const SETTLE: Statement = {
  name: 'import-row-settle',
  text: 'UPDATE import_rows SET outcome = $3, account_id = coalesce($4, account_id), reason = $5 WHERE run_id = $1 AND position = $2',
};
const FINISH: Statement = {
  name: 'import-run-finish',
  text: `UPDATE import_runs SET status = 'finished', finished_at = $2, last_error = NULL WHERE id = $1`,
};
const FAILED: Statement = { name: 'import-run-failed', text: 'UPDATE import_runs SET last_error = $2 WHERE id = $1' };
const BEGIN_UNDO: Statement = {
  name: 'import-run-begin-undo',
  text: `UPDATE import_runs SET status = 'undoing', undone_by = $2, undo_started_at = $3, undone_at = NULL WHERE id = $1`,
};
const END_UNDO: Statement = {
  name: 'import-run-end-undo',
  text: `UPDATE import_runs SET status = 'undone', undone_at = $2, last_error = NULL WHERE id = $1`,
};
/** Subsidiaries before their parents. Rows that were kept by an earlier undo are tried again by the next. */
const TO_UNDO: Statement = {
  name: 'import-rows-to-undo',
  text: `SELECT ${ROW} FROM import_rows WHERE run_id = $1 AND outcome = 'imported' ORDER BY position DESC LIMIT 1 FOR UPDATE`,
};
const RETRY_KEPT: Statement = {
  name: 'import-rows-retry-kept',
  text: `UPDATE import_rows SET outcome = 'imported', reason = NULL WHERE run_id = $1 AND outcome = 'kept'`,
};
const ROWS: Statement = {
  name: 'import-rows-list',
  text: `SELECT ${ROW} FROM import_rows WHERE run_id = $1 AND position > $2 AND ($3::text IS NULL OR outcome = $3) ORDER BY position LIMIT $4`,
};
const NOTICES: Statement = { name: 'import-run-notices', text: 'SELECT notices FROM import_runs WHERE id = $1' };

/** Rows are written in slices: one parameter of a statement has its limits. */
const SLICE = 500;

export interface NewRun {
  id: string;
  format: ImportRun['format'];
  fileName: string;
  contentHash: string;
  startedBy: string | null;
  startedAt: Date;
  notices: Notice[];
  counts: Record<string, number>;
  accounts: PlannedAccount[];
}

@Injectable()
export class ImportRunStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(tx: Transaction, run: NewRun): Promise<void> {
    const { id, format, fileName, contentHash, startedBy, startedAt, accounts } = run;
    const { notices, counts } = run;
    await tx.query(INSERT, [
      ...[id, format, fileName, contentHash, startedBy, startedAt, accounts.length],
      JSON.stringify(notices),
      JSON.stringify(counts),
    ]);
    for (let from = 0; from < accounts.length; from += SLICE) {
      await tx.query(INSERT_ROWS, [id, from, JSON.stringify(accounts.slice(from, from + SLICE))]);
    }
  }

  async unfinished(tx: Transaction, contentHash: string): Promise<ImportRun | null> {
    return (await tx.query<ImportRun>(UNFINISHED, [contentHash]))[0] ?? null;
  }

  async read(id: string): Promise<ImportRun | null> {
    return (await this.unitOfWork.read<ImportRun>(BY_ID, [id]))[0] ?? null;
  }

  async one(tx: Transaction, id: string): Promise<ImportRun | null> {
    return (await tx.query<ImportRun>(BY_ID, [id]))[0] ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<ImportRun | null> {
    return (await tx.query<ImportRun>(LOCK, [id]))[0] ?? null;
  }

  list(after: readonly unknown[] | null, rows: number): Promise<ImportRun[]> {
    return this.unitOfWork.read<ImportRun>(LIST, [after?.[0] ?? null, after?.[1] ?? null, rows]);
  }

  waiting(tx: Transaction, id: string, rows: number): Promise<{ position: number; content: PlannedAccount }[]> {
    return tx.query(WAITING, [id, rows]);
  }

  async settle(
    tx: Transaction,
    id: string,
    position: number,
    outcome: RowOutcome,
    more: { accountId?: string; reason?: string } = {},
  ): Promise<void> {
    await tx.query(SETTLE, [id, position, outcome, more.accountId ?? null, more.reason ?? null]);
  }

  async finish(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(FINISH, [id, at]);
  }

  async noteFailure(id: string, error: string): Promise<void> {
    await this.unitOfWork.run((tx) => tx.query(FAILED, [id, error]));
  }

  async beginUndo(tx: Transaction, id: string, by: string | null, at: Date): Promise<void> {
    await tx.query(RETRY_KEPT, [id]);
    await tx.query(BEGIN_UNDO, [id, by, at]);
  }

  async endUndo(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(END_UNDO, [id, at]);
  }

  async nextToUndo(tx: Transaction, id: string): Promise<ImportRow | null> {
    return (await tx.query<ImportRow>(TO_UNDO, [id]))[0] ?? null;
  }

  rows(id: string, after: number, outcome: RowOutcome | null, count: number): Promise<ImportRow[]> {
    return this.unitOfWork.read<ImportRow>(ROWS, [id, after, outcome, count]);
  }

  async notices(id: string): Promise<Notice[]> {
    return (await this.unitOfWork.read<{ notices: Notice[] }>(NOTICES, [id]))[0]?.notices ?? [];
  }
}
