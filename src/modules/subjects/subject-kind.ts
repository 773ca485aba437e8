import type { FactKind, FactKinds, LocalDate } from '../../machines/account-path/facts';
import type { ApprovalContent, RequestKind } from '../../machines/approval';
import type { FieldError } from '../platform/http/problem';
import type { Permission } from '../auth/permissions';
import type { FactMoment, FactReference } from '../facts/fact-rules';
import type { FactVersion } from '../accounts/fact-store';
import type { Transaction } from '../platform/database/unit-of-work';
import type { StepContext } from '../platform/workflow/instance';
import type { SubjectEdits } from './subject-edit';

/** Kinds of fact that run through a request of their own. */
export const subjectFactKinds = [
  'quotation',
  'expense',
  'reception',
  'visitLevel',
  'agreement',
  'subcontract',
  'amendment',
  'promotionPlan',
] as const;
export type SubjectFactKind = (typeof subjectFactKinds)[number];
/** What approvals and the interface call them: agreement and sub-contract are both contracts. */
export type SubjectType =
  'quotation' | 'expense' | 'reception' | 'visitLevel' | 'contract' | 'amendment' | 'promotionPlan';
/** A step of a subject that something else goes by. */
export type SubjectStep = 'submitted' | 'approved' | 'refused' | 'completed';

export interface SubjectGround<K extends FactKind = SubjectFactKind> {
  account: { id: string; name: string; departmentId: string; classes: string[] };
  fact: FactVersion<K>;
  moment: FactMoment;
}

/** One rule that stands against a subject; the code is a problem's. */
export interface SubjectRefusal {
  code: string;
  params: Record<string, unknown>;
  field: string;
}

/** What one kind of subject says about itself; the way it takes is the same for all. */
export interface SubjectKind<K extends SubjectFactKind = SubjectFactKind> {
  kind: K;
  type: SubjectType;
  /** Section 8. */
  request: RequestKind;
  /** Where it hangs on the content which request it is. */
  requestOf?(content: FactKinds[K]): RequestKind;
  /** Who files it. */
  fileWith: Permission;
  /** Who records that it was given, spent, held or signed. */
  recordWith: Permission;
  /** Exactly what the approvers are shown, besides the account's name; every part of the fact is in it. */
  shown(tx: Transaction, ground: SubjectGround<K>): Promise<Omit<ApprovalContent, 'title'>>;
  /** What an approver may change; absent: nothing. */
  edits?: SubjectEdits<K>;
  /**
   * What the company's rules refuse, whoever would approve it: asked at filing, in the transaction of the approval, and of the day of
   * the record. The account's lock is held.
   */
  refusals?(tx: Transaction, ground: SubjectGround<K>, day?: LocalDate): Promise<SubjectRefusal[]>;
  /** Name of this one in messages. */
  label(content: FactKinds[K]): string;
  /** What follows from a step, in the same transaction; a refusal that it throws takes the step back. */
  follow?(tx: Transaction, step: SubjectStep, ground: SubjectGround<K>, context: StepContext): Promise<void>;
}

/** The record of giving, spending, holding or signing (R6, D7, C2, C6, C7). */
export interface CompletionRecord {
  /** Who gave, spent, held or signed it. */
  by: string;
  /** When: a day of the business or an instant. */
  on: string;
  /** Day of the business of `on`; it may not lie before the approval. */
  day: LocalDate;
  dayField: string;
  documentHash: string | null;
  /** Everything else that was recorded; kept in the history row and answered as `record`. */
  details: Record<string, unknown>;
  references?: FactReference[];
  contradictions?: FieldError[];
  /** The content together with what the completion added to it (the result of a reception). */
  content?: FactKinds[SubjectFactKind];
}

/** Decides on the record under the account's lock; throws Problem for what may not be. */
export type PlanRecord<K extends SubjectFactKind = SubjectFactKind> = (ground: SubjectGround<K>) => CompletionRecord;
