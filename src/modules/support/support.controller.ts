import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { plain } from '../facts/fact-maker';
import type { Transaction } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import {
  SupportAnswerBody,
  SupportAssignBody,
  SupportBody,
  SupportQuery,
  SupportView,
  SupportWithdrawBody,
} from './support.dto';
import type { By } from './support-gate';
import { SupportReader } from './support.query';
import { SupportService } from './support.service';

@ApiTags('Support')
@Controller('api/v1/support-requests')
export class SupportController {
  constructor(
    private readonly support: SupportService,
    private readonly reader: SupportReader,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Ask another department for support (B11)',
    description: `It answers within the policy's term; reminders and escalation as for approvals. Codes: 404, 403, 422
\`support-own-department\`, \`support-nobody-answers\`, \`reference-unknown\`.`,
  })
  @ApiCreatedResponse({ type: SupportView })
  ask(@Body() body: SupportBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const id = await this.support.ask(tx, byOf(command), body);
      const view = await this.reader.one(command.actor, id, tx);
      return Answer.created(view, { version: view.version, location: `/api/v1/support-requests/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary:
      'List requests for support by due date: of my accounts, and those that I or my department are to answer (B11)',
    description: 'Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(SupportView) })
  list(@Query() query: SupportQuery, @CurrentActor() actor: Actor) {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a request for support (B11)', description: 'The ETag is its version. Codes: 404.' })
  @ApiOkResponse({ type: SupportView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const view = await this.reader.one(actor, id);
    return Answer.ok(view, { version: view.version });
  }

  @Post(':id/assign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let somebody else of the department answer (B11)',
    description:
      'By who is asked, or the director of the department. Codes: 403, 409 `event-not-allowed`, 412, 422 `support-nobody-answers`, `support-not-reassigned`.',
  })
  @ApiOkResponse({ type: SupportView })
  assign(@Param('id') id: string, @Body() body: SupportAssignBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.support.assign(tx, by, id, plain(body)));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give the support or decline it, with the reason (B11)',
    description: 'By who is asked, or the director of the department. Codes: 403, 409 `event-not-allowed`, 412.',
  })
  @ApiOkResponse({ type: SupportView })
  answer(@Param('id') id: string, @Body() body: SupportAnswerBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.support.answer(tx, by, id, plain(body)));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Withdraw a request for support that is not answered (B11)',
    description: 'By those who see the account. Codes: 403, 409 `event-not-allowed`, 412.',
  })
  @ApiOkResponse({ type: SupportView })
  withdraw(@Param('id') id: string, @Body() body: SupportWithdrawBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.support.withdraw(tx, by, id, plain(body)));
  }

  private run(
    command: CommandContext<Actor>,
    id: string,
    work: (tx: Transaction, by: By) => Promise<void>,
  ): Promise<Answer<SupportView>> {
    return this.commands.run(command, async (tx) => {
      await work(tx, byOf(command));
      const view = await this.reader.one(command.actor, id, tx);
      return Answer.ok(view, { version: view.version });
    });
  }
}

function byOf({ actor, at, ifMatch }: CommandContext<Actor>): By {
  return { actor, at, ifMatch };
}
