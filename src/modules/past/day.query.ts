import { Injectable } from '@nestjs/common';
import { type WorkingCalendar, workingMinutesBetween } from '../../machines/calendar';
import { stageDues } from '../../machines/policy/stage-dues';
import { AccountSight } from '../accounts/account-sight';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { HistoryQuery } from '../platform/workflow/history.query';
import { PolicyService } from '../policy/policy.service';
import { formOf } from './fact-form';
import type { DayView, FactCountView, PersonThenView, StayView } from './past.dto';
import { type Stay, walk } from './walk';

const NAMES: Statement = { name: 'day-names', text: 'SELECT id, name FROM users WHERE id = ANY ($1::uuid[])' };
const COUNTS: Statement = {
  name: 'day-facts',
  text: `SELECT kind, count(*)::int AS count, max(recorded_at) AS "recordedAt" FROM facts
    WHERE account_id = $1 AND recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2) AND NOT removed
    GROUP BY kind ORDER BY max(recorded_at) DESC, kind`,
};

/** Where an account had been by a day, whose it was and what was known of it. */
@Injectable()
export class DayQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly history: HistoryQuery,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 404 `not-found` out of scope or before the account was there, 403 `forbidden` */
  async show(actor: Actor, accountId: string, at: Date): Promise<DayView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const account = await this.sight.see(tx, actor, accountId);
      assertMay(actor, 'history.read');
      const entries = await this.history.until(tx, accountId, null);
      const [first] = entries;
      if (!first || first.at > at) throw new Problem(404, 'not-found');
      const { stays } = walk(entries.filter((entry) => entry.at <= at));
      const owner = ownerAt(walk(entries).handovers, at, account.ownerId);
      const people = await this.people(tx, [owner, ...stays.map(({ leftByActor }) => leftByActor)]);
      return {
        ...{ since: first.at.toISOString(), at: at.toISOString() },
        owner: people(owner),
        stays: await Promise.all(stays.map((stay) => this.stayView(tx, stay, at, people))),
        facts: await this.counts(tx, accountId, at),
      };
    });
  }

  private async stayView(tx: Transaction, stay: Stay, at: Date, people: People): Promise<StayView> {
    const { visit, state, cycle, enteredAt, leftAt, leftBy, leftByActor } = stay;
    const policy = await this.policies.at(stay.policyVersion, tx);
    return {
      ...{ visit, state, cycle, leftBy, leftByActor: people(leftByActor) },
      enteredAt: enteredAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
      workingDays: workingDays(policy.calendar, enteredAt, leftAt ?? at),
      dueAt: stageDues(policy, state, enteredAt)?.[1].toISOString() ?? null,
    };
  }

  private async counts(tx: Transaction, accountId: string, at: Date): Promise<FactCountView[]> {
    const rows = await tx.query<Omit<FactCountView, 'form' | 'recordedAt'> & { recordedAt: Date }>(COUNTS, [
      accountId,
      at,
    ]);
    return rows.map((row) => ({ ...row, form: formOf(row.kind), recordedAt: row.recordedAt.toISOString() }));
  }

  private async people(tx: Transaction, ids: (string | null)[]): Promise<People> {
    const rows = await tx.query<PersonThenView>(NAMES, [[...new Set(ids.filter((id) => id !== null))]]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (id) => (id === null ? null : (byId.get(id) ?? null));
  }
}

type People = (id: string | null) => PersonThenView | null;

/** The last who had received it by then. Of the time before the first hand-over it is known only where there was none since. */
function ownerAt(handovers: { at: Date; to: string }[], at: Date, present: string): string | null {
  if (handovers.length === 0) return present;
  return handovers.findLast((each) => each.at <= at)?.to ?? null;
}

/** To a tenth; a day is what the calendar's hours of a whole day add up to. */
function workingDays(calendar: WorkingCalendar, from: Date, to: Date): number {
  const day = calendar.hours.reduce((sum, { from: begin, to: end }) => sum + minutesOf(end) - minutesOf(begin), 0);
  return Math.round((workingMinutesBetween(calendar, from, to) / day) * 10) / 10;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
