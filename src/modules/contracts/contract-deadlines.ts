import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import type { Transaction } from '../platform/database/unit-of-work';
import { systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { ContractGate } from './contract-gate';
import { milestonePurposes, settingOf } from './contract-performers';
import { contextOf } from './contract-store';
import { ContractSteps } from './contract-steps';

const EVENTS = {
  'contract.milestoneSoon': 'clock.milestoneSoon',
  'contract.milestoneLate': 'clock.milestoneLate',
} as const;

/** When a milestone's clock is due: the contract is read again under the account's lock, and what is done by then says nothing. */
@Injectable()
export class ContractDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly gate: ContractGate,
    private readonly transitions: TransitionService,
    private readonly steps: ContractSteps,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    for (const purpose of milestonePurposes) {
      this.handlers.register({
        purpose,
        lock: (tx, deadline) => this.gate.lockOf(tx, deadline.instanceId),
        handle: (tx, { instanceId, visit }, at) => this.handle(tx, EVENTS[purpose], instanceId, visit, at),
      });
    }
  }

  private async handle(
    tx: Transaction,
    type: (typeof EVENTS)[keyof typeof EVENTS],
    id: string,
    setting: number,
    at: Date,
  ): Promise<void> {
    const { version: policyVersion } = await this.policies.active(tx);
    const contract = await this.transitions.load(tx, id);
    const { visit, slot } = settingOf(setting);
    const milestone = contextOf(contract).plan?.milestones[slot];
    if (!milestone) return;
    const context = { actor: systemActor, at, policyVersion };
    await this.steps.offer(tx, contract, { type, payload: { visit, key: milestone.key } }, context);
  }
}
