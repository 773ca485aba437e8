import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { AgreementDto, SubcontractDto } from './contract.dto';
import { agreementRules, subcontractRules } from './contract.rules';
import { agreementSubject, subcontractSubject } from './contract.subject';
import { ContractsController } from './contracts.controller';

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
@Module({ imports: [SubjectsModule], controllers: [...drafts, ContractsController] })
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
