import { codesOf, type FactRules, inOrder, listOf, notLater } from '../facts/fact-rules';

export const needRules: FactRules<'need'> = {
  references: ({ requestedBy, decidedBy }) => [
    { field: 'requestedBy', to: 'contact', id: requestedBy },
    { field: 'decidedBy', to: 'contact', id: decidedBy },
  ],
};

export const demonstrationRules: FactRules<'demonstration'> = {
  references: ({ contactIds }) => listOf('contactIds', 'contact', contactIds),
  /** Feedback on a demonstration that has not been given yet would meet D4 before its time. */
  contradictions: ({ heldAt, feedback }, moment) => (feedback === undefined ? [] : notLater(heldAt, 'heldAt', moment)),
};

export const purchasingStepRules: FactRules<'purchasingStep'> = {
  references: ({ people = [] }) =>
    people.map(({ contactId }, index) => ({ field: `people[${index}].contactId`, to: 'contact', id: contactId })),
  policyValues: ({ step }, policy) => [{ field: 'step', value: step, allowed: codesOf(policy.purchasing.steps) }],
  contradictions: ({ notApplicable, notApplicableReason, startsOn, endsOn }) => [
    ...inOrder(startsOn, endsOn, 'endsOn'),
    ...(notApplicable && notApplicableReason === undefined
      ? [{ field: 'notApplicableReason', code: 'reason-missing' }]
      : []),
  ],
  key: { field: 'step', of: ({ step }) => step },
};

export const analysisHeadingRules: FactRules<'analysisHeading'> = {
  policyValues: ({ heading }, policy) => [
    { field: 'heading', value: heading, allowed: codesOf(policy.analysis.headings) },
  ],
  key: { field: 'heading', of: ({ heading }) => heading },
};
