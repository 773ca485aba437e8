import type { FactKind } from '../account-path/facts';
import type { Role } from '../approval';

/** Who supplies a fact, and on which form (the last part of its route: `POST /accounts/:id/<form>`). */
export interface Supplier {
  role: Role;
  form: string;
}

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
  expense: { role: 'manager', form: 'expenses' },
  reception: { role: 'director', form: 'receptions' },
  projectInformation: { role: 'manager', form: 'project-information' },
};

export function supplierOf(fact: string): Supplier {
  if (fact === 'approval') return { role: 'director', form: 'approvals' };
  return suppliers[fact as keyof typeof suppliers];
}
