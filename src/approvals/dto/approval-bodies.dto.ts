import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsHash,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCurrencyCode } from '../../modules/platform/http/currency-code';
import { type Decision, type RequestKind, requestKinds } from '../../machines/approval';
import { MayBeLeftOut } from '../../modules/platform/http/may-be-left-out';
import { PageQuery } from '../../modules/platform/http/page';
import { type Box, boxes } from '../approval-boxes';
import { ActingFor, OnlyWithReturn, Remark, RoundNumber, StepNumber } from './body-fields';

/** Which of one's boxes, and in which order. */
export class ApprovalsQuery extends PageQuery {
  @ApiProperty({
    enum: boxes,
    description: 'pending: waits for me; handled: I decided; started: I filed; cc: I have a copy.',
    default: 'pending',
  })
  @IsIn(boxes)
  box: Box = 'pending';

  @ApiPropertyOptional({
    enum: ['dueAt', 'amount'],
    description:
      'dueAt: earliest first; amount: largest first, in the base currency of the policy. Without it pending is by dueAt, the other boxes by what is newest.',
  })
  @MayBeLeftOut()
  @IsIn(['dueAt', 'amount'])
  sort?: 'dueAt' | 'amount';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'true: only what I have not read. What I filed or decided counts as read.',
    default: 'false',
  })
  @MayBeLeftOut()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class DecisionBody {
  @ApiProperty({
    enum: ['approve', 'reject', 'return'],
    description: 'return sends it back to its requester, who may file it again as a new round.',
  })
  @IsIn(['approve', 'reject', 'return'])
  decision!: Decision;

  @Remark('Shown to the requester and kept with the decision.')
  comment?: string;

  @ApiProperty({
    type: String,
    description: 'Hash of the content that was shown (contentHash of the request); a decision counts for nothing else.',
    pattern: '^[0-9a-f]{64}$',
  })
  @IsHash('sha256')
  contentHash!: string;

  @StepNumber(
    'Which step is meant, from 1; without it the one that is open. Protects from deciding two steps by one slip.',
  )
  step?: number;

  @RoundNumber('Which round is meant, from 1; without it the present one.')
  round?: number;

  @StepNumber(
    'return: to this earlier step, whose decision is void. Without it to the requester. Not with another decision.',
  )
  @OnlyWithReturn()
  toStep?: number;

  @ActingFor()
  actingFor?: string;
}

export class WithdrawalBody {
  @Remark('Why it is withdrawn.')
  comment?: string;
}

export class PreviewAmountDto {
  @ApiProperty({
    type: String,
    description: 'Decimal string, at most 16 digits before and 2 after the point.',
    example: '128000.00',
  })
  @Matches(/^(?:0|[1-9]\d{0,15})(?:\.\d{1,2})?$/)
  amount!: string;

  @ApiProperty({ type: String, description: 'Currency, ISO 4217.', example: 'CNY' })
  @IsCurrencyCode()
  currency!: string;
}

/** The day that is looked at. */
export class PreviewQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Instant whose planned absences are shown; without it now.',
  })
  @MayBeLeftOut()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  date?: string;
}

/** What a route depends on; nothing is filed. */
export class PreviewBody {
  @ApiProperty({ enum: requestKinds, description: 'Kind of request (A1 to A15).' })
  @IsIn(requestKinds)
  kind!: RequestKind;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description:
      'The account it would be about; its department decides. Without it the department of the one who asks.',
  })
  @MayBeLeftOut()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({
    type: () => PreviewAmountDto,
    description: 'Amount; without it the route is the one beyond every limit.',
  })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => PreviewAmountDto)
  amount?: PreviewAmountDto;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Discount in basis points; without it the route is the one beyond every limit (A3).',
    minimum: 0,
    maximum: 10000,
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(10_000)
  discountBasisPoints?: number;

  @ApiPropertyOptional({ type: String, description: 'Kind of recipient (A1), a code of the policy.', maxLength: 100 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  recipientKind?: string;

  @ApiPropertyOptional({ type: String, description: 'Criterion to be waived (A10).', example: 'D7', maxLength: 10 })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(10)
  criterion?: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'People of ours who would gain by it; they may not decide.',
    maxItems: 50,
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  beneficiaries?: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Instant whose planned absences are shown; without it now.',
  })
  @MayBeLeftOut()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  date?: string;
}
