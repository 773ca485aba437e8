import { Global, Module, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { OpenWork } from '../modules/users/open-work';
import { ApprovalAuthority } from './approval-authority';
import { ApprovalSubstitutes } from './approval-substitutes';
import { ApprovalAbsences } from './approval-absences';
import { ApprovalBulkTurns } from './approval-bulk-turns';
import { ApprovalBulk } from './approval-bulk.service';
import { ApprovalContents } from './approval-contents';
import { ApprovalDeadlines } from './approval-deadlines';
import { ApprovalDecisions } from './approval-decisions';
import { ApprovalDues } from './approval-dues';
import { ApprovalDetailQuery } from './approval-detail.query';
import { ApprovalEntrance } from './approval-entrance';
import { ApprovalFiling } from './approval-filing';
import { ApprovalFreshness } from './approval-freshness';
import { ApprovalMessages } from './approval-messages';
import { ApprovalMoves } from './approval-moves';
import { ApprovalMovesController } from './approval-moves.controller';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalPerformers } from './approval-performers';
import { ApprovalPreviewQuery } from './approval-preview.query';
import { ApprovalQueueQuery } from './approval-queue.query';
import { ApprovalWaitingQuery } from './approval-waiting.query';
import { ApprovalRecord } from './approval-record';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalReplanning } from './approval-replanning';
import { ApprovalService } from './approval.service';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore } from './approval-store';
import { ApprovalTasks } from './approval-tasks';
import { ApprovalTransitions } from './approval-transitions';
import { ApprovalWakeCalls } from './approval-wake-calls';
import { ApprovalTruth } from './approval-truth';
import { ApprovalWatch } from './approval-watch';
import { ApprovalWords } from './approval-words';
import { ApprovalsController } from './approvals.controller';
import { ApprovalMailComposer } from './by-mail/approval-mail.composer';
import { ApprovalMails } from './by-mail/approval-mails';
import { ByMailController } from './by-mail/by-mail.controller';
import { ByMailPages } from './by-mail/by-mail-pages';
import { ByMailService } from './by-mail/by-mail.service';
import { FormParser } from './by-mail/form-fields';
import { LinkStanding } from './by-mail/link-standing';
import { MailChoiceController } from './by-mail/mail-choice.controller';
import { MailChoices } from './by-mail/mail-choices';
import { MailLinkStore } from './by-mail/mail-link-store';
import { MailLinkThrottle } from './by-mail/mail-link-throttle';
import { MailLinks } from './by-mail/mail-links';
import { MailPermission } from './by-mail/mail-permission';
import { MailWordsSource } from './by-mail/mail-words';
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
import { HiddenFieldsQuery } from './hidden-fields.query';
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

/** Asking by mail, and the page behind the link. */
const BY_MAIL = [
  ApprovalMailComposer,
  ApprovalMails,
  ByMailPages,
  ByMailService,
  FormParser,
  LinkStanding,
  MailChoices,
  MailLinkStore,
  MailLinkThrottle,
  MailLinks,
  MailPermission,
  MailWordsSource,
];

/** Asks people. Features register their subjects with SubjectRegistry and file through ApprovalService. */
@Global()
@Module({
  controllers: [
    ConversationController,
    AttachmentsController,
    RecordController,
    ByMailController,
    MailChoiceController,
    ApprovalsController,
    ApprovalMovesController,
  ],
  providers: [
    ApprovalAbsences,
    ApprovalAuthority,
    ApprovalSubstitutes,
    HiddenFieldsQuery,
    ApprovalBulk,
    ApprovalBulkTurns,
    ApprovalContents,
    ApprovalDeadlines,
    ApprovalDues,
    ApprovalDecisions,
    ApprovalDetailQuery,
    ApprovalEntrance,
    ApprovalFiling,
    ApprovalFreshness,
    ApprovalMessages,
    ApprovalMoves,
    ApprovalOutcomes,
    ApprovalPerformers,
    ApprovalPreviewQuery,
    ApprovalQueueQuery,
    ApprovalWaitingQuery,
    ApprovalRecord,
    ApprovalRefusals,
    ApprovalReplanning,
    ApprovalService,
    ApprovalSight,
    ApprovalStore,
    ApprovalTasks,
    ApprovalTransitions,
    ApprovalWakeCalls,
    ApprovalTruth,
    ApprovalWatch,
    ApprovalWords,
    SubjectRegistry,
    ...CONVERSATION,
    ...RECORD,
    ...BY_MAIL,
  ],
  exports: [ApprovalPreviewQuery, ApprovalService, ApprovalWaitingQuery, AttachmentsService, SubjectRegistry],
})
export class ApprovalsModule implements OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly store: ApprovalStore,
    private readonly moves: ApprovalMoves,
  ) {}

  /** Requests in which a person has a seat are what they leave behind (S6): counted when they are disabled, handed over one by one. */
  onModuleInit(): void {
    const items = (tx: Transaction, personId: string) => this.store.hangingOn(tx, personId);
    const count = async (tx: Transaction, personId: string) => (await items(tx, personId)).length;
    this.openWork.register('approvals', count, { items, one: (tx, id, order) => this.moves.handOver(tx, id, order) });
  }
}
