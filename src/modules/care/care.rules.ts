import { type FactRules, listOf, notFuture } from '../facts/fact-rules';

export const usefulInformationRules: FactRules<'usefulInformation'> = {
  references: ({ contactIds }) => listOf('contactIds', 'contact', contactIds),
  contradictions: ({ passedOn }, moment) => notFuture(passedOn, 'passedOn', moment),
};

export const valueAddedServiceRules: FactRules<'valueAddedService'> = {
  references: ({ ownerId }) => [{ field: 'ownerId', to: 'person', id: ownerId }],
  contradictions: ({ renderedOn, feedback }, moment) => [
    ...notFuture(renderedOn, 'renderedOn', moment),
    ...(feedback !== undefined && renderedOn === undefined
      ? [{ field: 'feedback', code: 'feedback-before-rendering' }]
      : []),
  ],
};
