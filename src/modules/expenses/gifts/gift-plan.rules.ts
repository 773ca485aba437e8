import { codesOf, type FactRules } from '../../facts/fact-rules';
import { refuseCash } from '../refuse-cash';

/** B7, B8: what may not be given is not planned either. */
export const giftPlanRules: FactRules<'giftPlan'> = {
  assert: refuseCash,
  references: ({ contactId }) => [{ field: 'contactId', to: 'contact', id: contactId }],
  policyValues: ({ kind }, policy) => [{ field: 'kind', value: kind, allowed: codesOf(policy.expenses.kinds) }],
};
