import type { Id, Instant, LocalDate, Money } from '../account-path/facts';
import { initialSubjectContext, type SubjectContext, subjectContextKeys } from '../subject/subject-context';

/** How far a contract is carried out; suspension and amendment stand beside it. */
export const contractPhases = ['signed', 'planning', 'running', 'settling', 'collecting'] as const;
export type ContractPhase = (typeof contractPhases)[number];

/** One step of a promotion plan. `key` tells it from the others of the plan, also in a later version of it. */
export interface PlannedMilestone {
  key: string;
  title: string;
  dueOn: LocalDate;
  ownerId: Id;
}
export interface Milestone extends PlannedMilestone {
  done: { on: LocalDate; evidence: string; note: string | null; by: Id | null; at: Instant } | null;
}

/** F14: what a period came to, on what basis, and who confirmed it. */
export interface Settlement {
  period: number;
  from: LocalDate;
  to: LocalDate;
  amount: Money;
  quantity: string | null;
  basis: string;
  confirmation: string;
  by: Id | null;
  at: Instant;
  invoice: { receivableId: Id; receivableNumber: string; invoiceNumber: string; at: Instant } | null;
}

/** What an agreement or a sub-contract remembers. Its terms are a fact of their own. Everything is plain JSON. */
export interface ContractContext extends SubjectContext {
  /** Null until it is signed. */
  phase: ContractPhase | null;
  /** Promotion plan that waits for its approval (A8). */
  awaitingPlan: Id | null;
  /** The approved promotion plan as it is carried out (F13). */
  plan: { id: Id; title: string; startsOn: LocalDate; endsOn: LocalDate; milestones: Milestone[] } | null;
  /** Counts settings of the milestones' clocks: part of the key of every deadline. */
  visit: number;
  settlements: Settlement[];
  /** The revision that stands beside the signed terms. */
  amendment: { id: Id; begunAt: Instant } | null;
  /** Terms that took the place of earlier ones, oldest first. */
  revisions: { amendmentId: Id; version: number; contentHash: string; signedOn: LocalDate; at: Instant }[];
  suspension: { reason: string; at: Instant } | null;
  ending: { kind: 'closed' | 'terminated'; on: LocalDate; reason: string; at: Instant } | null;
}

export const contractContextKeys = [
  ...subjectContextKeys,
  'phase',
  'awaitingPlan',
  'plan',
  'visit',
  'settlements',
  'amendment',
  'revisions',
  'suspension',
  'ending',
] as const satisfies readonly (keyof ContractContext)[];

/** What was added to the context with the states after signature. */
export function contractBeginnings(): Omit<ContractContext, keyof SubjectContext> {
  const nothingYet = { phase: null, awaitingPlan: null, plan: null, amendment: null, suspension: null, ending: null };
  return { ...nothingYet, visit: 0, settlements: [], revisions: [] };
}

export function initialContractContext(subjectType: string): ContractContext {
  return { ...initialSubjectContext(subjectType), ...contractBeginnings() };
}
