import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction } from '../platform/database/unit-of-work';
import { addressedMessage, isRecord } from './message';
import { type Told as Notified, NotificationsService, type RelayedMessage } from './notifications.service';

/** So many late messages of a day are told one by one. */
const TOLD_SINGLY = 3;

/**
 * What an outage has delayed reaches a person without a flood: the first three late messages of a day come as ever, all others
 * stand in the inbox as quiet ones, which no channel sends, and one message a person and day says how many there are.
 */
@Injectable()
export class CatchUp {
  constructor(private readonly notifications: NotificationsService) {}

  /** Records the messages; same key again: no second notification, and no second count. */
  async record(tx: Transaction, messages: readonly RelayedMessage[], at: Date): Promise<void> {
    await this.notifications.record(tx, messages, { at });
    const late = messages.flatMap(({ key, payload }) =>
      isLate(payload)
        ? addressedMessage(payload).recipients.map((userId) => ({ userId, key, since: payload.lateSince }))
        : [],
    );
    if (late.length === 0) return;
    const day = at.toISOString().slice(0, 10);
    const column = (name: keyof (typeof late)[number]) => late.map((each) => each[name]);
    const marked = [column('userId'), column('key'), column('since'), `${day}T00:00:00Z`, TOLD_SINGLY];
    const people = [...countsOf(await tx.query<Told>(MARK, marked))].sort(([a], [b]) => (a < b ? -1 : 1));
    if (people.length === 0) return;
    const ids = people.map(() => newId());
    const values = [ids, people.map(([id]) => id), people.map(([, count]) => count), `catch-up-${day}`, at];
    const said = await tx.query<Said>(SAY, values);
    this.notifications.ring(tx, said);
    const fresh = said.filter(({ isFresh }) => isFresh);
    await this.notifications.carry(tx, fresh, at);
  }
}

type Said = Notified & { isFresh: boolean };

interface Told {
  userId: string;
  quiet: boolean;
}

function isLate(payload: unknown): payload is { lateSince: string } {
  return isRecord(payload) && typeof payload.lateSince === 'string';
}

function countsOf(told: readonly Told[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { userId, quiet } of told) if (quiet) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  return counts;
}

/** Numbers each person's late ones of the day; those marked before keep what they are. $4: when the day began. */
const MARK: Statement = {
  name: 'catch-up-mark',
  text: `WITH fresh AS (
      SELECT n.id, n.user_id, m.since, row_number() OVER (PARTITION BY n.user_id ORDER BY n.created_at, n.id) AS place
      FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS m (user_id, key, since)
      JOIN notifications n ON n.user_id = m.user_id AND n.key = m.key
      WHERE n.late_since IS NULL),
    before AS (
      SELECT n.user_id, count(*) AS told FROM notifications n
      WHERE n.user_id IN (SELECT user_id FROM fresh) AND n.created_at >= $4::timestamptz AND n.late_since IS NOT NULL GROUP BY n.user_id)
    UPDATE notifications n SET late_since = f.since, quiet = f.place + COALESCE(b.told, 0) > $5::integer
    FROM fresh f LEFT JOIN before b ON b.user_id = f.user_id WHERE n.id = f.id
    RETURNING n.user_id AS "userId", n.quiet`,
};

/** One that says another number now has another place: it is news to whoever has seen it. */
const SAY: Statement = {
  name: 'catch-up-say',
  text: `WITH p AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS p (id, user_id, count)),
    counted AS (
      INSERT INTO notification_places AS c (user_id, last) SELECT user_id, 1 FROM p ORDER BY user_id
      ON CONFLICT (user_id) DO UPDATE SET last = c.last + 1 RETURNING user_id, last)
    INSERT INTO notifications AS n (id, user_id, key, template, params, created_at, place)
    SELECT p.id, p.user_id, $4, 'caughtUp', jsonb_build_object('count', p.count), $5, c.last FROM p JOIN counted c ON c.user_id = p.user_id
    ON CONFLICT (user_id, key) DO UPDATE SET place = excluded.place,
      params = jsonb_build_object('count', (n.params->>'count')::integer + (excluded.params->>'count')::integer)
    RETURNING id, user_id AS "userId", key, template, xmax = 0 AS "isFresh"`,
};
