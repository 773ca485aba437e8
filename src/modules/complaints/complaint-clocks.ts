import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dueOf } from '../../machines/calendar';
import {
  type ComplaintClock,
  complaintClocks,
  type ComplaintEffects,
  type ComplaintTerms,
} from '../../machines/complaint';
import { contactPolicyOf } from '../../machines/policy/contact-policy';
import type { Policy } from '../../machines/policy/policy';
import { countedDeadline, type Deadline } from '../deadlines/deadline';
import { DeadlineHandlers, type Handled, type Recount } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import { DeadlineStore } from '../deadlines/deadline-store';
import type { Transaction } from '../platform/database/unit-of-work';
import { type LoadedInstance, type StepContext, systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { ComplaintGate } from './complaint-gate';
import { ComplaintSteps } from './complaint-steps';
import { ComplaintStore } from './complaint-store';

const DUE = 'complaint.due';
const LEVELS: Record<string, { event: ComplaintClock; higher: readonly string[] }> = {
  [DUE]: { event: 'clock.due', higher: ['complaint.escalated', 'complaint.top'] },
  'complaint.escalated': { event: 'clock.escalated', higher: ['complaint.top'] },
  'complaint.top': { event: 'clock.top', higher: [] },
};

/** B9, section 11: the clocks of a complaint. After an outage only the highest level that has passed speaks. */
@Injectable()
export class ComplaintClockKeeper implements OnModuleInit {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly due: DeadlineStore,
    private readonly gate: ComplaintGate,
    private readonly store: ComplaintStore,
    private readonly steps: ComplaintSteps,
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    const recount: Recount = {
      lock: (tx, ids) => this.store.lockAccounts(tx, ids),
      moved: async (tx, purpose, moves) => (purpose === DUE ? this.store.moveDue(tx, moves) : undefined),
    };
    for (const purpose of Object.keys(LEVELS)) {
      this.handlers.register({
        purpose,
        lock: (tx, deadline) => this.gate.lockOf(tx, deadline.instanceId),
        handle: (tx, deadline, at) => this.handle(tx, deadline, at),
        recount,
      });
    }
  }

  async set(
    tx: Transaction,
    context: StepContext & { instance: LoadedInstance },
    { visit, openedAt, answerBy }: ComplaintEffects['setClocks'],
  ): Promise<void> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const clocks = complaintClocks(complaintTermsOf(policy), { openedAt, answerBy });
    await this.deadlines.scheduleAll(tx, [
      countedDeadline(context, calendar, DUE, visit, clocks.due),
      countedDeadline(context, calendar, 'complaint.escalated', visit, clocks.escalated),
      countedDeadline(context, calendar, 'complaint.top', visit, clocks.top),
    ]);
    await this.store.setDue(tx, context.instance.id, dueOf(calendar, clocks.due));
  }

  private async handle(tx: Transaction, deadline: Deadline, at: Date): Promise<Handled> {
    const { event, higher } = LEVELS[deadline.purpose]!;
    if (higher.length > 0 && (await this.due.isAnyDue(tx, deadline, higher, at))) return 'overtaken';
    const { version: policyVersion } = await this.policies.active(tx);
    const complaint = await this.transitions.load(tx, deadline.instanceId);
    await this.steps.offer(tx, complaint, event, deadline.visit, { actor: systemActor, at, policyVersion });
  }
}

/** B9: the terms of the policy in one place. */
export function complaintTermsOf(policy: Policy): ComplaintTerms {
  return { ...policy.engagement.complaintAnswer, ...contactPolicyOf(policy).complaints };
}
