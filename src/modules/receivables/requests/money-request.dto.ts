import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Day, Prose, Reference } from '../../facts/fields';
import { PageQuery } from '../../platform/http/page';
import { moneyRequestTypes } from './money-request';

const states = ['draft', 'inApproval', 'completed', 'cancelled'] as const;
export const moneyRequestMoves = ['submit', 'discard'] as const;
export type MoneyRequestMove = (typeof moneyRequestMoves)[number];

export class ExtensionBody {
  @Reference({ description: 'Receivable that is to be due later', example: '01890a5d-ac96-774b-bcce-b302099a8070' })
  receivableId!: string;

  @Day({ description: 'New due date, company zone; later than the present one', example: '2026-06-30' })
  until!: string;

  @Prose({ description: 'Why the customer is given more time', example: '客户季度付款计划调整', max: 2_000 })
  reason!: string;
}

export class WriteOffBody {
  @Reference({ description: 'Receivable that is given up', example: '01890a5d-ac96-774b-bcce-b302099a8070' })
  receivableId!: string;

  @Prose({ description: 'Why it will not be paid', example: '客户已注销，法院终结执行', max: 2_000 })
  reason!: string;
}

export class CreditReleaseBody {
  @Reference({ description: 'Account whose credit is on hold', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Day({ description: 'Last day of the release, company zone', example: '2026-06-30' })
  until!: string;

  @Prose({ description: 'Why it may go on', example: '集团已书面承诺本月付清', max: 2_000 })
  reason!: string;
}

export class MoneyRequestsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ type: String, enum: states, description: 'Only those in this state', example: 'inApproval' })
  @IsOptional()
  @IsIn(states)
  state?: (typeof states)[number];
}

export class MoneyRequestView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, enum: moneyRequestTypes, description: 'What is asked (A13)', example: 'extension' })
  kind!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Receivable; null for a credit release' })
  receivableId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Number of the receivable', example: 'YS-2026-011-1' })
  receivableNumber!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'New due date, or last day of the release',
  })
  until!: string | null;

  @ApiProperty({ type: String, description: 'Why', example: '客户季度付款计划调整' })
  reason!: string;

  @ApiProperty({
    type: String,
    enum: states,
    description: 'Where it stands; completed: granted and carried out',
    example: 'inApproval',
  })
  state!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Approval request that waits; null when none does',
  })
  requestId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', description: 'Who drafted it' })
  createdBy!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was drafted, UTC' })
  createdAt!: string;

  @ApiProperty({ type: 'integer', description: 'Version, also as ETag', example: 1 })
  version!: number;

  @ApiProperty({
    type: [String],
    enum: moneyRequestMoves,
    description: 'What I may do with it where it stands; a rule may still refuse it, with its reasons',
    example: ['submit', 'discard'],
  })
  moves!: MoneyRequestMove[];
}
