import { ApiProperty } from '@nestjs/swagger';
import type { ListedVersion, Person } from './policy-version.store';

export class PolicyPersonView {
  @ApiProperty({ format: 'uuid', description: 'Id of the person.' })
  id!: string;

  @ApiProperty({ description: 'Name of the person.' })
  name!: string;
}

/** Who did something to a controlled document, and when (S9). */
export class PolicyActView {
  @ApiProperty({
    type: PolicyPersonView,
    nullable: true,
    description: 'Who; null: the product itself, which a company starts with.',
  })
  by!: PolicyPersonView | null;

  @ApiProperty({ format: 'date-time', description: 'When.' })
  at!: string;
}

export class PolicyReviewView extends PolicyActView {
  @ApiProperty({ type: String, nullable: true, description: 'What the reviewer said.' })
  comment!: string | null;
}

export class PolicyDifferenceView {
  @ApiProperty({ description: 'Path of the field.', example: 'approvals.routes.A7.steps.1.when.limit.amount' })
  field!: string;

  @ApiProperty({ description: 'Value before; null where there was none.', nullable: true })
  from!: unknown;

  @ApiProperty({ description: 'Value after; null where there is none.', nullable: true })
  to!: unknown;
}

export class PolicyVersionView {
  @ApiProperty({ description: 'Version; every decision names the one it was made under.' })
  version!: number;

  @ApiProperty({ description: 'Number of the controlled document.' })
  number!: string;

  @ApiProperty({ enum: ['draft', 'active', 'retired'], description: '`retired`: a later version took its place.' })
  status!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What was changed, and why.' })
  summary!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version that it changed; null for the first.' })
  baseVersion!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The draft that it was.' })
  draftId!: string | null;

  @ApiProperty({ description: 'How often the document was changed, this version included.' })
  changes!: number;

  @ApiProperty({ type: PolicyActView, description: 'Drafted.' })
  drafted!: PolicyActView;

  @ApiProperty({ type: PolicyActView, nullable: true, description: 'Changed last, before it was put in force.' })
  edited!: PolicyActView | null;

  @ApiProperty({ type: PolicyReviewView, nullable: true, description: 'Reviewed.' })
  reviewed!: PolicyReviewView | null;

  @ApiProperty({ type: PolicyActView, nullable: true, description: 'Approved: put in force. In force since then.' })
  approved!: PolicyActView | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a later version took its place.',
  })
  retiredAt!: string | null;

  @ApiProperty({
    description: 'For how many kinds, departments and amounts nobody could decide when it came in force.',
  })
  acceptedGaps!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why that was accepted.' })
  gapsReason!: string | null;

  @ApiProperty({ description: 'Hash of the document (SHA-256, hex).' })
  contentHash!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the version and all before it; null for versions of before these were chained.',
  })
  hash!: string | null;
}

export class PolicyVersionDetailView extends PolicyVersionView {
  @ApiProperty({ type: PolicyDifferenceView, isArray: true, description: 'What it changed of the version before it.' })
  differences!: PolicyDifferenceView[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The document.' })
  document!: Record<string, unknown>;
}

export function versionView(version: ListedVersion): PolicyVersionView {
  const { number, status, summary, baseVersion, draftId, changes, gapsReason, contentHash, hash } = version;
  const { acceptedGaps, reviewComment, retiredAt } = version;
  return {
    ...{ version: version.version, number, status, summary, baseVersion, draftId, changes },
    drafted: act(version.drafter, version.draftedAt) as PolicyActView,
    edited: act(version.editor, version.editedAt),
    reviewed: reviewOf(version.reviewer, version.reviewedAt, reviewComment),
    approved: act(version.approver, version.activatedAt),
    retiredAt: retiredAt && retiredAt.toISOString(),
    ...{ acceptedGaps: acceptedGaps.length, gapsReason, contentHash, hash },
  };
}

export function act(by: Person | null, at: Date | null): PolicyActView | null {
  return at && { by, at: at.toISOString() };
}

export function reviewOf(by: Person | null, at: Date | null, comment: string | null): PolicyReviewView | null {
  return at && { by, at: at.toISOString(), comment };
}
