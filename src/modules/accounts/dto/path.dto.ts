import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { lifecycleStates, pathStages } from '../../../machines/policy/stages';
import { IsInstant } from '../../platform/http/is-instant';
import { PageQuery } from '../../platform/http/page';
import { eventPayloads } from './path-event.dto';

/** One event for the account’s path: its type, and beside it what is said with it. Which fields it takes depends on the type. */
export class PathEventBody {
  @ApiProperty({
    enum: Object.keys(eventPayloads),
    description: 'Event of the account’s path.',
    example: 'stage.complete',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  type!: string;

  @ApiPropertyOptional({
    description: '`stage.sendBack`, `path.reactivate`: a stage. `owner.transfer`: id of the new owner.',
  })
  @IsOptional()
  @IsString()
  to?: string;

  @ApiPropertyOptional({
    description: 'All but `stage.complete`, `plan.revise`, `cycle.start`, `path.adopt`: why.',
    maxLength: 2000,
  })
  @IsOptional()
  @IsString()
  reason?: string;

  @ApiPropertyOptional({ description: '`path.abandon`: class of the reason (policy list).' })
  @IsOptional()
  @IsString()
  reasonClass?: string;

  @ApiPropertyOptional({ format: 'date-time', description: '`path.nurture`: when it is reviewed.' })
  @IsOptional()
  @IsString()
  reviewAt?: string;

  @ApiPropertyOptional({ description: '`criterion.waive`: id of a criterion of the present stage.', example: 'C2' })
  @IsOptional()
  @IsString()
  criterion?: string;

  @ApiPropertyOptional({ format: 'date-time', description: '`criterion.waive`: until when the waiver counts.' })
  @IsOptional()
  @IsString()
  expiresAt?: string;

  @ApiPropertyOptional({ description: '`plan.revise`: the present revision of the plan.', minimum: 1 })
  @IsOptional()
  @IsInt()
  revision?: number;

  @ApiPropertyOptional({ format: 'uuid', description: '`cycle.start`: id of the recorded project information (F18).' })
  @IsOptional()
  @IsString()
  project?: string;

  @ApiPropertyOptional({ enum: lifecycleStates, description: '`path.adopt`: state in which the account comes in.' })
  @IsOptional()
  @IsString()
  state?: string;

  @ApiPropertyOptional({ format: 'date-time', description: '`path.adopt`: when it really entered that state.' })
  @IsOptional()
  @IsString()
  enteredAt?: string;

  @ApiPropertyOptional({ description: '`path.adopt`: where the account comes from.' })
  @IsOptional()
  @IsString()
  source?: string;

  @ApiPropertyOptional({ description: '`path.adopt`: number of the open cycle.', minimum: 1 })
  @IsOptional()
  @IsInt()
  cycle?: number;
}

export class EvidenceView {
  @ApiProperty({ description: 'Kind of the fact.' })
  kind!: string;

  @ApiProperty({ format: 'uuid', description: 'Id of the fact.' })
  id!: string;

  @ApiProperty({ description: 'Version of the fact that was looked at.' })
  version!: number;
}

export class SubjectActionView {
  @ApiProperty({
    type: [String],
    description:
      'Steps that bring the subject into the state that is required, in their order; `approve` is the decision on its request.',
    example: ['submit', 'approve', 'give'],
  })
  steps!: string[];

  @ApiProperty({
    description: 'Role that decides first; the route of the policy may ask for others.',
    example: 'director',
  })
  approver!: string;
}

export class SupplyView {
  @ApiProperty({ description: 'Kind of fact that is missing or not enough.', example: 'engagement' })
  fact!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Id of the fact to change; one that begins with `new:` is yet to be recorded.',
  })
  id!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What people call it, where it exists.' })
  label!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What each field has to be: `present`, `equals`, `atLeast`, `oneOf` …',
    example: { outcome: { present: true } },
  })
  required!: Record<string, unknown>;

  @ApiProperty({ description: 'Role that can supply it.', example: 'manager' })
  role!: string;

  @ApiProperty({ description: 'Form (route under the account) in which it is supplied.', example: 'engagements' })
  form!: string;

  @ApiProperty({
    type: SubjectActionView,
    required: false,
    description:
      'For quotations, contracts, expenses and receptions: what to do, since state and approval are no fields of a form.',
  })
  action?: SubjectActionView;
}

export class CriterionView {
  @ApiProperty({ description: 'Rule id.', example: 'T2' })
  id!: string;

  @ApiProperty({ description: 'What the criterion proves.' })
  name!: string;

  @ApiProperty({ description: 'Whether it is met, or waived.' })
  met!: boolean;

  @ApiProperty({ description: 'Waived, adopted or judged.', enum: ['judged', 'waived', 'adopted'] })
  by!: string;

  @ApiProperty({ description: 'Why.' })
  reason!: string;

  @ApiProperty({ type: [EvidenceView], description: 'Facts that were looked at.' })
  evidence!: EvidenceView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Values that were compared; shares in basis points, money with its currency.',
  })
  values!: Record<string, unknown>;

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(SupplyView) } },
    description: 'Alternatives; doing all of one makes the criterion met.',
  })
  unblock!: SupplyView[][];
}

export class PathEventView {
  @ApiProperty({ description: 'Event that the state knows.' })
  type!: string;

  @ApiProperty({ description: 'Whether it would be taken from you now.' })
  enabled!: boolean;

  @ApiProperty({ type: [String], description: 'Criteria that block it.' })
  blockedBy!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'Code of the reason when it is not enabled.' })
  reason!: string | null;

  @ApiProperty({ description: 'Whether it waits for an approval.' })
  needsApproval!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Kind of the request that it would file, A1 to A15.' })
  approvalKind!: string | null;
}

export class WaiverView {
  @ApiProperty({ description: 'Criterion that need not be met.' })
  criterion!: string;

  @ApiProperty({ description: 'Stage that it was waived in.' })
  stage!: string;

  @ApiProperty({ description: 'Why.' })
  reason!: string;

  @ApiProperty({ format: 'date-time', description: 'Until when.' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Request that approved it.' })
  requestId!: string | null;
}

export class PathRequestView {
  @ApiProperty({ format: 'uuid', description: 'The approval request that an event waits for.' })
  id!: string;

  @ApiProperty({ description: 'Kind of request, A1 to A15.' })
  kind!: string;

  @ApiProperty({ description: 'Event that waits.' })
  event!: string;
}

@ApiExtraModels(SupplyView)
export class PathView {
  @ApiProperty({ format: 'uuid', description: 'Id of the account.' })
  accountId!: string;

  @ApiProperty({ enum: lifecycleStates, description: 'State of the lifecycle region.' })
  state!: string;

  @ApiProperty({
    enum: pathStages,
    description: 'Stage of the path; in nurture or abandoned the one where it was left.',
  })
  stage!: string;

  @ApiProperty({ format: 'date-time', description: 'When the state was entered.' })
  enteredAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '100 % of the stage’s length, moved to working time (section 11).',
  })
  dueAt!: string | null;

  @ApiProperty({
    description:
      'Whether that instant touches a year whose holidays are not published yet; it is counted anew on publication (section 11).',
  })
  dueEstimated!: boolean;

  @ApiProperty({ description: 'Version of the account; the ETag.' })
  version!: number;

  @ApiProperty({ description: 'Cycle, counted from 1.' })
  cycle!: number;

  @ApiProperty({ description: 'Counts entries into a state; part of the key of its deadlines.' })
  visit!: number;

  @ApiProperty({ description: 'The last touch came sooner than the rhythm allows (B4).' })
  haste!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Where nurture or abandonment left the path.' })
  leftFrom!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Only in nurture: when it is reviewed.',
  })
  reviewAt!: string | null;

  @ApiProperty({ type: [WaiverView], description: 'Waivers of the present stage (A10).' })
  waivers!: WaiverView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'State of each region: lifecycle, request, credit, engagement, pace.',
  })
  regions!: Record<string, string>;

  @ApiProperty({ type: [CriterionView], description: 'Exit criteria of the present stage.' })
  criteria!: CriterionView[];

  @ApiProperty({
    type: [CriterionView],
    description: 'Criteria of earlier stages that were adopted, not met (import in mid-path).',
  })
  adopted!: CriterionView[];

  @ApiProperty({ type: [PathEventView], description: 'Events that the state knows, and whether they are open to you.' })
  events!: PathEventView[];

  @ApiProperty({ type: PathRequestView, nullable: true, description: 'The request that an event waits for.' })
  request!: PathRequestView | null;
}

export class HistoryQueryParameters extends PageQuery {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Gives the path as it was at this instant (with offset, not later than now) instead of the list.',
  })
  @IsOptional()
  @IsInstant()
  at?: string;
}

export class HistoryEntryView {
  @ApiProperty({ description: 'Sequence number, from 1 without a gap.' })
  seq!: number;

  @ApiProperty({ format: 'date-time', description: 'When.' })
  at!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Who: `{kind, id, name}`; the system has no id.',
  })
  actor!: { kind: string; id: string | null; name: string | null };

  @ApiProperty({ description: 'Event.' })
  event!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'States of the regions before.',
  })
  from!: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'States of the regions after.' })
  to!: Record<string, unknown>;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was said with it.' })
  payload!: Record<string, unknown>;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Verdict of each criterion at that moment.',
  })
  verdicts!: Record<string, unknown> | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Versions of the facts it was decided on.',
  })
  factVersions!: Record<string, unknown> | null;

  @ApiProperty({ description: 'Version of the policy it was made under.' })
  policyVersion!: number;

  @ApiProperty({ description: 'Version of the statechart.' })
  machineVersion!: number;

  @ApiProperty({ description: 'Chained hash of the row (SHA-256, hex).' })
  hash!: string;
}

export class HistoryAnswer {
  @ApiPropertyOptional({ type: [HistoryEntryView], description: 'Newest first.' })
  items?: HistoryEntryView[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Cursor of the next page.' })
  nextCursor?: string | null;

  @ApiPropertyOptional({ type: PathView, description: 'With `at`: the path as it was then.' })
  path?: PathView;
}
