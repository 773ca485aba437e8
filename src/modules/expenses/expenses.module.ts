import { Module, type OnModuleInit } from '@nestjs/common';
import { createFactController } from '../facts/fact-controller.factory';
import { FactRulesService } from '../facts/fact-rules.service';
import { SubjectKinds } from '../subjects/subject-kinds';
import { SubjectsModule } from '../subjects/subjects.module';
import { ExpenseDto } from './expense.dto';
import { expenseRules } from './expense.rules';
import { expenseSubject } from './expense.subject';
import { ExpensesController } from './expenses.controller';

const drafts = createFactController({
  kind: 'expense',
  path: 'expenses',
  name: 'Expense',
  words: { one: 'an expense or gift for a contact', many: 'the expenses and gifts for contacts' },
  Body: ExpenseDto,
  rule: 'A1, D7, section 5',
});

/** Expenses and gifts for contacts: drafted, approved (A1), spent (D7). */
@Module({ imports: [SubjectsModule], controllers: [drafts, ExpensesController] })
export class ExpensesModule implements OnModuleInit {
  constructor(
    private readonly rules: FactRulesService,
    private readonly kinds: SubjectKinds,
  ) {}

  onModuleInit(): void {
    this.rules.register('expense', expenseRules);
    this.kinds.register(expenseSubject);
  }
}
