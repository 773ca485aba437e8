import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';
import { accountScope, assertMay } from '../auth/scope';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { PaymentMove, PaymentsQuery, PaymentView } from './dto/payment.dto';

const REVERSED = 'EXISTS (SELECT 1 FROM payment_reversals v WHERE v.payment_id = p.id)';
/** SQL of `p`: how much of it is allocated. */
export const ALLOCATED = '(SELECT coalesce(sum(l.amount), 0) FROM payment_allocations l WHERE l.payment_id = p.id)';
/** SQL condition of `p`: something of it is left for the account. */
export const HAS_SURPLUS = `NOT ${REVERSED} AND p.amount > ${ALLOCATED}`;
const VIEW = `json_build_object('id', p.id, 'accountId', p.account_id, 'accountName', a.name, 'receivedOn', p.received_on,
    'amount', json_build_object('amount', p.amount::text, 'currency', p.currency), 'reference', p.reference, 'kind', p.kind, 'reason', p.reason,
    'surplus', json_build_object('amount', (CASE WHEN ${REVERSED} THEN 0 ELSE p.amount - ${ALLOCATED} END)::numeric(18,2)::text, 'currency', p.currency),
    'allocations', (SELECT coalesce(json_agg(json_build_object('receivableId', l.receivable_id, 'number', r.number, 'amount', l.amount::text) ORDER BY r.due_on, r.id, l.part), '[]')
                    FROM payment_allocations l JOIN receivables r ON r.id = l.receivable_id WHERE l.payment_id = p.id),
    'recordedBy', p.recorded_by, 'recordedAt', p.recorded_at,
    'reversal', (SELECT json_build_object('reason', v.reason, 'by', v.reversed_by, 'at', v.reversed_at) FROM payment_reversals v WHERE v.payment_id = p.id)
  ) AS view`;
const FROM = 'FROM payments p JOIN accounts a ON a.id = p.account_id';

type StoredView = Omit<PaymentView, 'moves'>;

/** Reads of payments within a person's scope, newest first. */
@Injectable()
export class PaymentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<PaymentView> {
    assertMay(actor, 'money.read');
    const scope = accountScope(actor, 2, 'money');
    const text = `SELECT ${VIEW} ${FROM} WHERE p.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
    const statement = { name: `payment-view-${scope.key}`, text };
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: StoredView }>(statement, [id, ...scope.values]);
    if (!row) throw new Problem(404, 'not-found');
    return withMoves(actor, row.view);
  }

  /** @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, { accountId, surplus, limit, cursor }: PaymentsQuery): Promise<Page<PaymentView>> {
    assertMay(actor, 'money.read');
    const before = decodeCursor(cursor, 1)?.[0] ?? null;
    const scope = accountScope(actor, 5, 'money');
    const statement = {
      name: `payment-list-${scope.key}`,
      text: `SELECT ${VIEW} ${FROM} WHERE ($1::uuid IS NULL OR p.account_id = $1) AND ($2::uuid IS NULL OR p.id < $2)
        AND ($4::boolean IS NOT TRUE OR (${HAS_SURPLUS}))
        AND a.withdrawn_at IS NULL AND ${scope.sql} ORDER BY p.id DESC LIMIT $3`,
    };
    const values = [accountId ?? null, before, limit + 1, surplus === 'true', ...scope.values];
    const rows = await this.unitOfWork.reader.query<{ view: StoredView }>(statement, values).catch(refuseForeignCursor);
    return toPage(
      rows.map((row) => withMoves(actor, row.view)),
      limit,
      (view) => [view.id],
    );
  }
}

/** What was taken back is over; what is spent on receivables is not spent twice. */
function withMoves(actor: Actor, view: StoredView): PaymentView {
  if (view.reversal !== null || !may(actor, 'money.write')) return { ...view, moves: [] };
  const moves: PaymentMove[] = Number(view.surplus.amount) > 0 ? ['allocate', 'reverse'] : ['reverse'];
  return { ...view, moves };
}
