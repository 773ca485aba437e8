import type { EngagementKind, Money } from '../account-path/facts';
import type { Role, RequestKind, RoutePolicy } from '../approval';
import type { Term, WorkingHours } from '../calendar';
import type {
  AccountClass,
  AttendancePolicy,
  CompletionPolicy,
  CreditPolicy,
  GoodCreditPolicy,
  MaterialChangePolicy,
  RhythmPolicy,
} from '../rules';
import type { ContactPolicy } from './contact-policy';
import type { CriterionId, DevelopmentStage, LifecycleState } from './stages';

/** A text of the policy itself. It is written by the company, so it lives here and not in the dictionaries. */
export type Text = { en: string; 'zh-CN': string };
/** An entry of a list that a company may change: rows refer to the code. */
export interface Named {
  code: string;
  name: Text;
}

/** V2: one item of the difficulty; weights are relative to each other. */
export interface DifficultyItem extends Named {
  weight: number;
}

/** B12, B7. */
export interface VisitLevel extends Named {
  participants: Role[];
  /** Standards per person: board and lodging a day, a gift. */
  boardPerDay: Money;
  lodgingPerNight: Money;
  giftLimit: Money;
}

/** A gate: the event waits for an approved request of this kind. */
export interface Gate {
  event: GatedEvent;
  /** Only when leaving these states; absent: every state. */
  from?: LifecycleState[];
  kind: RequestKind;
  /** `plan.revise`: only a material change is gated. */
  onlyMaterial?: boolean;
}
export type GatedEvent =
  | 'stage.complete'
  | 'path.nurture'
  | 'path.abandon'
  | 'path.reactivate'
  | 'criterion.waive'
  | 'plan.revise'
  | 'owner.transfer';

/** What is not given to a customer whose credit is on hold. */
export type HoldBlock = 'quotation' | 'subcontract';
/** A notice before and on the due date, a reminder after it, a last demand. */
export type CollectionTemplate = 'collectionNotice' | 'collectionLevel' | 'collectionDemand';

/** Section 9: one level of the collections. */
export interface CollectionLevel {
  code: string;
  /** Days after the due date, negative before it. */
  days: number;
  remind: ('customer' | 'owner' | 'director' | 'seniorManagement' | 'finance')[];
  message: Text;
  /** How it is worded; default `collectionLevel`. */
  template?: CollectionTemplate;
  /** What the account's credit becomes at least. */
  credit?: 'watch' | 'hold';
}

/** S3. */
export interface RatingScale extends Named {
  levels: { points: number; text: Text }[];
}

/**
 * One version of the company's policy: everything that domain.md marks as (policy). A version is immutable once it is in
 * force; every decision names the version it was made under. Money is in the base currency of `approvals`.
 */
export interface Policy {
  /** S9: a controlled document. Who drafted and approved it, and the number of changes, are kept with the version. */
  document: { number: string; title: Text; status: 'draft' | 'active' | 'retired' };
  /** Section 11. */
  time: {
    zone: string;
    hours: WorkingHours[];
    /** ISO weekdays that are not worked. */
    weekend: number[];
    companyDaysOff: string[];
  };
  /** Section 4: normal length; section 11: the shares of it, in percent, at which somebody hears of a stalled account. */
  stages: Record<
    DevelopmentStage,
    { length: Term; involvement: 'low' | 'medium' | 'high'; keyWord: Text; guidance: Text }
  >;
  pace: { warnedAtPercent: number; breachedAtPercent: number; escalatedAtPercent: number };
  /** Section 3. */
  classes: {
    /** The classes that the company has at present. */
    list: (Named & { code: AccountClass })[];
    /** K1: strictly more than this. */
    premiumConsumedOver: Money;
    /** K2: strictly more than this. */
    highValueContractOver: Money;
  };
  /** I1, section 6. */
  informationSources: (Named & { side: 'outside' | 'inside' })[];
  /** T5: names of fields of the dossier. */
  dossier: { requiredFields: string[] };
  /** D2: names of fields of a contact's profile, degree in basis points. */
  contactProfile: { fields: string[]; requiredBasisPoints: number; retentionDays: number };
  /** D3, section 5. */
  purchasing: { steps: Named[] };
  /** D6, section 6. */
  analysis: { headings: Named[]; requiredBasisPoints: number };
  /** Section 6: value to the customer. */
  customerValueKinds: Named[];
  /** V1 to V7. Scores are 0 to 100; the difficulty is their weighted mean. */
  valuation: { difficultyItems: DifficultyItem[]; minimumValue: Money; maximumDifficulty: number; items: Named[] };
  /** V6. */
  developmentMethods: Named[];
  /** F7: what makes a revision of the plan material. */
  plan: { material: MaterialChangePolicy };
  /** R2, R5. Levels count from 0; the share is of the weight of the people who decide. */
  relationship: { levels: Named[]; requiredLevel: number; influenceBasisPoints: number };
  /** Section 7. */
  engagement: {
    /** B1, B13. */
    kinds: (Named & { code: EngagementKind; guidance: Text })[];
    /** B4: gaps by stage and class. */
    rhythm: RhythmPolicy;
    /** B5. */
    failureReasons: Named[];
    visitLevels: VisitLevel[];
    /** B11. */
    supportAnswer: { withinWorkingDays: number; remindAfterWorkingDays: number; escalateAfterWorkingDays: number };
    /** B9. */
    complaintAnswer: { withinWorkingDays: number; escalateAfterWorkingDays: number };
    receptionForms: Named[];
    /** B2, B6, B8, B9, F16, section 5: visits, return visits, complaints, gifts; the default where it is left out. */
    contact?: ContactPolicy;
  };
  /** H1: expenses and gifts for contacts. */
  expenses: { kinds: Named[]; refusedKinds: Named[]; perRecipientAndYear: Money };
  /** Statecharts: gated events, and who waives what. */
  gates: Gate[];
  waivers: { waivable: { criterion: CriterionId; decidedBy: 'director' | 'seniorManagement' }[]; longestDays: number };
  abandonReasons: Named[];
  nurture: { longestReviewDays: number };
  /** C6. */
  agreement: {
    kindsOfDeal: Named[];
    kindsThatNeedOne: 'all' | string[];
    /** F13: days before its due date on which a milestone's owner is reminded; see `milestoneReminderDaysOf`. */
    milestoneReminderDays?: number;
  };
  /** Section 8 and section 11. */
  approvals: RoutePolicy;
  /** Section 9. */
  collections: { levels: CollectionLevel[]; extension: { longestDays: number } };
  credit: CreditPolicy & {
    good: GoodCreditPolicy;
    countsGroup: boolean;
    /** What a hold stops besides leaving the last stage; absent: all of it. */
    holdBlocks?: HoldBlock[];
  };
  /** Section 10. */
  performance: {
    /** S2. */
    completion: CompletionPolicy;
    /** S3. */
    scales: RatingScale[];
    /** S4. */
    attendance: AttendancePolicy;
    /** S5: day of the month. */
    marketReportDueDay: number;
    /** S5: who owes it, on which days they are reminded, and whether a reminder waits for somebody who is away; see `marketReportOf`. */
    marketReport?: { roles: Role[]; reminderDays: number[]; remindersWaitForLeave: boolean };
  };
  /** S6: what a handover lists. */
  handover: { items: Named[] };
  /** Section 1: duties of single posts. */
  posts: { role: Role; duties: Text }[];
}
