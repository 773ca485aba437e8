import type { Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FactView } from '../facts/fact-view';
import { PageQuery } from '../platform/http/page';
import { type SubjectMove, subjectMoves } from './subject-moves';
import type { SubjectHistoryRow, SubjectRow } from './subject-store';

export const subjectStates = [
  'draft',
  'inApproval',
  'approved',
  'completed',
  'signed',
  'cancelled',
  // Of contracts, after signature (section 9).
  'planning',
  'running',
  'settling',
  'collecting',
  'closed',
  'amending',
  'suspended',
  'terminated',
] as const;

export class SubjectListQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({
    type: String,
    enum: subjectStates,
    description: 'Only those in this state',
    example: 'approved',
  })
  @IsOptional()
  @IsIn(subjectStates)
  state?: (typeof subjectStates)[number];
}

export class SubjectRequestView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the approval request' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was filed, UTC' })
  filedAt!: string;
}

export class SubjectApprovalView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the approval request' })
  requestId!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the last step approved it, UTC' })
  approvedAt!: string;
}

export class SubjectRecordView {
  @ApiProperty({ type: String, description: 'Who gave, spent, held or signed it' })
  by!: string;

  @ApiProperty({
    type: String,
    description: 'When: a day of the business, or an RFC 3339 instant',
    example: '2026-06-18',
  })
  on!: string;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the document' })
  documentHash!: string | null;

  @ApiProperty({ type: Object, description: 'Everything else that was recorded', additionalProperties: true })
  details!: Record<string, unknown>;
}

/** A fact that runs through a request of its own, with where it stands. No client sets any of this. */
export class SubjectView extends FactView {
  @ApiProperty({ type: String, description: 'Kind of the fact', example: 'subcontract' })
  kind!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: SubjectRequestView, nullable: true, description: 'Request that waits; null when none does' })
  request!: SubjectRequestView | null;

  @ApiProperty({
    type: SubjectApprovalView,
    nullable: true,
    description: 'Approval in force for the content as it is; null when there is none',
  })
  approval!: SubjectApprovalView | null;

  @ApiProperty({
    type: SubjectRecordView,
    nullable: true,
    description: 'Record of giving, spending, holding or signing',
  })
  record!: SubjectRecordView | null;

  @ApiProperty({
    type: [String],
    enum: subjectMoves,
    description: 'What I may do with it where it stands; a rule may still refuse it, with its reasons',
    example: ['submit', 'edit', 'discard'],
  })
  moves!: SubjectMove[];
}

/** Document class of a subject with this content; more than one: either. */
export function viewOfSubject(contents: Class<object>[], name: string): Class<SubjectView> {
  const refs = contents.map((each) => ({ $ref: `#/components/schemas/${each.name}` }));
  class ViewOfSubject extends SubjectView {
    @ApiProperty({
      description: 'What was recorded',
      ...(contents.length === 1 ? { type: contents[0]! } : { type: Object, oneOf: refs }),
    } as never)
    content!: object;
  }
  Object.defineProperty(ViewOfSubject, 'name', { value: `${name}Subject` });
  return ViewOfSubject;
}

export class SubjectHistoryEntryView {
  @ApiProperty({ type: 'integer', description: 'Number of the entry, from 1', example: 2 })
  sequence!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When, UTC' })
  at!: string;

  @ApiProperty({ type: String, enum: ['user', 'system'], description: 'Whether a person or the system acted' })
  actorKind!: 'user' | 'system';

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who; null for the system' })
  actorId!: string | null;

  @ApiProperty({ type: String, description: 'Event', example: 'subject.submitted' })
  event!: string;

  @ApiProperty({ type: Object, description: 'What was said with it', additionalProperties: true })
  payload!: Record<string, unknown>;

  @ApiProperty({ type: String, nullable: true, description: 'State before', example: 'draft' })
  from!: string | null;

  @ApiProperty({ type: String, description: 'State after', example: 'inApproval' })
  to!: string;

  @ApiProperty({ type: String, description: 'Hash of the entry, chained with the one before' })
  hash!: string;
}

export class SubjectHistoryView {
  @ApiProperty({ type: [SubjectHistoryEntryView], description: 'Oldest first' })
  items!: SubjectHistoryEntryView[];
}

export class FiledView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the approval request' })
  id!: string;

  @ApiProperty({ type: String, description: 'State of the request; held: nobody may decide it yet', example: 'open' })
  state!: string;

  @ApiProperty({ type: String, description: 'Hash of exactly what the approvers are shown' })
  contentHash!: string;
}

export function toSubjectView(row: SubjectRow, moves: SubjectMove[]): SubjectView & { content: object } {
  const { id, version, accountId, accountName, accountVersion, kind, cycle, recordedBy, state, content, context } = row;
  const { request, approval } = context;
  return {
    ...{ id, kind, version, accountId, accountName, accountVersion, cycle },
    ...{ recordedAt: row.recordedAt.toISOString(), recordedBy, state },
    request: request && { id: request.id, filedAt: request.filedAt },
    approval: approval && { requestId: approval.requestId, approvedAt: approval.approvedAt },
    record: row.record && toRecordView(row.record),
    moves,
    content,
  };
}

function toRecordView({
  by,
  on,
  documentHash,
  contentHash: _,
  ...details
}: Record<string, unknown>): SubjectRecordView {
  return { by: String(by), on: String(on), documentHash: (documentHash as string | null) ?? null, details };
}

export function toSubjectHistory(rows: SubjectHistoryRow[]): SubjectHistoryView {
  const items = rows.map(({ seq, at, fromState, toState, ...rest }) => {
    return { sequence: seq, at: at.toISOString(), from: fromState, to: toState, ...rest };
  });
  return { items };
}
