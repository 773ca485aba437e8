import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Deadline } from '../../deadlines/deadline';
import { DeadlineHandlers, type Handled } from '../../deadlines/deadline-handlers';
import { DeadlineStore } from '../../deadlines/deadline-store';
import type { Transaction } from '../../platform/database/unit-of-work';
import { AccountGate } from '../account-gate';
import { PolicyService } from '../../policy/policy.service';
import { PathDues } from './path-dues';
import { PathService } from './path.service';

/** Purpose of a deadline -> the clock event that it sends; the number with it says which visit (or touch) it was set for. */
const EVENTS = {
  'stage.warned': { type: 'clock.warned', key: 'visit', higher: ['stage.breached', 'stage.escalated'] },
  'stage.breached': { type: 'clock.breached', key: 'visit', higher: ['stage.escalated'] },
  'stage.escalated': { type: 'clock.escalated', key: 'visit', higher: [] },
  'nurture.reviewDue': { type: 'clock.reviewDue', key: 'visit', higher: [] },
  'contact.due': { type: 'clock.contactDue', key: 'touch', higher: ['contact.cold'] },
  'contact.cold': { type: 'clock.contactCold', key: 'touch', higher: [] },
} as const;

/**
 * When a deadline of the path is due, its clock event is sent; one that the path has left behind says nothing. Where an outage has let
 * several levels pass only the highest speaks, to the people of the lower ones too; those are noted as overtaken.
 */
@Injectable()
export class PathDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly gate: AccountGate,
    private readonly paths: PathService,
    private readonly policies: PolicyService,
    private readonly recount: PathDues,
    private readonly due: DeadlineStore,
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

  private async handle(tx: Transaction, purpose: keyof typeof EVENTS, deadline: Deadline, at: Date): Promise<Handled> {
    const { type, key, higher } = EVENTS[purpose];
    if (higher.length > 0 && (await this.due.isAnyDue(tx, deadline, higher, at))) return 'overtaken';
    const { version: policyVersion } = await this.policies.active(tx);
    await this.paths.sendSystemEvent(tx, deadline.instanceId, type, { [key]: deadline.visit } as never, {
      at,
      policyVersion,
    });
  }
}
