import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/unit-of-work';
import { type LoadedInstance, type StepContext, systemActor } from '../../platform/workflow/instance';
import { TransitionService } from '../../platform/workflow/transition.service';
import { MoneyRequestStore } from './money-request-store';

/** Ends what was asked about a receivable that is paid or taken back: its approvers have nothing left to decide. */
@Injectable()
export class MoneyRequestEnds {
  constructor(
    private readonly store: MoneyRequestStore,
    private readonly transitions: TransitionService,
  ) {}

  async end(
    tx: Transaction,
    { instance, at, policyVersion }: StepContext & { instance: LoadedInstance },
    requestId: string | null,
  ): Promise<void> {
    if (requestId === null) return;
    const context = { actor: systemActor, at, policyVersion };
    for (const id of await this.store.waiting(tx, instance.id)) {
      const event = { type: 'subject.cancelled', payload: {}, given: { at: at.toISOString(), actor: systemActor } };
      await this.transitions.send(tx, await this.transitions.load(tx, id), event, context);
    }
  }
}
