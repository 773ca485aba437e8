import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectRegistry } from '../../../approvals/subject-registry';
import { DeadlineHandlers } from '../../deadlines/deadline-handlers';
import { DeadlineService } from '../../deadlines/deadline.service';
import { TransitionService } from '../../platform/workflow/transition.service';
import { PolicyService } from '../../policy/policy.service';
import { CreditService } from '../credit.service';
import { ReceivableGate } from '../receivable-gate';
import { ReceivableSteps } from '../receivable-steps';
import { moneyRequestTypes } from './money-request';
import { MoneyRequestApproval, releasePurpose } from './money-request-approval';
import { MoneyRequestContent } from './money-request-content';
import { MoneyRequestStore } from './money-request-store';
import { MoneyRequestsService } from './money-requests.service';

/** Tells the approvals who acts on the outcome of a request about money, and the deadlines what ends with a release. */
@Injectable()
export class MoneyRequestRegistration implements OnModuleInit {
  constructor(
    private readonly registry: SubjectRegistry,
    private readonly handlers: DeadlineHandlers,
    private readonly store: MoneyRequestStore,
    private readonly contents: MoneyRequestContent,
    private readonly requests: MoneyRequestsService,
    private readonly gate: ReceivableGate,
    private readonly steps: ReceivableSteps,
    private readonly transitions: TransitionService,
    private readonly credit: CreditService,
    private readonly policies: PolicyService,
    private readonly deadlines: DeadlineService,
  ) {}

  onModuleInit(): void {
    const { store, contents, requests, gate, steps, transitions, credit, policies, deadlines } = this;
    const parts = { store, contents, requests, gate, steps, transitions, credit, policies, deadlines };
    for (const kind of moneyRequestTypes) this.registry.register(new MoneyRequestApproval(kind, parts));
    this.handlers.register({
      purpose: releasePurpose,
      lock: async (tx, { instanceId }) => {
        const request = await store.find(tx, instanceId);
        if (request) await gate.lockAccount(tx, request.accountId);
      },
      handle: async (tx, { instanceId }, at) => {
        const request = await store.find(tx, instanceId);
        if (!request) return;
        credit.note(tx, request.accountId);
        await credit.settle(tx, { at, policyVersion: (await policies.active(tx)).version });
      },
    });
  }
}
