import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import type { Locale } from '../../platform/i18n/locale';
import type { MessageKind } from '../channels/message-kinds';
import type { RobotPlatform } from './robot-platforms';

export interface RobotRow {
  id: string;
  version: number;
  /** Null: the company's. */
  ownerId: string | null;
  platform: RobotPlatform;
  name: string;
  /** Sealed. */
  address: string;
  /** Sealed. */
  secret: string | null;
  hint: string;
  /** What one of the company's tells. */
  kinds: MessageKind[];
  /** Whose messages one of the company's tells: of this department and those below; null: everybody's. */
  departmentId: string | null;
  locale: Locale;
  createdAt: Date;
  disabledAt: Date | null;
}

export type RobotFields = Pick<
  RobotRow,
  'id' | 'ownerId' | 'platform' | 'name' | 'address' | 'secret' | 'hint' | 'kinds' | 'departmentId' | 'locale'
>;
export type RobotKey = readonly [createdAt: string, id: string];

const COLUMNS = `id, version, owner_id AS "ownerId", platform, name, address, secret, hint, kinds, department_id AS "departmentId", locale,
  created_at AS "createdAt", disabled_at AS "disabledAt"`;

const LIST: Statement = {
  name: 'robot-list',
  text: `SELECT ${COLUMNS} FROM robots WHERE owner_id IS NULL AND ($1::timestamptz IS NULL OR (created_at, id) > ($1, $2::uuid))
    ORDER BY created_at, id LIMIT $3`,
};
const ONE: Statement = { name: 'robot-one', text: `SELECT ${COLUMNS} FROM robots WHERE id = $1` };
const LOCK: Statement = {
  name: 'robot-lock',
  text: `SELECT ${COLUMNS} FROM robots WHERE id = $1 AND owner_id IS NULL FOR UPDATE`,
};
/** The first robot of a person has no row to lock yet. */
const LOCK_OWNER: Statement = {
  name: 'robot-lock-owner',
  text: 'SELECT id FROM users WHERE id = $1 FOR NO KEY UPDATE',
};
const OF_OWNER: Statement = { name: 'robot-of-owner', text: `SELECT ${COLUMNS} FROM robots WHERE owner_id = $1` };
const OWNED: Statement = {
  name: 'robots-owned',
  text: 'SELECT id, owner_id AS "ownerId" FROM robots WHERE owner_id = ANY ($1::uuid[]) AND disabled_at IS NULL AND platform = ANY ($2::text[])',
};
const COMPANYS: Statement = {
  name: 'robots-of-company',
  text: `SELECT id, platform, kinds, department_id AS "departmentId" FROM robots WHERE owner_id IS NULL AND disabled_at IS NULL AND kinds <> '{}' ORDER BY id`,
};
const COUNT: Statement = {
  name: 'robot-count',
  text: 'SELECT count(*)::integer AS n FROM robots WHERE owner_id IS NULL',
};
const ADD: Statement = {
  name: 'robot-add',
  text: `INSERT INTO robots (id, owner_id, platform, name, address, secret, hint, kinds, department_id, locale, created_by, created_at, ready_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
};
const SAVE: Statement = {
  name: 'robot-save',
  text: `UPDATE robots SET version = version + 1, platform = $2, name = $3, address = $4, secret = $5, hint = $6, kinds = $7, department_id = $8,
    locale = $9, disabled_at = $10 WHERE id = $1`,
};
const REMOVE: Statement = { name: 'robot-remove', text: 'DELETE FROM robots WHERE id = $1' };
const REMOVE_OWN: Statement = { name: 'robot-remove-own', text: 'DELETE FROM robots WHERE owner_id = $1 RETURNING id' };
const DEPARTMENT: Statement = { name: 'robot-department', text: 'SELECT id FROM departments WHERE id = $1' };
const BELONGING: Statement = {
  name: 'robot-belonging',
  text: `WITH RECURSIVE below (id) AS (
      SELECT $1::uuid UNION SELECT d.id FROM departments d JOIN below b ON d.parent_id = b.id)
    SELECT id FROM users WHERE id = ANY ($2::uuid[]) AND department_id IN (SELECT id FROM below)`,
};

/** Rows of robots; addresses and secrets are sealed. */
@Injectable()
export class RobotStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(after: RobotKey | null, limit: number): Promise<RobotRow[]> {
    return this.unitOfWork.read(LIST, [after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async one(id: string): Promise<RobotRow | undefined> {
    return (await this.unitOfWork.read<RobotRow>(ONE, [id]))[0];
  }

  /** One of the company's. */
  async locked(tx: Transaction, id: string): Promise<RobotRow | undefined> {
    return (await tx.query<RobotRow>(LOCK, [id]))[0];
  }

  /** One at a time enters, changes or removes a person's own. */
  async lockOwner(tx: Transaction, ownerId: string): Promise<void> {
    await tx.query(LOCK_OWNER, [ownerId]);
  }

  async ofOwner(tx: Pick<Transaction, 'query'>, ownerId: string): Promise<RobotRow | undefined> {
    return (await tx.query<RobotRow>(OF_OWNER, [ownerId]))[0];
  }

  /** People's own robots of these platforms. */
  async ownedBy(
    tx: Pick<Transaction, 'query'>,
    people: readonly string[],
    platforms: readonly RobotPlatform[],
  ): Promise<{ id: string; ownerId: string }[]> {
    return platforms.length === 0 ? [] : tx.query(OWNED, [people, platforms]);
  }

  companys(tx: Transaction): Promise<Pick<RobotRow, 'id' | 'platform' | 'kinds' | 'departmentId'>[]> {
    return tx.query(COMPANYS);
  }

  async count(tx: Transaction): Promise<number> {
    return (await tx.query<{ n: number }>(COUNT))[0]?.n ?? 0;
  }

  async add(tx: Transaction, robot: RobotFields, by: string, at: Date): Promise<void> {
    const { id, ownerId, platform, name, address, secret, hint, kinds, departmentId, locale } = robot;
    await tx.query(ADD, [id, ownerId, platform, name, address, secret, hint, kinds, departmentId, locale, by, at]);
  }

  async save(tx: Transaction, robot: RobotFields & Pick<RobotRow, 'disabledAt'>): Promise<void> {
    const { id, platform, name, address, secret, hint, kinds, departmentId, locale, disabledAt } = robot;
    await tx.query(SAVE, [id, platform, name, address, secret, hint, kinds, departmentId, locale, disabledAt]);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
  }

  async removeOwn(tx: Transaction, ownerId: string): Promise<boolean> {
    return (await tx.query(REMOVE_OWN, [ownerId])).length > 0;
  }

  async hasDepartment(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(DEPARTMENT, [id])).length > 0;
  }

  /** Those of these people who are in the department or below it. */
  async belonging(tx: Transaction, departmentId: string, people: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(BELONGING, [departmentId, people]);
    return new Set(rows.map(({ id }) => id));
  }
}
