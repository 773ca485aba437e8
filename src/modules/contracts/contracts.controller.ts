import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FactKinds } from '../../machines/account-path/facts';
import { FactDoor } from '../facts/fact-door';
import { PlainFact } from '../facts/fact-maker';
import { FactView } from '../facts/fact-view';
import type { Actor } from '../auth/actor';
import { Command, type CommandContext } from '../platform/http/command';
import { Problem } from '../platform/http/problem';
import { subjectController } from '../subjects/subject-controller.factory';
import { viewOfSubject } from '../subjects/subject-view';
import { AgreementDto, ContractDraftDto, SigningDto, SubcontractDto } from './contract.dto';
import { signing } from './contract.subject';

const View = viewOfSubject([AgreementDto, SubcontractDto], 'Contract');
const shared = subjectController({
  type: 'contract',
  View,
  words: { one: 'an agreement or a sub-contract', many: 'agreements and sub-contracts' },
  rule: 'A6, A7',
});

@ApiTags('Contracts')
@ApiExtraModels(AgreementDto, SubcontractDto)
@Controller('api/v1/contracts')
export class ContractsController extends shared {
  constructor(
    private readonly drafts: FactDoor,
    private readonly plain: PlainFact,
  ) {
    super();
  }

  @Post()
  @ApiOperation({ summary: 'Draft an agreement or a sub-contract of an account (F10, F11)' })
  @ApiCreatedResponse({ type: FactView })
  draft(@Body() body: ContractDraftDto, @Command() command: CommandContext<Actor>) {
    const { accountId, agreement, subcontract } = body;
    if ((agreement === undefined) === (subcontract === undefined)) {
      throw new Problem(400, 'invalid-body', {}, [{ field: 'agreement', code: 'one-of-two' }]);
    }
    if (agreement) return this.record(command, accountId, 'agreement', agreement);
    return this.record(command, accountId, 'subcontract', subcontract!);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record the signature of an approved agreement or sub-contract (C6, C7)' })
  @ApiOkResponse({ type: View })
  sign(@Param('id') id: string, @Body() body: SigningDto, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'contract', id, signing(body, command.actor.id));
  }

  private record<K extends 'agreement' | 'subcontract'>(
    command: CommandContext<Actor>,
    accountId: string,
    kind: K,
    content: FactKinds[K],
  ) {
    return this.drafts.record(command, { accountId, kind, path: `${kind}s` }, content, this.plain);
  }
}
