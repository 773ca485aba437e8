import { Injectable, type OnModuleInit } from '@nestjs/common';
import { contactPolicyOf } from '../../machines/policy/contact-policy';
import { AccountGate } from '../accounts/account-gate';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import type { Transaction } from '../platform/database/unit-of-work';
import { systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { VisitGate } from './visit-gate';
import { VisitSteps } from './visit-steps';

const EVENTS = { 'visit.preparation': 'clock.preparationDue', 'visit.report': 'clock.reportDue' } as const;

/** When a clock of a visit is due: the visit is read again under the account's lock, and what is done by then says nothing. */
@Injectable()
export class VisitDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly gate: VisitGate,
    private readonly accounts: AccountGate,
    private readonly transitions: TransitionService,
    private readonly steps: VisitSteps,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    for (const purpose of Object.keys(EVENTS) as (keyof typeof EVENTS)[]) {
      this.handlers.register({
        purpose,
        lock: (tx, deadline) => this.gate.lockOf(tx, deadline.instanceId),
        handle: (tx, { instanceId, visit }, at) => this.handle(tx, purpose, instanceId, visit, at),
      });
    }
  }

  private async handle(
    tx: Transaction,
    purpose: keyof typeof EVENTS,
    id: string,
    visit: number,
    at: Date,
  ): Promise<void> {
    const { version: policyVersion } = await this.policies.active(tx);
    const instance = await this.transitions.load(tx, id);
    if (purpose === 'visit.preparation' && !(await this.needsPreparation(tx, instance.accountId!))) return;
    const event = { type: EVENTS[purpose], payload: { visit } };
    await this.steps.offer(tx, instance, event, { actor: systemActor, at, policyVersion });
  }

  /** B2: an account that is no target by now, or no longer, needs no meeting. */
  private async needsPreparation(tx: Transaction, accountId: string): Promise<boolean> {
    const { stage, policyVersion } = await this.accounts.enterAsSystem(tx, accountId);
    const { policy } = await this.policies.at(policyVersion, tx);
    return contactPolicyOf(policy).visits.preparationStages.includes(stage as never);
  }
}
