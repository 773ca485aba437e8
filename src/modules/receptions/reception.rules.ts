import { codesOf, type FactRules, listOf } from '../facts/fact-rules';

export const receptionRules: FactRules<'reception'> = {
  references: ({ contactIds }) => listOf('contactIds', 'contact', contactIds),
  policyValues: ({ level }, policy) => [
    { field: 'level', value: level, allowed: codesOf(policy.engagement.visitLevels) },
  ],
};
