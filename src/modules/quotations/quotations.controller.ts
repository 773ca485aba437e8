import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { Command, type CommandContext } from '../platform/http/command';
import { subjectController } from '../subjects/subject-controller.factory';
import { viewOfSubject } from '../subjects/subject-view';
import { QuotationDto, QuotationGivingDto } from './quotation.dto';
import { quotationGiving } from './quotation.subject';

const View = viewOfSubject([QuotationDto], 'Quotation');
const shared = subjectController({
  type: 'quotation',
  View,
  words: { one: 'a quotation', many: 'quotations' },
  rule: 'A3',
});

@ApiTags('Quotations')
@Controller('api/v1/quotations')
export class QuotationsController extends shared {
  @Post(':id/give')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that an approved quotation was given to the customer (R6)' })
  @ApiOkResponse({ type: View })
  give(@Param('id') id: string, @Body() body: QuotationGivingDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'quotation', id, quotationGiving(body, command.actor.id));
  }
}
