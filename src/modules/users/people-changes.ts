import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { type ChangeView, changeView, type RecordedChange } from '../platform/http/change-view';
import { type Page, toPage } from '../platform/http/page';
import type { Authorship } from './person-record';

const RECORD: Statement = {
  name: 'people-changes.record',
  text: `INSERT INTO people_changes (id, subject_type, subject_id, version, actor_id, at, change) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
};
const LIST: Statement = {
  name: 'people-changes.list',
  text: `SELECT id, version, actor_id AS "actorId", at, change FROM people_changes
    WHERE subject_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
};

export interface ChangeOf {
  type: 'user' | 'department' | 'absence' | 'group';
  id: string;
  version: number;
  /** `{field: [before, after]}`; a password shows only that it was set. */
  change: Record<string, [unknown, unknown]>;
}

/** Who changed which person, department, absence or group, when, from what to what. */
@Injectable()
export class PeopleChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(tx: Transaction, { type, id, version, change }: ChangeOf, { by, at }: Authorship): Promise<void> {
    await tx.query(RECORD, [newId(), type, id, version, by, at, JSON.stringify(change)]);
  }

  /** Newest first, of those older than the change `before`. */
  async page(subjectId: string, before: string | null, limit: number): Promise<Page<ChangeView>> {
    const changes = await this.unitOfWork.read<RecordedChange>(LIST, [subjectId, before, limit + 1]);
    return toPage(changes.map(changeView), limit, ({ id }) => [id]);
  }
}
