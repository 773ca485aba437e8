import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import { AllocationsBody, PaymentBody, PaymentReversalBody, PaymentsQuery, PaymentView } from './dto/payment.dto';
import { PaymentQuery } from './payment.query';
import { PaymentsService } from './payments.service';

@ApiTags('Payments')
@Controller('api/v1/payments')
export class PaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly query: PaymentQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Record a payment (P5)',
    description:
      'Finance. Its allocations are receivables of one account and at most the amount; the rest is a credit of the account. Codes: 404, 403, 409 `payment-recorded-already`, `receivable-closed`, 422 `overpaid`, `currency-mixed`, `allocations-over-payment`, `allocated-twice`, `reference-unknown`, `date-in-the-future`.',
  })
  @ApiCreatedResponse({ type: PaymentView })
  record(@Body() body: PaymentBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const { actor, at } = command;
      const { amount, currency, ...said } = body;
      const { id } = await this.payments.record(
        tx,
        { actorId: actor.id, at },
        { ...said, amount: { amount, currency } },
      );
      return Answer.created(await this.query.one(actor, id, tx), { location: `/api/v1/payments/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List payments, newest first',
    description: 'Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(PaymentView) })
  list(@Query() query: PaymentsQuery, @CurrentActor() actor: Actor) {
    return this.query.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a payment', description: 'Codes: 404 `not-found`.' })
  @ApiOkResponse({ type: PaymentView })
  show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return this.query.one(actor, id);
  }

  @Post(':id/allocate')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Pay receivables from what is left of a payment or a credit note',
    description:
      'Finance. Codes: 404, 403, 409 `payment-reversed-already`, `receivable-closed`, 422 `allocations-over-payment`, `overpaid`, `currency-mixed`, `allocated-twice`, `reference-unknown`.',
  })
  @ApiOkResponse({ type: PaymentView })
  allocate(
    @Param('id') id: string,
    @Body() { allocations }: AllocationsBody,
    @Command() command: CommandContext<Actor>,
  ) {
    return this.commands.run(command, async (tx) => {
      await this.payments.allocate(tx, { actorId: command.actor.id, at: command.at }, id, allocations);
      return Answer.ok(await this.query.one(command.actor, id, tx));
    });
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a payment back',
    description:
      'Finance. Every receivable that it lowered is owed again, in the state that its date gives. Codes: 404, 403, 409 `payment-reversed-already`.',
  })
  @ApiOkResponse({ type: PaymentView })
  reverse(@Param('id') id: string, @Body() body: PaymentReversalBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      await this.payments.reverse(tx, { actorId: command.actor.id, at: command.at }, id, body);
      return Answer.ok(await this.query.one(command.actor, id, tx));
    });
  }
}
