/**
 * The facts that criteria look at, as one plain object. They are read from the database for every decision,
 * never from a request and never from a snapshot. Each item is one version of one versioned row.
 */
export type Id = string;
/** Date of the business in the company's zone, `YYYY-MM-DD`. */
export type LocalDate = string;
/** RFC 3339 instant. */
export type Instant = string;

export interface Money {
  /** Decimal string that fits numeric(18,2). */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** A fact together with the identity of the row version it was read from; that is what evidence names. */
export type Fact<T> = T & { id: Id; version: number };

/** A fact that runs through a request of its own (quotation, contract, expense, reception). */
export type SubjectFact<T> = Fact<T> & {
  /** State of the subject's own machine, set by the transition service only. */
  state: SubjectState;
  /** True when the approved request was for the content as it is now. */
  approvedContentIsCurrent: boolean;
};
export type SubjectState = 'draft' | 'inApproval' | 'approved' | 'rejected' | 'completed' | 'cancelled' | ContractState;
export type ContractState =
  'signed' | 'planning' | 'running' | 'settling' | 'collecting' | 'closed' | 'amending' | 'suspended' | 'terminated';

/** I1: where the first knowledge of the account comes from, and what it adds up to. */
export interface Information {
  sources: { kind: string; description: string; obtainedOn: LocalDate }[];
  summary: string;
}
/** I2. */
export interface FirstAnalysis {
  findings: string;
  conclusion: string;
}
/** K0, K1, K3: what people record about class; the classes themselves are computed (rules/account-class). */
export interface ClassGrounds {
  potential: boolean;
  potentialReason?: string;
  introducedClosedCustomer?: boolean;
  introducedAccountName?: string;
  groupName?: string;
}
/** Section 3: the classes as they were computed; the system writes a new version with every change, so that it is history. */
export interface Classification {
  classes: { code: string; reasons: { code: string; params: Record<string, unknown> }[] }[];
}
/** T3, T5: the account file (客户档案表). Which fields are required is policy. */
export interface Dossier {
  legalName?: string;
  industry?: string;
  foundedYear?: number;
  registeredAddress?: string;
  officeAddress?: string;
  website?: string;
  phone?: string;
  employees?: number;
  annualRevenue?: Money;
  annualAdvertisingBudget?: Money;
  mainProducts?: string;
  businessOverview?: string;
  presentSuppliers?: string;
  notes?: string;
}

export type Stance = 'supports' | 'neutral' | 'opposes' | 'unknown';
export interface Contact {
  name: string;
  department?: string;
  title?: string;
  phone?: string;
  email?: string;
  wechat?: string;
  /** The profile whose required fields are policy (D2). */
  profile?: {
    ageRange?: string;
    character?: string;
    profession?: string;
    interests?: string;
    education?: string;
    background?: string;
    motives?: string;
    preferences?: string;
  };
  keyDecisionMaker: boolean;
  /** Part of the decision chain: people who decide, with weight (R5). */
  decides: boolean;
  stance: Stance;
  /** Weight in the decision chain, 0 to 100. */
  weight: number;
  champion: boolean;
  /** H1. */
  championChecklist?: {
    position: string;
    goodwill: boolean;
    canTalk: boolean;
    longEnough: boolean;
    knowsInside: boolean;
  };
}
/** R1: way in to one key decision maker. */
export interface WayIn {
  contactId: Id;
  approach: string;
  grounds: string;
  championHelp?: string;
}
/** R2: level of the relationship, 0 to 5, resting on a recorded engagement. */
export interface RelationshipLevel {
  contactId: Id;
  level: number;
  grounds: string;
  engagementId: Id;
}
/** T1, D5. */
export interface Need {
  description: string;
  reasonToChange?: string;
  urgency?: 'low' | 'medium' | 'high';
  requestedBy?: Id;
  decidedBy?: Id;
  scale?: string;
  budget?: Money;
}
/** T4. */
export interface Opportunity {
  exists: boolean;
  judgement: string;
}
export type EngagementKind = 'telephone' | 'email' | 'visit' | 'video' | 'reception' | 'event';
/** B1, B3. */
export interface Engagement {
  kind: EngagementKind;
  heldAt: Instant;
  contactIds: Id[];
  /** Our people; `executive` is set by the server from the person's roles when it is recorded (R4, C1). */
  participants: { userId: Id; executive: boolean }[];
  purpose: 'contact' | 'preparation' | 'executiveTalk' | 'negotiation' | 'returnVisit' | 'other';
  /** Empty while the engagement is only planned. */
  outcome?: string;
  successful?: boolean;
  failureReason?: string;
  nextStep?: { action: string; kind: EngagementKind; at: Instant };
}
/** D4. */
export interface Demonstration {
  heldAt: Instant;
  product: string;
  contactIds: Id[];
  feedback?: string;
}
/** D3, section 5. */
export interface PurchasingStep {
  /** Code of the step in the policy's template. */
  step: string;
  notApplicable?: boolean;
  notApplicableReason?: string;
  department?: string;
  people?: { contactId: Id; role: string; duties: string }[];
  progress?: 'notStarted' | 'running' | 'done';
  startsOn?: LocalDate;
  endsOn?: LocalDate;
}
/** D6, section 6: one heading of the checklist. */
export interface AnalysisHeading {
  heading: string;
  content?: string;
  source?: string;
  notApplicableReason?: string;
}
/** V1, V2, V3, V5. Scores 0 to 100. */
export interface Valuation {
  likelihood?: { score: number; grounds: string };
  difficulty?: { item: string; score: number; grounds: string }[];
  value?: {
    sales: Money;
    profit: Money;
    people: Money;
    travel: Money;
    operating: Money;
    /** Basis points of the value that are put at risk. */
    riskBasisPoints: number;
  };
  expectedExpense?: Money;
}
/** V4. */
export interface Obstacle {
  description: string;
  counterMeasure?: string;
  ownerId?: Id;
}
/** V6, F5, F7. `revision` counts from 1 and rises with each change (`version` of the row). */
export interface Plan {
  strategy: string;
  method: string;
  pathToDeal: string;
  direction: string;
  decisionMakers: Id[];
  steps: {
    title: string;
    focus: string;
    expectedEffect: string;
    ownerId: Id;
    startsOn: LocalDate;
    endsOn: LocalDate;
  }[];
  /** Person-days that the plan proposes. */
  effortDays: number;
  expense: Money;
}
/** R3. */
export interface Simulation {
  contactId: Id;
  heldOn: LocalDate;
  findings: string;
  gaps: { description: string; dealtWith: boolean; how?: string }[];
}
/** C3. */
export interface Concern {
  contactId?: Id;
  description: string;
  raisedOn: LocalDate;
  closedOn?: LocalDate;
  resolution?: string;
}
/** C4. */
export interface NegotiationPreparation {
  goals: string;
  limits: string;
  roles: string;
  concessions: string;
}
/** C5. */
export interface NegotiationRound {
  number: number;
  heldAt: Instant;
  minutes: string;
  agreed: boolean;
}
/** R6, A3. */
export interface Quotation {
  number: string;
  lines: { product: string; quantity: string; unitPrice: string }[];
  total: Money;
  discountBasisPoints: number;
  validUntil: LocalDate;
}
/** C6, A6. */
export interface Agreement {
  number: string;
  title: string;
  kindOfDeal: string;
  terms: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}
/** C7, A7. */
export interface Subcontract {
  number: string;
  title: string;
  agreementId?: Id;
  /** C6: which kind of deal it is, by the policy's list; without it an agreement is needed. */
  kindOfDeal?: string;
  amount: Money;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** F14: how it is settled; without it once, over the whole term. */
  settlement?: SettlementTerms;
}
/** F14: `calendar` periods end with the month or quarter, `anniversary` ones are counted from the first day of the term. */
export interface SettlementTerms {
  every: 'month' | 'quarter' | 'term';
  counted: 'calendar' | 'anniversary';
}
/** New terms of a signed agreement (A6) or sub-contract (A7); exactly one of the two. What it does not name stays as it is. */
export interface Amendment {
  contractId: Id;
  /** Each once an account. */
  number: string;
  reason: string;
  agreement?: { title?: string; terms?: string; endsOn?: LocalDate };
  subcontract?: { title?: string; amount?: Money; endsOn?: LocalDate; settlement?: SettlementTerms };
}
/** F12, A8: the promotion plan (推广计划) of a signed sub-contract. */
export interface PromotionPlan {
  contractId: Id;
  title: string;
  goals: string;
  budget?: Money;
  startsOn: LocalDate;
  endsOn: LocalDate;
  milestones: { key: string; title: string; dueOn: LocalDate; ownerId: Id }[];
}
/** D7, A1. Cash and cash equivalents are refused at the door. */
export interface Expense {
  contactId: Id;
  kind: string;
  purpose: string;
  amount: Money;
  occursOn: LocalDate;
  /** B8: the planned gift that it carries out. */
  giftPlanId?: Id;
  /** B7: the visit that it belongs to, whose level sets the standard. */
  visitId?: Id;
  /** B7: of a lodging; left out: one. */
  nights?: number;
}
/** B8: one line of the gift plan (礼品馈赠计划表). */
export interface GiftPlan {
  contactId: Id;
  occasion: string;
  kind: string;
  amount: Money;
  plannedOn: LocalDate;
}
/** B8: how the relationship with one person is to be strengthened (客户关系强化表). Levels are the places of the policy's list. */
export interface RelationshipPlan {
  contactId: Id;
  fromLevel: number;
  toLevel: number;
  grounds: string;
  measures: { action: string; ownerId: Id; dueOn: LocalDate; doneOn?: LocalDate; result?: string }[];
  reviewOn: LocalDate;
}
/** F17: what we told the customer that is of use to them, or they us. */
export interface UsefulInformation {
  direction: 'toCustomer' | 'fromCustomer';
  topic: string;
  content: string;
  contactIds: Id[];
  passedOn: LocalDate;
  /** What came of it. */
  effect?: string;
}
/** F19: a service beyond the contract; planned until it is rendered. */
export interface ValueAddedService {
  service: string;
  purpose: string;
  ownerId: Id;
  plannedOn: LocalDate;
  renderedOn?: LocalDate;
  /** What the customer said of it. */
  feedback?: string;
}
/** C2, A5. The result is noted after the customer's visit. */
export interface Reception {
  contactIds: Id[];
  level: string;
  purpose: string;
  plannedOn: LocalDate;
  budget: Money;
  /** B7: guests besides the contacts, and nights that they stay. */
  otherGuests?: number;
  nights?: number;
  result?: {
    heldOn: LocalDate;
    serviceAbility: string;
    technicalLevel: string;
    qualityControl: string;
    staff: string;
    confidenceEffect: string;
  };
}
/** A4, B6, B12: a visit is to be held at a higher level, with these of our people. */
export interface VisitLevelRequest {
  visitId: Id;
  /** Code of the policy's visit levels. */
  level: string;
  reason: string;
  executiveIds: Id[];
}
/** F18: what opens a new cycle. */
export interface ProjectInformation {
  title: string;
  description: string;
  source: string;
}

/** Kind of fact -> its content. The one list that the fact store, the facts query and the DTOs go by. */
export interface FactKinds {
  information: Information;
  firstAnalysis: FirstAnalysis;
  classGrounds: ClassGrounds;
  classification: Classification;
  dossier: Dossier;
  contact: Contact;
  wayIn: WayIn;
  relationshipLevel: RelationshipLevel;
  need: Need;
  opportunity: Opportunity;
  engagement: Engagement;
  demonstration: Demonstration;
  purchasingStep: PurchasingStep;
  analysisHeading: AnalysisHeading;
  valuation: Valuation;
  obstacle: Obstacle;
  plan: Plan;
  simulation: Simulation;
  concern: Concern;
  negotiationPreparation: NegotiationPreparation;
  negotiationRound: NegotiationRound;
  quotation: Quotation;
  agreement: Agreement;
  subcontract: Subcontract;
  amendment: Amendment;
  promotionPlan: PromotionPlan;
  expense: Expense;
  reception: Reception;
  visitLevel: VisitLevelRequest;
  projectInformation: ProjectInformation;
  giftPlan: GiftPlan;
  relationshipPlan: RelationshipPlan;
  usefulInformation: UsefulInformation;
  valueAddedService: ValueAddedService;
}
export type FactKind = keyof FactKinds;

export interface FactKindRule {
  /** `account`: lives across cycles; `cycle`: starts anew with every cycle (statecharts.md). */
  scope: 'account' | 'cycle';
  /** `one` row an account (or cycle), or `many`. */
  cardinality: 'one' | 'many';
  /** Machine of the subject, where the fact runs through a request of its own. */
  subject?: 'subject' | 'contract';
}
export const factKinds: Record<FactKind, FactKindRule> = {
  information: { scope: 'account', cardinality: 'one' },
  firstAnalysis: { scope: 'account', cardinality: 'one' },
  classGrounds: { scope: 'account', cardinality: 'one' },
  classification: { scope: 'account', cardinality: 'one' },
  dossier: { scope: 'account', cardinality: 'one' },
  contact: { scope: 'account', cardinality: 'many' },
  relationshipLevel: { scope: 'account', cardinality: 'many' },
  purchasingStep: { scope: 'account', cardinality: 'many' },
  analysisHeading: { scope: 'account', cardinality: 'many' },
  engagement: { scope: 'account', cardinality: 'many' },
  expense: { scope: 'account', cardinality: 'many', subject: 'subject' },
  wayIn: { scope: 'cycle', cardinality: 'many' },
  need: { scope: 'cycle', cardinality: 'one' },
  opportunity: { scope: 'cycle', cardinality: 'one' },
  demonstration: { scope: 'cycle', cardinality: 'many' },
  valuation: { scope: 'cycle', cardinality: 'one' },
  obstacle: { scope: 'cycle', cardinality: 'many' },
  plan: { scope: 'cycle', cardinality: 'one' },
  simulation: { scope: 'cycle', cardinality: 'many' },
  concern: { scope: 'cycle', cardinality: 'many' },
  negotiationPreparation: { scope: 'cycle', cardinality: 'one' },
  negotiationRound: { scope: 'cycle', cardinality: 'many' },
  visitLevel: { scope: 'account', cardinality: 'many', subject: 'subject' },
  quotation: { scope: 'cycle', cardinality: 'many', subject: 'subject' },
  reception: { scope: 'cycle', cardinality: 'many', subject: 'subject' },
  agreement: { scope: 'cycle', cardinality: 'many', subject: 'contract' },
  subcontract: { scope: 'cycle', cardinality: 'many', subject: 'contract' },
  // Contracts of earlier cycles go on, and with them what is changed and planned on them.
  amendment: { scope: 'account', cardinality: 'many', subject: 'subject' },
  promotionPlan: { scope: 'account', cardinality: 'many', subject: 'subject' },
  projectInformation: { scope: 'cycle', cardinality: 'many' },
  giftPlan: { scope: 'account', cardinality: 'many' },
  relationshipPlan: { scope: 'account', cardinality: 'many' },
  usefulInformation: { scope: 'account', cardinality: 'many' },
  valueAddedService: { scope: 'account', cardinality: 'many' },
};

type FactOf<K extends FactKind> = K extends
  'expense' | 'quotation' | 'reception' | 'visitLevel' | 'agreement' | 'subcontract' | 'amendment' | 'promotionPlan'
  ? SubjectFact<FactKinds[K]>
  : Fact<FactKinds[K]>;
/** `engagement` facts carry the cycle they were held in, because some criteria ask for this cycle's own. */
export type CycleMark = { cycle: number };

/**
 * Everything a decision on an account may look at. Collections are keyed by kind of fact; `one` kinds hold at
 * most one item. Derived values (degree of a profile, influence share, computed classes) are not in here: the
 * criterion evaluator computes them from this and the policy.
 */
export interface Facts {
  /** Instant of the decision. */
  at: Instant;
  cycle: number;
  account: {
    id: Id;
    name: string;
    credit: 'good' | 'watch' | 'hold';
    /** Computed classes at this moment, e.g. `['K0','K3']`. */
    classes: string[];
    engagement: 'fresh' | 'due' | 'cold';
  };
  /** A2: revision of the plan that an approval in force covers; null where there is none. */
  approvedPlanRevision: number | null;
  of: { [K in FactKind]: (FactOf<K> & CycleMark)[] };
}

export function noFacts(): Facts['of'] {
  return Object.fromEntries(Object.keys(factKinds).map((kind) => [kind, []])) as unknown as Facts['of'];
}
