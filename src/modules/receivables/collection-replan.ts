import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountGroup } from '../accounts/account-group.service';
import type { Deadline } from '../deadlines/deadline';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyFollowers } from '../policy/policy-followers';
import { PolicyService } from '../policy/policy.service';
import { CreditService } from './credit.service';
import { OPEN } from './payment-record-store';
import { ReceivableClocks } from './receivable-clocks';

/** A page of accounts; its instance is the account that the page before ended with. */
const PAGE = 'collections.page';
/** One account. */
const ACCOUNT = 'collections.account';
const ROWS = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** What was planned meanwhile by a command that had begun under the policy before is looked at once more after this. */
const AGAIN_MS = 60_000;

/**
 * Section 9, after a policy comes into force: the clocks of every open receivable are set by it, and every credit is judged by it. Pages find
 * accounts, each account is a deadline of its own under its own locks: what fails is tried again alone, and a killed process loses nothing.
 */
@Injectable()
export class CollectionReplan implements OnModuleInit {
  constructor(
    private readonly followers: PolicyFollowers,
    private readonly handlers: DeadlineHandlers,
    private readonly deadlines: DeadlineService,
    private readonly group: AccountGroup,
    private readonly transitions: TransitionService,
    private readonly clocks: ReceivableClocks,
    private readonly credit: CreditService,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.followers.register((tx, { version, calendarVersion, at }) => this.start(tx, version, calendarVersion, at));
    this.handlers.register({
      purpose: PAGE,
      lock: async () => undefined,
      handle: (tx, deadline, at) => this.page(tx, deadline, at),
    });
    this.handlers.register({
      purpose: ACCOUNT,
      lock: (tx, { instanceId }) => this.group.lock(tx, instanceId),
      handle: (tx, { instanceId }, at) => this.account(tx, instanceId, at),
    });
  }

  private async start(tx: Transaction, version: number, calendarVersion: string, at: Date): Promise<void> {
    if ((await tx.query(ACCOUNTS, [FIRST, 1])).length === 0) return;
    const page = { instanceId: FIRST, purpose: PAGE, calendarVersion, at };
    await this.deadlines.scheduleAll(tx, [
      { ...page, visit: 2 * version, dueAt: at },
      { ...page, visit: 2 * version + 1, dueAt: new Date(at.getTime() + AGAIN_MS) },
    ]);
  }

  private async page(tx: Transaction, { instanceId, visit, calendarVersion }: Deadline, at: Date): Promise<void> {
    const accounts = await tx.query<{ id: string }>(ACCOUNTS, [instanceId, ROWS]);
    const due = { visit, dueAt: at, calendarVersion, at };
    const last = accounts.at(-1);
    await this.deadlines.scheduleAll(tx, [
      ...accounts.map(({ id }) => ({ ...due, instanceId: id, purpose: ACCOUNT })),
      ...(last && accounts.length === ROWS ? [{ ...due, instanceId: last.id, purpose: PAGE }] : []),
    ]);
  }

  private async account(tx: Transaction, accountId: string, at: Date): Promise<void> {
    const { version: policyVersion } = await this.policies.active(tx);
    const context = { actor: systemActor, at, policyVersion };
    for (const { id } of await tx.query<{ id: string }>(OPEN_OF, [accountId])) {
      const instance = await this.transitions.load(tx, id);
      await this.clocks.replan(tx, { ...context, instance });
    }
    this.credit.note(tx, accountId);
    await this.credit.settle(tx, context);
  }
}

const ACCOUNTS: Statement = {
  name: 'collection-replan-accounts',
  text: `SELECT DISTINCT r.account_id AS id FROM receivables r WHERE r.account_id > $1 AND ${OPEN} ORDER BY r.account_id LIMIT $2`,
};
const OPEN_OF: Statement = {
  name: 'collection-replan-receivables',
  text: `SELECT r.id FROM receivables r WHERE r.account_id = $1 AND ${OPEN} ORDER BY r.id`,
};
