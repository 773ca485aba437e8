import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccountSight } from '../accounts/account-sight';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { formOf } from './fact-form';
import type { FactThenView, FactsThenQuery } from './past.dto';

type Row = Omit<FactThenView, 'form' | 'recordedAt'> & { recordedAt: Date };

/** Newest first, of the account's own index of versions by time. */
const PAGE: Statement = {
  name: 'facts-then',
  text: `SELECT f.kind, f.entity_id AS id, f.version, f.cycle, f.content, f.recorded_at AS "recordedAt", t.to_state #>> '{}' AS state,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS "recordedBy"
    FROM facts f LEFT JOIN users u ON u.id = f.recorded_by
    LEFT JOIN LATERAL (SELECT to_state FROM transitions WHERE instance_id = f.entity_id AND at <= $2 ORDER BY seq DESC LIMIT 1) t ON true
    WHERE f.account_id = $1 AND f.recorded_at <= $2 AND (f.superseded_at IS NULL OR f.superseded_at > $2) AND NOT f.removed
      AND ($3::text IS NULL OR f.kind = $3) AND ($4::timestamptz IS NULL OR (f.recorded_at, f.entity_id) < ($4, $5::uuid))
    ORDER BY f.recorded_at DESC, f.entity_id DESC LIMIT $6`,
};

/** Facts of an account in the versions that were in force at an instant. */
@Injectable()
export class FactsThen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 400 `cursor-invalid` */
  async page(actor: Actor, accountId: string, at: Date, query: FactsThenQuery): Promise<Page<FactThenView>> {
    const [before, id] = cursorOf(query.cursor);
    const rows = await this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      assertMay(actor, 'history.read');
      return tx.query<Row>(PAGE, [accountId, at, query.kind ?? null, before, id, query.limit + 1]);
    });
    return toPage(rows.map(viewOf), query.limit, (fact) => [fact.recordedAt, fact.id]);
  }
}

function viewOf({ recordedAt, ...row }: Row): FactThenView {
  return { ...row, form: formOf(row.kind), recordedAt: recordedAt.toISOString() };
}

function cursorOf(cursor: string | undefined): [string, string] | [null, null] {
  const key = decodeCursor(cursor, 2);
  if (key === null) return [null, null];
  const [at, id] = key;
  if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && isUUID(id)) return [at, id as string];
  throw new Problem(400, 'cursor-invalid');
}
