import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { Day } from '../facts/fields';
import { Command, type CommandContext } from '../platform/http/command';
import { subjectController } from '../subjects/subject-controller.factory';
import { viewOfSubject } from '../subjects/subject-view';
import { VisitLevelDto } from './visit-level.dto';
import { levelUsed } from './visit-level.subject';

export class VisitLevelUseDto {
  @Day({ description: 'Day of the visit, company zone; not in the future', example: '2026-03-12', rule: 'A4' })
  usedOn!: string;
}

const View = viewOfSubject([VisitLevelDto], 'VisitLevel');
const shared = subjectController({
  type: 'visitLevel',
  View,
  words: { one: 'a request for a higher visit level', many: 'requests for higher visit levels' },
  rule: 'A4, B6',
});

@ApiTags('Visits')
@Controller('api/v1/visit-levels')
export class VisitLevelsController extends shared {
  @Post(':id/use')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the approved level was made use of (A4)' })
  @ApiOkResponse({ type: View })
  use(@Param('id') id: string, @Body() body: VisitLevelUseDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'visitLevel', id, levelUsed(body, command.actor.id));
  }
}
