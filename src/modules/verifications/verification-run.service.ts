import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Deadline } from '../deadlines/deadline';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { type ChainVerification, VerificationService } from '../platform/workflow/verification.service';
import { PolicyService } from '../policy/policy.service';
import { type FoundFlaw, type VerificationRow, VerificationStore } from './verification-store';

export const VERIFICATION = 'history.verification';

/**
 * Checks the whole history in the background (decision 9): page by page, each page a deadline of its own, so that a process that is
 * killed leaves at most one page undone, which the next one does. Pages are read in snapshots of their own, beside live commands.
 */
@Injectable()
export class VerificationRun implements OnModuleInit {
  constructor(
    private readonly store: VerificationStore,
    private readonly verification: VerificationService,
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.handlers.register({
      purpose: VERIFICATION,
      lock: async () => undefined,
      handle: (tx, deadline, at) => this.handle(tx, deadline, at),
    });
  }

  /** Starts one, or answers the one that runs. */
  async start(tx: Transaction, by: string, at: Date): Promise<VerificationRow | null> {
    const id = newId();
    if (!(await this.store.open(tx, id, by, at))) return this.store.running(tx);
    await this.schedule(tx, id, 0, at);
    return this.store.one(tx, id);
  }

  private async handle(tx: Transaction, { instanceId: id }: Deadline, at: Date): Promise<void> {
    const run = await this.store.locked(tx, id);
    if (!run || run.finishedAt !== null) return;
    const page = await this.verification.verifyPage(run.afterInstance);
    const found = flawsOf(page);
    await this.store.note(tx, id, run.flaws, found);
    const { instances, rows, after } = page;
    await this.store.advance(tx, id, { instances, rows, flaws: found.length, afterInstance: after });
    if (after === null) await this.finish(tx, id, run.flaws + found.length, at);
    else await this.schedule(tx, id, run.pages + 1, at);
  }

  /** Checkpoints and records that belong to no instance come last, once. */
  private async finish(tx: Transaction, id: string, known: number, at: Date): Promise<void> {
    const chains: Pick<ChainVerification, 'flawed'> = { flawed: [] };
    const { records, checkpoints } = await this.verification.verifyRest(chains);
    const { flaws, ...compared } = checkpoints;
    const found = [...flawsOf(chains), ...records.map(ofNoInstance), ...flaws.map(ofNoInstance)];
    await this.store.note(tx, id, known, found);
    await this.store.finish(tx, id, at, compared, found.length);
  }

  private async schedule(tx: Transaction, id: string, visit: number, at: Date): Promise<void> {
    const { calendar } = await this.policies.active(tx);
    const page = { instanceId: id, purpose: VERIFICATION, visit, dueAt: at, calendarVersion: calendar.version, at };
    await this.deadlines.schedule(tx, page);
  }
}

export function flawsOf({ flawed }: Pick<ChainVerification, 'flawed'>): FoundFlaw[] {
  return flawed.flatMap(({ id, machine, flaws }) => flaws.map((flaw) => ({ instanceId: id, machine, flaw })));
}

function ofNoInstance(flaw: { flaw: string }): FoundFlaw {
  return { instanceId: null, machine: null, flaw };
}
