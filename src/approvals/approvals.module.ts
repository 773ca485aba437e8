import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { OpenWork } from '../modules/users/open-work';
import { ApprovalDeadlines } from './approval-deadlines';
import { ApprovalDecisions } from './approval-decisions';
import { ApprovalDetailQuery } from './approval-detail.query';
import { ApprovalFiling } from './approval-filing';
import { ApprovalMessages } from './approval-messages';
import { ApprovalPerformers } from './approval-performers';
import { ApprovalPreviewQuery } from './approval-preview.query';
import { ApprovalQueueQuery } from './approval-queue.query';
import { ApprovalWords } from './approval-words';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalService } from './approval.service';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore } from './approval-store';
import { ApprovalsController } from './approvals.controller';
import { AttachmentParser } from './conversation/attachment-upload';
import { AttachmentStore } from './conversation/attachment-store';
import { AttachmentsController } from './conversation/attachments.controller';
import { AttachmentsService } from './conversation/attachments.service';
import { CommentStore } from './conversation/comment-store';
import { CommentsService } from './conversation/comments.service';
import { ConversationGate } from './conversation/conversation-gate';
import { ConversationController } from './conversation/conversation.controller';
import { CopiesService } from './conversation/copies.service';
import { ReadingService } from './conversation/reading.service';
import { UrgingService } from './conversation/urging.service';
import { PrintWords } from './record/print-words';
import { PrintedDocumentQuery } from './record/printed-document.query';
import { PrintsService } from './record/prints.service';
import { RecordController } from './record/record.controller';
import { VerificationThrottle } from './record/verification-throttle';
import { SubjectRegistry } from './subject-registry';

/** What lies beside a request: words, files, copies, read marks, urging. */
const CONVERSATION = [
  AttachmentParser,
  AttachmentStore,
  AttachmentsService,
  CommentStore,
  CommentsService,
  ConversationGate,
  CopiesService,
  ReadingService,
  UrgingService,
];

/** Printed pages and their codes. */
const RECORD = [PrintWords, PrintedDocumentQuery, PrintsService, VerificationThrottle];

/** Asks people. Features register their subjects with SubjectRegistry and file through ApprovalService. */
@Global()
@Module({
  controllers: [ConversationController, AttachmentsController, RecordController, ApprovalsController],
  providers: [
    ApprovalDeadlines,
    ApprovalDecisions,
    ApprovalDetailQuery,
    ApprovalFiling,
    ApprovalMessages,
    ApprovalPerformers,
    ApprovalPreviewQuery,
    ApprovalQueueQuery,
    ApprovalWords,
    ApprovalRefusals,
    ApprovalService,
    ApprovalSight,
    ApprovalStore,
    SubjectRegistry,
    ...CONVERSATION,
    ...RECORD,
  ],
  exports: [ApprovalService, AttachmentsService, SubjectRegistry],
})
export class ApprovalsModule implements OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly store: ApprovalStore,
  ) {}

  /** Requests that wait for a person are what they leave behind when they are disabled (S6). */
  onModuleInit(): void {
    this.openWork.register('approvals', (tx, personId) => this.store.openTasks(tx, personId));
  }
}
