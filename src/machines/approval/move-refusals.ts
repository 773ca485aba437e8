import { type ApprovalContext, bindingOf, currentStep } from './approval-context';
import type { FilingGiven, MoverGiven, Receiver, Said } from './approval-events';
import { type ApprovalStatus, decisionRefusal, type DecisionRefusal } from './approval-refusals';
import { changedFields, notEditable } from './content-fields';
import { excludedFrom } from './exclusions';
import { seatFor } from './seat-for';
import { isUndecided, rootOf, rootsOf, type Seat } from './seats';
import { voteOn } from './step-tally';
import { counts, isHuman, type Vote } from './votes';

export interface MoveRefusal extends Omit<DecisionRefusal, 'code'> {
  code: DecisionRefusal['code'] | MoveCode;
  params?: Record<string, unknown>;
}

export type MoveCode =
  | 'no-second-hand-on'
  | 'receiver-excluded'
  | 'receiver-may-not-decide'
  | 'receiver-has-seat'
  | 'receiver-without-authority'
  | 'not-your-signer'
  | 'signer-decided'
  | 'nothing-to-take-back'
  | 'already-followed'
  | 'nothing-edited'
  | 'field-not-editable'
  | 'step-not-earlier'
  | 'person-has-no-seat';

/** Somebody wants to move otherwise than by a decision; what a move does not need is absent. */
export interface MoveQuestion {
  status: ApprovalStatus;
  context: ApprovalContext;
  mover: MoverGiven;
  said: Said;
  receiver?: Receiver;
  seat?: number;
  toStep?: number;
  edited?: Pick<FilingGiven, 'fieldHashes' | 'follows'>;
  fromId?: string;
}

export interface MoveCondition {
  name: string;
  refusal(question: MoveQuestion): MoveRefusal | null;
}

const refuse = (code: MoveRefusal['code'], params?: Record<string, unknown>): MoveRefusal =>
  params ? { code, params } : { code };

/** Whoever moves a seat could decide on it at this moment. */
const mayDecide: MoveCondition = {
  name: 'mayDecide',
  refusal: ({ status, context, mover, said }) => decisionRefusal(status, context, mover, said),
};

const ownSeat: MoveCondition = {
  name: 'noSecondHandOn',
  refusal: ({ context, mover, said }) => {
    const taken = seatFor(context, mover, said);
    return taken && (taken.substituteFor !== null || taken.seat.of !== null) ? refuse('no-second-hand-on') : null;
  },
};

const receiverConditions: MoveCondition[] = [
  {
    name: 'receiverNotExcluded',
    refusal: ({ context, receiver }) =>
      receiver && excludedFrom(context).includes(receiver.id) ? refuse('receiver-excluded') : null,
  },
  {
    name: 'receiverMayDecide',
    refusal: ({ receiver }) => (receiver?.mayDecide ? null : refuse('receiver-may-not-decide')),
  },
  {
    name: 'receiverHasNoSeat',
    refusal: ({ context, receiver }) =>
      context.seats.some(
        (seat) => seat.step === context.step && seat.state !== 'removed' && seat.personId === receiver?.id,
      )
        ? refuse('receiver-has-seat')
        : null,
  },
];

/** Handing on raises nobody's limit: the receiver could decide the step in their own right. */
const receiverInOwnRight: MoveCondition = {
  name: 'receiverInOwnRight',
  refusal: ({ receiver }) => (receiver?.inOwnRight ? null : refuse('receiver-without-authority')),
};

/** What each move needs, in the order in which it is asked. */
export const moveConditions = {
  transfer: [mayDecide, ownSeat, ...receiverConditions, receiverInOwnRight],
  delegate: [mayDecide, ownSeat, ...receiverConditions],
  addBefore: [mayDecide, ownSeat, ...receiverConditions],
  addAfter: [mayDecide, ownSeat, ...receiverConditions],
  removeSigner: [
    {
      name: 'stepOpen',
      refusal: ({ status, context, said }) =>
        status === 'open' && said.round === context.round && said.step === context.step
          ? null
          : refuse('not-your-turn'),
    },
    {
      name: 'ownSigner',
      refusal: (question) => {
        const seat = seatOf(question);
        return seat && seat.of !== null && seat.by === question.mover.personId ? null : refuse('not-your-signer');
      },
    },
    {
      name: 'undecided',
      refusal: (question) => {
        const seat = seatOf(question);
        return seat && !isUndecided(seat) && seat.state !== 'vacant' ? refuse('signer-decided') : null;
      },
    },
    {
      // Their seat would be decided by the removal; they take their decision back first.
      name: 'ownSeatUndecided',
      refusal: (question) => {
        const seat = seatOf(question);
        const own = seat && rootOf(seat, question.context.seats);
        return own && voteOn(question.context, own) ? refuse('already-followed') : null;
      },
    },
  ],
  returnTo: [
    mayDecide,
    {
      name: 'notAsDelegate',
      refusal: ({ context, mover, said }) =>
        seatFor(context, mover, said)?.seat.origin === 'delegated' ? refuse('no-second-hand-on') : null,
    },
    {
      name: 'toEarlierStep',
      refusal: ({ context, toStep }) =>
        toStep === undefined || (Number.isInteger(toStep) && toStep >= 1 && toStep < context.step)
          ? null
          : refuse('step-not-earlier'),
    },
  ],
  takeBack: [
    {
      name: 'stillOpen',
      refusal: ({ status, context, said }) =>
        status === 'open' && said.round === context.round ? null : refuse('already-followed'),
    },
    {
      name: 'ownDecision',
      refusal: ({ context, mover }) => (lastVoteOf(context, mover.personId) ? null : refuse('nothing-to-take-back')),
    },
    {
      name: 'nothingFollowed',
      refusal: ({ context, mover }) => {
        const vote = lastVoteOf(context, mover.personId);
        return vote && hasFollowed(context, vote) ? refuse('already-followed') : null;
      },
    },
  ],
  edit: [
    mayDecide,
    {
      name: 'somethingEdited',
      refusal: (question) => (editedFields(question).length > 0 ? null : refuse('nothing-edited')),
    },
    {
      name: 'mayEditEach',
      refusal: (question) => {
        const others = notEditable(ownEdits(question), currentStep(question.context)?.fields);
        return others.length > 0 ? refuse('field-not-editable', { fields: others }) : null;
      },
    },
  ],
  handOver: [
    {
      name: 'running',
      refusal: ({ status }) => (status === 'open' || status === 'suspended' ? null : refuse('person-has-no-seat')),
    },
    {
      name: 'personHasSeat',
      refusal: ({ context, fromId }) =>
        undecidedSeatsOf(context, fromId ?? '').length > 0 ? null : refuse('person-has-no-seat'),
    },
    ...receiverConditions,
    receiverInOwnRight,
  ],
} satisfies Record<string, MoveCondition[]>;

export type Move = keyof typeof moveConditions;

/** Why this move may not be made now, or null. The statechart's guards are this very function. */
export function moveRefusal(move: Move, question: MoveQuestion): MoveRefusal | null {
  const conditions: readonly MoveCondition[] = moveConditions[move];
  for (const condition of conditions) {
    const refusal = condition.refusal(question);
    if (refusal) return refusal;
  }
  return null;
}

export function undecidedSeatsOf({ seats, step }: ApprovalContext, personId: string): Seat[] {
  return seats.filter((seat) => seat.step === step && seat.personId === personId && isUndecided(seat));
}

/** What somebody may take back: their newest decision of this round. */
export function lastVoteOf(context: ApprovalContext, personId: string): Vote | undefined {
  const binding = bindingOf(context);
  return context.votes.findLast(
    (vote) => vote.personId === personId && isHuman(vote) && vote.round === context.round && counts(vote, binding),
  );
}

/**
 * Whether anything has happened because of this decision. Signers beside it decide on their own account; who is asked only
 * after it, or because of it, does not: then nothing at all may have happened since.
 */
function hasFollowed(context: ApprovalContext, vote: Vote): boolean {
  return leadsOn(context, vote) && vote.move !== context.moves;
}

function leadsOn(context: ApprovalContext, vote: Vote): boolean {
  if (vote.step !== context.step) return true;
  const inLine = currentStep(context)?.counting.rule === 'oneAfterAnother';
  const seat = context.seats.find(({ no }) => no === vote.seat);
  const related = context.seats.some(({ of }) => of === vote.seat) || (seat?.of ?? null) !== null;
  return related || (inLine && rootsOf(context.seats, vote.step).at(-1)?.no !== vote.seat);
}

function editedFields({ context, edited }: MoveQuestion): string[] {
  if (!edited?.fieldHashes || !context.fieldHashes) return [];
  return changedFields(context.fieldHashes, edited.fieldHashes);
}

/** Without what only follows from them: whoever may lower a discount need not be let write the total. */
function ownEdits(question: MoveQuestion): string[] {
  const follows = question.edited?.follows ?? [];
  return editedFields(question).filter((name) => !follows.includes(name));
}

function seatOf({ context, seat }: MoveQuestion): Seat | undefined {
  return context.seats.find(({ no, step }) => no === seat && step === context.step);
}
