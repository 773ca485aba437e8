import type { RelationshipPlan } from '../../../machines/account-path/facts';
import { type Contradiction, type FactMoment, type FactRules, listOf, notFuture } from '../../facts/fact-rules';

export const relationshipPlanRules: FactRules<'relationshipPlan'> = {
  references: ({ contactId, measures }) => [
    { field: 'contactId', to: 'contact', id: contactId },
    ...listOf(
      'measures',
      'person',
      measures.map(({ ownerId }) => ownerId),
    ).map((each) => ({ ...each, field: `${each.field}.ownerId` })),
  ],
  policyValues: ({ fromLevel, toLevel }, { relationship }) => {
    const allowed = relationship.levels.map((_, index) => index);
    return [
      { field: 'fromLevel', value: fromLevel, allowed },
      { field: 'toLevel', value: toLevel, allowed },
    ];
  },
  contradictions: (plan, moment) => [...notRaised(plan), ...reviewedTooSoon(plan), ...notDone(plan, moment)],
  key: { field: 'contactId', of: ({ contactId }) => contactId },
};

function notRaised({ fromLevel, toLevel }: RelationshipPlan): Contradiction[] {
  return toLevel > fromLevel ? [] : [{ field: 'toLevel', code: 'level-not-raised' }];
}

function reviewedTooSoon({ measures, reviewOn }: RelationshipPlan): Contradiction[] {
  const last = measures.map(({ dueOn }) => dueOn).reduce((one, other) => (one > other ? one : other));
  return reviewOn < last ? [{ field: 'reviewOn', code: 'before-measures', params: { last } }] : [];
}

function notDone({ measures }: RelationshipPlan, moment: FactMoment): Contradiction[] {
  return measures.flatMap(({ doneOn, result }, index) => [
    ...notFuture(doneOn, `measures[${index}].doneOn`, moment),
    ...(result !== undefined && doneOn === undefined
      ? [{ field: `measures[${index}].doneOn`, code: 'result-without-day' }]
      : []),
  ]);
}
