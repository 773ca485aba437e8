import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, type PageQuery, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { AccountSight } from './account-sight';
import type { CycleView } from './dto/cycle.dto';

type CycleRow = Omit<CycleView, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

/** Numbers go up with the dates, so the highest is the newest. */
const PAGE: Statement = {
  name: 'account-cycles',
  text: `SELECT c.number, c.source, c.project, c.external_ref AS "externalRef", c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.outcome,
      CASE WHEN c.value IS NOT NULL THEN json_build_object('amount', c.value::text, 'currency', c.currency) END AS value,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
    FROM cycles c LEFT JOIN users u ON u.id = c.owner_id
    WHERE c.account_id = $1 AND ($2::int IS NULL OR c.number < $2) ORDER BY c.number DESC LIMIT $3`,
};
const LARGEST_INTEGER = 2_147_483_647;

/** The cycles of an account, the past ones of an import included. */
@Injectable()
export class AccountCyclesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
  ) {}

  /** Newest first. @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 400 `cursor-invalid` */
  async page(actor: Actor, accountId: string, { cursor, limit }: PageQuery): Promise<Page<CycleView>> {
    const before = numberCursor(cursor);
    const rows = await this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      assertMay(actor, 'path.read');
      return tx.query<CycleRow>(PAGE, [accountId, before, limit + 1]);
    });
    return toPage(rows.map(viewOf), limit, ({ number }) => [number]);
  }
}

function numberCursor(cursor: string | undefined): number | null {
  const key = decodeCursor(cursor, 1);
  if (key === null) return null;
  const [number] = key;
  if (typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= LARGEST_INTEGER) return number;
  throw new Problem(400, 'cursor-invalid');
}

function viewOf({ openedAt, closedAt, ...row }: CycleRow): CycleView {
  return { ...row, openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
}
