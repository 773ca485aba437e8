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
  ComplaintAnswerBody,
  ComplaintAssignBody,
  ComplaintBody,
  ComplaintReasonBody,
  ComplaintResolveBody,
  ComplaintsQuery,
  ComplaintView,
} from './complaint.dto';
import type { By } from './complaint-gate';
import { ComplaintQuery } from './complaint.query';
import { ComplaintsService } from './complaints.service';

@ApiTags('Complaints')
@Controller('api/v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly query: ComplaintQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Record a complaint (B9)',
    description: `Who is in charge must see the account. The term of the answer is policy (complaintAnswer); late, it goes to the superior of who is
in charge, then to senior management. Codes: 404, 403, 422 \`reference-unknown\`, \`complaint-owner-unfit\`, \`complaint-in-the-future\`,
\`complaint-due-unfit\`.`,
  })
  @ApiCreatedResponse({ type: ComplaintView })
  record(@Body() body: ComplaintBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const id = await this.complaints.record(tx, byOf(command), body);
      const view = await this.query.one(command.actor, id, tx);
      return Answer.created(view, { version: view.version, location: `/api/v1/complaints/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List complaints, by due date, gravity or age (B9)',
    description: 'Of the accounts that the person sees. Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(ComplaintView) })
  list(@Query() query: ComplaintsQuery, @CurrentActor() actor: Actor) {
    return this.query.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a complaint', description: 'The ETag is its version. Codes: 404 `not-found`.' })
  @ApiOkResponse({ type: ComplaintView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const view = await this.query.one(actor, id);
    return Answer.ok(view, { version: view.version });
  }

  @Post(':id/assign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put somebody else in charge (B9)',
    description:
      'The due date stays. Codes: 409 `event-not-allowed`, 412, 422 `complaint-owner-unfit`, `complaint-not-reassigned`.',
  })
  @ApiOkResponse({ type: ComplaintView })
  assign(@Param('id') id: string, @Body() body: ComplaintAssignBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.complaints.assign(tx, by, id, plain(body)));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record what the customer was told (B9)',
    description: 'Stops reminders and escalation. Codes: 409 `event-not-allowed`, 412.',
  })
  @ApiOkResponse({ type: ComplaintView })
  answer(@Param('id') id: string, @Body() body: ComplaintAnswerBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.complaints.send(tx, by, id, 'complaint.answered', plain(body)));
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record how an answered complaint ended (B9)',
    description: 'Codes: 409 `event-not-allowed` before an answer, 412.',
  })
  @ApiOkResponse({ type: ComplaintView })
  resolve(@Param('id') id: string, @Body() body: ComplaintResolveBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.complaints.send(tx, by, id, 'complaint.resolved', plain(body)));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Open an answered complaint again: the customer is not content (B9)',
    description: 'Its clocks start anew. Codes: 409 `event-not-allowed`, 412.',
  })
  @ApiOkResponse({ type: ComplaintView })
  reopen(@Param('id') id: string, @Body() body: ComplaintReasonBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.complaints.send(tx, by, id, 'complaint.reopened', plain(body)));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Note that the customer withdrew it, or that it was recorded by mistake (B9)',
    description: 'It stays to be read. Codes: 409 `event-not-allowed`, 412.',
  })
  @ApiOkResponse({ type: ComplaintView })
  withdraw(@Param('id') id: string, @Body() body: ComplaintReasonBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.complaints.send(tx, by, id, 'complaint.withdrawn', plain(body)));
  }

  private run(
    command: CommandContext<Actor>,
    id: string,
    work: (tx: Transaction, by: By) => Promise<void>,
  ): Promise<Answer<ComplaintView>> {
    return this.commands.run(command, async (tx) => {
      await work(tx, byOf(command));
      const view = await this.query.one(command.actor, id, tx);
      return Answer.ok(view, { version: view.version });
    });
  }
}

function byOf({ actor, at, ifMatch }: CommandContext<Actor>): By {
  return { actorId: actor.id, at, ifMatch };
}
