import { type ApprovalContext, bindingOf, currentStep } from './approval-context';
import type { MoverGiven, Said } from './approval-events';
import { type Exclusion, exclusionOf } from './exclusions';
import { seatFor, type Taken } from './seat-for';
import { counts } from './votes';

export interface DecisionRefusal {
  code:
    'segregation-of-duties' | 'already-decided' | 'not-your-turn' | 'substitute-without-authority' | 'content-changed';
  /** Whose vote was first, where it was a vote that ended the step. */
  winnerId?: string;
  /** `segregation-of-duties`, where it is not one's own request. */
  why?: Exclude<Exclusion['why'], 'own'>;
}

/** Where a request stands; `open` is the only place where it can be decided. */
export type ApprovalStatus =
  'draft' | 'open' | 'approved' | 'rejected' | 'withdrawn' | 'voided' | 'returned' | 'suspended' | 'held';

export const finalStatuses: readonly ApprovalStatus[] = ['approved', 'rejected', 'withdrawn', 'voided'];

/** Somebody wants to decide. */
export interface DecisionQuestion {
  status: ApprovalStatus;
  context: ApprovalContext;
  mover: MoverGiven;
  said: Said;
  /** The seat that they would decide on. */
  taken: Taken | null;
}

export interface DecisionCondition {
  name: string;
  refusal(question: DecisionQuestion): DecisionRefusal | null;
}

const segregated: DecisionRefusal = { code: 'segregation-of-duties' };
const notYourTurn: DecisionRefusal = { code: 'not-your-turn' };

/**
 * Everything that a decision needs, in the order in which it is asked. Own requests come first: to the requester it does not
 * matter who else was quicker.
 */
export const decisionConditions: DecisionCondition[] = [
  {
    name: 'notExcluded',
    refusal: ({ context, mover }) => (ownOf(context, [mover.personId]) ? segregated : null),
  },
  {
    name: 'notConcluded',
    refusal: ({ status, context }) =>
      status === 'approved' || status === 'rejected' ? decided(context, context.step) : null,
  },
  {
    name: 'notEnded',
    refusal: ({ status }) =>
      finalStatuses.includes(status) || status === 'returned' ? { code: 'already-decided' } : null,
  },
  {
    name: 'thisRound',
    refusal: ({ context, said }) => (said.round === context.round ? null : { code: 'already-decided' }),
  },
  {
    name: 'stepNotOver',
    refusal: ({ context, said }) => (said.step < context.step ? decided(context, said.step) : null),
  },
  {
    name: 'stepOpen',
    refusal: ({ status, context, said }) => (status === 'open' && said.step === context.step ? null : notYourTurn),
  },
  {
    name: 'onceAStep',
    refusal: ({ context, mover }) => (votedHere(context, mover.personId) ? decided(context, context.step) : null),
  },
  {
    name: 'hasSeat',
    refusal: ({ context, mover, taken }) => (taken ? null : outsider(context, mover.personId)),
  },
  { name: 'seatOpen', refusal: ({ taken }) => (taken && taken.seat.state !== 'open' ? notYourTurn : null) },
  { name: 'mayStillDecide', refusal: ({ mover }) => (mover.mayNotDecide ? notYourTurn : null) },
  {
    name: 'segregated',
    refusal: ({ context, mover, taken }) => {
      const why = exclusionOf(context, [mover.personId, ...(taken?.substituteFor ? [taken.substituteFor] : [])]);
      return why === null ? null : { ...segregated, ...(why === 'own' ? {} : { why }) };
    },
  },
  {
    name: 'substituteCovers',
    refusal: (question) => (raisesLimit(question) ? { code: 'substitute-without-authority' } : null),
  },
  {
    name: 'thisContent',
    refusal: ({ context, said }) => (said.contentHash === context.contentHash ? null : { code: 'content-changed' }),
  },
];

/**
 * Why this person may not decide this now, or null. The statechart's guard is this very function, so that what the chart
 * refuses always has a reason.
 *
 * @param mover the person, or with their absences and instant what is needed to decide in somebody's place
 */
export function decisionRefusal(
  status: ApprovalStatus,
  context: ApprovalContext,
  mover: string | MoverGiven,
  said: Said,
): DecisionRefusal | null {
  const moving = typeof mover === 'string' ? { personId: mover, at: '' } : mover;
  const question = { status, context, mover: moving, said, taken: seatFor(context, moving, said) };
  for (const condition of decisionConditions) {
    const refusal = condition.refusal(question);
    if (refusal) return refusal;
  }
  return null;
}

/** Standing in for somebody raises nobody's limit; in a chain of superiors only its end has one. */
function raisesLimit({ context, mover, taken }: DecisionQuestion): boolean {
  if (!taken?.substituteFor || mover.inRightOf?.includes(taken.substituteFor)) return false;
  if (currentStep(context)?.approvers.by !== 'superiorChain') return true;
  const last = context.seats.findLast(
    ({ step, of, state }) => step === context.step && of === null && state !== 'removed',
  );
  return last?.no === taken.seat.no;
}

function ownOf({ requesterId, excluded }: ApprovalContext, people: readonly string[]): boolean {
  return people.some((id) => id === requesterId || excluded.includes(id));
}

/** One person, one vote a step: also for somebody who is another's substitute there. */
function votedHere(context: ApprovalContext, personId: string): boolean {
  const binding = bindingOf(context);
  return context.votes.some(
    (vote) => vote.step === context.step && vote.personId === personId && counts(vote, binding),
  );
}

/** Somebody whose step is over is told who decided it; anybody else, that it is not their turn. */
function outsider(context: ApprovalContext, personId: string): DecisionRefusal {
  const mine = context.steps.slice(0, context.step - 1).findLastIndex((step) => step.candidates.includes(personId));
  return mine < 0 ? notYourTurn : decided(context, mine + 1);
}

function decided(context: ApprovalContext, step: number): DecisionRefusal {
  const winner = context.votes.findLast((vote) => vote.step === step && vote.voided === null);
  return winner ? { code: 'already-decided', winnerId: winner.personId } : { code: 'already-decided' };
}
