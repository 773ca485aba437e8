import { Injectable } from '@nestjs/common';
import { may } from '../auth/permissions';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { AbsenceFields, AbsenceRecord } from './absence-record';
import { AbsenceStore } from './absence-store';
import type { PersonRecord } from './person-record';
import { UserStore } from './user-store';

/** What must hold of an absence when it is entered. Asked under the organisation's lock, so that it still holds at the commit. */
@Injectable()
export class AbsenceRules {
  constructor(
    private readonly users: UserStore,
    private readonly absences: AbsenceStore,
  ) {}

  /**
   * @throws Problem 422 `person-unknown`, `absence-period-wrong`, `absence-in-the-past`, `substitute-is-oneself`,
   * `substitute-unknown`, `substitute-disabled`, `substitute-may-not-decide`, `substitute-absent`; 409 `absence-overlaps`
   */
  async assertFit(tx: Transaction, absence: AbsenceFields, at: Date): Promise<void> {
    const { personId, substituteId, from, until } = absence;
    if (until <= from) throw refusal('until', 'absence-period-wrong');
    if (from < at) throw refusal('from', 'absence-in-the-past');
    if (substituteId === personId) throw refusal('substituteId', 'substitute-is-oneself');
    const person = await this.users.byId(tx, personId);
    if (!person || person.disabled) throw refusal('personId', 'person-unknown');
    this.assertMayStandIn(await this.users.byId(tx, substituteId));
    await this.assertNoOverlap(tx, absence, at);
    await this.assertPresent(tx, absence, at);
  }

  private assertMayStandIn(substitute: PersonRecord | null): void {
    if (!substitute) throw refusal('substituteId', 'substitute-unknown');
    const { name } = substitute;
    if (substitute.disabled) throw refusal('substituteId', 'substitute-disabled', { name });
    if (!may(substitute, 'approvals.decide')) throw refusal('substituteId', 'substitute-may-not-decide', { name });
  }

  private async assertNoOverlap(tx: Transaction, absence: AbsenceFields, at: Date): Promise<void> {
    const [other] = await this.absences.ofPerson(tx, absence.personId, absence, at);
    if (other) throw new Problem(409, 'absence-overlaps', period(other), undefined, { absenceId: other.id });
  }

  /** A task is handed on once: who is away decides for nobody. */
  private async assertPresent(tx: Transaction, absence: AbsenceFields, at: Date): Promise<void> {
    const [away] = await this.absences.ofPerson(tx, absence.substituteId, absence, at);
    if (away) throw refusal('substituteId', 'substitute-absent', { name: away.personName, ...period(away) });
  }
}

function period({ from, until }: AbsenceRecord): { from: string; until: string } {
  return { from: from.toISOString(), until: until.toISOString() };
}

function refusal(field: string, code: string, params: Record<string, unknown> = {}): Problem {
  return new Problem(422, code, params, [{ field, code, params }]);
}
