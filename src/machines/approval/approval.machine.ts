import { setup } from 'xstate';
import type { MachineDefinition } from '../machine';
import { type ApprovalContext, type ApprovalInput, firstContext } from './approval-context';
import {
  type ApprovalEffects,
  automaticDecisions,
  closeStep,
  openStep,
  place,
  recordDecision,
  turnEffects,
} from './approval-effects';
import type {
  ApprovalEvent,
  DecisionGiven,
  DecisionPayload,
  FilingGiven,
  HandOnGiven,
  HandOnPayload,
} from './approval-events';
import { guards } from './approval-guards';
import { advance, beginEditedRound, beginRound, castVote, goBack, replan, sendBack } from './approval-moves';
import { migrations } from './migrations';
import { addSeat, handOver, moved, removeSigner, takeBack, transfer, vacate } from './seat-moves';
import type { SeatOrigin } from './seats';
import { leaveStep, takeTurns } from './turns';

type Given<Type extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: Type }>;
type Args = { context: ApprovalContext; event: ApprovalEvent };
type Change = (args: Args) => ApprovalContext;

const decisionOf = (event: ApprovalEvent) => event as { payload: DecisionPayload; given: DecisionGiven };
const filingOf = (event: ApprovalEvent) => (event as { given: FilingGiven }).given;
const handOnOf = (event: ApprovalEvent) => event as { payload: HandOnPayload; given: HandOnGiven };
const as = <Type extends ApprovalEvent['type']>(event: ApprovalEvent) => event as Given<Type>;
const commentOf = (event: ApprovalEvent) => (event as { payload: { comment?: string | null } }).payload.comment ?? null;
/** Who ended the step by deciding; null where it was not a decision. */
const deciderOf = ({ type, given }: ApprovalEvent) =>
  /(approve|reject|return)$/.test(type) ? (given as DecisionGiven).personId : null;

/** Effects are data: the implementation here does nothing, the performer outside does it all. */
const effect =
  <Type extends keyof ApprovalEffects>(_type: Type) =>
  (_: unknown, _params: ApprovalEffects[Type]): void =>
    undefined;

const chart = setup({
  types: { context: {} as ApprovalContext, events: {} as ApprovalEvent, input: {} as ApprovalInput },
  guards,
  actions: {
    openStep: effect('openStep'),
    closeStep: effect('closeStep'),
    openSeats: effect('openSeats'),
    closeSeats: effect('closeSeats'),
    recordDecision: effect('recordDecision'),
    sentBack: effect('sentBack'),
    concluded: effect('concluded'),
    raiseIncident: effect('raiseIncident'),
    settleIncident: effect('settleIncident'),
  },
});

/** The present step opens, all of it: what the system decides by it is recorded, everybody whose turn it is is asked. */
const opening = (change: Change) =>
  chart.enqueueActions(({ context, event, enqueue }) => {
    const changed = change({ context, event });
    const after = takeTurns(changed, true);
    enqueue.assign(after);
    for (const params of automaticDecisions(context, after)) enqueue({ type: 'recordDecision', params });
    enqueue({ type: 'openStep', params: openStep(after) });
  });

/** The step stays open; whose turn it is changes. */
const turning = (change: Change) =>
  chart.enqueueActions(({ context, event, enqueue }) => {
    const after = takeTurns(change({ context, event }));
    const { closed, opened } = turnEffects(context, after);
    enqueue.assign(after);
    if (closed) enqueue({ type: 'closeSeats', params: closed });
    if (opened) enqueue({ type: 'openSeats', params: opened });
  });

const changing = (change: Change) => chart.assign(({ context, event }) => change({ context, event }));

const stay: Change = ({ context }) => context;
const vote = changing(({ context, event }) => castVote(context, decisionOf(event).payload, decisionOf(event).given));
const begin: Change = ({ context, event }) => beginRound(context, filingOf(event));
const edit: Change = ({ context, event }) => beginEditedRound(leaveStep(context), as<'approval.edit'>(event).given);
const goOn: Change = ({ context, event }) => advance(context, decisionOf(event).given);
const back: Change = ({ context, event }) => {
  const { payload, given } = decisionOf(event);
  return goBack(context, payload.toStep ?? 1, given);
};
const hold = changing(({ context, event }) => ({
  ...moved(leaveStep(context)),
  problems: as<'approval.hold'>(event).given.problems,
}));
const strand = changing(({ context }) => ({ ...leaveStep(context), problems: [stranded(context)] }));
const release: Change = ({ context, event }) => {
  const { steps, at } = as<'approval.release'>(event).given;
  return replan(context, steps, at ?? '');
};
const adding = (origin: Extract<SeatOrigin, 'delegated' | 'addedBefore' | 'addedAfter'>) =>
  turning(({ context, event }) => {
    const { payload, given } = handOnOf(event);
    return addSeat(context, given, payload, { toId: payload.toId, origin });
  });
const transferring: Change = ({ context, event }) => {
  const { payload, given } = handOnOf(event);
  return transfer(context, given, payload, payload.toId);
};
const handing: Change = ({ context, event }) => {
  const { payload, given } = as<'approval.handOver'>(event);
  return handOver(context, payload.fromId, given.receiver.id, given.personId);
};
const vacating: Change = ({ context, event }) => vacate(context, as<'approval.vacate'>(event).payload.personId);
const taking: Change = ({ context, event }) => takeBack(context, as<'approval.takeBack'>(event).given.personId);
const removing: Change = ({ context, event }) => removeSigner(context, as<'approval.removeSigner'>(event).payload.seat);

const records = {
  type: 'recordDecision',
  params: ({ context, event }: Args) => recordDecision(context, decisionOf(event).payload, decisionOf(event).given),
} as const;
const closes = {
  type: 'closeStep',
  params: ({ context, event }: Args) => closeStep(context, deciderOf(event)),
} as const;
const leaves = changing(({ context }) => leaveStep(context));
const raises = {
  type: 'raiseIncident',
  params: ({ context }: Args) => ({ ...place(context), problems: context.problems }),
} as const;
const settles = { type: 'settleIncident', params: ({ context }: Args) => ({ round: context.round }) } as const;
const sends = {
  type: 'sentBack',
  params: ({ context, event }: Args) => ({ round: context.round, comment: commentOf(event) }),
} as const;

const concludes = (outcome: ApprovalEffects['concluded']['outcome']) =>
  ({ type: 'concluded', params: ({ context, event }: Args) => conclusion(outcome, context, event) }) as const;

const files = [
  { guard: 'filesOpenable', target: '#approval.open', actions: [opening(begin)] },
  { guard: 'filesHeld', target: '#approval.held', actions: [changing(begin), raises] },
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
            'approval.approve': { guard: 'mayDecide', target: 'decided', actions: [records, vote] },
            'approval.reject': { guard: 'mayDecide', target: 'decided', actions: [records, vote] },
            'approval.transfer': { guard: 'mayTransfer', actions: [turning(transferring)] },
            'approval.delegate': { guard: 'mayDelegate', actions: [adding('delegated')] },
            'approval.addBefore': { guard: 'mayAddBefore', actions: [adding('addedBefore')] },
            'approval.addAfter': { guard: 'mayAddAfter', actions: [adding('addedAfter')] },
            'approval.removeSigner': { guard: 'mayRemoveSigner', actions: [turning(removing)] },
            'approval.takeBack': [
              { guard: 'takesBackHere', actions: [turning(taking)] },
              { guard: 'takesBackStep', actions: [closes, opening(taking)] },
            ],
            'approval.handOver': { guard: 'mayHandOver', actions: [turning(handing)] },
            'approval.vacate': { guard: 'hasSeat', target: 'decided', actions: [turning(vacating)] },
          },
        },
        decided: {
          always: [
            { guard: 'isUndecided', target: 'waiting', actions: [turning(stay)] },
            { guard: 'isRejected', target: '#approval.rejected', actions: [closes, leaves, concludes('rejected')] },
            { guard: 'isStuck', target: '#approval.held', actions: [closes, strand, raises] },
            { guard: 'nextIsOpenable', target: 'waiting', actions: [closes, opening(goOn)] },
            { guard: 'nextIsHeld', target: '#approval.held', actions: [closes, changing(goOn), raises] },
            { guard: 'isCarriedOut', target: '#approval.approved', actions: [closes, leaves, concludes('approved')] },
            { target: '#approval.voided', actions: [closes, leaves, concludes('voided')] },
          ],
        },
      },
      on: {
        'approval.return': [
          { guard: 'returnsToOpenable', target: '.waiting', actions: [records, closes, opening(back)] },
          { guard: 'returnsToHeld', target: 'held', actions: [records, closes, changing(back), raises] },
          {
            guard: 'returnsToRequester',
            target: 'returned',
            actions: [records, closes, changing(({ context }) => sendBack(context)), sends],
          },
        ],
        'approval.edit': [
          { guard: 'editsOpenable', target: '.waiting', actions: [closes, opening(edit)] },
          { guard: 'editsHeld', target: 'held', actions: [closes, changing(edit), raises] },
        ],
        'approval.withdraw': { ...withdraws, actions: [closes, leaves, concludes('withdrawn')] },
        'approval.void': { ...voids, actions: [closes, leaves, concludes('voided')] },
        'approval.suspend': { target: 'suspended', actions: [closes, changing(pause)] },
        'approval.hold': { guard: 'hasProblems', target: 'held', actions: [closes, hold, raises] },
      },
    },
    returned: { on: { ...quietEnds, 'approval.resubmit': [...files] } },
    suspended: {
      on: {
        ...quietEnds,
        'approval.resume': { target: 'open', actions: [opening(stay)] },
        'approval.handOver': { guard: 'mayHandOverSuspended', actions: [changing(handing)] },
      },
    },
    held: {
      on: {
        'approval.withdraw': { ...withdraws, actions: [settles, concludes('withdrawn')] },
        'approval.void': { ...voids, actions: [settles, concludes('voided')] },
        'approval.release': { guard: 'releases', target: 'open', actions: [settles, opening(release)] },
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

/** The step is stuck: nobody voted it down, and those who are left are too few. */
function stranded(context: ApprovalContext): ApprovalContext['problems'][number] {
  const vacant = context.seats.filter(({ step, state }) => step === context.step && state === 'vacant');
  const people = vacant.map(({ personId }) => personId);
  return { step: context.steps[context.step - 1]?.name ?? '', code: 'seats-vacant', params: { people } };
}

/** Nobody is asked while it is suspended; every seat stays with whom it was. */
function pause({ context }: Args): ApprovalContext {
  const seats = context.seats.map((seat) =>
    seat.step === context.step && seat.state === 'open' ? ({ ...seat, state: 'waiting', opening: 0 } as const) : seat,
  );
  return { ...context, seats };
}

export const approvalDefinition: MachineDefinition = {
  id: 'approval',
  version: 2,
  machine,
  contextKeys: Object.keys(firstContext({ kind: 'A1', requesterId: '' })),
  migrations,
};
