import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Deadline } from '../../deadlines/deadline';
import { DeadlineHandlers } from '../../deadlines/deadline-handlers';
import type { Transaction } from '../../platform/database/unit-of-work';
import { AccountGate } from '../account-gate';
import { PolicyService } from '../../policy/policy.service';
import { PathDues } from './path-dues';
import { PathService } from './path.service';

/** Purpose of a deadline -> the clock event that it sends; the number with it says which visit (or touch) it was set for. */
const EVENTS = {
  'stage.warned': { type: 'clock.warned', key: 'visit' },
  'stage.breached': { type: 'clock.breached', key: 'visit' },
  'stage.escalated': { type: 'clock.escalated', key: 'visit' },
  'nurture.reviewDue': { type: 'clock.reviewDue', key: 'visit' },
  'contact.due': { type: 'clock.contactDue', key: 'touch' },
  'contact.cold': { type: 'clock.contactCold', key: 'touch' },
} as const;

/** When a deadline of the path is due, its clock event is sent; one that the path has left behind says nothing. */
@Injectable()
export class PathDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly gate: AccountGate,
    private readonly paths: PathService,
    private readonly policies: PolicyService,
    private readonly recount: PathDues,
  ) {}

  onModuleInit(): void {
    for (const purpose of Object.keys(EVENTS) as (keyof typeof EVENTS)[]) {
      this.handlers.register({
        purpose,
        lock: async (tx, deadline) => void (await this.gate.enterAsSystem(tx, deadline.instanceId)),
        handle: (tx, deadline, at) => this.handle(tx, purpose, deadline, at),
        recount: this.recount,
      });
    }
  }

  private async handle(tx: Transaction, purpose: keyof typeof EVENTS, deadline: Deadline, at: Date): Promise<void> {
    const { type, key } = EVENTS[purpose];
    const { version: policyVersion } = await this.policies.active(tx);
    await this.paths.sendSystemEvent(tx, deadline.instanceId, type, { [key]: deadline.visit } as never, {
      at,
      policyVersion,
    });
  }
}
