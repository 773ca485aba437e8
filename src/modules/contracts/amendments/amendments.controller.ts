import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { FactDoor } from '../../facts/fact-door';
import { PlainFact } from '../../facts/fact-maker';
import { FactView } from '../../facts/fact-view';
import { Command, type CommandContext } from '../../platform/http/command';
import { subjectController } from '../../subjects/subject-controller.factory';
import { viewOfSubject } from '../../subjects/subject-view';
import { SigningDto } from '../contract.dto';
import { signing } from '../contract.subject';
import { AmendmentBody, AmendmentDto } from './amendment.dto';

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
  constructor(
    private readonly drafts: FactDoor,
    private readonly plain: PlainFact,
  ) {
    super();
  }

  @Post()
  @ApiOperation({
    summary: 'Draft new terms for a signed agreement or sub-contract (A6, A7, section 9)',
    description: `The contract is being amended from now on; what is in force stays until the amendment is approved and signed. One at a time.
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed, already-recorded,
422 fact-contradictory.`,
  })
  @ApiCreatedResponse({ type: FactView })
  draft(@Body() { accountId, ...amendment }: AmendmentBody, @Command() command: CommandContext<Actor>) {
    const address = { accountId, kind: 'amendment' as const, path: 'amendments' };
    return this.drafts.record(command, address, amendment, this.plain);
  }

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
