import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDateOf } from '../../machines/calendar';
import { goodPaymentCredit } from '../../machines/rules';
import { AccountClassesService, type Consumption } from '../accounts/account-classes.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { PaymentRecordStore } from './payment-record-store';

/** K1, K2: what signed contracts consumed, and whether it was paid well. Classes read it; they do not know where it comes from. */
@Injectable()
export class ConsumptionService implements OnModuleInit {
  constructor(
    private readonly records: PaymentRecordStore,
    private readonly policies: PolicyService,
    private readonly classes: AccountClassesService,
  ) {}

  onModuleInit(): void {
    this.classes.readConsumptionFrom((tx, accountId, moment) => this.consumption(tx, accountId, moment));
  }

  /** A receivable counts as consumed when it is paid in full. */
  async consumption(
    tx: Transaction,
    accountId: string,
    { at, policyVersion }: Omit<StepContext, 'actor'>,
  ): Promise<Consumption> {
    const { policy, calendar } = await this.policies.at(policyVersion, tx);
    const history = await this.records.history(tx, accountId, localDateOf(calendar, at));
    const contracts = await this.records.consumed(tx, accountId);
    return { contracts, goodPaymentCredit: goodPaymentCredit(history, policy.credit.good).good };
  }
}
