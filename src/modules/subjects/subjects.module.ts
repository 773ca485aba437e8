import { Module, type OnModuleInit } from '@nestjs/common';
import { ApprovalService } from '../../approvals/approval.service';
import { ApprovalsModule } from '../../approvals/approvals.module';
import { SubjectRegistry } from '../../approvals/subject-registry';
import type { SubjectEffects } from '../../machines/subject/subject-effects';
import { AccountGate } from '../accounts/account-gate';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactStore } from '../accounts/fact-store';
import { FactWatchers } from '../accounts/fact-watchers';
import { FactsDoorModule } from '../facts/facts-door.module';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import { TransitionService } from '../platform/workflow/transition.service';
import { DraftsController } from './drafts.controller';
import { DraftsQuery } from './drafts.query';
import { SubjectApproval } from './subject-approval';
import { SubjectDoor } from './subject-door';
import { subjectTypes } from './draft-view';
import { subjectFactKinds } from './subject-kind';
import { SubjectKinds } from './subject-kinds';
import { SubjectStore } from './subject-store';
import { SubjectService } from './subject.service';

const providers = [SubjectKinds, SubjectStore, SubjectService, SubjectDoor, DraftsQuery];

/** What quotations, contracts, expenses and receptions share: the way through a request of their own. */
@Module({
  imports: [FactsDoorModule, ApprovalsModule],
  controllers: [DraftsController],
  providers,
  exports: [FactsDoorModule, ...providers],
})
export class SubjectsModule implements OnModuleInit {
  constructor(
    private readonly kinds: SubjectKinds,
    private readonly store: SubjectStore,
    private readonly subjects: SubjectService,
    private readonly gate: AccountGate,
    private readonly facts: FactStore,
    private readonly rules: FactRulesService,
    private readonly watchers: FactWatchers,
    private readonly transitions: TransitionService,
    private readonly registry: SubjectRegistry,
    private readonly performers: EffectPerformers,
    private readonly approvals: ApprovalService,
  ) {}

  onModuleInit(): void {
    const { kinds, store, subjects, gate, facts, rules, watchers, transitions } = this;
    for (const type of subjectTypes) {
      this.registry.register(
        new SubjectApproval(type, { kinds, store, subjects, gate, facts, rules, watchers, transitions }),
      );
    }
    for (const kind of subjectFactKinds) {
      this.watchers.register(kind, async (tx, _, fact, context) => {
        const subject = { type: kinds.of(kind).type, id: fact.id };
        if (fact.removed) await this.approvals.voidRunning(tx, subject, 'subject-cancelled', context);
      });
    }
    for (const machine of ['subject', 'contract']) {
      this.performers.register(`${machine}/voidRequest`, (tx, { actor, at, policyVersion }, params) => {
        const { requestId, reason } = params as unknown as SubjectEffects['voidRequest'];
        return this.approvals.voidFor(tx, requestId, `subject-${reason}`, { actor, at, policyVersion });
      });
    }
  }
}
