import { Injectable } from '@nestjs/common';
import type { ApprovalContent, RequestKind } from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';

export type { ApprovalContent } from '../machines/approval';

/** A request as its subject sees it. */
export interface ApprovalRequest {
  id: string;
  kind: RequestKind;
  subjectType: string;
  subjectId: string;
  accountId: string | null;
  departmentId: string | null;
  requesterId: string;
  round: number;
  /** Content as it was filed, and its hash. */
  content: ApprovalContent;
  contentHash: string;
  policyVersion: number;
  filedAt: Date;
}

/** Who moved the request to its end, and when. */
export interface OutcomeContext {
  actor: { kind: 'user' | 'system'; id: string | null };
  at: Date;
  /** Policy in force now. */
  policyVersion: number;
  comment?: string;
  /** Why it was voided: a code of the dictionaries. */
  reason?: string;
}

export type RefusedOutcome = 'rejected' | 'withdrawn' | 'voided' | 'returned';
export type CarriedOut = { carriedOut: true } | { carriedOut: false; reason: string; params?: Record<string, unknown> };

/** Name of a field, as the core has it, and the names of those that its subject computes from it. */
export type EditableFields = Readonly<Record<string, readonly string[]>>;

/** A feature's side of its approvals: the engine asks people, the subject says what is asked and carries the outcome out. */
export interface ApprovalSubject {
  /** `account-path`, `quotation`, `contract`, `expense`, `reception` … */
  type: string;
  /** Locks what the outcome will change, the account's row first. Taken before the request's own row. */
  lock(tx: Transaction, subjectId: string): Promise<void>;
  /** The content as it is now. Hashed and compared with what the request was filed for. */
  content(tx: Transaction, request: ApprovalRequest): Promise<ApprovalContent>;
  /** Who wrote what a request of this kind would be filed for, since it was last approved: they do not decide on their own words. */
  authors?(tx: Transaction, subjectId: string, kind: RequestKind): Promise<string[]>;
  /** Runs in the transaction of the last decision. Not carried out: nothing written, and the approval is voided with the reason. */
  approved(tx: Transaction, request: ApprovalRequest, context: OutcomeContext): Promise<CarriedOut>;
  /** Runs in the transaction that ended the request otherwise, or sent it back to its requester. */
  refused(tx: Transaction, request: ApprovalRequest, outcome: RefusedOutcome, context: OutcomeContext): Promise<void>;
  /**
   * Fields that an approver may be let edit, each with what of the content follows from it (the total from the discount); of no
   * other field a change is written. Absent with `edit` there: every field that the policy names.
   */
  editable?(kind: RequestKind): EditableFields;
  /**
   * Writes what an approver changed, field by field as the core names them (`amount`, `fields.note`), and answers the content
   * thereafter. Without it nobody edits this subject's requests.
   * @throws Problem for a value that the subject does not take
   */
  edit?(
    tx: Transaction,
    request: ApprovalRequest,
    changes: Readonly<Record<string, unknown>>,
    context: OutcomeContext,
  ): Promise<ApprovalContent>;
  /** A round that its requester files again through the request itself. Without it the content of now is filed, and nothing else happens. */
  resubmitted?(tx: Transaction, request: ApprovalRequest, context: OutcomeContext): Promise<void>;
  /** True for a subject whose requests are asked for by an event of its own: it is sent again, and takes the place of the request. */
  readonly asksAnew?: boolean;
}

/** Kind of subject -> who acts on the outcome. Approvals never import a feature; features register here. */
@Injectable()
export class SubjectRegistry {
  private readonly subjects = new Map<string, ApprovalSubject>();

  register(subject: ApprovalSubject): void {
    if (this.subjects.has(subject.type)) throw new Error(`approval subject ${subject.type} registered twice`);
    this.subjects.set(subject.type, subject);
  }

  /** Undefined for a type that nobody registered: a client may name any. */
  find(type: string): ApprovalSubject | undefined {
    return this.subjects.get(type);
  }

  /** Who wrote what would be filed, besides whoever files it. */
  async authors(
    tx: Transaction,
    { kind, subject, requesterId }: { kind: RequestKind; subject: { type: string; id: string }; requesterId: string },
  ): Promise<string[]> {
    const authors = (await this.find(subject.type)?.authors?.(tx, subject.id, kind)) ?? [];
    return authors.filter((id) => id !== requesterId);
  }

  /** @throws Error for a type that no feature registered: a mistake of the composition, not of a user. */
  of(type: string): ApprovalSubject {
    const subject = this.subjects.get(type);
    if (!subject) throw new Error(`no approval subject ${type}`);
    return subject;
  }
}
