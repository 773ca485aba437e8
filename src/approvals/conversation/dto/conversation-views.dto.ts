import { ApiProperty } from '@nestjs/swagger';
import { NamedView } from '../../dto/approval-views.dto';

const instant = { type: String, format: 'date-time' } as const;

export class ApprovalCommentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id.' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Round in which it was said.' })
  round!: number;

  @ApiProperty({ type: NamedView, description: 'Who said it.' })
  author!: NamedView;

  @ApiProperty({ type: String, nullable: true, description: 'What was said; null once it has been withdrawn.' })
  text!: string | null;

  @ApiProperty({ type: [NamedView], description: 'Who was mentioned, and told.' })
  mentions!: NamedView[];

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;

  @ApiProperty({ ...instant, nullable: true, description: 'When its author withdrew it.' })
  withdrawnAt!: Date | null;
}

export class ApprovalAttachmentView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id.' })
  id!: string;

  @ApiProperty({ type: String, description: 'Name of the file, cleaned.', example: '报价明细.pdf' })
  name!: string;

  @ApiProperty({ type: String, description: 'Kind, as its content shows it.', example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  size!: number;

  @ApiProperty({ type: String, description: 'SHA-256 of the bytes.', pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @ApiProperty({ type: 'integer', description: 'Round that it was filed with, or in which it was added.' })
  round!: number;

  @ApiProperty({
    type: Boolean,
    description:
      'Added after the round was filed: whoever decided before `at` has not seen it. False: filed with the round.',
  })
  addedAfterFiling!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The comment that it goes with.' })
  commentId!: string | null;

  @ApiProperty({ type: NamedView, description: 'Who added it.' })
  addedBy!: NamedView;

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;
}

export class ApprovalAttachmentsView {
  @ApiProperty({ type: [ApprovalAttachmentView], description: 'Every file, oldest first.' })
  items!: ApprovalAttachmentView[];
}

export class ApprovalCopyView {
  @ApiProperty({ type: NamedView, description: 'Who has the copy.' })
  person!: NamedView;

  @ApiProperty({ type: NamedView, nullable: true, description: 'Who gave it; null: the route did.' })
  copiedBy!: NamedView | null;

  @ApiProperty({ ...instant, description: 'When.' })
  copiedAt!: Date;
}

export class ApprovalCopiesView {
  @ApiProperty({ type: [ApprovalCopyView], description: 'Every copy, oldest first.' })
  items!: ApprovalCopyView[];
}

export class ApprovalReadView {
  @ApiProperty({ ...instant, description: 'When the caller read the present round first.' })
  readAt!: Date;
}

export class ApprovalReaderView {
  @ApiProperty({ type: NamedView, description: 'Who has read it.' })
  person!: NamedView;

  @ApiProperty({ type: 'integer', description: 'Round that was read.' })
  round!: number;

  @ApiProperty({ type: Boolean, description: 'That is the present round; otherwise it is history.' })
  current!: boolean;

  @ApiProperty({ ...instant, description: 'When first.' })
  at!: Date;
}

export class ApprovalReadersView {
  @ApiProperty({
    type: [ApprovalReaderView],
    description:
      'Of each round, the newest first, whoever marked it as read or decided on it, by name. A decision that was voided or that the system made is no reading.',
  })
  items!: ApprovalReaderView[];
}

export class ApprovalCountsView {
  @ApiProperty({ type: 'integer', description: 'Requests that wait for my decision.' })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that I have not read.' })
  unreadPending!: number;

  @ApiProperty({ type: 'integer', description: 'Copies that I have not read.' })
  unreadCopies!: number;

  @ApiProperty({ type: 'integer', description: 'My requests that were returned to me.' })
  returned!: number;
}

export class ApprovalUrgingView {
  @ApiProperty({ type: [NamedView], description: 'Who was told.' })
  recipients!: NamedView[];

  @ApiProperty({ ...instant, description: 'When.' })
  at!: Date;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'From when it is possible again; null: not before the next step.',
  })
  possibleAgainAt!: Date | null;

  @ApiProperty({ type: 'integer', description: 'How often this step may still be urged.' })
  timesLeft!: number;
}
