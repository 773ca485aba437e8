import type { EngagementKind, Id, Instant } from '../account-path/facts';

/** How strong the next step is meant to be (B4). */
export const stepStrengths = ['light', 'normal', 'strong'] as const;
export type StepStrength = (typeof stepStrengths)[number];
export type VisitPurpose = 'contact' | 'preparation' | 'executiveTalk' | 'negotiation' | 'returnVisit' | 'other';

/** What is planned: whom to see, at which level (B12), what for, and how the customer is to be moved on (B4). */
export interface VisitPlan {
  contactIds: Id[];
  /** Our people, the person in charge among them. */
  participantIds: Id[];
  /** Code of the policy's visit levels. */
  level: string;
  purpose: VisitPurpose;
  goal: string;
  intendedStep: { strength: StepStrength; manner: string };
}

/** B2: who met before the visit, who was heard, and what was noted. */
export interface VisitPreparation {
  metAt: Instant;
  notes: string;
  heard: { personId: Id; said: string }[];
}

/** B10: what a report says of a product in use; satisfaction from 1 (not at all) to 5 (very). */
export interface ProductUse {
  product: string;
  use: string;
  satisfaction: number;
}

/** B8: the daily visit report (拜访日报表). */
export interface VisitReport {
  outcome: string;
  successful: boolean;
  /** B5: code of the policy's failure reasons, and the analysis; only without success. */
  failureReason?: string;
  failureAnalysis?: string;
  /** B3. */
  nextStep: { action: string; kind: EngagementKind; at: Instant };
  ours: ProductUse[];
  competitors: (ProductUse & { competitor: string })[];
}

export interface VisitInput {
  leadId: Id;
  plannedAt: Instant;
  plan: VisitPlan;
}

/** What a visit remembers. Everything is plain JSON. */
export interface VisitContext extends VisitInput {
  /** Counts settings of the clocks: a clock of before a move says nothing. */
  visit: number;
  preparation: VisitPreparation | null;
  /** Every move with its reason, oldest first. */
  moves: { from: Instant; to: Instant; reason: string; at: Instant }[];
  heldAt: Instant | null;
  report: VisitReport | null;
  /** The engagement that the report recorded; the path goes by it. */
  engagementId: Id | null;
  cancellation: { reason: string; at: Instant } | null;
}

export const visitContextKeys = [
  'leadId',
  'plannedAt',
  'plan',
  'visit',
  'preparation',
  'moves',
  'heldAt',
  'report',
  'engagementId',
  'cancellation',
] as const satisfies readonly (keyof VisitContext)[];

export function initialVisitContext({ leadId, plannedAt, plan }: VisitInput): VisitContext {
  const nothingYet = { preparation: null, heldAt: null, report: null, engagementId: null, cancellation: null };
  return { leadId, plannedAt, plan, visit: 1, moves: [], ...nothingYet };
}
