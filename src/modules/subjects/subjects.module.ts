import { Module, type OnModuleInit } from '@nestjs/common';
import { ApprovalService } from '../../approvals/approval.service';
import { ApprovalsModule } from '../../approvals/approvals.module';
import { SubjectRegistry } from '../../approvals/subject-registry';
import type { SubjectEffects } from '../../machines/subject/subject-effects';
import { AccountGate } from '../accounts/account-gate';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactStore } from '../accounts/fact-store';
import { FactsDoorModule } from '../facts/facts-door.module';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import { TransitionService } from '../platform/workflow/transition.service';
import { SubjectApproval } from './subject-approval';
import { SubjectDoor } from './subject-door';
import { SubjectKinds } from './subject-kinds';
import { SubjectStore } from './subject-store';
import { SubjectService } from './subject.service';

const providers = [SubjectKinds, SubjectStore, SubjectService, SubjectDoor];

/** What quotations, contracts, expenses and receptions share: the way through a request of their own. */
@Module({ imports: [FactsDoorModule, ApprovalsModule], providers, exports: [FactsDoorModule, ...providers] })
export class SubjectsModule implements OnModuleInit {
  constructor(
    private readonly kinds: SubjectKinds,
    private readonly store: SubjectStore,
    private readonly subjects: SubjectService,
    private readonly gate: AccountGate,
    private readonly facts: FactStore,
    private readonly rules: FactRulesService,
    private readonly transitions: TransitionService,
    private readonly registry: SubjectRegistry,
    private readonly performers: EffectPerformers,
    private readonly approvals: ApprovalService,
  ) {}

  onModuleInit(): void {
    const { kinds, store, subjects, gate, facts, rules, transitions } = this;
    for (const type of ['quotation', 'contract', 'expense', 'reception'] as const) {
      this.registry.register(new SubjectApproval(type, { kinds, store, subjects, gate, facts, rules, transitions }));
    }
    for (const machine of ['subject', 'contract']) {
      this.performers.register(`${machine}/voidRequest`, (tx, { actor, at, policyVersion }, params) => {
        const { requestId, reason } = params as unknown as SubjectEffects['voidRequest'];
        return this.approvals.voidFor(tx, requestId, `subject-${reason}`, { actor, at, policyVersion });
      });
    }
  }
}
