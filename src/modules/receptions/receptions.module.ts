import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { ReceptionDto, ReceptionView } from './reception.dto';
import { receptionRules } from './reception.rules';
import { receptionSubject } from './reception.subject';
import { ReceptionsController } from './receptions.controller';

const drafts = createFactController({
  kind: 'reception',
  path: 'receptions',
  name: 'Reception',
  words: { one: 'a visit of the customer to our company', many: 'the visits of the customer to our company' },
  Body: ReceptionDto,
  Content: ReceptionView,
  rule: 'A5, B6, C2',
});

/** The customer's visits to our company (客户接待): drafted, approved (A5), held with a result (C2). */
@Module({ imports: [SubjectsModule], controllers: [drafts, ReceptionsController] })
export class ReceptionsModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
  ) {}

  onModuleInit(): void {
    this.rules.register('reception', receptionRules);
    this.kinds.register(receptionSubject);
  }
}
