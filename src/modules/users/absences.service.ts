import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import { may } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { AbsenceFields, AbsenceRecord } from './absence-record';
import { AbsenceRules } from './absence-rules';
import { type AbsenceSight, AbsenceStore } from './absence-store';
import { lockOrganisation } from './organisation-lock';
import { PeopleChanges } from './people-changes';
import { PeopleWatch, type UnreachedTask } from './people-watch';
import type { Authorship } from './person-record';
import { UserStore } from './user-store';

export interface EnteredAbsence {
  absence: AbsenceRecord;
  /** Absences whose substitute is this person: meanwhile nobody decides for those people but they themselves. */
  leftAlone: AbsenceRecord[];
  /** What waits for the absent person and their substitute may not decide: the substitute's own requests, or what they gain by. */
  unreached: UnreachedTask[];
}

const SEES_ALL = ['seniorManagement', 'administrator', 'auditor'] as const;

/** The one writer of absences. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly absences: AbsenceStore,
    private readonly rules: AbsenceRules,
    private readonly changes: PeopleChanges,
    private readonly users: UserStore,
    private readonly auth: AuthService,
    private readonly watch: PeopleWatch,
  ) {}

  /**
   * The person themself, anybody above them in the reporting line, or an administrator enters it. Somebody who is a
   * substitute in that time may be away all the same, since illness asks nobody: the answer says whom that leaves alone.
   * @throws Problem 403 `forbidden`, and as {@link AbsenceRules.assertFit}
   */
  async enter(tx: Transaction, actorId: string, wanted: AbsenceFields, at: Date): Promise<EnteredAbsence> {
    await lockOrganisation(tx);
    await this.assertMayWrite(tx, await this.auth.freshActor(tx, actorId), wanted.personId);
    return this.record(tx, wanted, { by: actorId, at });
  }

  /** For those who have asked who may already, under the organisation's lock. @throws Problem as {@link enter} */
  async record(tx: Transaction, wanted: AbsenceFields, author: Authorship): Promise<EnteredAbsence> {
    await this.rules.assertFit(tx, wanted, author.at);
    const leftAlone = await this.absences.stoodIn(tx, wanted.personId, wanted, author.at);
    const absence = await this.absences.insert(tx, newId(), wanted, author);
    const { personId, substituteId, from, until, kinds, reason } = wanted;
    const change = { personId, substituteId, from, until, kinds, reason };
    await this.recordChange(tx, absence, fromNothing(change), author);
    await this.watch.absenceEntered(tx, absence, author.at);
    return { absence, leftAlone, unreached: await this.watch.unreached(tx, absence) };
  }

  /**
   * Ends it now, or before it begins. An absence that is over stays as it is.
   * @throws Problem 404 `not-found`; 403 `forbidden`; 409 `absence-over`; 412 `version-stale`
   */
  async end(
    tx: Transaction,
    actorId: string,
    id: string,
    { at, ifMatch }: { at: Date; ifMatch: number | null },
  ): Promise<AbsenceRecord> {
    await lockOrganisation(tx);
    const actor = await this.auth.freshActor(tx, actorId);
    const absence = await this.absences.seenWithin(tx, sightOf(actor), id);
    if (!absence) throw new Problem(404, 'not-found');
    await this.assertMayWrite(tx, actor, absence.personId);
    assertVersion(ifMatch, absence.version);
    return this.close(tx, absence, { by: actorId, at });
  }

  /** As {@link end}, for those who have asked who may already. @throws Problem 409 `absence-over` */
  async close(tx: Transaction, { id, until, endedAt }: AbsenceRecord, author: Authorship): Promise<AbsenceRecord> {
    if (endedAt !== null || until <= author.at) throw new Problem(409, 'absence-over');
    const ended = await this.absences.end(tx, id, author);
    await this.recordChange(tx, ended, { endedAt: [null, author.at] }, author);
    await this.watch.absenceEnded(tx, ended, author.at);
    return ended;
  }

  private async assertMayWrite(tx: Transaction, actor: Actor, personId: string): Promise<void> {
    if (may(actor, 'absences.write')) return;
    assertMay(actor, 'absences.own');
    // The line upwards begins with the person.
    if (!(await this.users.isAbove(tx, actor.id, personId))) {
      throw new Problem(403, 'forbidden', { permission: 'absences.write' });
    }
  }

  private async recordChange(
    tx: Transaction,
    { id, version }: AbsenceRecord,
    change: Record<string, [unknown, unknown]>,
    author: Authorship,
  ): Promise<void> {
    await this.changes.record(tx, { type: 'absence', id, version, change }, author);
  }
}

/** P3 sees the department's, P4, P6 and P7 all; everybody their own, those of people below them, and those in which they stand in. */
export function sightOf(actor: Actor): AbsenceSight {
  return {
    all: SEES_ALL.some((role) => actor.roles.includes(role)),
    personId: actor.id,
    departmentIds: actor.roles.includes('director') ? actor.departmentIds : [],
  };
}

function fromNothing(fields: Record<string, unknown>): Record<string, [unknown, unknown]> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [null, value]]));
}
