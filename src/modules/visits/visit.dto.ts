import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { EngagementKind } from '../../machines/account-path/facts';
import { stepStrengths, type StepStrength, type VisitPurpose } from '../../machines/visit';
import {
  Day,
  Flag,
  InstantField,
  Line,
  OneOf,
  Part,
  Parts,
  PolicyCode,
  Prose,
  Reference,
  References,
  Whole,
} from '../facts/fields';
import { PageQuery } from '../platform/http/page';
import { type VisitMove, visitMoves } from './visit-moves';

export const visitStates = ['planned', 'prepared', 'held', 'reported', 'cancelled'] as const;
const purposes = ['contact', 'preparation', 'executiveTalk', 'negotiation', 'returnVisit', 'other'] as const;

/** B4: how the customer is to be moved on. */
export class IntendedStepDto {
  @OneOf(stepStrengths, { description: 'How strong the next step is', example: 'normal', rule: 'B4' })
  strength!: StepStrength;

  @Prose({ description: 'In what manner', example: '先交流行业案例，再提出试投放', max: 2_000, rule: 'B4' })
  manner!: string;
}

export class VisitPlanBody {
  @References({ description: 'Contacts of this account who are visited', min: 1, max: 50, rule: 'B1' })
  contactIds!: string[];

  @References({
    description: 'Our people besides the person in charge',
    max: 30,
    optional: true,
    rule: 'B12',
  })
  participantIds?: string[];

  @Reference({ description: 'Person in charge; left out: you', optional: true, rule: 'B2' })
  leadId?: string;

  @PolicyCode({ description: 'Code of the policy list of visit levels', example: 'C', rule: 'B12' })
  level!: string;

  @OneOf(purposes, { description: 'Purpose', example: 'contact', rule: 'F16, F20' })
  purpose!: VisitPurpose;

  @Prose({ description: 'What is to be reached', example: '了解下一年度投放预算', max: 2_000, rule: 'B3' })
  goal!: string;

  @Part(() => IntendedStepDto, { description: 'Next step that the visit is to bring about', rule: 'B4' })
  intendedStep!: IntendedStepDto;
}

export class VisitBody extends VisitPlanBody {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;

  @InstantField({
    description: 'When it is planned, RFC 3339 with offset; not in the past',
    example: '2026-03-12T10:00:00+08:00',
    rule: 'B3',
  })
  plannedAt!: string;
}

export class HeardDto {
  @Reference({ description: 'Person of ours who was heard', example: '01890a5d-ac96-774b-bcce-b302099a8059' })
  personId!: string;

  @Prose({ description: 'What they said', example: '建议先拜访市场总监', max: 2_000, rule: 'B2' })
  said!: string;
}

export class VisitPreparationBody {
  @InstantField({ description: 'When the meeting was held', example: '2026-03-11T09:30:00+08:00', rule: 'B2' })
  metAt!: string;

  @Prose({ description: 'Notes of the meeting', example: '确定切入点与报价口径', rule: 'B2' })
  notes!: string;

  @Parts(() => HeardDto, { description: 'Who was heard, at least one', min: 1, max: 30, rule: 'B2' })
  heard!: HeardDto[];
}

export class VisitMoveBody {
  @InstantField({ description: 'New time, in the future', example: '2026-03-13T10:00:00+08:00', rule: 'B3' })
  to!: string;

  @Prose({ description: 'Why', example: '对方临时出差', max: 1_000, rule: 'B3' })
  reason!: string;
}

export class VisitHoldBody {
  @InstantField({
    description: 'When it was held; not in the future',
    example: '2026-03-12T10:05:00+08:00',
    rule: 'B8',
  })
  heldAt!: string;
}

export class VisitCancelBody {
  @Prose({ description: 'Why', example: '客户取消', max: 1_000, rule: 'B5' })
  reason!: string;
}

export class ProductUseDto {
  @Line({ description: 'Product', example: '搜索推广', max: 200, rule: 'B10' })
  product!: string;

  @Prose({ description: 'How it is used', example: '月均消耗 80 万元', max: 1_000, rule: 'B10' })
  use!: string;

  @Whole({ description: 'Satisfaction, 1 not at all to 5 very', min: 1, max: 5, example: 4, rule: 'B10' })
  satisfaction!: number;
}

export class CompetitorUseDto extends ProductUseDto {
  @Line({ description: 'Competitor', example: '某竞争代理商', max: 200, rule: 'B10' })
  competitor!: string;
}

const kinds = [
  'telephone',
  'email',
  'visit',
  'video',
  'reception',
  'event',
] as const satisfies readonly EngagementKind[];

/** B3: what the visit leads to; it schedules the next contact. */
export class VisitNextStepDto {
  @Line({ description: 'What is to happen', example: '提交投放诊断报告', max: 500, rule: 'B3' })
  action!: string;

  @OneOf(kinds, { description: 'Kind of the next engagement', example: 'visit', rule: 'B1, B3' })
  kind!: EngagementKind;

  @InstantField({
    description: 'When, RFC 3339 with offset; after the visit',
    example: '2026-03-20T14:00:00+08:00',
    rule: 'B3',
  })
  at!: string;
}

/** The daily visit report (拜访日报表). */
export class VisitReportBody {
  @Prose({ description: 'Outcome', example: '客户同意试投放一个月', rule: 'B3, B8' })
  outcome!: string;

  @Flag({ description: 'Whether it had success', example: true, rule: 'B5' })
  successful!: boolean;

  @PolicyCode({
    description: 'Code of the policy list of failure reasons; required without success',
    example: 'wrongPerson',
    optional: true,
    rule: 'B5',
  })
  failureReason?: string;

  @Prose({
    description: 'Analysis of a visit without success',
    example: '对接人无决策权，需先接触采购经理',
    max: 2_000,
    optional: true,
    rule: 'B5',
  })
  failureAnalysis?: string;

  @Part(() => VisitNextStepDto, { description: 'Next step; it schedules the next contact', rule: 'B3' })
  nextStep!: VisitNextStepDto;

  @Parts(() => ProductUseDto, { description: 'Use of our products and satisfaction', max: 30, rule: 'B10' })
  ours!: ProductUseDto[];

  @Parts(() => CompetitorUseDto, { description: 'Use of competitors’ products', max: 30, rule: 'B10' })
  competitors!: CompetitorUseDto[];
}

export class VisitsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those this person is in charge of' })
  @IsOptional()
  @IsUUID()
  leadId?: string;

  @ApiPropertyOptional({ type: String, enum: visitStates, description: 'Only those in this state', example: 'held' })
  @IsOptional()
  @IsIn(visitStates)
  state?: (typeof visitStates)[number];

  @ApiPropertyOptional({ type: String, enum: purposes, description: 'Only those for this purpose (F16)' })
  @IsOptional()
  @IsIn(purposes)
  purpose?: VisitPurpose;

  @Day({
    description: 'Only those of this day, company zone: held on it or, not held yet, planned for it (B8)',
    example: '2026-03-12',
    optional: true,
  })
  on?: string;
}

class VisitMoveView {
  @ApiProperty({ type: String, format: 'date-time', description: 'Planned before' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Planned since' })
  to!: string;

  @ApiProperty({ type: String, description: 'Why', example: '对方临时出差' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was moved' })
  at!: string;
}

class VisitPlanView {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Contacts who are visited' })
  contactIds!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Our people, the person in charge among them' })
  participantIds!: string[];

  @ApiProperty({ type: String, description: 'Level (B12)', example: 'C' })
  level!: string;

  @ApiProperty({ type: String, enum: purposes, description: 'Purpose' })
  purpose!: string;

  @ApiProperty({ type: String, description: 'What is to be reached', example: '了解下一年度投放预算' })
  goal!: string;

  @ApiProperty({ type: IntendedStepDto, description: 'Next step that it is to bring about (B4)' })
  intendedStep!: IntendedStepDto;
}

class VisitCancellationView {
  @ApiProperty({ type: String, description: 'Why', example: '客户取消' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

export class VisitView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, enum: visitStates, description: 'State of its chart', example: 'planned' })
  state!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Person in charge' })
  leadId!: string;

  @ApiProperty({ type: String, description: 'Name of the person in charge', example: '李静' })
  leadName!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it is planned, UTC' })
  plannedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was held, UTC' })
  heldAt!: string | null;

  @ApiProperty({ type: VisitPlanView, description: 'What is planned' })
  plan!: VisitPlanView;

  @ApiProperty({ type: VisitPreparationBody, nullable: true, description: 'The preparation meeting (B2)' })
  preparation!: VisitPreparationBody | null;

  @ApiProperty({ type: [VisitMoveView], description: 'Moves with their reasons, oldest first' })
  moves!: VisitMoveView[];

  @ApiProperty({ type: VisitReportBody, nullable: true, description: 'The report (B8, B10)' })
  report!: VisitReportBody | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Engagement that the report recorded' })
  engagementId!: string | null;

  @ApiProperty({ type: VisitCancellationView, nullable: true, description: 'Why it was cancelled' })
  cancellation!: VisitCancellationView | null;

  @ApiProperty({ type: 'integer', description: 'Version, also as ETag', example: 2 })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was planned, UTC' })
  createdAt!: string;

  @ApiProperty({
    type: [String],
    enum: visitMoves,
    description: 'What I may do with it where it stands, the usual next step first; a rule may still refuse it',
    example: ['prepare', 'hold', 'move', 'cancel'],
  })
  allowed!: VisitMove[];
}
