import { type ApprovalContext, bindingOf } from './approval-context';
import type { Parties } from './approvers';
import type { RoutePolicy } from './route-policy';
import type { ApprovalContent } from './approval-content';
import { rootOf } from './seats';
import { counts, isHuman, type Vote } from './votes';

/** A set of people who may not decide a step, and why. */
export interface Exclusion {
  why: 'own' | 'editor' | 'distinct-people';
  people(context: ApprovalContext, step: number): readonly string[];
}

/** Segregation of duties, as sets of people: whoever is in one of them decides nothing on this step, for nobody. */
export const exclusions: Exclusion[] = [
  { why: 'own', people: ({ requesterId }) => [requesterId] },
  { why: 'own', people: ({ excluded }) => excluded },
  {
    why: 'editor',
    people: ({ editors, steps }, step) => (steps[step - 1]?.editorsMayDecide ? [] : editors),
  },
  {
    why: 'distinct-people',
    people: (context, step) =>
      context.steps[step - 1]?.distinctPeople ? decidersOf(context, (vote) => vote.step !== step) : [],
  },
];

/** Everybody who may not decide this step at this moment. Sorted. */
export function excludedFrom(context: ApprovalContext, step = context.step): string[] {
  return [...new Set(exclusions.flatMap((each) => each.people(context, step)))].sort();
}

/** Why one of these people may not decide; null where none of them is excluded. */
export function exclusionOf(context: ApprovalContext, people: readonly string[]): Exclusion['why'] | null {
  const found = exclusions.find((each) => each.people(context, context.step).some((id) => people.includes(id)));
  return found?.why ?? null;
}

/** Who decided, and for whom. */
export function decidersOf(context: ApprovalContext, concerned: (vote: Vote) => boolean): string[] {
  const binding = bindingOf(context);
  const votes = context.votes.filter((vote) => counts(vote, binding) && isHuman(vote) && concerned(vote));
  return [...new Set(votes.flatMap(({ personId, actingFor }) => [personId, ...(actingFor ? [actingFor] : [])]))];
}

/**
 * For whom a step of a running request is planned again (`replanStep`): without those who may not decide it, and with whoever
 * decided the steps before it.
 */
export function partiesAt(
  context: ApprovalContext,
  step: number,
  request: { departmentId: string | null; content: ApprovalContent },
  policy: Pick<RoutePolicy, 'authority' | 'baseCurrency' | 'rates'>,
): Parties {
  const { requesterId, steps } = context;
  const deciders = steps.map(({ name, candidates }, index) => {
    const holders = decidersOf(context, (vote) => vote.step === index + 1).filter((id) =>
      holdsSeat(context, index + 1, id),
    );
    return [name, holders.length > 0 ? holders : candidates] as const;
  });
  return {
    requesterId,
    departmentId: request.departmentId,
    excluded: excludedFrom(context, step),
    content: request.content,
    policy,
    deciders: Object.fromEntries(deciders),
  };
}

/** The earlier approver is who had the seat, not the substitute of that day nor an added signer. */
function holdsSeat({ seats }: ApprovalContext, step: number, personId: string): boolean {
  return seats.some((seat) => seat.step === step && seat.personId === personId && rootOf(seat, seats) === seat);
}
