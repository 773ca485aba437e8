import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { CreditNoteBody, PaymentView } from './dto/payment.dto';
import { PaymentQuery } from './payment.query';
import { PaymentsService } from './payments.service';

@ApiTags('Payments')
@Controller('api/v1/credit-notes')
export class CreditNotesController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly query: PaymentQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Record a credit note (section 9)',
    description:
      'Finance. It lowers what is owed as a payment does, is shown among the payments and taken back there; it does not count as consumed (K1, K2). Codes: 404, 403, 409 `payment-recorded-already`, `receivable-closed`, 422 `overpaid`, `currency-mixed`, `allocations-over-payment`, `allocated-twice`, `reference-unknown`, `date-in-the-future`.',
  })
  @ApiCreatedResponse({ type: PaymentView })
  give(@Body() { amount, currency, ...said }: CreditNoteBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const by = { actorId: command.actor.id, at: command.at };
      const { id } = await this.payments.creditNote(tx, by, { ...said, amount: { amount, currency } });
      return Answer.created(await this.query.one(command.actor, id, tx), { location: `/api/v1/payments/${id}` });
    });
  }
}
