import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { AgreementDto, SubcontractDto } from './contract.dto';
import { agreementRules, subcontractRules } from './contract.rules';
import { agreementSubject, subcontractSubject } from './contract.subject';
import { AmendmentFollower } from './amendments/amendment-follower';
import { AmendmentDto } from './amendments/amendment.dto';
import { amendmentRules } from './amendments/amendment.rules';
import { amendmentSubject } from './amendments/amendment.subject';
import { AmendmentsController } from './amendments/amendments.controller';
import { ReceivablesModule } from '../receivables/receivables.module';
import { ContractDeadlines } from './contract-deadlines';
import { ContractFulfilmentController } from './fulfilment/contract-fulfilment.controller';
import { FulfilmentQuery } from './fulfilment/fulfilment.query';
import { ContractGate } from './contract-gate';
import { ContractPerformers } from './contract-performers';
import { ContractSteps } from './contract-steps';
import { ContractStore } from './contract-store';
import { ContractsController } from './contracts.controller';
import { ContractsService } from './contracts.service';
import { PromotionPlanFollower } from './promotion-plans/promotion-plan-follower';
import { PromotionPlanDto } from './promotion-plans/promotion-plan.dto';
import { promotionPlanRules } from './promotion-plans/promotion-plan.rules';
import { promotionPlanSubject } from './promotion-plans/promotion-plan.subject';
import { PromotionPlansController } from './promotion-plans/promotion-plans.controller';

const drafts = [
  createFactController({
    kind: 'agreement',
    path: 'agreements',
    name: 'Agreement',
    words: { one: 'a strategic co-operation agreement', many: 'the strategic co-operation agreements' },
    Body: AgreementDto,
    rule: 'F10, A6, C6',
  }),
  createFactController({
    kind: 'subcontract',
    path: 'subcontracts',
    name: 'Subcontract',
    words: { one: 'a sub-contract', many: 'the sub-contracts' },
    Body: SubcontractDto,
    rule: 'F11, A7, C7',
  }),
  createFactController({
    kind: 'amendment',
    path: 'amendments',
    name: 'Amendment',
    words: { one: 'an amendment of a contract', many: 'the amendments of contracts' },
    Body: AmendmentDto,
    rule: 'A6, A7',
  }),
  createFactController({
    kind: 'promotionPlan',
    path: 'promotion-plans',
    name: 'PromotionPlan',
    words: { one: 'a promotion plan', many: 'the promotion plans' },
    Body: PromotionPlanDto,
    rule: 'F12, A8',
  }),
];

/** Agreements (A6) and sub-contracts (A7): drafted, approved, signed; then amended, planned (A8), carried out, settled, ended. */
@Module({
  imports: [AccountsModule, DeadlinesModule, ReceivablesModule, SubjectsModule],
  controllers: [
    ...drafts,
    ContractsController,
    ContractFulfilmentController,
    AmendmentsController,
    PromotionPlansController,
  ],
  providers: [
    AmendmentFollower,
    ContractDeadlines,
    ContractGate,
    ContractPerformers,
    ContractsService,
    ContractSteps,
    ContractStore,
    FulfilmentQuery,
    PromotionPlanFollower,
  ],
  exports: [ContractsService],
})
export class ContractsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
    private readonly store: ContractStore,
    private readonly amendments: AmendmentFollower,
    private readonly plans: PromotionPlanFollower,
  ) {}

  onModuleInit(): void {
    this.rules.register('agreement', agreementRules);
    this.rules.register('subcontract', subcontractRules);
    this.rules.register('amendment', amendmentRules(this.store));
    this.rules.register('promotionPlan', promotionPlanRules(this.store));
    this.kinds.register(agreementSubject);
    this.kinds.register(subcontractSubject);
    this.kinds.register(amendmentSubject(this.store, this.amendments));
    this.kinds.register(promotionPlanSubject(this.store, this.plans));
    this.amendments.watch();
    this.plans.watch();
  }
}
