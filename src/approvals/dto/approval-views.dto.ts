import { ApiProperty } from '@nestjs/swagger';
import { requestKinds } from '../../machines/approval';
import { moves } from '../approval-open-moves';

const STATUSES = ['draft', 'open', 'approved', 'rejected', 'withdrawn', 'voided', 'returned', 'suspended', 'held'];
const instant = { type: String, format: 'date-time' } as const;

export class NamedView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id.' })
  id!: string;

  @ApiProperty({ type: String, description: 'Name.' })
  name!: string;
}

export class CodedView {
  @ApiProperty({ type: String, description: 'Code; the sentence is in the dictionaries.' })
  code!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the sentence is filled with.' })
  params!: Record<string, unknown>;
}

export class SubjectView {
  @ApiProperty({ type: String, description: 'Kind of subject.', example: 'account-path' })
  type!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Its id.' })
  id!: string;
}

export class ApprovalAmountView {
  @ApiProperty({ type: String, description: 'Decimal string.', example: '128000.00' })
  amount!: string;

  @ApiProperty({ type: String, description: 'Currency, ISO 4217.', example: 'CNY' })
  currency!: string;
}

/** What lists and the request itself have in common. */
class ApprovalHeadView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the request.' })
  id!: string;

  @ApiProperty({ enum: requestKinds, description: 'Kind of request (A1 to A15).' })
  kind!: string;

  @ApiProperty({ type: CodedView, description: 'What is asked, in one line.' })
  title!: CodedView;

  @ApiProperty({
    type: String,
    description: 'The title as a sentence in the language of the request.',
    example: '海川家居：退出“信息搜集”阶段',
  })
  about!: string;

  @ApiProperty({ type: SubjectView, description: 'What it is about.' })
  subject!: SubjectView;

  @ApiProperty({ type: NamedView, nullable: true, description: 'The account, where it is about one.' })
  account!: NamedView | null;

  @ApiProperty({ type: NamedView, description: 'Who filed it.' })
  requester!: NamedView;

  @ApiProperty({
    enum: STATUSES,
    description:
      'held: nobody may decide it, an incident is open. voided: the content changed, or the outcome could not be carried out.',
  })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'Round, from 1; every filing after a return is a new one.' })
  round!: number;

  @ApiProperty({ type: 'integer', description: 'The step that is or was last open, from 1.' })
  step!: number;

  @ApiProperty({ type: ApprovalAmountView, nullable: true, description: 'Amount, where there is one.' })
  amount!: ApprovalAmountView | null;

  @ApiProperty({ ...instant, description: 'When it was first filed.' })
  filedAt!: Date;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'When the open step is due (then superiors are told; time decides nothing). Null unless open.',
  })
  dueAt!: Date | null;
}

export class ApprovalItemView extends ApprovalHeadView {
  @ApiProperty({ type: String, nullable: true, description: 'Name of that step in the route.', example: 'director' })
  stepName!: string | null;

  @ApiProperty({
    type: NamedView,
    nullable: true,
    description: 'In whose place it is for me: somebody who is away, or who may not decide it themselves.',
  })
  actingFor!: NamedView | null;

  @ApiProperty({ type: Boolean, description: 'Whether I have read it, filed it or decided on it.' })
  read!: boolean;
}

export class SubstituteView extends NamedView {
  @ApiProperty({ ...instant, description: 'Until when they stand in.' })
  untilAt!: Date;
}

export class VoidedView {
  @ApiProperty({
    enum: ['content-changed', 'returned', 'taken-back', 'replanned', 'no-longer-permitted', 'last-step'],
    description: 'Why it counts no longer.',
  })
  reason!: string;

  @ApiProperty({ type: [String], description: 'Fields that it depended on and that changed.' })
  changed!: string[];
}

export class CarriedOverView {
  @ApiProperty({ type: 'integer', description: 'The round into which it was carried over.' })
  round!: number;

  @ApiProperty({ type: [String], description: 'What did change, and was not shown at its step.' })
  changed!: string[];
}

export class VoteView {
  @ApiProperty({ enum: ['approve', 'reject'], description: 'What was voted.' })
  decision!: string;

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;

  @ApiProperty({ type: 'integer', description: 'The round in which it was cast.' })
  round!: number;

  @ApiProperty({ type: Boolean, description: 'By the system, for somebody who had approved the very same before.' })
  automatic!: boolean;

  @ApiProperty({ type: Boolean, description: 'A delegate’s: it decides nothing.' })
  advice!: boolean;

  @ApiProperty({ type: NamedView, description: 'Who voted.' })
  person!: NamedView;

  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose place.' })
  actingFor!: NamedView | null;

  @ApiProperty({ type: VoidedView, nullable: true, description: 'Why it counts no longer; null while it counts.' })
  voided!: VoidedView | null;

  @ApiProperty({ type: CarriedOverView, nullable: true, description: 'It was cast in an earlier round and stands.' })
  carriedOver!: CarriedOverView | null;
}

export class SeatView {
  @ApiProperty({ type: 'integer', description: 'Number of the seat in this round.' })
  number!: number;

  @ApiProperty({
    enum: ['planned', 'standIn', 'transferred', 'delegated', 'addedBefore', 'addedAfter'],
    description: 'How its holder came to it.',
  })
  origin!: string;

  @ApiProperty({
    enum: ['waiting', 'open', 'done', 'left', 'removed', 'vacant'],
    description: 'open: it is their turn. left: the step ended without it. vacant: its holder is gone.',
  })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Weight; 0 for one that belongs to another seat.' })
  weight!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The seat that a signer or delegate belongs to.' })
  belongsTo!: number | null;

  @ApiProperty({ type: NamedView, description: 'Who has it.' })
  person!: NamedView;

  @ApiProperty({
    type: NamedView,
    nullable: true,
    description: 'In whose place, where they may not decide themselves.',
  })
  actingFor!: NamedView | null;

  @ApiProperty({ type: NamedView, nullable: true, description: 'Who put them there; null: the route.' })
  addedBy!: NamedView | null;

  @ApiProperty({ type: NamedView, nullable: true, description: 'Who had it before.' })
  takenOverFrom!: NamedView | null;

  @ApiProperty({ type: [SubstituteView], description: 'Who decides for them at this moment.' })
  substitutes!: SubstituteView[];

  @ApiProperty({ type: VoteView, nullable: true, description: 'The newest vote on it.' })
  vote!: VoteView | null;

  @ApiProperty({ ...instant, nullable: true, description: 'When it is due, while it is open.' })
  dueAt!: Date | null;
}

export class AwaitedView {
  @ApiProperty({ type: 'integer', description: 'Number of the seat.' })
  seat!: number;

  @ApiProperty({ type: NamedView, description: 'Whose decision is awaited.' })
  person!: NamedView;

  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose place.' })
  actingFor!: NamedView | null;

  @ApiProperty({ type: [SubstituteView], description: 'Who may decide for them at this moment.' })
  substitutes!: SubstituteView[];

  @ApiProperty({ ...instant, nullable: true, description: 'Until when; then superiors are told.' })
  dueAt!: Date | null;
}

export class FieldChangeView {
  @ApiProperty({ type: String, description: 'Field, as hidden and editable name them.', example: 'fields.note' })
  field!: string;

  @ApiProperty({ nullable: true, description: 'Value in the round before; null: there was none.', type: Object })
  before!: unknown;

  @ApiProperty({ nullable: true, description: 'Value now; null: there is none.', type: Object })
  after!: unknown;
}

export class DetailAttachmentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id.' })
  id!: string;

  @ApiProperty({ type: String, description: 'Name of the file.' })
  name!: string;

  @ApiProperty({ type: String, description: 'Media type.' })
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size!: number;

  @ApiProperty({ type: String, description: 'SHA-256 of the bytes.' })
  sha256!: string;

  @ApiProperty({ type: 'integer', description: 'Round it belongs to.' })
  round!: number;

  @ApiProperty({ type: Boolean, description: 'Added while the round ran or later: not part of what was filed.' })
  addedAfterFiling!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The comment it came with.' })
  commentId!: string | null;

  @ApiProperty({ type: NamedView, description: 'Who gave it.' })
  addedBy!: NamedView;

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;
}

export class RouteStepView {
  @ApiProperty({ type: 'integer', description: 'Number of the step, from 1.' })
  number!: number;

  @ApiProperty({ type: String, description: 'Name of the step in the route.', example: 'director' })
  name!: string;

  @ApiProperty({
    enum: ['anyOne', 'all', 'oneAfterAnother', 'nOfM', 'quorum'],
    description: 'How the votes of its seats make a decision.',
  })
  counting!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'n of nOfM, percent of quorum.' })
  countingParams!: Record<string, unknown>;

  @ApiProperty({
    enum: ['decided', 'ahead', ...STATUSES],
    description: 'decided, ahead, or where the request stands at this step.',
  })
  state!: string;

  @ApiProperty({ type: [NamedView], description: 'Who may decide it.' })
  candidates!: NamedView[];

  @ApiProperty({
    type: [NamedView],
    description: 'In whose place they decide: people who may not decide on this request.',
  })
  standInFor!: NamedView[];

  @ApiProperty({
    type: [NamedView],
    description:
      'People of its role, post or group who are not asked, because they are disabled or their post decides nothing; they count nowhere.',
  })
  leftOut!: NamedView[];

  @ApiProperty({ type: () => [SeatView], description: 'Seats, once the step was opened in this round.' })
  seats!: SeatView[];

  @ApiProperty({ type: CodedView, description: 'Why the step is on the route.' })
  reason!: CodedView;

  @ApiProperty({ ...instant, nullable: true, description: 'When it is due, while it is open.' })
  dueAt!: Date | null;
}

export class RouteProblemView {
  @ApiProperty({ type: String, description: 'Name of the step.' })
  step!: string;

  @ApiProperty({
    enum: [
      'no-approver',
      'approver-disabled',
      'approver-may-not-decide',
      'superior-missing',
      'superior-disabled',
      'reporting-line-loop',
      'authority-missing',
      'too-few-approvers',
      'weights-missing',
      'seats-vacant',
    ],
    description: 'Why nobody may decide it.',
  })
  code!: string;
}

export class DecisionView {
  @ApiProperty({ type: 'integer', description: 'Round it belongs to; only those of the present round count.' })
  round!: number;

  @ApiProperty({ type: 'integer', description: 'Step it belongs to.' })
  step!: number;

  @ApiProperty({ enum: ['approve', 'reject', 'return'], description: 'What was decided.' })
  decision!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What was said with it.' })
  comment!: string | null;

  @ApiProperty({ type: String, description: 'Hash of the content that was decided on.' })
  contentHash!: string;

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;

  @ApiProperty({ type: 'integer', description: 'Policy version it was made under.' })
  policyVersion!: number;

  @ApiProperty({ type: NamedView, description: 'Who decided.' })
  person!: NamedView;

  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose stead.' })
  actingFor!: NamedView | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Number of the seat in that round.' })
  seat!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 over the hashes of the fields that were shown.' })
  shownHash!: string | null;

  @ApiProperty({ type: Boolean, description: 'By the system, for somebody who had approved the very same before.' })
  automatic!: boolean;

  @ApiProperty({ type: Boolean, description: 'A delegate’s: it decides nothing.' })
  advice!: boolean;

  @ApiProperty({
    enum: ['mail'],
    nullable: true,
    description: 'mail: by the link in a mail; null: through the interface.',
  })
  via!: 'mail' | null;

  @ApiProperty({
    enum: ['counts', 'carriedOver', 'void', 'takenBack', 'advice', 'earlierRound'],
    description: 'What became of it.',
  })
  standing!: string;

  @ApiProperty({ type: VoidedView, nullable: true, description: 'Why it counts no longer.' })
  voided!: VoidedView | null;

  @ApiProperty({ type: CarriedOverView, nullable: true, description: 'It stands in a later round.' })
  carriedOver!: CarriedOverView | null;
}

export class ApprovalHistoryView {
  @ApiProperty({ type: 'integer', description: 'Number in the history, from 1.' })
  seq!: number;

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;

  @ApiProperty({ type: String, description: 'Event.', example: 'approval.approve' })
  event!: string;

  @ApiProperty({ enum: STATUSES, description: 'Where the request stood afterwards.' })
  status!: string;

  @ApiProperty({ type: String, description: 'Chained hash of the row.' })
  hash!: string;

  @ApiProperty({ type: NamedView, nullable: true, description: 'Who; null: the system.' })
  actor!: NamedView | null;
}

export class ApprovalView extends ApprovalHeadView {
  @ApiProperty({ type: 'integer', description: 'Version; the ETag.' })
  version!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What is asked. Without the fields that the reader’s step hides.',
  })
  content!: Record<string, unknown>;

  @ApiProperty({ type: [String], description: 'Names of fields that are hidden from the one who asks.' })
  hidden!: string[];

  @ApiProperty({ type: [FieldChangeView], description: 'What changed since the round before, field by field.' })
  changes!: FieldChangeView[];

  @ApiProperty({ type: [AwaitedView], description: 'Who is next, and until when.' })
  awaited!: AwaitedView[];

  @ApiProperty({ type: [DetailAttachmentView], description: 'Files, oldest first.' })
  attachments!: DetailAttachmentView[];

  @ApiProperty({ type: 'integer', isArray: true, description: 'Earlier steps to which I may return it.' })
  returnTo!: number[];

  @ApiProperty({ type: 'integer', isArray: true, description: 'Seats that I added and may remove.' })
  removable!: number[];

  @ApiProperty({ type: [String], description: 'Fields that I may edit.' })
  editable!: string[];

  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose place I would decide now.' })
  actingFor!: NamedView | null;

  @ApiProperty({ type: String, description: 'SHA-256 over the canonical JSON of the content; decisions name it.' })
  contentHash!: string;

  @ApiProperty({ type: 'integer', description: 'Policy version of the route.' })
  policyVersion!: number;

  @ApiProperty({ ...instant, nullable: true, description: 'When it came to its end.' })
  concludedAt!: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the reason of a voided request.',
    example: 'content-changed',
  })
  outcomeReason!: string | null;

  @ApiProperty({ type: [RouteStepView], description: 'Every step of the route, in order.' })
  route!: RouteStepView[];

  @ApiProperty({ type: [RouteProblemView], description: 'Why it is held; empty otherwise.' })
  problems!: RouteProblemView[];

  @ApiProperty({ type: [DecisionView], description: 'Every decision of every round.' })
  decisions!: DecisionView[];

  @ApiProperty({ type: [NamedView], description: 'Who has a copy.' })
  copies!: NamedView[];

  @ApiProperty({ type: [ApprovalHistoryView], description: 'Everything that happened to the request.' })
  history!: ApprovalHistoryView[];

  @ApiProperty({ enum: moves, isArray: true, description: 'What the one who asks may do now.' })
  moves!: string[];
}

/** Where the request stands after a move; GET shows it whole. */
export class ApprovalOutcomeView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the request.' })
  id!: string;

  @ApiProperty({
    enum: STATUSES,
    description: 'Where the request stands now. approved: carried out; voided: it could not be carried out any more.',
  })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'Round, from 1.' })
  round!: number;

  @ApiProperty({ type: 'integer', description: 'The step that is or was last open, from 1.' })
  step!: number;

  @ApiProperty({ type: String, description: 'Hash of the content of this round.' })
  contentHash!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the reason of a voided request.',
    example: 'exit-criteria-unmet',
  })
  outcomeReason!: string | null;

  @ApiProperty({ type: 'integer', description: 'Version; the ETag.' })
  version!: number;
}

export class PreviewPersonView extends NamedView {
  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose place.' })
  inPlaceOf!: NamedView | null;

  @ApiProperty({
    type: SubstituteView,
    nullable: true,
    description: 'They are away on that day; who decides for them, until when.',
  })
  substitute!: SubstituteView | null;
}

export class PreviewStepView {
  @ApiProperty({ type: 'integer', description: 'Number of the step, from 1.' })
  number!: number;

  @ApiProperty({ type: String, description: 'Name of the step in the route.', example: 'director' })
  name!: string;

  @ApiProperty({ type: [NamedView], description: 'Who could decide it; empty where nobody can.' })
  candidates!: NamedView[];

  @ApiProperty({ type: [NamedView], description: 'In whose place they would decide.' })
  standInFor!: NamedView[];

  @ApiProperty({
    type: [NamedView],
    description:
      'People of its role, post or group who are not asked, because they are disabled or their post decides nothing; they count nowhere.',
  })
  leftOut!: NamedView[];

  @ApiProperty({ type: () => [PreviewPersonView], description: 'The same people, with who is away on that day.' })
  people!: PreviewPersonView[];

  @ApiProperty({ type: CodedView, description: 'Why the step is on the route.' })
  reason!: CodedView;
}

export class PreviewView {
  @ApiProperty({
    enum: ['planned', 'held', 'refused'],
    description: 'held: it could be filed but not decided; refused: it could not be filed.',
  })
  outcome!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it would be refused.',
    example: 'currency-without-rate',
  })
  code!: string | null;

  @ApiProperty({ type: [PreviewStepView], description: 'The steps, in order.' })
  steps!: PreviewStepView[];

  @ApiProperty({ type: [RouteProblemView], description: 'Steps that nobody could decide.' })
  problems!: RouteProblemView[];

  @ApiProperty({ type: [NamedView], description: 'Who would get a copy.' })
  copies!: NamedView[];
}
