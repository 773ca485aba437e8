import type { RouteProblem } from './approvers';
import type { PlannedStep } from './approval-route';
import type { Organisation } from './organisation';

export interface CountingFault {
  name: string;
  found(step: PlannedStep, organisation: Organisation): Omit<RouteProblem, 'step'> | null;
}

/** Why the people who were found cannot make the decision that the step asks for. Each fault holds the request. */
export const countingFaults: CountingFault[] = [
  {
    name: 'tooFew',
    found: ({ counting, candidates }) =>
      counting.rule === 'nOfM' && candidates.length < counting.n
        ? { code: 'too-few-approvers', params: { needed: counting.n, people: candidates } }
        : null,
  },
  {
    name: 'weightUnset',
    found: (step) => {
      const without = step.candidates.filter((id) => weightOf(step, id) === null);
      return without.length > 0 ? { code: 'weights-missing', params: { people: without } } : null;
    },
  },
  {
    // Somebody of a named circle, each of whom counts, has left: leaving them out would make it easier to pass.
    name: 'namedAndDisabled',
    found: ({ approvers, counting }, organisation) => {
      if (approvers.by !== 'people' || counting.rule === 'anyOne' || counting.rule === 'nOfM') return null;
      const gone = organisation.people.filter(({ id, disabled }) => disabled && approvers.personIds.includes(id));
      return gone.length > 0 ? { code: 'approver-disabled', params: { people: gone.map(({ id }) => id) } } : null;
    },
  },
];

export function countingProblem(step: PlannedStep, organisation: Organisation): RouteProblem | null {
  for (const fault of countingFaults) {
    const problem = fault.found(step, organisation);
    if (problem) return { step: step.name, ...problem };
  }
  return null;
}

/**
 * What a candidate's vote weighs: 1 where the step counts heads. Somebody in another's place has that one's weight. Null where
 * the step has weights and none for them: that is never taken for a weight of nought.
 */
export function weightOf({ counting, inPlaceOf }: PlannedStep, personId: string): number | null {
  if (counting.rule !== 'quorum' || !counting.weights) return 1;
  return counting.weights[personId] ?? counting.weights[inPlaceOf?.[personId] ?? ''] ?? null;
}
