import { Injectable } from '@nestjs/common';
import type { ApprovalContent } from '../../../machines/approval';
import { localDateOf } from '../../../machines/calendar';
import { convertMoney, type Money, sumMoney } from '../../../machines/rules';
import type { Transaction } from '../../platform/database/unit-of-work';
import { PolicyService } from '../../policy/policy.service';
import type { MoneyRequest } from './money-request';
import { MoneyRequestStore } from './money-request-store';

/** Exactly what approvers are shown. A payment changes the balance, so a decision on the balance of before does not count. */
@Injectable()
export class MoneyRequestContent {
  constructor(
    private readonly store: MoneyRequestStore,
    private readonly policies: PolicyService,
  ) {}

  async of(tx: Transaction, request: MoneyRequest, at: Date): Promise<ApprovalContent> {
    const { account, classes, credit, receivable } = await this.store.ground(tx, request);
    const params = { account, label: receivable?.number ?? '' };
    const title = { code: `receivables:title.${request.kind}`, params };
    const { until, reason } = request;
    if (!receivable) {
      const overdue = await this.overdue(tx, request.accountId, at);
      const fields = { account, credit, overdue, until, reason };
      return { title, fields, classes, amount: await this.inOne(tx, overdue) };
    }
    const { number, amount, balance, dueOn, invoiceNumber } = receivable;
    const fields = { account, number, amount, balance, dueOn, invoiceNumber, ...(until ? { until } : {}), reason };
    return { title, fields, classes, amount: balance };
  }

  private async overdue(tx: Transaction, accountId: string, at: Date): Promise<Money[]> {
    const { calendar } = await this.policies.active(tx);
    return this.store.overdue(tx, accountId, localDateOf(calendar, at));
  }

  /** For the route by amount. Money without a rate is handed on as it is: the engine refuses to compare it. */
  private async inOne(tx: Transaction, sums: Money[]): Promise<Money> {
    const { policy } = await this.policies.active(tx);
    const { baseCurrency, rates } = policy.approvals;
    const converted = sums.map((each) => convertMoney(each, baseCurrency, rates) ?? each);
    const foreign = converted.find(({ currency }) => currency !== baseCurrency);
    return foreign ?? sumMoney(converted, baseCurrency);
  }
}
