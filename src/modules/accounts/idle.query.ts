import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Page, toPage } from '../platform/http/page';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import { type IdleAccountView, type IdleQuery, idleStates } from './dto/watch.dto';
import { WATCHED, WATCHED_FROM } from './watched-columns';
import { watchPage } from './watch-page';

/** Word for word as the indexes have them. */
const STATE = `(CASE WHEN a.engagement <> 'fresh' THEN a.engagement ELSE 'haste' END)`;
const SINCE = '(coalesce(a.last_engaged_at, a.entered_at))';
const ON_LIST = `(a.engagement <> 'fresh' OR a.haste) AND a.stage NOT IN ('intake', 'abandoned')`;

/** Of the touch that counts: its deadlines, done or open. */
const CLOCK = `LEFT JOIN LATERAL (SELECT due_at FROM deadlines d WHERE d.instance_id = a.id AND d.purpose = 'contact.due'
    AND d.status <> 'cancelled' ORDER BY d.visit DESC LIMIT 1) due ON true
  LEFT JOIN LATERAL (SELECT due_at FROM deadlines d WHERE d.instance_id = a.id AND d.purpose = 'contact.cold'
    AND d.status <> 'cancelled' ORDER BY d.visit DESC LIMIT 1) cold ON true
  LEFT JOIN LATERAL (SELECT json_build_object('event', t.event, 'at', t.at, 'seq', t.seq) AS entry FROM transitions t
    WHERE t.instance_id = a.id AND t.event IN ('engagement.recorded', 'step.booked') ORDER BY t.seq DESC LIMIT 1) restart ON true`;

/**
 * Accounts with which nobody is in touch, or too hastily (B4): a list of its own beside the stalled ones, from the engagement region;
 * those longest without a contact first. What restarts this clock is an engagement with an outcome, and shown.
 */
@Injectable()
export class IdleAccountsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, query: IdleQuery): Promise<Page<IdleAccountView>> {
    assertMay(actor, 'accounts.read');
    const states = query.state ? [query.state] : idleStates;
    const { sql, values } = watchPage(actor, query, {
      ...{ key: SINCE, cast: 'timestamptz', where: ON_LIST },
      lanes: states.map((state) => `${STATE} = '${state}'`),
    });
    const text = `SELECT ${WATCHED}, ${STATE} AS state, a.haste, ${SINCE} AS since, a.last_engaged_at AS "lastContactAt",
        a.booked_until AS "nextStepAt", due.due_at AS "contactDueAt", cold.due_at AS "contactColdAt", restart.entry AS "lastRestart", p.key::text AS key
      FROM ${sql} p JOIN accounts a ON a.id = p.id ${WATCHED_FROM} ${CLOCK} ORDER BY p.key, a.id`;
    const rows = await this.unitOfWork.reader
      .query<IdleAccountView & { key: string }>({ name: '', text }, values)
      .catch(refuseForeignCursor);
    const page = toPage(rows, query.limit, ({ key, id }) => [key, id]);
    return { ...page, items: page.items.map(({ key: _key, ...view }) => view) };
  }
}
