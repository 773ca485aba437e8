import type { Money } from '../account-path/facts';
import type { Role } from './organisation';

/** Section 8: the kinds of request. */
export const requestKinds = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A15',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** P8 and finance: posts that take part in single kinds of request, whatever the department. */
export type Post = Extract<Role, 'buyer' | 'compliance' | 'finance'>;

/** Who approves. Resolved over the real organisation when the step is planned and again when it opens. */
export type ApproverSource =
  | { by: 'roleInDepartment'; role: Role }
  | { by: 'roleInCompany'; role: Role }
  /** 1 is the requester's own superior, 2 that one's superior. */
  | { by: 'superior'; levels: number }
  | { by: 'post'; post: Post }
  | { by: 'person'; personId: string };

/**
 * When a step is part of the route. What the request does not say (no amount, no discount) counts as beyond the limit:
 * an unknown takes the longer route, never the shorter one.
 */
export type RouteCondition =
  | { when: 'amountOver'; limit: Money }
  /** The limit itself included. */
  | { when: 'amountFrom'; limit: Money }
  | { when: 'discountOver'; basisPoints: number }
  | { when: 'classIn'; classes: string[] }
  | { when: 'recipientKindIn'; kinds: string[] }
  /** A field of the content that approvers are shown, such as the criterion of a waiver. */
  | { when: 'fieldIn'; field: string; values: string[] }
  | { any: RouteCondition[] }
  | { all: RouteCondition[] };

/** How the votes of a step make a decision; told apart by `rule`, so that all, n of m and quorum can join. */
export type Counting = { rule: 'anyOne' };

export interface RouteStep {
  /** Key of the step's name in the dictionaries: `approvals:step.<name>`. */
  name: string;
  approvers: ApproverSource;
  /** Absent: always. */
  when?: RouteCondition;
  counting: Counting;
}

/** Steps run one after another, in this order. */
export interface Route {
  /** Who may file it; absent: anyone the subject lets. */
  filedBy?: Role[];
  steps: RouteStep[];
  /** Who sees it without deciding. */
  copyTo?: ApproverSource[];
}

/** The policy's section on approvals (section 8 and section 11). */
export interface RoutePolicy {
  /** Currency of the limits. */
  baseCurrency: string;
  /** Units of the base currency for one unit of a foreign one, as decimal strings. Without a rate foreign money is refused. */
  rates: Record<string, string>;
  /** Working days after the opening of a step. */
  remindAfterWorkingDays: number;
  /** Working days after the opening of a step; this is the step's due instant. */
  escalateAfterWorkingDays: number;
  routes: Record<RequestKind, Route>;
}
