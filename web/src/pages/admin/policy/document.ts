import type { Money } from '../../../format/money';
import type { Language } from '../../../i18n/language';

export type Names = Record<Language, string>;

interface Named {
  code: string;
  name: Names;
}

export interface StageRule {
  length: { days: number; unit: 'calendar' | 'working' };
  involvement: 'low' | 'medium' | 'high';
  keyWord: Names;
  guidance: Names;
}

export interface Rhythm {
  dueDays: number;
  longestDays: number;
}

export type Approver =
  | { by: 'roleInDepartment' | 'roleInCompany'; role: string }
  | { by: 'superior'; levels: number }
  | { by: 'superiorChain' }
  | { by: 'post'; post: string }
  | { by: 'person'; personId: string }
  | { by: 'people'; personIds: string[] }
  | { by: 'group'; groupId: string }
  | { by: 'namedInRequest'; field: string }
  | { by: 'earlierApprover'; step: string };

export type Condition =
  | { any: Condition[] }
  | { all: Condition[] }
  | { when: 'amountOver' | 'amountFrom' | 'accumulatedOver'; limit: Money }
  | { when: 'discountOver'; basisPoints: number }
  | { when: 'classIn'; classes: string[] }
  | { when: 'recipientKindIn'; kinds: string[] }
  | { when: 'fieldIn'; field: string; values: string[] };

export interface Step {
  name: string;
  approvers: Approver;
  counting: { rule: string; count?: number; percent?: number };
  when?: Condition;
}

export interface Route {
  steps: Step[];
  copyTo?: Approver[];
  filedBy?: string[];
}

/** The parts of the policy that this page puts in words. */
export interface PolicyDocument {
  time: { zone: string; hours: { from: string; to: string }[]; weekend: number[] };
  stages: Record<string, StageRule>;
  pace: { warnedAtPercent: number; breachedAtPercent: number; escalatedAtPercent: number };
  classes: { premiumConsumedOver: Money; highValueContractOver: Money };
  contactProfile: { requiredBasisPoints: number; retentionDays: number };
  analysis: { requiredBasisPoints: number };
  valuation: { minimumValue: Money; maximumDifficulty: number };
  plan: { material: { expenseRaisedOver: number } };
  relationship: { levels: Named[]; requiredLevel: number; influenceBasisPoints: number };
  engagement: {
    rhythm: { otherwise: Rhythm; byStage: Record<string, Rhythm> };
    visitLevels: (Named & { boardPerDay: Money; lodgingPerNight: Money; giftLimit: Money; participants: string[] })[];
    supportAnswer: { withinWorkingDays: number; escalateAfterWorkingDays: number };
    complaintAnswer: { withinWorkingDays: number; escalateAfterWorkingDays: number };
    contact: { gifts: { perGift: Money; perContactAndYear: Money; perAccountAndYear: Money } };
  };
  expenses: { perRecipientAndYear: Money; refusedKinds: Named[] };
  waivers: { waivable: { criterion: string; decidedBy: string }[]; longestDays: number };
  nurture: { longestReviewDays: number };
  approvals: {
    authority: (
      { by: 'role'; role: string; limit: Money | null } | { by: 'person'; personId: string; limit: Money | null }
    )[];
    remindAfterWorkingDays: number;
    escalateAfterWorkingDays: number;
    accumulationDays: number;
    byMail: { upTo: Money; linkDays: number } | null;
    routes: Record<string, Route>;
  };
  collections: {
    levels: { code: string; days: number; remind: string[]; message: Names; credit?: string }[];
    extension: { longestDays: number };
  };
  credit: {
    watchFromOverdueDays: number;
    holdFromOverdueDays: number;
    watchFromBrokenPromises: number;
    holdFromBrokenPromises: number;
  };
  performance: { marketReportDueDay: number };
}
