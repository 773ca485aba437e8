import { setup } from 'xstate';
import type { MachineDefinition } from '../machine';
import { type ApprovalContext, type ApprovalInput, firstContext } from './approval-context';
import { type ApprovalEffects, closeStep, openStep, place, recordDecision } from './approval-effects';
import type { ApprovalEvent, DecisionGiven, DecisionPayload, FilingGiven } from './approval-events';
import {
  advance,
  beginRound,
  castVote,
  completesWith,
  isLastStep,
  isOpenable,
  nextIsPermitted,
  replan,
  stepTally,
} from './approval-moves';
import { decisionRefusal } from './approval-refusals';

type Given<Type extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: Type }>;
type Args = { context: ApprovalContext; event: ApprovalEvent };

const decisionOf = (event: ApprovalEvent) => event as { payload: DecisionPayload; given: DecisionGiven };
const filingOf = (event: ApprovalEvent) => (event as { given: FilingGiven }).given;
const commentOf = (event: ApprovalEvent) => (event as { payload: { comment?: string | null } }).payload.comment ?? null;

/** Effects are data: the implementation here does nothing, the performer outside does it all. */
const effect =
  <Type extends keyof ApprovalEffects>(_type: Type) =>
  (_: unknown, _params: ApprovalEffects[Type]): void =>
    undefined;

const chart = setup({
  types: { context: {} as ApprovalContext, events: {} as ApprovalEvent, input: {} as ApprovalInput },
  guards: {
    isRequester: ({ context, event }) => (event as Given<'approval.withdraw'>).given.personId === context.requesterId,
    /** Right round, step, person and content; the reasons are those of decisionRefusal. */
    mayDecide: ({ context, event }) => {
      const { payload, given } = decisionOf(event);
      return (
        decisionRefusal('open', context, given.personId, payload) === null &&
        completesWith(context, payload, given) !== 'unanswered'
      );
    },
    filesOpenable: ({ context, event }) => {
      const { personId, steps, problems, excluded } = filingOf(event);
      return (
        personId === context.requesterId &&
        problems.length === 0 &&
        isOpenable(steps, [context.requesterId, ...excluded])
      );
    },
    filesHeld: ({ context, event }) =>
      filingOf(event).personId === context.requesterId && filingOf(event).problems.length > 0,
    releases: ({ context, event }) => {
      const { steps, problems } = (event as Given<'approval.release'>).given;
      return (
        problems.length === 0 &&
        steps.length === context.steps.length &&
        isOpenable(steps, context.excluded, context.step)
      );
    },
    hasProblems: ({ event }) => (event as Given<'approval.hold'>).given.problems.length > 0,
    isUndecided: ({ context }) => stepTally(context) === 'undecided',
    isRejected: ({ context }) => stepTally(context) === 'rejected',
    nextIsOpenable: ({ context, event }) => !isLastStep(context) && nextIsPermitted(context, decisionOf(event).given),
    nextIsHeld: ({ context }) => !isLastStep(context),
    isCarriedOut: ({ event }) => decisionOf(event).given.result?.carriedOut === true,
  },
  actions: {
    openStep: effect('openStep'),
    closeStep: effect('closeStep'),
    recordDecision: effect('recordDecision'),
    sentBack: effect('sentBack'),
    concluded: effect('concluded'),
    raiseIncident: effect('raiseIncident'),
    settleIncident: effect('settleIncident'),
  },
});

const setRound = chart.assign(({ context, event }) => beginRound(context, filingOf(event)));
const setVote = chart.assign(({ context, event }) =>
  castVote(context, decisionOf(event).payload, decisionOf(event).given),
);
const setNext = chart.assign(({ context, event }) => advance(context, decisionOf(event).given));
const setProblems = chart.assign(({ event }) => ({ problems: (event as Given<'approval.hold'>).given.problems }));
const setReleased = chart.assign(({ context, event }) =>
  replan(context, (event as Given<'approval.release'>).given.steps),
);
const countOpening = chart.assign(({ context }) => ({ openings: context.openings + 1 }));

const opens = [countOpening, { type: 'openStep', params: ({ context }: Args) => openStep(context) }] as const;
const records = {
  type: 'recordDecision',
  params: ({ event }: Args) => recordDecision(decisionOf(event).payload, decisionOf(event).given),
} as const;
const closesDecided = {
  type: 'closeStep',
  params: ({ context, event }: Args) => closeStep(context, decisionOf(event).given.personId),
} as const;
const closes = { type: 'closeStep', params: ({ context }: Args) => closeStep(context, null) } as const;
const raises = {
  type: 'raiseIncident',
  params: ({ context }: Args) => ({ ...place(context), problems: context.problems }),
} as const;
const settles = { type: 'settleIncident', params: ({ context }: Args) => ({ round: context.round }) } as const;

const concludes = (outcome: ApprovalEffects['concluded']['outcome']) =>
  ({ type: 'concluded', params: ({ context, event }: Args) => conclusion(outcome, context, event) }) as const;

const files = [
  { guard: 'filesOpenable', target: '#approval.open', actions: [setRound, ...opens] },
  { guard: 'filesHeld', target: '#approval.held', actions: [setRound, raises] },
] as const;
const withdraws = { guard: 'isRequester', target: '#approval.withdrawn' } as const;
const voids = { target: '#approval.voided' } as const;
const quietEnds = {
  'approval.withdraw': { ...withdraws, actions: [concludes('withdrawn')] },
  'approval.void': { ...voids, actions: [concludes('voided')] },
} as const;

/**
 * One request (statecharts.md, approval). A step waits, is decided, and the next one opens in the same macrostep; `decided` is
 * never stored. Every end is final: nothing leads out of approved, rejected, withdrawn or voided.
 */
const machine = chart.createMachine({
  id: 'approval',
  context: ({ input }) => firstContext(input),
  initial: 'draft',
  states: {
    draft: { on: { 'approval.filed': [...files] } },
    open: {
      initial: 'waiting',
      states: {
        waiting: {
          on: {
            'approval.approve': { guard: 'mayDecide', target: 'decided', actions: [setVote, records] },
            'approval.reject': { guard: 'mayDecide', target: 'decided', actions: [setVote, records] },
          },
        },
        decided: {
          always: [
            { guard: 'isUndecided', target: 'waiting' },
            { guard: 'isRejected', target: '#approval.rejected', actions: [closesDecided, concludes('rejected')] },
            { guard: 'nextIsOpenable', target: 'waiting', actions: [closesDecided, setNext, ...opens] },
            { guard: 'nextIsHeld', target: '#approval.held', actions: [closesDecided, setNext, raises] },
            { guard: 'isCarriedOut', target: '#approval.approved', actions: [closesDecided, concludes('approved')] },
            { target: '#approval.voided', actions: [closesDecided, concludes('voided')] },
          ],
        },
      },
      on: {
        'approval.return': {
          guard: 'mayDecide',
          target: 'returned',
          actions: [
            records,
            closesDecided,
            { type: 'sentBack', params: ({ context, event }) => ({ round: context.round, comment: commentOf(event) }) },
          ],
        },
        'approval.withdraw': { ...withdraws, actions: [closes, concludes('withdrawn')] },
        'approval.void': { ...voids, actions: [closes, concludes('voided')] },
        'approval.suspend': { target: 'suspended', actions: [closes] },
        'approval.hold': { guard: 'hasProblems', target: 'held', actions: [setProblems, closes, raises] },
      },
    },
    returned: { on: { ...quietEnds, 'approval.resubmit': [...files] } },
    suspended: { on: { ...quietEnds, 'approval.resume': { target: 'open', actions: [...opens] } } },
    held: {
      on: {
        'approval.withdraw': { ...withdraws, actions: [settles, concludes('withdrawn')] },
        'approval.void': { ...voids, actions: [settles, concludes('voided')] },
        'approval.release': { guard: 'releases', target: 'open', actions: [setReleased, settles, ...opens] },
      },
    },
    approved: { type: 'final' },
    rejected: { type: 'final' },
    withdrawn: { type: 'final' },
    voided: { type: 'final' },
  },
});

function conclusion(
  outcome: ApprovalEffects['concluded']['outcome'],
  context: ApprovalContext,
  event: ApprovalEvent,
): ApprovalEffects['concluded'] {
  const { payload, given } = event as {
    payload: { reason?: string };
    given: { tellSubject?: boolean; result?: DecisionGiven['result'] };
  };
  const reason = given.result?.carriedOut === false ? given.result.reason : (payload.reason ?? null);
  const tellSubject = outcome !== 'approved' && given.tellSubject !== false;
  return { outcome, round: context.round, reason, comment: commentOf(event), tellSubject };
}

export const approvalDefinition: MachineDefinition = {
  id: 'approval',
  version: 1,
  machine,
  contextKeys: Object.keys(firstContext({ kind: 'A1', requesterId: '' })),
  migrations: {},
};
