import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';

export interface GroupMember {
  id: string;
  name: string;
  /** Disabled people stay on the list and are not asked; they are asked again when they are let in again. */
  disabled: boolean;
}

export interface GroupRecord {
  id: string;
  name: string;
  members: GroupMember[];
  version: number;
  createdAt: Date;
}

const COLUMNS = `g.id, g.name, g.version, g.created_at AS "createdAt",
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'disabled', u.disabled_at IS NOT NULL) ORDER BY u.name, u.id), '[]')
    FROM approval_group_members m JOIN users u ON u.id = m.person_id WHERE m.group_id = g.id) AS members`;

const BY_ID: Statement = { name: 'groups.by-id', text: `SELECT ${COLUMNS} FROM approval_groups g WHERE g.id = $1` };
const LIST: Statement = {
  name: 'groups.list',
  text: `SELECT ${COLUMNS} FROM approval_groups g WHERE ($1::text IS NULL OR (g.name, g.id) > ($1, $2::uuid))
    ORDER BY g.name, g.id LIMIT $3`,
};
const OF_MEMBER: Statement = {
  name: 'groups.of-member',
  text: 'SELECT group_id AS id FROM approval_group_members WHERE person_id = $1 ORDER BY group_id',
};
const INSERT: Statement = {
  name: 'groups.insert',
  text: 'INSERT INTO approval_groups (id, name, created_at) VALUES ($1, $2, $3)',
};
const UPDATE: Statement = {
  name: 'groups.update',
  text: 'UPDATE approval_groups SET name = $2, version = version + 1 WHERE id = $1',
};
const SET_MEMBERS: Statement = {
  name: 'groups.set-members',
  text: `WITH gone AS (DELETE FROM approval_group_members WHERE group_id = $1 AND NOT person_id = ANY($2::uuid[]))
    INSERT INTO approval_group_members (group_id, person_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
};
const NAME_TAKEN: Statement = {
  name: 'groups.name-taken',
  text: 'SELECT 1 FROM approval_groups WHERE name = $1 AND id IS DISTINCT FROM $2::uuid',
};

/** Rows of groups. Written under the organisation's lock alone. */
@Injectable()
export class GroupStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(id: string): Promise<GroupRecord | null> {
    return (await this.unitOfWork.read<GroupRecord>(BY_ID, [id]))[0] ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<GroupRecord | null> {
    return (await tx.query<GroupRecord>(BY_ID, [id]))[0] ?? null;
  }

  list(after: readonly unknown[] | null, rows: number): Promise<GroupRecord[]> {
    const [name = null, id = null] = after ?? [];
    return this.unitOfWork.read<GroupRecord>(LIST, [name, id, rows]);
  }

  async ofMember(tx: Transaction, personId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(OF_MEMBER, [personId])).map(({ id }) => id);
  }

  async insert(tx: Transaction, id: string, name: string, at: Date): Promise<void> {
    await tx.query(INSERT, [id, name, at]);
  }

  /** Writes name and members as they are to be, as the next version. */
  async update(tx: Transaction, id: string, name: string, memberIds: readonly string[]): Promise<void> {
    await tx.query(UPDATE, [id, name]);
    await this.setMembers(tx, id, memberIds);
  }

  async setMembers(tx: Transaction, id: string, memberIds: readonly string[]): Promise<void> {
    await tx.query(SET_MEMBERS, [id, memberIds]);
  }

  async isNameTaken(tx: Transaction, name: string, id: string | null): Promise<boolean> {
    return (await tx.query(NAME_TAKEN, [name, id])).length > 0;
  }
}
