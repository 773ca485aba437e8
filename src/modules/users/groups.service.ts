import { Injectable } from '@nestjs/common';
import { may } from '../auth/permissions';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { type GroupRecord, GroupStore } from './group-store';
import { lockOrganisation } from './organisation-lock';
import { PeopleChanges } from './people-changes';
import type { Authorship } from './person-record';
import { UserStore } from './user-store';

export interface GroupFields {
  name: string;
  memberIds: string[];
}

/** The one writer of groups: people who are asked together by a step of a route. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly groups: GroupStore,
    private readonly users: UserStore,
    private readonly changes: PeopleChanges,
  ) {}

  /** @throws Problem 409 `group-name-taken`; 422 `member-unknown`, `member-disabled`, `member-may-not-decide` */
  async add(tx: Transaction, fields: GroupFields, author: Authorship): Promise<GroupRecord> {
    await lockOrganisation(tx);
    await this.assertFit(tx, null, fields);
    const id = newId();
    await this.groups.insert(tx, id, fields.name, author.at);
    await this.groups.setMembers(tx, id, fields.memberIds);
    return this.recorded(tx, id, { name: '', memberIds: [] }, author);
  }

  /**
   * Renames it or sets who belongs to it. A change that changes nothing writes nothing.
   * @throws Problem 404 `not-found`; 412 `version-stale`; and as {@link add}
   */
  async change(
    tx: Transaction,
    id: string,
    wanted: Partial<GroupFields>,
    author: Authorship & { ifMatch: number | null },
  ): Promise<GroupRecord> {
    await lockOrganisation(tx);
    const group = await this.groups.byId(tx, id);
    if (!group) throw new Problem(404, 'not-found');
    assertVersion(author.ifMatch, group.version);
    const before = fieldsOf(group);
    const { name = before.name, memberIds = before.memberIds } = wanted;
    if (name === before.name && sorted(memberIds) === sorted(before.memberIds)) return group;
    await this.assertFit(tx, group, { name, memberIds });
    await this.groups.update(tx, id, name, memberIds);
    return this.recorded(tx, id, before, author);
  }

  /** Whoever was in it already is not asked about again: a list may be older than a disabling. */
  private async assertFit(tx: Transaction, group: GroupRecord | null, { name, memberIds }: GroupFields): Promise<void> {
    if (await this.groups.isNameTaken(tx, name, group?.id ?? null))
      throw new Problem(409, 'group-name-taken', { name });
    const known = new Set(group?.members.map(({ id }) => id));
    for (const [index, memberId] of memberIds.entries()) {
      if (!known.has(memberId)) await this.assertMember(tx, memberId, `memberIds[${index}]`);
    }
  }

  private async assertMember(tx: Transaction, id: string, field: string): Promise<void> {
    const person = await this.users.byId(tx, id);
    const refusal = (code: string) =>
      new Problem(422, code, { name: person?.name }, [{ field, code, params: { name: person?.name } }]);
    if (!person) throw refusal('member-unknown');
    if (person.disabled) throw refusal('member-disabled');
    if (!may(person, 'approvals.decide')) throw refusal('member-may-not-decide');
  }

  private async recorded(tx: Transaction, id: string, before: GroupFields, author: Authorship): Promise<GroupRecord> {
    const group = (await this.groups.byId(tx, id)) as GroupRecord;
    const after = fieldsOf(group);
    const change: Record<string, [unknown, unknown]> = {};
    if (before.name !== after.name) change.name = [before.name, after.name];
    if (sorted(before.memberIds) !== sorted(after.memberIds)) change.memberIds = [before.memberIds, after.memberIds];
    await this.changes.record(tx, { type: 'group', id, version: group.version, change }, author);
    return group;
  }
}

function fieldsOf({ name, members }: GroupRecord): GroupFields {
  return { name, memberIds: members.map(({ id }) => id) };
}

function sorted(ids: readonly string[]): string {
  return [...ids].sort().join();
}
