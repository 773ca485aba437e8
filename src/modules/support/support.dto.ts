import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { supportLevels } from '../../machines/support';
import { Day, Flag, Line, Prose, Reference } from '../facts/fields';
import { PageQuery } from '../platform/http/page';

export const supportStates = ['open', 'answered', 'withdrawn'] as const;

/** What another department is asked for. It sees this request and the name of the account, not its dossier. */
export class SupportBody {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @Reference({
    description: 'Department that is asked; another than the account’s',
    example: '01890a5d-ac96-774b-bcce-b302099a8051',
    rule: 'B11',
  })
  departmentId!: string;

  @Reference({ description: 'Who of it is to answer; left out: its director', optional: true, rule: 'B11' })
  assigneeId?: string;

  @Line({ description: 'What is asked for, in a line', example: '请技术部派人参加方案讲解', rule: 'B11' })
  subject!: string;

  @Prose({ description: 'What it is for', example: '客户技术总监参加，需讲解数据对接', rule: 'B11' })
  description!: string;

  @Day({ description: 'Day on which it is needed', example: '2026-03-12', optional: true, rule: 'B11' })
  neededOn?: string;

  @Reference({ description: 'Visit of this account that it is for', optional: true, rule: 'B11' })
  visitId?: string;
}

export class SupportAssignBody {
  @Reference({
    description: 'Who of the department is to answer',
    example: '01890a5d-ac96-774b-bcce-b302099a8059',
    rule: 'B11',
  })
  to!: string;

  @Prose({ description: 'Why', example: '由数据对接负责人答复', max: 1_000, rule: 'B11' })
  reason!: string;
}

export class SupportAnswerBody {
  @Flag({ description: 'Whether the support is given', example: true, rule: 'B11' })
  granted!: boolean;

  @Prose({
    description: 'Who gives it and when, or why not',
    example: '由王工 3 月 12 日随同前往',
    max: 2_000,
    rule: 'B11',
  })
  answer!: string;
}

export class SupportWithdrawBody {
  @Prose({ description: 'Why', example: '客户改期', max: 1_000, rule: 'B11' })
  reason!: string;
}

export class SupportQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those that this person is to answer' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string;

  @ApiPropertyOptional({ type: String, enum: supportStates, description: 'Only those in this state', example: 'open' })
  @IsOptional()
  @IsIn(supportStates)
  state?: (typeof supportStates)[number];
}

class SupportAskedView {
  @ApiProperty({ type: String, description: 'What is asked for', example: '请技术部派人参加方案讲解' })
  subject!: string;

  @ApiProperty({ type: String, description: 'What it is for', example: '客户技术总监参加，需讲解数据对接' })
  description!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day on which it is needed' })
  neededOn!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Visit that it is for' })
  visitId!: string | null;
}

class SupportAssignmentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'To answer before' })
  from!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'To answer since' })
  to!: string;

  @ApiProperty({ type: String, description: 'Why', example: '由数据对接负责人答复' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

class SupportAnswerView {
  @ApiProperty({ type: Boolean, description: 'Whether the support is given' })
  granted!: boolean;

  @ApiProperty({ type: String, description: 'Who gives it and when, or why not', example: '由王工 3 月 12 日随同前往' })
  answer!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who answered' })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

class SupportWithdrawalView {
  @ApiProperty({ type: String, description: 'Why', example: '客户改期' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

export class SupportView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, enum: supportStates, description: 'State of its chart', example: 'open' })
  state!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Department that is asked' })
  departmentId!: string;

  @ApiProperty({ type: String, description: 'Name of the department', example: '技术部' })
  departmentName!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Who is to answer' })
  assigneeId!: string;

  @ApiProperty({ type: String, description: 'Name of who is to answer', example: '王工' })
  assigneeName!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Who asked' })
  askedBy!: string;

  @ApiProperty({ type: String, description: 'Name of who asked', example: '李静' })
  askedByName!: string;

  @ApiProperty({ type: SupportAskedView, description: 'What is asked for' })
  asked!: SupportAskedView;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was asked, UTC' })
  askedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is to be answered, UTC' })
  dueAt!: string;

  @ApiProperty({ type: String, enum: supportLevels, description: 'How far it was told of' })
  level!: string;

  @ApiProperty({ type: [SupportAssignmentView], description: 'Who was to answer before, oldest first' })
  assignments!: SupportAssignmentView[];

  @ApiProperty({ type: SupportAnswerView, nullable: true, description: 'The answer' })
  answer!: SupportAnswerView | null;

  @ApiProperty({ type: SupportWithdrawalView, nullable: true, description: 'Why it was withdrawn' })
  withdrawal!: SupportWithdrawalView | null;

  @ApiProperty({ type: 'integer', description: 'Version, also as ETag', example: 2 })
  version!: number;
}
