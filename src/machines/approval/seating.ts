import { type ApprovalContext, bindingOf } from './approval-context';
import type { PlannedStep } from './approval-route';
import { weightOf } from './counting-problem';
import { childrenOf, rootsOf, type Seat } from './seats';
import { automaticVotes } from './skip-repeated';
import { stepTally } from './step-tally';
import { counts, type VoidedBecause, type Vote } from './votes';

/**
 * The first step from `from` on that is not decided yet becomes the present one: what was carried over or approved before a
 * return stands, who approved the same may be spared. The last step is always left for somebody to decide.
 *
 * @param next the step over the organisation of now; taken where it is the one that opens
 */
export function openFrom(context: ApprovalContext, from: number, at: string, next?: PlannedStep): ApprovalContext {
  let here = context;
  for (let step = from; step <= context.steps.length; step += 1) {
    here = seatStep({ ...here, step }, at, next);
    if (step === context.steps.length) return leaveForSomebody(here);
    if (stepTally(here) !== 'approved') return here;
  }
  return here;
}

/** Seats for the plan's candidates; those of a candidate on which votes still stand are kept as they are, with their signers. */
function seatStep(context: ApprovalContext, at: string, next?: PlannedStep): ApprovalContext {
  const steps = context.steps.map((each, index) =>
    index === context.step - 1 && next?.name === each.name ? next : each,
  );
  const planned = steps[context.step - 1];
  if (!planned) throw new Error(`step ${context.step} does not exist`);
  const seated = withSeats({ ...context, steps }, planned);
  return { ...seated, votes: [...seated.votes, ...automaticVotes(seated, at)] };
}

function withSeats(context: ApprovalContext, planned: PlannedStep): ApprovalContext {
  const elsewhere = context.seats.filter(({ step }) => step !== context.step);
  let no = lastNumber(context);
  const here = planned.candidates.flatMap((candidate) => {
    const kept = keptGroup(context, candidate);
    return kept ?? [freshSeat({ no: ++no, step: context.step }, candidate, planned)];
  });
  const numbers = here.map((seat) => seat.no);
  const votes = context.votes.map((vote) =>
    vote.step === context.step && !numbers.includes(vote.seat) ? voided(vote, 'no-longer-permitted') : vote,
  );
  return { ...context, seats: [...elsewhere, ...here], votes };
}

/** The seat of this candidate with its signers, where anything on it still stands; whoever was no longer asked is asked again. */
function keptGroup(context: ApprovalContext, candidate: string): Seat[] | null {
  const root = rootsOf(context.seats, context.step).find((seat) => seat.planned === candidate);
  if (!root || root.state === 'vacant' || context.excluded.includes(root.personId)) return null;
  const group = [
    root,
    ...childrenOf(root, context.seats).filter(({ state }) => state !== 'vacant' && state !== 'removed'),
  ];
  const binding = bindingOf(context);
  const stands = context.votes.some((vote) => group.some(({ no }) => no === vote.seat) && counts(vote, binding));
  return stands ? group.map(askedAgain) : null;
}

function askedAgain(seat: Seat): Seat {
  return { ...seat, state: 'waiting', opening: 0 };
}

function freshSeat(place: Pick<Seat, 'no' | 'step'>, candidate: string, planned: PlannedStep): Seat {
  const actingFor = planned.inPlaceOf?.[candidate] ?? null;
  return {
    ...place,
    personId: candidate,
    planned: candidate,
    actingFor,
    origin: planned.standInFor.length > 0 ? 'standIn' : 'planned',
    by: null,
    from: null,
    of: null,
    weight: weightOf(planned, candidate) ?? 0,
    state: 'waiting',
    opening: 0,
  };
}

/** Highest number of a seat so far. */
export function lastNumber({ seats, votes }: ApprovalContext): number {
  return Math.max(0, ...seats.map(({ no }) => no), ...votes.map(({ seat }) => seat));
}

/** Nothing that was decided before completes the last step: somebody decides it, in this round. */
function leaveForSomebody(context: ApprovalContext): ApprovalContext {
  return stepTally(context) === 'undecided' ? context : voidStep(context, context.step, 'last-step');
}

export function voidStep(context: ApprovalContext, step: number, reason: VoidedBecause['reason']): ApprovalContext {
  return voidWhere(context, (vote) => vote.step === step, reason);
}

export function voidWhere(
  context: ApprovalContext,
  concerned: (vote: Vote) => boolean,
  reason: VoidedBecause['reason'],
): ApprovalContext {
  return { ...context, votes: context.votes.map((vote) => (concerned(vote) ? voided(vote, reason) : vote)) };
}

export function voided(vote: Vote, reason: VoidedBecause['reason'], changed: string[] = []): Vote {
  return vote.voided ? vote : { ...vote, voided: { reason, changed } };
}
