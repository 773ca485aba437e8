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
import { ReceivablesModule } from '../receivables/receivables.module';
import { ContractDeadlines } from './contract-deadlines';
import { ContractGate } from './contract-gate';
import { ContractPerformers } from './contract-performers';
import { ContractSteps } from './contract-steps';
import { ContractStore } from './contract-store';
import { ContractsController } from './contracts.controller';
import { ContractsService } from './contracts.service';
import { PromotionPlanFollower } from './promotion-plans/promotion-plan-follower';

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
];

/** Agreements (A6) and sub-contracts (A7): drafted, approved, signed. */
@Module({
  imports: [AccountsModule, DeadlinesModule, ReceivablesModule, SubjectsModule],
  controllers: [...drafts, ContractsController],
  providers: [
    AmendmentFollower,
    ContractDeadlines,
    ContractGate,
    ContractPerformers,
    ContractsService,
    ContractSteps,
    ContractStore,
    PromotionPlanFollower,
  ],
  exports: [ContractsService],
})
export class ContractsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
  ) {}

  onModuleInit(): void {
    this.rules.register('agreement', agreementRules);
    this.rules.register('subcontract', subcontractRules);
    this.kinds.register(agreementSubject);
    this.kinds.register(subcontractSubject);
  }
}
