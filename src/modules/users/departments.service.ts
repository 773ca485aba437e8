import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { type DepartmentRecord, DepartmentStore } from './department-store';
import { lockOrganisation } from './organisation-lock';
import { PeopleChanges } from './people-changes';
import type { Authorship } from './person-record';

export interface DepartmentFields {
  name: string;
  parentId: string | null;
}

/** The one writer of departments. They are a tree: a director's scope is their department and all below it. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly changes: PeopleChanges,
  ) {}

  /** @throws Problem 409 `department-name-taken`; 422 `department-unknown` for the parent */
  async add(
    tx: Transaction,
    fields: DepartmentFields & { id?: string },
    author: Authorship,
  ): Promise<DepartmentRecord> {
    await lockOrganisation(tx);
    await this.assertFit(tx, null, fields);
    const { id = newId(), name, parentId } = fields;
    const added = await this.departments.insert(tx, id, name, parentId, author.at);
    await this.record(tx, { name: '', parentId: null }, added, author);
    return added;
  }

  /**
   * Renames or moves a department. Who sees what follows at once: scopes are computed from the tree with each request.
   * @throws Problem 404 `not-found`; 412 `version-stale`; 409 `department-name-taken`, `department-loop`; 422 `department-unknown`
   */
  async change(
    tx: Transaction,
    id: string,
    wanted: Partial<DepartmentFields>,
    author: Authorship & { ifMatch: number | null },
  ): Promise<DepartmentRecord> {
    await lockOrganisation(tx);
    const before = await this.departments.lock(tx, id);
    if (!before) throw new Problem(404, 'not-found');
    assertVersion(author.ifMatch, before.version);
    const { name = before.name, parentId = before.parentId } = wanted;
    if (name === before.name && parentId === before.parentId) return before;
    await this.assertFit(tx, id, { name, parentId });
    const changed = await this.departments.update(tx, { ...before, name, parentId });
    await this.record(tx, before, changed, author);
    return changed;
  }

  private async assertFit(tx: Transaction, id: string | null, { name, parentId }: DepartmentFields): Promise<void> {
    if (await this.departments.isNameTaken(tx, name, id)) throw new Problem(409, 'department-name-taken', { name });
    if (parentId === null) return;
    if (!(await this.departments.exists(tx, parentId))) throw parentUnknown();
    if (id !== null && (await this.departments.isAbove(tx, id, parentId))) throw new Problem(409, 'department-loop');
  }

  private async record(
    tx: Transaction,
    before: DepartmentFields,
    after: DepartmentRecord,
    author: Authorship,
  ): Promise<void> {
    const fields = (['name', 'parentId'] as const).filter((field) => before[field] !== after[field]);
    const change = Object.fromEntries(
      fields.map((field) => [field, [before[field], after[field]] as [unknown, unknown]]),
    );
    await this.changes.record(tx, { type: 'department', id: after.id, version: after.version, change }, author);
  }
}

function parentUnknown(): Problem {
  return new Problem(422, 'department-unknown', {}, [{ field: 'parentId', code: 'department-unknown' }]);
}
