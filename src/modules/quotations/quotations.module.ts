import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { QuotationDto } from './quotation.dto';
import { quotationRules } from './quotation.rules';
import { quotationSubject } from './quotation.subject';
import { QuotationsController } from './quotations.controller';

const drafts = createFactController({
  kind: 'quotation',
  path: 'quotations',
  name: 'Quotation',
  words: { one: 'a quotation', many: 'the quotations' },
  Body: QuotationDto,
  rule: 'A3, R6',
});

/** Quotations: drafted, approved (A3), given (R6). */
@Module({ imports: [SubjectsModule], controllers: [drafts, QuotationsController] })
export class QuotationsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
  ) {}

  onModuleInit(): void {
    this.rules.register('quotation', quotationRules);
    this.kinds.register(quotationSubject);
  }
}
