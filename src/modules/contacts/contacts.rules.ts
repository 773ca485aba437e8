import type { FactRules } from '../facts/fact-rules';

export const wayInRules: FactRules<'wayIn'> = {
  references: ({ contactId }) => [{ field: 'contactId', to: 'contact', id: contactId }],
  key: { field: 'contactId', of: ({ contactId }) => contactId },
};

export const relationshipLevelRules: FactRules<'relationshipLevel'> = {
  references: ({ contactId, engagementId }) => [
    { field: 'contactId', to: 'contact', id: contactId },
    { field: 'engagementId', to: 'engagement', id: engagementId },
  ],
  /** Levels are the places of the policy's list, counted from 0 (R2). */
  policyValues: ({ level }, policy) => [
    { field: 'level', value: level, allowed: policy.relationship.levels.map((_, index) => index) },
  ],
};
