import type { Role } from './organisation';
import {
  type RequestKind,
  requestKinds,
  type Route,
  type RouteCondition,
  type RoutePolicy,
  type RouteStep,
} from './route-policy';

const anyOne = { rule: 'anyOne' } as const;
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const seniorManagers: Role[] = ['director', 'seniorManagement'];

const director: RouteStep = {
  name: 'director',
  approvers: { by: 'roleInDepartment', role: 'director' },
  counting: anyOne,
};

function seniorManagement(when?: RouteCondition): RouteStep {
  const approvers = { by: 'roleInCompany', role: 'seniorManagement' } as const;
  return { name: 'seniorManagement', approvers, counting: anyOne, ...(when ? { when } : {}) };
}

/**
 * Ours: a small correction need not go back to the requester. Whoever corrects is an editor, and somebody else approves what
 * they wrote. What follows from a field, such as the total of a discount, needs no mention.
 */
function editing(step: RouteStep, ...fields: string[]): RouteStep {
  return { ...step, fields: { edit: fields } };
}

function post(name: 'buyer' | 'finance', when?: RouteCondition): RouteStep {
  return { name, approvers: { by: 'post', post: name }, counting: anyOne, ...(when ? { when } : {}) };
}

const extensionLimit: RouteCondition = { when: 'amountOver', limit: cny('200000.00') };

/**
 * Section 8 with the document's routes. "Director; senior management above the limit" is the director and then, above the
 * limit, senior management too. Only A7's amount is the document's own; the other limits are ours, for a company to set.
 */
const documentRoutes: Record<RequestKind, Route> = {
  A1: {
    steps: [
      editing(director, 'amount'),
      // H1: the limit per recipient and year is the policy's own; the request says whether it is passed.
      seniorManagement({
        any: [
          { when: 'amountOver', limit: cny('5000.00') },
          { when: 'fieldIn', field: 'recipientYear', values: ['overLimit'] },
        ],
      }),
    ],
    copyTo: [{ by: 'post', post: 'compliance' }],
  },
  A2: { steps: [director, seniorManagement({ when: 'amountOver', limit: cny('200000.00') })] },
  A3: {
    // The quotations of a negotiation follow one another; what is agreed on in the end adds up as a contract (A6, A7).
    accumulates: false,
    steps: [
      editing(director, 'discountBasisPoints', 'fields.validUntil'),
      seniorManagement({
        any: [
          { when: 'amountOver', limit: cny('5000000.00') },
          { when: 'discountOver', basisPoints: 1_500 },
        ],
      }),
    ],
  },
  A4: { filedBy: seniorManagers, steps: [seniorManagement()] },
  A5: {
    filedBy: seniorManagers,
    steps: [editing(seniorManagement(), 'amount', 'fields.level', 'fields.plannedOn')],
  },
  A6: { steps: [editing(director, 'fields.terms', 'fields.endsOn'), seniorManagement()] },
  A7: {
    steps: [editing(director, 'fields.endsOn'), seniorManagement({ when: 'amountFrom', limit: cny('10000000.00') })],
  },
  A8: { steps: [director] },
  A9: { steps: [director] },
  A10: { steps: [director, seniorManagement({ when: 'fieldIn', field: 'criterion', values: ['D7', 'C6'] })] },
  A11: { steps: [director] },
  A12: { steps: [director, post('buyer')] },
  A13: { steps: [director, post('finance', extensionLimit), seniorManagement(extensionLimit)] },
  A14: { steps: [director, seniorManagement()] },
  A15: { steps: [director] },
};

/** Ours: what was approved and did not change stands; one urging in eight working hours, at most three a step. */
const manners: Partial<Route> = { afterReturn: 'resume', urge: { times: 3, everyWorkingHours: 8 } };
/** Ours: small everyday matters may be decided in bulk; nothing by mail until a company says so. */
const inBulk: readonly RequestKind[] = ['A4', 'A5', 'A8', 'A9', 'A11', 'A12', 'A15'];

const withManners = requestKinds.map((kind) => [
  kind,
  { ...documentRoutes[kind], ...manners, bulk: inBulk.includes(kind), mail: false },
]);

export const defaultRoutes: RoutePolicy = {
  baseCurrency: 'CNY',
  rates: {},
  remindAfterWorkingDays: 1,
  escalateAfterWorkingDays: 2,
  accumulationDays: 30,
  // Ours; no default route asks a chain of superiors, a company's own may.
  authority: [
    { by: 'role', role: 'director', limit: cny('200000.00') },
    { by: 'role', role: 'seniorManagement', limit: null },
  ],
  // Ours: what a director decides alone.
  byMail: { upTo: cny('200000.00'), linkDays: 7 },
  routes: Object.fromEntries(withManners) as Record<RequestKind, Route>,
};
