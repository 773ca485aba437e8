import type { FactKind } from '../account-path/facts';
import type { Role } from '../approval';

/** Who supplies a fact, and on which form (the last part of its route: `POST /accounts/:id/<form>`). */
export interface Supplier {
  role: Role;
  form: string;
  /** For what runs through a request of its own: its state is no field of a form but comes of these steps. */
  action?: SubjectAction;
}

export interface SubjectAction {
  /** Parts of the routes under the subject, in their order; `approve` is the decision on its request. */
  steps: readonly string[];
  /** Who decides first; the policy's route may ask for others after. */
  approver: Role;
}

const actions: Partial<Record<FactKind, SubjectAction>> = {
  quotation: { steps: ['submit', 'approve', 'give'], approver: 'director' },
  agreement: { steps: ['submit', 'approve', 'sign'], approver: 'director' },
  subcontract: { steps: ['submit', 'approve', 'sign'], approver: 'director' },
  expense: { steps: ['submit', 'approve'], approver: 'director' },
  reception: { steps: ['submit', 'approve', 'hold-result'], approver: 'seniorManagement' },
};

/** The classification is the system's own: nobody supplies it. */
const suppliers: Record<Exclude<FactKind, 'classification'>, Supplier> = {
  information: { role: 'specialist', form: 'information' },
  firstAnalysis: { role: 'specialist', form: 'first-analysis' },
  classGrounds: { role: 'manager', form: 'class-grounds' },
  dossier: { role: 'specialist', form: 'dossier' },
  contact: { role: 'specialist', form: 'contacts' },
  wayIn: { role: 'manager', form: 'ways-in' },
  relationshipLevel: { role: 'manager', form: 'relationship-levels' },
  need: { role: 'manager', form: 'needs' },
  opportunity: { role: 'manager', form: 'opportunity' },
  engagement: { role: 'specialist', form: 'engagements' },
  demonstration: { role: 'manager', form: 'demonstrations' },
  purchasingStep: { role: 'specialist', form: 'purchasing-steps' },
  analysisHeading: { role: 'specialist', form: 'analysis' },
  valuation: { role: 'manager', form: 'valuation' },
  obstacle: { role: 'manager', form: 'obstacles' },
  plan: { role: 'manager', form: 'plan' },
  simulation: { role: 'manager', form: 'simulation' },
  concern: { role: 'manager', form: 'concerns' },
  negotiationPreparation: { role: 'manager', form: 'negotiation-preparation' },
  negotiationRound: { role: 'manager', form: 'negotiation-rounds' },
  quotation: { role: 'manager', form: 'quotations' },
  agreement: { role: 'manager', form: 'agreements' },
  subcontract: { role: 'manager', form: 'subcontracts' },
  amendment: { role: 'manager', form: 'amendments' },
  promotionPlan: { role: 'manager', form: 'promotion-plans' },
  expense: { role: 'manager', form: 'expenses' },
  reception: { role: 'director', form: 'receptions' },
  visitLevel: { role: 'director', form: 'visit-levels' },
  giftPlan: { role: 'manager', form: 'gift-plans' },
  relationshipPlan: { role: 'manager', form: 'relationship-plans' },
  usefulInformation: { role: 'specialist', form: 'useful-information' },
  valueAddedService: { role: 'manager', form: 'value-added-services' },
  projectInformation: { role: 'manager', form: 'project-information' },
};

export function supplierOf(fact: string): Supplier {
  if (fact === 'approval') return { role: 'director', form: 'approvals' };
  const action = actions[fact as FactKind];
  return { ...suppliers[fact as keyof typeof suppliers], ...(action ? { action } : {}) };
}
