import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** S5: what a report says. */
export interface ReportContent {
  area: string;
  summary: string;
  forecast: string;
  problems: string;
  solutions: string;
}

export interface ReportRow {
  id: string;
  month: string;
  authorId: string;
  authorName: string;
  departmentId: string | null;
  departmentName: string | null;
  status: 'open' | 'submitted' | 'excused';
  /** Whether it is owed; a newcomer may submit one that is not. */
  obliged: boolean;
  submittedAt: Date | null;
  dueAt: Date | null;
  late: boolean;
  overdueAt: Date | null;
  version: number;
  content: ReportContent | null;
}

export interface Owing {
  id: string;
  departmentId: string | null;
  createdAt: Date;
}

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

const COLUMNS = `r.id, r.month, r.author_id AS "authorId", u.name AS "authorName", r.department_id AS "departmentId", d.name AS "departmentName",
  r.status, r.obliged, r.submitted_at AS "submittedAt", r.due_at AS "dueAt", r.late, r.overdue_at AS "overdueAt", r.version, v.content`;
const SOURCE = `market_reports r JOIN users u ON u.id = r.author_id LEFT JOIN departments d ON d.id = r.department_id
  LEFT JOIN market_report_versions v ON v.report_id = r.id AND v.version = r.version`;

const OWING: Statement = {
  name: 'report-owing',
  text: `SELECT id, department_id AS "departmentId", created_at AS "createdAt" FROM users
    WHERE disabled_at IS NULL AND roles && $1::text[] ORDER BY id`,
};
const OPEN: Statement = {
  name: 'report-open',
  text: `INSERT INTO market_reports (id, month, author_id, department_id, status, obliged, opened_at)
    SELECT id, $1, author, department, 'open', true, $2 FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) AS n (id, author, department)
    ON CONFLICT (author_id, month) DO NOTHING RETURNING id`,
};
const LOCKED: Statement = {
  name: 'report-locked',
  text: 'SELECT id, status, month, author_id AS "authorId" FROM market_reports WHERE id = $1 FOR UPDATE',
};
const CLAIM: Statement = {
  name: 'report-claim',
  text: `INSERT INTO market_reports (id, month, author_id, department_id, status, obliged, opened_at) VALUES ($1, $2, $3, $4, 'open', false, $5)
    ON CONFLICT (author_id, month) DO UPDATE SET month = excluded.month RETURNING id, version, status`,
};
const VERSION: Statement = {
  name: 'report-version',
  text: 'INSERT INTO market_report_versions (report_id, version, content, submitted_at) VALUES ($1, $2, $3::jsonb, $4)',
};
/** The first submission decides whether it was late. */
const SUBMIT: Statement = {
  name: 'report-submit',
  text: `UPDATE market_reports SET status = 'submitted', version = $2, submitted_at = coalesce(submitted_at, $3), due_at = coalesce(due_at, $4),
    late = CASE WHEN submitted_at IS NULL THEN $5 ELSE late END WHERE id = $1`,
};
const EXCUSE: Statement = {
  name: 'report-excuse',
  text: `UPDATE market_reports SET status = 'excused' WHERE id = $1 AND status = 'open'`,
};
const OVERDUE: Statement = { name: 'report-overdue', text: 'UPDATE market_reports SET overdue_at = $2 WHERE id = $1' };
const ONE: Statement = { name: 'report-one', text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE r.id = $1` };
const LIST: Statement = {
  name: 'report-list',
  text: `SELECT ${COLUMNS} FROM ${SOURCE}
    WHERE ($1::boolean OR r.author_id = $2 OR r.department_id = ANY ($3::uuid[]))
      AND ($4::text IS NULL OR r.month = $4) AND ($5::uuid IS NULL OR r.author_id = $5) AND ($6::uuid IS NULL OR r.department_id = $6)
      AND ($7::text IS NULL OR CASE $7 WHEN 'late' THEN r.late WHEN 'overdue' THEN r.status = 'open' AND r.overdue_at IS NOT NULL ELSE r.status = $7 END)
      AND ($8::text IS NULL OR (r.month, r.id) < ($8, $9::uuid))
    ORDER BY r.month DESC, r.id DESC LIMIT $10`,
};
const RUNNING: Statement = {
  name: 'report-running',
  text: `SELECT 1 FROM deadlines WHERE instance_id = $1 AND purpose = $2 AND status = 'open' LIMIT 1`,
};

/** What somebody sees of reports. */
export interface ReportSight {
  all: boolean;
  personId: string;
  departmentIds: readonly string[];
}

export interface ReportFilter {
  month?: string;
  author?: string;
  department?: string;
  state?: string;
}

/** Rows of the monthly reports. */
@Injectable()
export class ReportStore {
  owing(tx: Transaction, roles: readonly string[]): Promise<Owing[]> {
    return tx.query<Owing>(OWING, [roles]);
  }

  /** Ids of those that were not there already. */
  async open(tx: Transaction, month: string, people: readonly Owing[], at: Date): Promise<string[]> {
    const ids = people.map(() => newId());
    const [authors, departments] = [people.map(({ id }) => id), people.map(({ departmentId }) => departmentId)];
    return (await tx.query<{ id: string }>(OPEN, [month, at, ids, authors, departments])).map(({ id }) => id);
  }

  async locked(
    tx: Transaction,
    id: string,
  ): Promise<{ id: string; status: string; month: string; authorId: string } | null> {
    return (await tx.query<{ id: string; status: string; month: string; authorId: string }>(LOCKED, [id]))[0] ?? null;
  }

  /** The author's row of the month, locked; made where there is none yet. */
  async claim(
    tx: Transaction,
    month: string,
    author: { id: string; departmentId: string | null },
    at: Date,
  ): Promise<{ id: string; version: number; status: string }> {
    const [row] = await tx.query<{ id: string; version: number; status: string }>(CLAIM, [
      ...[newId(), month, author.id, author.departmentId, at],
    ]);
    return row as { id: string; version: number; status: string };
  }

  async submit(
    tx: Transaction,
    id: string,
    version: number,
    said: { content: ReportContent; at: Date; dueAt: Date; late: boolean },
  ): Promise<void> {
    await tx.query(VERSION, [id, version, JSON.stringify(said.content), said.at]);
    await tx.query(SUBMIT, [id, version, said.at, said.dueAt, said.late]);
  }

  async excuse(tx: Transaction, id: string): Promise<void> {
    await tx.query(EXCUSE, [id]);
  }

  async overdue(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(OVERDUE, [id, at]);
  }

  async one(reader: Reader, id: string): Promise<ReportRow | null> {
    return (await reader.query<ReportRow>(ONE, [id]))[0] ?? null;
  }

  /** Newest month first. */
  list(
    reader: Reader,
    sight: ReportSight,
    filter: ReportFilter,
    after: readonly unknown[] | null,
    rows: number,
  ): Promise<ReportRow[]> {
    const { month = null, author = null, department = null, state = null } = filter;
    const { all, personId, departmentIds } = sight;
    const [fromMonth = null, fromId = null] = after ?? [];
    const values = [all, personId, departmentIds, month, author, department, state, fromMonth, fromId, rows];
    return reader.query<ReportRow>(LIST, values);
  }

  async isRunning(tx: Transaction, instanceId: string, purpose: string): Promise<boolean> {
    return (await tx.query(RUNNING, [instanceId, purpose])).length > 0;
  }
}
