import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCurrencyCode } from '../../platform/http/currency-code';
import { Day, field, Line, Parts, Prose, Reference, ruled } from '../../facts/fields';
import { MoneyDto } from '../../facts/money';
import { PageQuery } from '../../platform/http/page';

/** More than nothing, as numeric(18,2) takes it. */
const AMOUNT = /^(?=.*[1-9])(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/;
const Amount = (description: string, example: string) =>
  field(
    { description, example },
    { type: String, pattern: AMOUNT.source },
    ruled('isPositiveAmount', (value) => AMOUNT.test(value)),
  );

export class AllocationBody {
  @Reference({ description: 'Receivable of this account', example: '01890a5d-ac96-774b-bcce-b302099a8070' })
  receivableId!: string;

  @Amount('Part of the payment for it, decimal string in the currency of the payment', '60000.00')
  amount!: string;
}

export class PaymentBody {
  @Reference({ description: 'Account that paid', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Day({ description: 'Day on which the money came in, company zone; not in the future', example: '2026-04-28' })
  receivedOn!: string;

  @Amount('Amount, decimal string', '60000.00')
  amount!: string;

  @field(
    { description: 'Currency, ISO 4217', example: 'CNY' },
    { type: String, minLength: 3, maxLength: 3 },
    IsCurrencyCode(),
  )
  currency!: string;

  @Line({ description: 'Reference of the bank; each once an account', example: '20260428-ICBC-0093', max: 100 })
  reference!: string;

  @Parts(() => AllocationBody, {
    description: 'What it pays; together at most the amount. What is left stays with the account as its credit',
    max: 100,
  })
  allocations!: AllocationBody[];
}

export class CreditNoteBody extends PaymentBody {
  @Prose({ description: 'Why it is given', example: '三月投放未达约定，按合同第八条折让', max: 2_000 })
  reason!: string;
}

export class AllocationsBody {
  @Parts(() => AllocationBody, { description: 'What is paid from the rest of it', min: 1, max: 100 })
  allocations!: AllocationBody[];
}

export class PaymentReversalBody {
  @Prose({ description: 'Why it is taken back', example: '银行退票', max: 2_000 })
  reason!: string;
}

export class PaymentsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({
    type: String,
    enum: ['true'],
    description: 'Only those of which something is left to allocate',
  })
  @IsOptional()
  @IsIn(['true'])
  surplus?: 'true';
}

export class AllocationView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Receivable' })
  receivableId!: string;

  @ApiProperty({ type: String, description: 'Number of the receivable', example: 'YS-2026-011-1' })
  number!: string;

  @ApiProperty({ type: String, description: 'Part of the payment for it, decimal string', example: '60000.00' })
  amount!: string;
}

export class PaymentReversalView {
  @ApiProperty({ type: String, description: 'Why', example: '银行退票' })
  reason!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who took it back' })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When, UTC' })
  at!: string;
}

export const paymentMoves = ['allocate', 'reverse'] as const;
export type PaymentMove = (typeof paymentMoves)[number];

export class PaymentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account that paid' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Day on which the money came in', example: '2026-04-28' })
  receivedOn!: string;

  @ApiProperty({ type: MoneyDto, description: 'Amount' })
  amount!: MoneyDto;

  @ApiProperty({ type: String, description: 'Reference of the bank', example: '20260428-ICBC-0093' })
  reference!: string;

  @ApiProperty({ type: String, enum: ['payment', 'creditNote'], description: 'Money that came in, or a credit note' })
  kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why a credit note was given',
    example: '按合同第八条折让',
  })
  reason!: string | null;

  @ApiProperty({
    type: MoneyDto,
    description: 'What is not allocated: a credit of the account; nothing once it is taken back',
  })
  surplus!: MoneyDto;

  @ApiProperty({ type: [AllocationView], description: 'What it pays' })
  allocations!: AllocationView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who recorded it' })
  recordedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was recorded, UTC' })
  recordedAt!: string;

  @ApiProperty({
    type: PaymentReversalView,
    nullable: true,
    description: 'That it was taken back; null while it counts',
  })
  reversal!: PaymentReversalView | null;

  @ApiProperty({ type: [String], enum: paymentMoves, description: 'What I may do with it', example: ['reverse'] })
  moves!: PaymentMove[];
}
