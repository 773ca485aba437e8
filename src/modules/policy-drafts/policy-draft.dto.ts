import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsObject, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';
import { PageQuery } from '../platform/http/page';
import { PolicyActView, PolicyDifferenceView, PolicyReviewView, PolicyVersionView } from '../policy/policy-version.dto';

const STATUSES = ['open', 'activated', 'discarded'] as const;
const ROUTE_WARNINGS = ['field-not-edited', 'field-not-shown', 'condition-on-unknown', 'approver-never-named'] as const;
const WORDS = /^[^\0]*\S[^\0]*$/;

export class PolicyDraftBody {
  @ApiProperty({
    description: 'What is changed, and why.',
    maxLength: 1000,
    example: '合同评审额度由一千万元调整为五百万元',
  })
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  summary!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'The whole change of the base version, as a merge patch (RFC 7396): what is named replaces what is there, lists as a whole, null takes ' +
      'away – or, where the policy knows “never” as null, sets that. What is left out stays as the base version has it.',
    example: { stages: { relationship: { length: { days: 20 } } } },
  })
  @IsObject()
  changes!: Record<string, unknown>;

  @ApiPropertyOptional({
    description:
      'The version that it changes, which must be the one in force. Left out: that version for a new draft, the one it has for a draft that is written anew.',
    minimum: 1,
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  baseVersion?: number;
}

export class PolicyDraftReviewBody {
  @ApiPropertyOptional({ description: 'What the reviewer says.', maxLength: 1000 })
  @MayBeLeftOut()
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  comment?: string;
}

export class PolicyDraftDiscardBody {
  @ApiPropertyOptional({ description: 'Why it is given up.', maxLength: 1000 })
  @MayBeLeftOut()
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  reason?: string;
}

export class PolicyActivationBody {
  @ApiPropertyOptional({
    description:
      'That requests which nobody could decide today are held until somebody can. Asked for where the draft has gaps.',
    default: false,
  })
  @MayBeLeftOut()
  @IsBoolean()
  acceptGaps?: boolean;

  @ApiPropertyOptional({ description: 'Why gaps are accepted; kept with the version.', maxLength: 1000 })
  @MayBeLeftOut()
  @IsString()
  @Matches(WORDS)
  @MaxLength(1000)
  reason?: string;
}

export class PolicySimulationBody {
  @ApiPropertyOptional({ description: 'How many accounts are looked at.', minimum: 1, maximum: 500, default: 100 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(500)
  accounts?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the sample before; opaque.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

export class PolicyDraftsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES, description: 'Only drafts of this status.' })
  @MayBeLeftOut()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export class PolicyDraftSummaryView {
  @ApiProperty({ format: 'uuid', description: 'Id of the draft.' })
  id!: string;

  @ApiProperty({ description: 'Version of the draft; the ETag.' })
  version!: number;

  @ApiProperty({ enum: STATUSES, description: '`activated`: it is, or was, in force.' })
  status!: string;

  @ApiProperty({ description: 'What is changed, and why.' })
  summary!: string;

  @ApiProperty({ description: 'The version that it changes.' })
  baseVersion!: number;

  @ApiProperty({ description: 'Hash of the document that it makes (SHA-256, hex).' })
  contentHash!: string;

  @ApiProperty({ type: PolicyActView, description: 'Drafted.' })
  drafted!: PolicyActView;

  @ApiProperty({ type: PolicyActView, description: 'Written last.' })
  edited!: PolicyActView;

  @ApiProperty({ type: PolicyReviewView, nullable: true, description: 'Reviewed as it is now.' })
  reviewed!: PolicyReviewView | null;

  @ApiProperty({ type: PolicyActView, nullable: true, description: 'Put in force or given up.' })
  closed!: PolicyActView | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version that it became.' })
  activatedVersion!: number | null;
}

export class PolicyGapView {
  @ApiProperty({ description: 'Kind of request.', example: 'A7' })
  kind!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Department whose requests they are.' })
  departmentId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Amounts above this.' })
  over!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Amounts up to this.' })
  upTo!: string | null;

  @ApiProperty({ description: 'Currency of the amounts: the base currency of approvals.' })
  currency!: string;

  @ApiProperty({ description: 'Name of the step.' })
  step!: string;

  @ApiProperty({ description: 'Why nobody could decide it.', example: 'no-approver' })
  code!: string;

  @ApiProperty({ description: 'The same in words.' })
  message!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    isArray: true,
    description: 'Whose requests would be held; empty where everybody’s would.',
  })
  requesters!: string[];
}

export class PolicyWarningView {
  @ApiProperty({ description: 'Where, as a path in the document.', example: 'approvals.routes.A7.steps.1' })
  field!: string;

  @ApiProperty({ enum: ROUTE_WARNINGS, description: 'What does not do what it seems to.' })
  code!: string;

  @ApiProperty({ description: 'Name of the step.' })
  step!: string;

  @ApiProperty({ type: String, isArray: true, description: 'Fields that requests of the kind do not have.' })
  fields!: string[];

  @ApiProperty({ description: 'The same in words.' })
  message!: string;
}

export class PolicyDraftView extends PolicyDraftSummaryView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The change as it was written.' })
  changes!: Record<string, unknown>;

  @ApiProperty({
    description: 'The version in force; where it is not the base, the draft is written anew on it first.',
  })
  activeVersion!: number;

  @ApiProperty({ type: PolicyDifferenceView, isArray: true, description: 'Each field that it changes of its base.' })
  differences!: PolicyDifferenceView[];

  @ApiProperty({
    type: PolicyGapView,
    isArray: true,
    description: 'Kinds, departments and amounts for which nobody could decide in today’s organisation.',
  })
  gaps!: PolicyGapView[];

  @ApiProperty({
    type: String,
    isArray: true,
    description:
      'Kinds of request whose conditions combine in too many ways to look at each: gaps of single combinations may be missing. Usually empty.',
    example: [],
  })
  gapsIncomplete!: string[];

  @ApiProperty({
    type: PolicyWarningView,
    isArray: true,
    description: 'Steps of routes that name what their requests do not have; they hold nothing up.',
  })
  warnings!: PolicyWarningView[];
}

export class PolicyActivatedView extends PolicyVersionView {
  @ApiProperty({ type: PolicyGapView, isArray: true, description: 'The gaps that were accepted.' })
  gaps!: PolicyGapView[];

  @ApiProperty({
    type: String,
    isArray: true,
    description:
      'Kinds of request whose conditions combine in too many ways to look at each: gaps of single combinations may be missing. Usually empty.',
    example: [],
  })
  gapsIncomplete!: string[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The counting anew of open deadlines where working time was changed.',
  })
  recountId!: string | null;
}

export class SimulatedGapsView {
  @ApiProperty({ type: PolicyGapView, isArray: true, description: 'Gaps that there would be.' })
  all!: PolicyGapView[];

  @ApiProperty({ type: PolicyGapView, isArray: true, description: 'Those that there are not now.' })
  added!: PolicyGapView[];

  @ApiProperty({ type: PolicyGapView, isArray: true, description: 'Gaps of now that would be none.' })
  removed!: PolicyGapView[];
}

export class SimulatedRequestsView {
  @ApiProperty({ description: 'Kind of request.' })
  kind!: string;

  @ApiProperty({ description: 'How many are running. They keep the steps of the round that they are in.' })
  running!: number;

  @ApiProperty({ description: 'Whether the next round or request of the kind is routed by other rules.' })
  routeChanges!: boolean;
}

export class StageLengthView {
  @ApiProperty({ description: 'Days.' })
  days!: number;

  @ApiProperty({ enum: ['calendar', 'working'], description: 'Which days are counted.' })
  unit!: string;
}

export class SimulatedStageView {
  @ApiProperty({ description: 'Stage whose length, or shares at which somebody hears of it, change.' })
  stage!: string;

  @ApiProperty({
    description: 'Accounts in it. Their clock goes on as it began; the new length counts from the next entry.',
  })
  accounts!: number;

  @ApiProperty({ type: StageLengthView, description: 'Length now.' })
  from!: StageLengthView;

  @ApiProperty({ type: StageLengthView, description: 'Length then.' })
  to!: StageLengthView;
}

export class SimulatedClocksView {
  @ApiProperty({ type: SimulatedStageView, isArray: true, description: 'Stages with another length.' })
  stages!: SimulatedStageView[];

  @ApiProperty({ description: 'Whether zone, hours, week or days off change: open deadlines would be counted anew.' })
  workingTimeChanges!: boolean;

  @ApiProperty({ description: 'How many open deadlines that would be; counted up to 10,000.' })
  openDeadlines!: number;
}

export class SimulatedAccountView {
  @ApiProperty({ format: 'uuid', description: 'Id of the account.' })
  id!: string;

  @ApiProperty({ description: 'Name of the account.' })
  name!: string;

  @ApiProperty({ description: 'Its stage.' })
  stage!: string;

  @ApiProperty({ type: String, isArray: true, description: 'Exit criteria that would be met, and are not.' })
  met!: string[];

  @ApiProperty({ type: String, isArray: true, description: 'Exit criteria that would not be met any more.' })
  unmet!: string[];
}

export class SimulatedAccountsView {
  @ApiProperty({ description: 'How many were looked at: of those that the reader sees, in the order of their ids.' })
  lookedAt!: number;

  @ApiProperty({ type: SimulatedAccountView, isArray: true, description: 'Those that would be judged otherwise.' })
  changed!: SimulatedAccountView[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `cursor` to go on; null: all were looked at.' })
  nextCursor!: string | null;
}

export class PolicySimulationView {
  @ApiProperty({ format: 'uuid', description: 'The draft.' })
  draftId!: string;

  @ApiProperty({ description: 'The version that it changes.' })
  baseVersion!: number;

  @ApiProperty({ description: 'The version in force, with which it is compared.' })
  activeVersion!: number;

  @ApiProperty({ format: 'date-time', description: 'As of when.' })
  at!: string;

  @ApiProperty({ type: PolicyDifferenceView, isArray: true, description: 'Each field that would change.' })
  differences!: PolicyDifferenceView[];

  @ApiProperty({ type: SimulatedGapsView, description: 'Who could decide in today’s organisation.' })
  gaps!: SimulatedGapsView;

  @ApiProperty({
    type: String,
    isArray: true,
    description:
      'Kinds of request whose conditions combine in too many ways to look at each: gaps of single combinations may be missing. Usually empty.',
    example: [],
  })
  gapsIncomplete!: string[];

  @ApiProperty({
    type: SimulatedRequestsView,
    isArray: true,
    description: 'Running requests by kind; counted up to 10,000.',
  })
  requests!: SimulatedRequestsView[];

  @ApiProperty({ type: SimulatedClocksView, description: 'Clocks that run.' })
  clocks!: SimulatedClocksView;

  @ApiProperty({ type: SimulatedAccountsView, description: 'A sample of accounts.' })
  accounts!: SimulatedAccountsView;
}
