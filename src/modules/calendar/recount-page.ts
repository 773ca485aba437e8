import { Injectable } from '@nestjs/common';
import { type DueBasis, dueOf, type WorkingCalendar } from '../../machines/calendar';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { PageDone, RecountRow } from './recount-store';

interface Place {
  version: string;
  instanceId: string;
}

interface OpenDeadline {
  id: string;
  instanceId: string;
  purpose: string;
  visit: number;
  dueAt: Date;
  calendarVersion: string;
  basis: DueBasis | null;
}

type Moved = OpenDeadline & { to: Date };

/** The next instances with a deadline of another calendar. Two ranges of an index, because "another version" is none. */
const NEXT: Statement = {
  name: 'recount-next',
  text: `SELECT DISTINCT version, instance_id AS "instanceId" FROM (
      (SELECT calendar_version AS version, instance_id FROM deadlines WHERE status = 'open' AND calendar_version < $1
         AND (calendar_version, instance_id) > ($2, $3::uuid) ORDER BY calendar_version, instance_id LIMIT $4)
      UNION ALL
      (SELECT calendar_version, instance_id FROM deadlines WHERE status = 'open' AND calendar_version > $1
         AND (calendar_version, instance_id) > ($2, $3::uuid) ORDER BY calendar_version, instance_id LIMIT $4)
      ORDER BY version, instance_id LIMIT $4) AS next ORDER BY version, "instanceId"`,
};
const PURPOSES: Statement = {
  name: 'recount-purposes',
  text: `SELECT DISTINCT purpose, instance_id AS "instanceId" FROM deadlines
    WHERE instance_id = ANY ($1::uuid[]) AND status = 'open' AND calendar_version <> $2`,
};
/** Nobody is waited for: one that is being acted on, or set, is looked at again at the end. */
const LOCKED: Statement = {
  name: 'recount-lock-deadlines',
  text: `SELECT id, instance_id AS "instanceId", purpose, visit, due_at AS "dueAt", calendar_version AS "calendarVersion", basis FROM deadlines
    WHERE instance_id = ANY ($1::uuid[]) AND status = 'open' AND calendar_version <> $2 ORDER BY id FOR UPDATE SKIP LOCKED`,
};
const COUNTED: Statement = {
  name: 'recount-counted',
  text: `UPDATE deadlines d SET calendar_version = $1, due_at = n.due_at FROM unnest($2::uuid[], $3::timestamptz[]) AS n (id, due_at) WHERE d.id = n.id`,
};
const LOG: Statement = {
  name: 'recount-log',
  text: `INSERT INTO deadline_moves (id, recount_id, deadline_id, instance_id, purpose, visit, from_at, to_at, from_version, moved_at)
    SELECT m.id, $1, m.deadline_id, m.instance_id, m.purpose, m.visit, m.from_at, m.to_at, m.from_version, $2
    FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::integer[], $8::timestamptz[], $9::timestamptz[], $10::text[])
      AS m (id, deadline_id, instance_id, purpose, visit, from_at, to_at, from_version)`,
};

/** One page of a counting anew: locks first (what a deadline belongs to, then its row), then the new instants, then the log. */
@Injectable()
export class RecountPage {
  constructor(private readonly handlers: DeadlineHandlers) {}

  async run(tx: Transaction, from: RecountRow, calendar: WorkingCalendar, size: number, at: Date): Promise<PageDone> {
    const place = [calendar.version, from.afterVersion, from.afterInstance, size];
    const next = await tx.query<Place>(NEXT, place);
    const ids = [...new Set(next.map(({ instanceId }) => instanceId))];
    const free = await this.lock(tx, ids, calendar.version);
    const open = free.length > 0 ? await tx.query<OpenDeadline>(LOCKED, [free, calendar.version]) : [];
    const counted = open.map((deadline) => ({ ...deadline, to: countAnew(calendar, deadline) }));
    const moved = counted.filter(({ dueAt, to }) => to.getTime() !== dueAt.getTime());
    if (counted.length > 0) await this.write(tx, calendar.version, counted);
    if (moved.length > 0) await this.follow(tx, from.id, moved, at);
    const last = next.at(-1);
    return {
      ...{ lookedAt: counted.length, moved: moved.length, passedOver: ids.length - free.length },
      afterVersion: last?.version ?? from.afterVersion,
      afterInstance: last?.instanceId ?? from.afterInstance,
      full: next.length > 0,
    };
  }

  /** Instances whose locks were to be had; those of a kind that needs none are always. */
  private async lock(tx: Transaction, ids: string[], version: string): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ purpose: string; instanceId: string }>(PURPOSES, [ids, version]);
    const busy = new Set<string>();
    for (const recount of new Set(rows.flatMap(({ purpose }) => this.handlers.recountOf(purpose) ?? []))) {
      const theirs = rows.filter(({ purpose }) => this.handlers.recountOf(purpose) === recount);
      const wanted = [...new Set(theirs.map(({ instanceId }) => instanceId))].sort();
      const got = new Set(await recount.lock(tx, wanted));
      for (const id of wanted) if (!got.has(id)) busy.add(id);
    }
    return ids.filter((id) => !busy.has(id));
  }

  private async write(tx: Transaction, version: string, counted: Moved[]): Promise<void> {
    await tx.query(COUNTED, [version, counted.map(({ id }) => id), counted.map(({ to }) => to)]);
  }

  private async follow(tx: Transaction, recountId: string, moved: Moved[], at: Date): Promise<void> {
    const column = <Key extends keyof Moved>(key: Key) => moved.map((each) => each[key]);
    const ids = moved.map(() => newId());
    const instants = [column('dueAt'), column('to'), column('calendarVersion')];
    const names = [column('id'), column('instanceId'), column('purpose'), column('visit')];
    await tx.query(LOG, [recountId, at, ids, ...names, ...instants]);
    for (const purpose of new Set(column('purpose'))) {
      const theirs = moved.filter((each) => each.purpose === purpose);
      const moves = theirs.map(({ instanceId, visit, to }) => ({ instanceId, visit, dueAt: to }));
      await this.handlers.recountOf(purpose)?.moved(tx, purpose, moves, at);
    }
  }
}

function countAnew(calendar: WorkingCalendar, { basis, dueAt }: OpenDeadline): Date {
  return basis ? dueOf(calendar, basis) : dueAt;
}
