import { type ApprovalContext, currentStep } from './approval-context';
import type { ApprovalEvent, DecisionGiven, DecisionPayload, FilingGiven, MoverGiven } from './approval-events';
import {
  advance,
  beginEditedRound,
  beginRound,
  castVote,
  completesWith,
  goBack,
  hasPermitted,
  isLastStep,
  isOpenable,
  mayConclude,
  replan,
  stepTally,
} from './approval-moves';
import { type ApprovalStatus, decisionRefusal } from './approval-refusals';
import { excludedFrom } from './exclusions';
import { lastVoteOf, type Move, type MoveQuestion, moveRefusal, undecidedSeatsOf } from './move-refusals';

type Args = { context: ApprovalContext; event: ApprovalEvent };
type Given<Type extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: Type }>;

/** One named part of a guard; a guard holds when all of its parts do. They are data, so that a test can take each away. */
export interface GuardPart {
  name: string;
  holds(args: Args): boolean;
}

const decisionOf = (event: ApprovalEvent) => event as { payload: DecisionPayload; given: DecisionGiven };
const filingOf = (event: ApprovalEvent) => (event as { given: FilingGiven }).given;
const editOf = (event: ApprovalEvent) => event as Given<'approval.edit'>;
const releaseOf = (event: ApprovalEvent) => (event as Given<'approval.release'>).given;

/** Somebody other than a system moves: the refusals' own question. */
function questionOf({ context, event }: Args, status: ApprovalStatus): MoveQuestion {
  const { payload, given } = event as { payload: Record<string, unknown>; given: MoverGiven & { receiver?: never } };
  const said = { step: context.step, round: context.round, contentHash: context.contentHash, ...payload };
  return {
    ...{ status, context, mover: given, said, edited: filingOf(event) },
    ...(given.receiver ? { receiver: given.receiver } : {}),
    ...(typeof payload['seat'] === 'number' ? { seat: payload['seat'] } : {}),
    ...(payload['toStep'] === undefined ? {} : { toStep: payload['toStep'] as number }),
    ...(typeof payload['fromId'] === 'string' ? { fromId: payload['fromId'] } : {}),
  };
}

const admits = (move: Move, status: ApprovalStatus = 'open'): GuardPart => ({
  name: `admits ${move}`,
  holds: (args) => moveRefusal(move, questionOf(args, status)) === null,
});

const byRequester: GuardPart = {
  name: 'by its requester',
  holds: ({ context, event }) => filingOf(event).personId === context.requesterId,
};
const withoutProblems: GuardPart = {
  name: 'without problems',
  holds: ({ event }) => (event as { given: { problems: unknown[] } }).given.problems.length === 0,
};
const withProblems: GuardPart = { name: 'with problems', holds: (args) => !withoutProblems.holds(args) };
const everyStepPermitted: GuardPart = {
  name: 'somebody permitted at every step',
  holds: ({ context, event }) => {
    const { steps, excluded } = filingOf(event);
    return isOpenable(steps, [context.requesterId, ...excluded]);
  },
};
const notLast: GuardPart = { name: 'not the last step', holds: ({ context }) => !isLastStep(context) };
const toStep: GuardPart = {
  name: 'to a step',
  holds: ({ event }) => decisionOf(event).payload.toStep !== undefined,
};

/** The parts of every guard, by its name in the chart. */
export const guardParts = {
  isRequester: [byRequester],
  /** Right round, step, person and content; the reasons are those of decisionRefusal. */
  mayDecide: [
    {
      name: 'nothing against it',
      holds: ({ context, event }) => {
        const { payload, given } = decisionOf(event);
        return decisionRefusal('open', context, given, payload) === null;
      },
    },
    {
      name: 'answered by its subject where it is the last',
      holds: ({ context, event }) =>
        completesWith(context, decisionOf(event).payload, decisionOf(event).given) !== 'unanswered',
    },
    {
      name: 'rests on people where it is the last',
      holds: ({ context, event }) => {
        const { payload, given } = decisionOf(event);
        if (completesWith(context, payload, given) === 'notLast') return true;
        return mayConclude(castVote(context, payload, given));
      },
    },
  ],
  filesOpenable: [
    byRequester,
    withoutProblems,
    everyStepPermitted,
    {
      name: 'somebody permitted where it opens',
      holds: ({ context, event }) => opensPermitted(beginRound(context, filingOf(event))),
    },
  ],
  filesHeld: [byRequester, withProblems],
  releases: [
    withoutProblems,
    {
      name: 'the same route',
      holds: ({ context, event }) => releaseOf(event).steps.length === context.steps.length,
    },
    {
      name: 'somebody permitted from here on',
      holds: ({ context, event }) => isOpenable(releaseOf(event).steps, context.excluded, context.step),
    },
    {
      name: 'somebody permitted where it opens',
      holds: ({ context, event }) => opensPermitted(replan(context, releaseOf(event).steps, '')),
    },
  ],
  hasProblems: [withProblems],
  isUndecided: [{ name: 'undecided', holds: ({ context }) => stepTally(context) === 'undecided' }],
  isRejected: [{ name: 'rejected', holds: ({ context }) => stepTally(context) === 'rejected' }],
  isStuck: [{ name: 'stuck', holds: ({ context }) => stepTally(context) === 'stuck' }],
  nextIsOpenable: [
    notLast,
    {
      name: 'somebody permitted at it',
      holds: ({ context, event }) => advance(context, decisionOf(event).given).problems.length === 0,
    },
  ],
  nextIsHeld: [notLast],
  isCarriedOut: [{ name: 'carried out', holds: ({ event }) => decisionOf(event).given.result?.carriedOut === true }],
  mayTransfer: [admits('transfer')],
  mayDelegate: [admits('delegate')],
  mayAddBefore: [admits('addBefore')],
  mayAddAfter: [admits('addAfter')],
  mayRemoveSigner: [admits('removeSigner')],
  mayHandOver: [admits('handOver')],
  mayHandOverSuspended: [admits('handOver', 'suspended')],
  takesBackHere: [
    admits('takeBack'),
    {
      name: 'at the open step',
      holds: ({ context, event }) => votedLastAt(context, (event as Given<'approval.takeBack'>).given.personId),
    },
  ],
  takesBackStep: [admits('takeBack')],
  hasSeat: [
    {
      name: 'has an undecided seat',
      holds: ({ context, event }) =>
        undecidedSeatsOf(context, (event as Given<'approval.vacate'>).payload.personId).length > 0,
    },
  ],
  returnsToOpenable: [
    admits('returnTo'),
    toStep,
    {
      name: 'somebody permitted there',
      holds: ({ context, event }) => {
        const { payload, given } = decisionOf(event);
        return goBack(context, payload.toStep ?? 1, given).problems.length === 0;
      },
    },
  ],
  returnsToHeld: [admits('returnTo'), toStep],
  returnsToRequester: [admits('returnTo')],
  editsOpenable: [
    admits('edit'),
    withoutProblems,
    everyStepPermitted,
    {
      name: 'somebody permitted where it opens',
      holds: ({ context, event }) => opensPermitted(beginEditedRound(context, editOf(event).given)),
    },
  ],
  editsHeld: [admits('edit'), withProblems],
} satisfies Record<string, GuardPart[]>;

function opensPermitted(opened: ApprovalContext): boolean {
  const step = currentStep(opened);
  return step !== undefined && hasPermitted(step, excludedFrom(opened));
}

function votedLastAt(context: ApprovalContext, personId: string): boolean {
  return lastVoteOf(context, personId)?.step === context.step;
}

type GuardName = keyof typeof guardParts;
type Guards = Record<GuardName, (args: Args) => boolean>;

const holding =
  (parts: readonly GuardPart[]) =>
  (args: Args): boolean =>
    parts.every((part) => part.holds(args));

/** The chart's guards. */
export const guards = Object.fromEntries(
  Object.entries(guardParts).map(([name, parts]) => [name, holding(parts)]),
) as Guards;
