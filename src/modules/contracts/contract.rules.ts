import { codesOf, type FactRules, inOrder } from '../facts/fact-rules';

export const agreementRules: FactRules<'agreement'> = {
  policyValues: ({ kindOfDeal }, policy) => [
    { field: 'kindOfDeal', value: kindOfDeal, allowed: codesOf(policy.agreement.kindsOfDeal) },
  ],
  contradictions: ({ startsOn, endsOn }) => inOrder(startsOn, endsOn, 'endsOn'),
  key: { field: 'number', of: ({ number }) => number },
};

export const subcontractRules: FactRules<'subcontract'> = {
  references: ({ agreementId }) => [{ field: 'agreementId', to: 'agreement', id: agreementId }],
  contradictions: ({ startsOn, endsOn }) => inOrder(startsOn, endsOn, 'endsOn'),
  key: { field: 'number', of: ({ number }) => number },
};
