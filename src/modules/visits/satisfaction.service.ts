import { Injectable } from '@nestjs/common';
import { AccountSight } from '../accounts/account-sight';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import type { Actor } from '../auth/actor';
import { FactRulesService } from '../facts/fact-rules.service';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { type By, VisitGate } from './visit-gate';
import type { SatisfactionBody, SatisfactionQuery, SatisfactionView } from './satisfaction.dto';
import { SatisfactionStore } from './satisfaction-store';

const COLUMNS = `id, said_on::text AS "saidOn", competitor, product, usage AS use, satisfaction, contact_id AS "contactId", visit_id AS "visitId"`;

/** B10: what people of an account say of products in use. */
@Injectable()
export class SatisfactionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly gate: VisitGate,
    private readonly rules: FactRulesService,
    private readonly store: SatisfactionStore,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 400 `cursor-invalid` */
  list(actor: Actor, accountId: string, { of, limit, cursor }: SatisfactionQuery): Promise<Page<SatisfactionView>> {
    const from = decodeCursor(cursor, 2);
    return this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      const values: unknown[] = [accountId, limit + 1];
      const conditions = ['account_id = $1'];
      if (of) conditions.push(`competitor IS ${of === 'ours' ? '' : 'NOT '}NULL`);
      if (from) conditions.push(`(said_on, id) < ($${values.push(from[0])}::date, $${values.push(from[1])}::uuid)`);
      const text = `SELECT ${COLUMNS} FROM satisfaction_records WHERE ${conditions.join(' AND ')}
        ORDER BY said_on DESC, id DESC LIMIT $2`;
      const rows = await tx.query<SatisfactionView>({ name: '', text }, values).catch(refuseForeignCursor);
      return toPage(rows, limit, ({ saidOn, id }) => [saidOn, id]);
    });
  }

  /** @throws Problem 404 `not-found`, 403 `forbidden`, 422 `reference-unknown`, `satisfaction-unfit` */
  async record(tx: Transaction, by: By, accountId: string, body: SatisfactionBody): Promise<void> {
    await this.gate.enter(tx, by, accountId);
    const { contactId, saidOn, ours, competitors } = body;
    const unknown = await this.rules.unknown(tx, accountId, [{ field: 'contactId', to: 'contact', id: contactId }]);
    if (unknown.length > 0) throw new Problem(422, 'reference-unknown', { fields: 'contactId' }, unknown);
    const { today } = await this.rules.momentOf(tx, by.at);
    if (saidOn > today || ours.length + competitors.length === 0)
      throw new Problem(422, 'satisfaction-unfit', { today });
    const saying = { accountId, visitId: null, contactId, saidOn, by: by.actorId, at: by.at };
    await this.store.add(tx, saying, [...ours, ...competitors]);
  }
}
