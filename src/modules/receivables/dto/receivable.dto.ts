import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Day, Line, Prose, Reference } from '../../facts/fields';
import { MoneyDto, MoneyField } from '../../facts/money';
import { PageQuery } from '../../platform/http/page';
import { type ReceivableMove, receivableMoves } from '../receivable-moves';
import { type AgeBand, ageBands } from '../reports/statement.dto';

/** What is to be looked after of an open receivable. */
export const concerns = ['promised', 'brokenPromise', 'disputed', 'extension', 'writeOff'] as const;
export type Concern = (typeof concerns)[number];

export const receivableStates = [
  'planned',
  'invoiced',
  'due',
  'overdue',
  'promised',
  'disputed',
  'extended',
  'paid',
  'writtenOff',
  'reversed',
] as const;

export class ReceivableBody {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Reference({ description: 'Signed sub-contract of this account', example: '01890a5d-ac96-774b-bcce-b302099a8060' })
  contractId!: string;

  @Line({ description: 'Number of the receivable; each once an account', example: 'YS-2026-011-1', max: 60 })
  number!: string;

  @MoneyField({ description: 'Amount, in the currency of the contract' })
  amount!: MoneyDto;

  @Day({ description: 'Due date, company zone; may have passed', example: '2026-04-30' })
  dueOn!: string;

  @Day({
    description: 'Day on which it is to be invoiced, company zone; default today',
    example: '2026-03-31',
    optional: true,
  })
  plannedOn?: string;
}

export class InvoiceBody {
  @Line({ description: 'Number of the invoice', example: '04403226', max: 60 })
  invoiceNumber!: string;

  @Day({ description: 'Day of the invoice, company zone; not in the future', example: '2026-03-31' })
  invoicedOn!: string;
}

export class PromiseBody {
  @Day({ description: 'Last day on which the customer will pay, company zone; from today on', example: '2026-05-15' })
  until!: string;

  @Prose({ description: 'Who promised what', example: '财务总监电话确认，月中付款', max: 2_000 })
  note!: string;
}

export class DisputeBody {
  @Prose({ description: 'What the customer disputes', example: '对三月消耗数据有异议', max: 2_000 })
  reason!: string;
}

export class DisputeResolutionBody {
  @Prose({ description: 'How it was resolved', example: '双方核对后台数据一致', max: 2_000 })
  note!: string;
}

export class ReceivableReversalBody {
  @Prose({ description: 'Why it is taken back', example: '重复登记', max: 2_000 })
  reason!: string;
}

export class ReceivablesQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({
    type: String,
    enum: receivableStates,
    description: 'Only those in this state',
    example: 'overdue',
  })
  @IsOptional()
  @IsIn(receivableStates)
  state?: (typeof receivableStates)[number];

  @ApiPropertyOptional({
    type: String,
    enum: ['true', 'false'],
    description: 'Only open ones whose due date has passed, or only the others',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';

  @ApiPropertyOptional({ type: String, enum: ['true'], description: 'Only those of which something is owed' })
  @IsOptional()
  @IsIn(['true'])
  open?: 'true';

  @ApiPropertyOptional({ type: String, enum: ageBands, description: 'Only open ones that are so late (section 9)' })
  @IsOptional()
  @IsIn(ageBands)
  band?: AgeBand;

  @ApiPropertyOptional({ type: String, description: 'Only those in this currency, ISO 4217', example: 'CNY' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 99,
    description: 'Only open ones whose highest collection level is this',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(99)
  level?: number;

  @ApiPropertyOptional({
    type: String,
    enum: concerns,
    description:
      'Only open ones that need looking after so: promised; a promise broken and none running; disputed; an extension or a write-off asked for',
  })
  @IsOptional()
  @IsIn(concerns)
  concern?: Concern;
}

export class InvoiceView {
  @ApiProperty({ type: String, description: 'Number of the invoice', example: '04403226' })
  number!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Day of the invoice', example: '2026-03-31' })
  on!: string;
}

export class ReceivableView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Sub-contract' })
  contractId!: string;

  @ApiProperty({ type: String, description: 'Number of the receivable', example: 'YS-2026-011-1' })
  number!: string;

  @ApiProperty({ type: MoneyDto, description: 'Amount' })
  amount!: MoneyDto;

  @ApiProperty({
    type: MoneyDto,
    description: 'What is still owed: the amount less payments, credit notes and write-offs that count',
  })
  balance!: MoneyDto;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Day on which it is to be invoiced',
    example: '2026-03-31',
  })
  plannedOn!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Due date, company zone', example: '2026-04-30' })
  dueOn!: string;

  @ApiProperty({ type: InvoiceView, nullable: true, description: 'The invoice; null before it' })
  invoice!: InvoiceView | null;

  @ApiProperty({
    type: String,
    enum: receivableStates,
    description: 'State of its chart (section 9)',
    example: 'overdue',
  })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Days by which it is overdue today; 0 for what is closed', example: 12 })
  overdueDays!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Number of the highest collection level that was said; 0 before the first',
    example: 3,
  })
  level!: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day that the customer promised',
    example: '2026-05-15',
  })
  promisedUntil!: string | null;

  @ApiProperty({ type: MoneyDto, description: 'What was given up by approved write-offs (A13)' })
  writtenOff!: MoneyDto;

  @ApiProperty({
    type: 'integer',
    description: 'Extensions that were granted (A13); the due date is the last one’s',
    example: 0,
  })
  extensions!: number;

  @ApiProperty({
    type: String,
    enum: ['extension', 'writeOff'],
    nullable: true,
    description: 'What was asked for and is not decided yet (A13); collection goes on meanwhile',
  })
  requested!: string | null;

  @ApiProperty({ type: 'integer', description: 'Promises that were not kept', example: 0 })
  brokenPromises!: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day of the last payment; null while anything is owed',
  })
  settledOn!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the next collection level is said; null while none is ahead',
  })
  nextReminderAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Version, also as ETag', example: 2 })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was planned, UTC' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it last changed, UTC' })
  updatedAt!: string;

  @ApiProperty({
    type: [String],
    enum: receivableMoves,
    description: 'What I may do with it where it stands; a rule may still refuse it, with its reasons',
    example: ['promise', 'dispute'],
  })
  moves!: ReceivableMove[];
}
