import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance } from '../platform/workflow/instance';
import { contextOf } from './visit-store';

/** B10: what was said of one product in use, ours or a competitor's. */
export interface SaidOfProduct {
  product: string;
  use: string;
  /** From 1 to 5. */
  satisfaction: number;
  /** Whose product it is; null or left out: ours. */
  competitor?: string | null;
}

export interface Saying {
  accountId: string;
  visitId: string | null;
  contactId: string | null;
  saidOn: LocalDate;
  by: string;
  at: Date;
}

const INSERT: Statement = {
  name: 'satisfaction-insert',
  text: `INSERT INTO satisfaction_records (id, account_id, visit_id, contact_id, said_on, competitor, product, usage, satisfaction, recorded_by, recorded_at)
    SELECT said.id, $2, $3, $4, $5, said.competitor, said.product, said.usage, said.satisfaction, $6, $7
    FROM unnest($1::uuid[], $8::text[], $9::text[], $10::text[], $11::int[]) AS said (id, competitor, product, usage, satisfaction)`,
};

/** Rows of satisfaction. They are only ever added. */
@Injectable()
export class SatisfactionStore {
  async add(tx: Transaction, saying: Saying, said: readonly SaidOfProduct[]): Promise<string[]> {
    if (said.length === 0) return [];
    const ids = said.map(() => newId());
    const { accountId, visitId, contactId, saidOn, by, at } = saying;
    await tx.query(INSERT, [
      ...[ids, accountId, visitId, contactId, saidOn, by, at],
      ...[said.map((each) => each.competitor ?? null), said.map((each) => each.product), said.map((each) => each.use)],
      said.map((each) => each.satisfaction),
    ]);
    return ids;
  }

  /** What the report of a visit says of products. */
  async ofVisit(tx: Transaction, visit: LoadedInstance, said: Pick<Saying, 'saidOn' | 'by' | 'at'>): Promise<void> {
    const { report, plan } = contextOf(visit);
    const contactId = plan.contactIds.length === 1 ? plan.contactIds[0]! : null;
    const saying = { ...said, accountId: visit.accountId!, visitId: visit.id, contactId };
    await this.add(tx, saying, [...report!.ours, ...report!.competitors]);
  }
}
