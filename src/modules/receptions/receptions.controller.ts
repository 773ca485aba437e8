import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { Command, type CommandContext } from '../platform/http/command';
import { subjectController } from '../subjects/subject-controller.factory';
import { viewOfSubject } from '../subjects/subject-view';
import { ReceptionResultDto, ReceptionView } from './reception.dto';
import { receptionHeld } from './reception.subject';

const View = viewOfSubject([ReceptionView], 'Reception');
const shared = subjectController({
  type: 'reception',
  View,
  words: { one: 'a visit of the customer to our company', many: 'visits of customers to our company' },
  rule: 'A5, B6',
});

@ApiTags('Receptions')
@Controller('api/v1/receptions')
export class ReceptionsController extends shared {
  @Post(':id/hold-result')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that an approved visit was held, and what it showed (C2)' })
  @ApiOkResponse({ type: View })
  hold(@Param('id') id: string, @Body() body: ReceptionResultDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'reception', id, receptionHeld(body, command.actor.id));
  }
}
