import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dueOf } from '../../machines/calendar';
import { type SupportClock, supportClocks } from '../../machines/support';
import { countedDeadline, type Deadline } from '../deadlines/deadline';
import { DeadlineHandlers, type Handled, type Recount } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import { DeadlineStore } from '../deadlines/deadline-store';
import type { Transaction } from '../platform/database/unit-of-work';
import { type LoadedInstance, type StepContext, systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { SupportGate } from './support-gate';
import { givenOf } from './support-steps';
import { SupportStore } from './support-store';

const DUE = 'support.due';
const LEVELS: Record<string, { event: SupportClock; higher: readonly string[] }> = {
  'support.reminded': { event: 'clock.reminded', higher: [DUE, 'support.escalated'] },
  [DUE]: { event: 'clock.due', higher: ['support.escalated'] },
  'support.escalated': { event: 'clock.escalated', higher: [] },
};
/** A request is asked once, so its clocks are set once. */
const ONCE = 1;

/** B11, section 11: the clocks of a request for support. After an outage only the highest level that has passed speaks. */
@Injectable()
export class SupportClocks implements OnModuleInit {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly due: DeadlineStore,
    private readonly gate: SupportGate,
    private readonly store: SupportStore,
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
    { openedAt }: { openedAt: string },
  ): Promise<void> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const clocks = supportClocks(policy.engagement.supportAnswer, openedAt);
    const set = Object.entries(clocks).map(([name, basis]) =>
      countedDeadline(context, calendar, `support.${name}`, ONCE, basis),
    );
    await this.deadlines.scheduleAll(tx, set);
    await this.store.setDue(tx, context.instance.id, dueOf(calendar, clocks.due));
  }

  private async handle(tx: Transaction, deadline: Deadline, at: Date): Promise<Handled> {
    const { event: type, higher } = LEVELS[deadline.purpose]!;
    if (higher.length > 0 && (await this.due.isAnyDue(tx, deadline, higher, at))) return 'overtaken';
    const { version: policyVersion } = await this.policies.active(tx);
    const context = { actor: systemActor, at, policyVersion };
    const request = await this.transitions.load(tx, deadline.instanceId);
    // One that comes too late says nothing, which is no error.
    await this.transitions.send(tx, request, { type, payload: {}, given: givenOf(context) as never }, context);
  }
}
