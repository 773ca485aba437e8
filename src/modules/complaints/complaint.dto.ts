import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  complaintLevels,
  type ComplaintOutcome,
  complaintOutcomes,
  complaintSeverities,
  type ComplaintSeverity,
} from '../../machines/complaint';
import { InstantField, Line, OneOf, Prose, Reference } from '../facts/fields';
import { PageQuery } from '../platform/http/page';

export const complaintStates = ['open', 'answered', 'resolved', 'withdrawn'] as const;
export const complaintSorts = ['dueAt', 'severity', 'receivedAt'] as const;

/** What a customer complains of. Staff bear with it and never quarrel (B9). */
export class ComplaintBody {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Line({ description: 'What it is about, in a line', example: '结案报告数据与后台不一致', rule: 'B9' })
  subject!: string;

  @Prose({ description: 'What the customer said, in their words', example: '客户称三月报告少计两天消耗', rule: 'B9' })
  description!: string;

  @OneOf(complaintSeverities, {
    description: 'How grave; the director hears of a high one at once',
    example: 'medium',
    rule: 'B9',
  })
  severity!: ComplaintSeverity;

  @Reference({ description: 'Contact of this account who complained', optional: true, rule: 'B9' })
  contactId?: string;

  @Reference({ description: 'Who is in charge; left out: the owner of the account', optional: true, rule: 'B9' })
  ownerId?: string;

  @InstantField({
    description: 'When it came in, RFC 3339 with offset; not in the future; left out: now',
    example: '2026-03-02T09:30:00+08:00',
    optional: true,
    rule: 'B9',
  })
  receivedAt?: string;

  @InstantField({
    description: 'Until when it is to be answered; at most the policy’s term, which counts where it is left out',
    example: '2026-03-03T18:00:00+08:00',
    optional: true,
    rule: 'B9',
  })
  answerBy?: string;
}

export class ComplaintAssignBody {
  @Reference({
    description: 'Who is in charge from now on',
    example: '01890a5d-ac96-774b-bcce-b302099a8059',
    rule: 'B9',
  })
  to!: string;

  @Prose({ description: 'Why', example: '由技术负责人直接答复更快', max: 1_000, rule: 'B9' })
  reason!: string;
}

export class ComplaintAnswerBody {
  @Prose({ description: 'What the customer was told', example: '已核对并补发更正后的报告', rule: 'B9' })
  answer!: string;
}

export class ComplaintResolveBody {
  @OneOf(complaintOutcomes, {
    description: 'How it ended: satisfied, settled with a concession, unfounded, or the customer stays unsatisfied',
    example: 'satisfied',
    rule: 'B9',
  })
  outcome!: ComplaintOutcome;

  @Prose({
    description: 'What was agreed, and what we learn from it',
    example: '客户认可更正，今后双人复核',
    max: 2_000,
    rule: 'B9',
  })
  note!: string;
}

export class ComplaintReasonBody {
  @Prose({ description: 'Why', example: '客户对答复不满意', max: 1_000, rule: 'B9' })
  reason!: string;
}

export class ComplaintsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those this person is in charge of' })
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  @ApiPropertyOptional({
    type: String,
    enum: complaintStates,
    description: 'Only those in this state',
    example: 'open',
  })
  @IsOptional()
  @IsIn(complaintStates)
  state?: (typeof complaintStates)[number];

  @ApiPropertyOptional({ type: String, enum: complaintSeverities, description: 'Only those so grave' })
  @IsOptional()
  @IsIn(complaintSeverities)
  severity?: ComplaintSeverity;

  @ApiPropertyOptional({
    type: String,
    enum: ['true', 'false'],
    description: 'Only those without an answer after their due date, or only the others',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  late?: 'true' | 'false';

  @ApiPropertyOptional({
    type: String,
    enum: complaintSorts,
    default: 'dueAt',
    description: 'Order: the first due, the gravest (of them the first due), or the oldest first',
  })
  @IsOptional()
  @IsIn(complaintSorts)
  sort: (typeof complaintSorts)[number] = 'dueAt';
}

class ComplaintAssignmentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'In charge before' })
  from!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'In charge since' })
  to!: string;

  @ApiProperty({ type: String, description: 'Why', example: '由技术负责人直接答复更快' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

class ComplaintAnswerView {
  @ApiProperty({ type: String, description: 'What the customer was told', example: '已核对并补发更正后的报告' })
  answer!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who answered' })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

class ComplaintReasonView {
  @ApiProperty({ type: String, description: 'Why', example: '客户对答复不满意' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

class ComplaintResolutionView {
  @ApiProperty({ type: String, enum: complaintOutcomes, description: 'How it ended for the customer' })
  outcome!: ComplaintOutcome;

  @ApiProperty({ type: String, description: 'What was agreed', example: '客户认可更正，今后双人复核' })
  note!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who recorded it' })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

export class ComplaintView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, enum: complaintStates, description: 'State of its chart', example: 'open' })
  state!: string;

  @ApiProperty({ type: String, description: 'What it is about', example: '结案报告数据与后台不一致' })
  subject!: string;

  @ApiProperty({ type: String, description: 'What the customer said', example: '客户称三月报告少计两天消耗' })
  description!: string;

  @ApiProperty({ type: String, enum: complaintSeverities, description: 'How grave' })
  severity!: ComplaintSeverity;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Contact who complained' })
  contactId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', description: 'Who is in charge' })
  ownerId!: string;

  @ApiProperty({ type: String, description: 'Name of who is in charge', example: '李静' })
  ownerName!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it came in, UTC' })
  receivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is or was to be answered, UTC' })
  dueAt!: string;

  @ApiProperty({ type: Boolean, description: 'Whether it has no answer after its due date' })
  late!: boolean;

  @ApiProperty({ type: String, enum: complaintLevels, description: 'How far up it was told of since it was opened' })
  level!: string;

  @ApiProperty({ type: [ComplaintAssignmentView], description: 'Who was in charge before, oldest first' })
  assignments!: ComplaintAssignmentView[];

  @ApiProperty({ type: [ComplaintAnswerView], description: 'Answers, oldest first' })
  answers!: ComplaintAnswerView[];

  @ApiProperty({ type: [ComplaintReasonView], description: 'Why it was opened again, oldest first' })
  reopenings!: ComplaintReasonView[];

  @ApiProperty({ type: ComplaintResolutionView, nullable: true, description: 'How it ended' })
  resolution!: ComplaintResolutionView | null;

  @ApiProperty({ type: ComplaintReasonView, nullable: true, description: 'Why it was withdrawn' })
  withdrawal!: ComplaintReasonView | null;

  @ApiProperty({ type: 'integer', description: 'Version, also as ETag', example: 2 })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who recorded it' })
  recordedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was recorded, UTC' })
  recordedAt!: string;
}
