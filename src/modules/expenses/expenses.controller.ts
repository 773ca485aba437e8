import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { Command, type CommandContext } from '../platform/http/command';
import { subjectController } from '../subjects/subject-controller.factory';
import { viewOfSubject } from '../subjects/subject-view';
import { ExpenseDto, SpendingDto } from './expense.dto';
import { spending } from './expense.subject';

const View = viewOfSubject([ExpenseDto], 'Expense');
const shared = subjectController({
  type: 'expense',
  View,
  words: { one: 'an expense or gift for a contact', many: 'expenses and gifts for contacts' },
  rule: 'A1, D7',
});

@ApiTags('Expenses')
@Controller('api/v1/expenses')
export class ExpensesController extends shared {
  @Post(':id/spend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that an approved expense was spent (D7)' })
  @ApiOkResponse({ type: View })
  spend(@Param('id') id: string, @Body() body: SpendingDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'expense', id, spending(body, command.actor.id));
  }
}
