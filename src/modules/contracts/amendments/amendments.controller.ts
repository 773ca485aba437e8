import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { Command, type CommandContext } from '../../platform/http/command';
import { subjectController } from '../../subjects/subject-controller.factory';
import { viewOfSubject } from '../../subjects/subject-view';
import { SigningDto } from '../contract.dto';
import { signing } from '../contract.subject';
import { AmendmentDto } from './amendment.dto';

const View = viewOfSubject([AmendmentDto], 'Amendment');
const shared = subjectController({
  type: 'amendment',
  View,
  words: { one: 'an amendment', many: 'amendments of contracts' },
  rule: 'A6, A7',
});

@ApiTags('Contracts')
@Controller('api/v1/amendments')
export class AmendmentsController extends shared {
  @Post(':id/sign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record the signature of an approved amendment: its terms are in force (section 9)',
    description: `The contract has a new version; the earlier ones stay to be read. Errors: 401 unauthenticated, 403 forbidden, 404 not-found,
409 not-approved, approval-outdated, already-completed, 412 version-stale, 422 record-contradictory, amendment-against-settlements,
amendment-against-plan, amendment-below-settled.`,
  })
  @ApiOkResponse({ type: View })
  sign(@Param('id') id: string, @Body() body: SigningDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'amendment', id, signing(body, command.actor.id));
  }
}
