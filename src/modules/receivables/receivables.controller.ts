import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import type { Transaction } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import {
  DisputeBody,
  DisputeResolutionBody,
  InvoiceBody,
  PromiseBody,
  ReceivableBody,
  ReceivableReversalBody,
  ReceivablesQuery,
  ReceivableView,
} from './dto/receivable.dto';
import type { By } from './receivable-gate';
import { ReceivableQuery } from './receivable.query';
import { type Receivable, ReceivablesService } from './receivables.service';

@ApiTags('Receivables')
@Controller('api/v1/receivables')
export class ReceivablesController {
  constructor(
    private readonly receivables: ReceivablesService,
    private readonly query: ReceivableQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Plan a receivable on a signed sub-contract',
    description:
      'Manager or director of the account, or finance. Codes: 404, 403, 409 `receivable-number-taken`, 422 `contract-not-signed`, `currency-mixed`, `receivables-over-contract`.',
  })
  @ApiCreatedResponse({ type: ReceivableView })
  plan(@Body() body: ReceivableBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const { id } = await this.receivables.plan(tx, byOf(command), body);
      const view = await this.query.one(command.actor, id, tx);
      return Answer.created(view, { version: view.version, location: `/api/v1/receivables/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List receivables by due date',
    description: 'Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(ReceivableView) })
  list(@Query() query: ReceivablesQuery, @CurrentActor() actor: Actor) {
    return this.query.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a receivable', description: 'The ETag is its version. Codes: 404 `not-found`.' })
  @ApiOkResponse({ type: ReceivableView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const view = await this.query.one(actor, id);
    return Answer.ok(view, { version: view.version });
  }

  @Post(':id/invoice')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record the invoice',
    description: 'Once. Codes: 409 `already-invoiced`, `receivable-closed`, 422 `date-in-the-future`.',
  })
  @ApiOkResponse({ type: ReceivableView })
  invoice(@Param('id') id: string, @Body() body: InvoiceBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.receivables.invoice(tx, by, id, body));
  }

  @Post(':id/promise')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record a promise to pay',
    description:
      'Stops the collection levels until its day is over. Codes: 409 `event-not-allowed` before it is due, 422 `promise-in-the-past`, `promise-too-long`.',
  })
  @ApiOkResponse({ type: ReceivableView })
  promise(@Param('id') id: string, @Body() body: PromiseBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.receivables.promise(tx, by, id, body));
  }

  @Post(':id/dispute')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record that the customer disputes it',
    description: 'Stops the collection levels. Codes: 409 `event-not-allowed`, `receivable-closed`.',
  })
  @ApiOkResponse({ type: ReceivableView })
  dispute(@Param('id') id: string, @Body() body: DisputeBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.receivables.dispute(tx, by, id, body));
  }

  @Post(':id/resolve-dispute')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record that the dispute is resolved',
    description: 'Collection goes on by its date. Codes: 409 `event-not-allowed`.',
  })
  @ApiOkResponse({ type: ReceivableView })
  resolveDispute(
    @Param('id') id: string,
    @Body() body: DisputeResolutionBody,
    @Command() command: CommandContext<Actor>,
  ) {
    return this.run(command, id, (tx, by) => this.receivables.resolveDispute(tx, by, id, body));
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take back a receivable that was recorded wrongly',
    description: 'Finance; nothing may be paid on it. Codes: 403, 409 `receivable-has-payments`, `receivable-closed`.',
  })
  @ApiOkResponse({ type: ReceivableView })
  reverse(@Param('id') id: string, @Body() body: ReceivableReversalBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.receivables.reverse(tx, by, id, body));
  }

  private run(
    command: CommandContext<Actor>,
    id: string,
    work: (tx: Transaction, by: By) => Promise<Receivable>,
  ): Promise<Answer<ReceivableView>> {
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
