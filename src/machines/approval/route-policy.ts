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
  /** Superior after superior, up to and with the first whose authority covers the amount; asked one after another. */
  | { by: 'superiorChain' }
  | { by: 'post'; post: Post }
  | { by: 'person'; personId: string }
  | { by: 'people'; personIds: string[] }
  | { by: 'group'; groupId: string }
  /** The person, or people, whose id stands in a field of the content. */
  | { by: 'namedInRequest'; field: string }
  /** Whoever decided an earlier step of this route. */
  | { by: 'earlierApprover'; step: string };

/**
 * When a step is part of the route. What the request does not say (no amount, discount, class, recipient, field) counts as what is
 * asked for: an unknown takes the longer route, never the shorter one. No condition has an opposite, so that no set of them covers
 * every request: each route has a step without one. Amounts are compared with what was given to the same recipient
 * before added to them, so that splitting does not help.
 */
export type RouteCondition =
  | { when: 'amountOver'; limit: Money }
  /** The limit itself included. */
  | { when: 'amountFrom'; limit: Money }
  /** Only where something was given before, and only the sum of it and this request is over the limit. */
  | { when: 'accumulatedOver'; limit: Money }
  | { when: 'discountOver'; basisPoints: number }
  | { when: 'classIn'; classes: string[] }
  | { when: 'recipientKindIn'; kinds: string[] }
  /** A field of the content that approvers are shown, such as the criterion of a waiver. */
  | { when: 'fieldIn'; field: string; values: string[] }
  | { any: RouteCondition[] }
  | { all: RouteCondition[] };

/** How the votes of a step make a decision; `counting.ts` says for each what is counted. */
export type Counting =
  | { rule: 'anyOne' }
  | { rule: 'all' }
  | { rule: 'oneAfterAnother' }
  | { rule: 'nOfM'; n: number }
  /** Whole percent of the seats; with weights, of the sum of the weights, which is 100. */
  | { rule: 'quorum'; percent: number; weights?: Record<string, number> };

/** After a return: on from the step that returned it, keeping what still stands, or all over again. */
export type AfterReturn = 'resume' | 'restart';

/** What a step's approvers see of the content. Fields as `contentFields` names them; what is not named is read. */
export interface FieldRights {
  hidden?: string[];
  /** May be changed by an approver; a change is new content. */
  edit?: string[];
}

export interface RouteStep {
  /** Key of the step's name in the dictionaries: `approvals:step.<name>`. */
  name: string;
  approvers: ApproverSource;
  /** Absent: always. */
  when?: RouteCondition;
  counting: Counting;
  fields?: FieldRights;
  /** Absent: as the route says. */
  afterReturn?: AfterReturn;
  /** Absent: as the policy says. */
  remindAfterWorkingDays?: number;
  escalateAfterWorkingDays?: number;
}

/** Steps run one after another, in this order. */
export interface Route {
  /** Who may file it; absent: anyone the subject lets. */
  filedBy?: Role[];
  steps: RouteStep[];
  /** Who sees it without deciding. */
  copyTo?: ApproverSource[];
  /** Absent: `restart`. */
  afterReturn?: AfterReturn;
  /** Whether its amounts add up within `accumulationDays`. Absent: they do. An offer that follows another replaces it. */
  accumulates?: boolean;
  /** Nobody decides two steps of one request. */
  distinctPeople?: boolean;
  /** Somebody who approved exactly this content in this round is not asked again, but for the last step. */
  skipRepeated?: boolean;
  /** An editor may decide what they edited before anybody else approved it. Absent: they may not. */
  editorsMayDecide?: boolean;
  /** Several requests of this kind may be decided at once. */
  bulk?: boolean;
  /** May be decided by a link in a mail. */
  mail?: boolean;
  /** How often its requester may urge the approvers of a step, and the least working hours between two times. Absent: `urgingLimitsOf`. */
  urge?: { times: number; everyWorkingHours: number };
}

/** Up to which amount somebody decides alone in a chain of superiors; null: any amount. A person's own limit goes first. */
export type AuthorityLimit =
  { by: 'role'; role: Role; limit: Money | null } | { by: 'person'; personId: string; limit: Money | null };

/** Limits of deciding by mail. */
export interface ByMail {
  /** Amounts over this, with what was given before, are decided after a log-in. */
  upTo: Money;
  /** So long a link works; whole days. */
  linkDays: number;
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
  /** Amounts to the same recipient or account by the same team are added up over so many days. Absent: 30. */
  accumulationDays?: number;
  authority?: AuthorityLimit[];
  /** What may be decided by a link in a mail, of the kinds whose route says `mail`. Absent: only what has no amount. */
  byMail?: ByMail;
  routes: Record<RequestKind, Route>;
}
