import type { Valuation } from '../../machines/account-path/facts';
import { codesOf, type Contradiction, type FactRules, inOrder, listOf, notFuture } from '../facts/fact-rules';

export const valuationRules: FactRules<'valuation'> = {
  policyValues: ({ difficulty = [] }, policy) =>
    difficulty.map(({ item }, index) => ({
      field: `difficulty[${index}].item`,
      value: item,
      allowed: codesOf(policy.valuation.difficultyItems),
    })),
  contradictions: (valuation) => [...twiceScored(valuation), ...mixedCurrencies(valuation)],
};

function twiceScored({ difficulty = [] }: Valuation): Contradiction[] {
  const items = difficulty.map((each) => each.item);
  return items.flatMap((item, index) =>
    items.indexOf(item) < index
      ? [{ field: `difficulty[${index}].item`, code: 'already-recorded', params: { value: item } }]
      : [],
  );
}

/** Sums never cross currencies. */
function mixedCurrencies({ value }: Valuation): Contradiction[] {
  if (!value) return [];
  const { currency } = value.sales;
  return (['profit', 'people', 'travel', 'operating'] as const)
    .filter((part) => value[part].currency !== currency)
    .map((part) => ({ field: `value.${part}.currency`, code: 'currency-mixed', params: { currency } }));
}

export const obstacleRules: FactRules<'obstacle'> = {
  references: ({ ownerId }) => [{ field: 'ownerId', to: 'person', id: ownerId }],
};

export const planRules: FactRules<'plan'> = {
  references: ({ decisionMakers, steps }) => [
    ...listOf('decisionMakers', 'contact', decisionMakers),
    ...steps.map(({ ownerId }, index) => ({ field: `steps[${index}].ownerId`, to: 'person' as const, id: ownerId })),
  ],
  policyValues: ({ method }, policy) => [
    { field: 'method', value: method, allowed: codesOf(policy.developmentMethods) },
  ],
  contradictions: ({ steps }) =>
    steps.flatMap(({ startsOn, endsOn }, index) => inOrder(startsOn, endsOn, `steps[${index}].endsOn`)),
};

export const simulationRules: FactRules<'simulation'> = {
  references: ({ contactId }) => [{ field: 'contactId', to: 'contact', id: contactId }],
  contradictions: ({ heldOn, gaps }, moment) => [
    ...notFuture(heldOn, 'heldOn', moment),
    ...gaps.flatMap(({ dealtWith, how }, index) =>
      dealtWith && how === undefined ? [{ field: `gaps[${index}].how`, code: 'reason-missing' }] : [],
    ),
  ],
};

export const concernRules: FactRules<'concern'> = {
  references: ({ contactId }) => [{ field: 'contactId', to: 'contact', id: contactId }],
  contradictions: ({ raisedOn, closedOn, resolution }, moment) => [
    ...notFuture(raisedOn, 'raisedOn', moment),
    ...notFuture(closedOn, 'closedOn', moment),
    ...inOrder(raisedOn, closedOn, 'closedOn'),
    ...(closedOn !== undefined && resolution === undefined ? [{ field: 'resolution', code: 'reason-missing' }] : []),
  ],
};
