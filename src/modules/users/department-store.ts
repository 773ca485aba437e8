import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';

export interface DepartmentRecord {
  id: string;
  name: string;
  parentId: string | null;
  version: number;
  createdAt: Date;
}

const COLUMNS = 'id, name, parent_id AS "parentId", version, created_at AS "createdAt"';

const BY_ID: Statement = { name: 'departments.by-id', text: `SELECT ${COLUMNS} FROM departments WHERE id = $1` };
const LOCKED: Statement = {
  name: 'departments.locked',
  text: `SELECT ${COLUMNS} FROM departments WHERE id = $1 FOR NO KEY UPDATE`,
};
const LIST: Statement = {
  name: 'departments.list',
  text: `SELECT ${COLUMNS} FROM departments
    WHERE ($1::text IS NULL OR (name, id) > ($1, $2::uuid))
      AND ($3::uuid IS NULL OR parent_id = $3)
      AND ($4::text IS NULL OR strpos(lower(name), lower($4)) > 0)
    ORDER BY name, id LIMIT $5`,
};
const INSERT: Statement = {
  name: 'departments.insert',
  text: `INSERT INTO departments (id, name, parent_id, created_at) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'departments.update',
  text: `UPDATE departments SET name = $2, parent_id = $3, version = version + 1 WHERE id = $1 RETURNING ${COLUMNS}`,
};
const NAME_TAKEN: Statement = {
  name: 'departments.name-taken',
  text: 'SELECT 1 FROM departments WHERE name = $1 AND id IS DISTINCT FROM $2::uuid',
};
const IS_ABOVE: Statement = {
  name: 'departments.is-above',
  text: `WITH RECURSIVE above (id, parent_id) AS (
      SELECT id, parent_id FROM departments WHERE id = $2
      UNION SELECT d.id, d.parent_id FROM departments d JOIN above ON d.id = above.parent_id
    ) SELECT 1 FROM above WHERE id = $1`,
};

export interface DepartmentFilter {
  parentId?: string;
  text?: string;
}

@Injectable()
export class DepartmentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(id: string): Promise<DepartmentRecord | null> {
    return (await this.unitOfWork.read<DepartmentRecord>(BY_ID, [id]))[0] ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<DepartmentRecord | null> {
    return (await tx.query<DepartmentRecord>(LOCKED, [id]))[0] ?? null;
  }

  async exists(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(BY_ID, [id])).length > 0;
  }

  list(filter: DepartmentFilter, after: readonly unknown[] | null, rows: number): Promise<DepartmentRecord[]> {
    const [name, id] = after ?? [];
    const values = [name, id, filter.parentId, filter.text].map((value) => value ?? null);
    return this.unitOfWork.read<DepartmentRecord>(LIST, [...values, rows]);
  }

  async insert(
    tx: Transaction,
    id: string,
    name: string,
    parentId: string | null,
    at: Date,
  ): Promise<DepartmentRecord> {
    return (await tx.query<DepartmentRecord>(INSERT, [id, name, parentId, at]))[0] as DepartmentRecord;
  }

  async update(tx: Transaction, { id, name, parentId }: DepartmentRecord): Promise<DepartmentRecord> {
    return (await tx.query<DepartmentRecord>(UPDATE, [id, name, parentId]))[0] as DepartmentRecord;
  }

  async isNameTaken(tx: Transaction, name: string, id: string | null): Promise<boolean> {
    return (await tx.query(NAME_TAKEN, [name, id])).length > 0;
  }

  /** Whether `id` is `below` or contains it, at any depth. */
  async isAbove(tx: Transaction, id: string, below: string): Promise<boolean> {
    return (await tx.query(IS_ABOVE, [id, below])).length > 0;
  }
}
