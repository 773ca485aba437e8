import type { AnyMachineSnapshot } from 'xstate';
import { type ApprovalContext, finalStatuses } from '../../../../src/machines/approval';
import type { Vote } from '../../../../src/machines/approval/votes';
import type { Seat } from '../../../../src/machines/approval/seats';
import { contents, type ContentHash } from './moves';
import { contextOf, type Move, statusOf } from './walk';

const NEVER = ['requester', 'gainer'];
export const isFinal = (snapshot: AnyMachineSnapshot) => finalStatuses.includes(statusOf(snapshot) as never);
const count = ({ effects }: Move, type: string) => effects.filter((effect) => effect.type === type).length;
const decision = /(approve|reject|return)$/;

/**
 * The votes that may make a decision, told without the core's own functions: not void, no advice, of the very fields that are
 * decided on now, by people who are permitted.
 */
function sound(vote: Vote, { round, contentHash }: ApprovalContext, decision: Vote['decision'] = 'approve'): boolean {
  const now: Record<string, string> = contents[contentHash as ContentHash];
  const bound = Object.entries(vote.fields ?? {}).every(([name, hash]) => now[name] === hash);
  const inRound = vote.round === round || vote.carriedOver?.round === round;
  return (
    !vote.voided && !vote.advice && vote.decision === decision && inRound && bound && !NEVER.includes(vote.personId)
  );
}

interface Count {
  approved: number;
  rejected: number;
  pending: number;
  total: number;
  needed: number;
}

/** What a step stands at, seat by seat; a seat is its holder's and that of everybody whom the holder added. */
export function countOf(context: ApprovalContext, step: number): Count {
  const { counting, candidates } = context.steps[step - 1]!;
  const roots = context.seats.filter((seat) => seat.step === step && seat.of === null);
  const group = ({ no }: Seat) =>
    context.seats.filter(
      (seat) => seat.no === no || (seat.of === no && seat.origin !== 'delegated' && seat.state !== 'removed'),
    );
  const said = (seat: Seat, decision: Vote['decision']) =>
    context.votes.some((vote) => vote.seat === seat.no && vote.step === step && sound(vote, context, decision));
  const weigh = (holds: (root: Seat) => boolean) =>
    roots.filter(holds).reduce((sum, { planned }) => sum + weightOf(counting, planned), 0);
  const rejected = (root: Seat) => group(root).some((seat) => said(seat, 'reject'));
  const approved = (root: Seat) => group(root).every((seat) => said(seat, 'approve'));
  const open = (root: Seat) =>
    !rejected(root) &&
    !approved(root) &&
    !group(root).some((seat) => seat.state === 'vacant' && !said(seat, 'approve'));
  const total = counting.rule === 'quorum' && counting.weights ? 100 : candidates.length;
  return {
    approved: weigh(approved),
    rejected: weigh(rejected),
    pending: weigh(open),
    total,
    needed: needed(counting, total),
  };
}

type Counting = ApprovalContext['steps'][number]['counting'];

function weightOf(counting: Counting, planned: string): number {
  return counting.rule === 'quorum' && counting.weights ? counting.weights[planned]! : 1;
}

function needed(counting: Counting, total: number): number {
  if (counting.rule === 'anyOne') return 1;
  if (counting.rule === 'nOfM') return counting.n;
  return counting.rule === 'quorum' ? Math.ceil((counting.percent * total) / 100) : total;
}

/** Whether a step of this approved request has its full quorum, of everybody who was to be asked. */
function fullQuorum(context: ApprovalContext, step: number): boolean {
  const roots = context.seats.filter((seat) => seat.step === step && seat.of === null);
  const { approved, needed: enough } = countOf(context, step);
  return roots.length === context.steps[step - 1]!.candidates.length && approved >= enough;
}

/** Counted by more than one voice, where one rejection need not end it. */
const isTwoSided = ({ step, steps }: ApprovalContext) =>
  ['nOfM', 'quorum'].includes(steps[step - 1]?.counting.rule ?? '');

/** What must hold of every step that is taken; the name of each is the invariant. */
export const ofMoves: Record<string, (move: Move) => boolean> = {
  'approved only by an approving decision whose outcome the subject has carried out': ({ event, to }) =>
    statusOf(to) !== 'approved' ||
    (event.type === 'approval.approve' && JSON.stringify(event.given['result']) === '{"carriedOut":true}'),
  'final states absorb': ({ from }) => !isFinal(from),
  'nobody decides on a request that is theirs or that they gain by': ({ event }) =>
    !decision.test(event.type) || !NEVER.includes(event.given['personId'] as string),
  'nobody decides who may decide no longer': ({ event }) =>
    !decision.test(event.type) || event.given['mayNotDecide'] !== true,
  'only for the content, round and step that are open': ({ from, event: { type, payload } }) => {
    if (!decision.test(type)) return true;
    const { round, step, contentHash } = contextOf(from);
    return payload['round'] === round && payload['step'] === step && payload['contentHash'] === contentHash;
  },
  'only its requester files, resubmits or withdraws': ({ event }) =>
    !/(filed|resubmit|withdraw)$/.test(event.type) || event.given['personId'] === 'requester',
  'an administrator and the system never approve': ({ event, from, to }) =>
    /(approve|filed|resubmit|edit)$/.test(event.type) ||
    approvedSteps(to) <= approvedSteps(from) ||
    event.type === 'approval.takeBack',
  'at most one round, and it never goes back': ({ from, to }) => {
    const more = contextOf(to).round - contextOf(from).round;
    return more === 0 || (more === 1 && !isFinal(to));
  },
  'opens and closes steps in turn; no end and no hold leaves one open': (move) => {
    const balance = (statusOf(move.from) === 'open' ? 1 : 0) + count(move, 'openStep') - count(move, 'closeStep');
    return balance === (statusOf(move.to) === 'open' ? 1 : 0);
  },
  'concludes exactly once, at the end': (move) => count(move, 'concluded') === (isFinal(move.to) ? 1 : 0),
  'records every decision, and what the system decides as automatic': ({ event, effects }) => {
    const records = effects.filter(({ type }) => type === 'recordDecision');
    const human = records.filter(({ params }) => !(params as { automatic: boolean }).automatic);
    return human.length === (decision.test(event.type) ? 1 : 0);
  },
  'a counted step fails exactly when it can no longer be reached, because too many are against it': ({
    from,
    event,
    to,
  }) => {
    const context = contextOf(to);
    if (!decision.test(event.type) || statusOf(from) !== 'open' || !isTwoSided(context)) return true;
    const { rejected, total, needed: enough } = countOf(context, context.step);
    return (statusOf(to) === 'rejected') === total - rejected < enough;
  },
  'a voided vote stays void within its round': ({ from, to }) => {
    const void_ = (snapshot: AnyMachineSnapshot) => contextOf(snapshot).votes.filter(({ voided }) => voided !== null);
    return contextOf(to).round !== contextOf(from).round || void_(to).length >= void_(from).length;
  },
};

/** Steps that the plan has behind it. */
function approvedSteps(snapshot: AnyMachineSnapshot): number {
  return statusOf(snapshot) === 'approved'
    ? Number.MAX_SAFE_INTEGER
    : contextOf(snapshot).votes.filter((vote) => sound(vote, contextOf(snapshot))).length;
}

/** What must hold of every state. */
export const ofStates: Record<string, (snapshot: AnyMachineSnapshot) => boolean> = {
  'approved implies a full quorum of every step, for exactly this content, by permitted people': (snapshot) =>
    statusOf(snapshot) !== 'approved' ||
    contextOf(snapshot).steps.every((_, index) => fullQuorum(contextOf(snapshot), index + 1)),
  'approved implies a decision of a person on the last step, in this round': (snapshot) => {
    const { steps, votes, round } = contextOf(snapshot);
    const last = (vote: Vote) => vote.step === steps.length && !vote.automatic && vote.round === round;
    return statusOf(snapshot) !== 'approved' || votes.some((vote) => last(vote) && sound(vote, contextOf(snapshot)));
  },
  'nothing rests in a decided step': ({ value }) => JSON.stringify(value) !== '{"open":"decided"}',
  'open always has somebody whose turn it is, and nobody who is excluded for good': (snapshot) => {
    const { seats, step, excluded } = contextOf(snapshot);
    const open = seats.filter((seat) => seat.step === step && seat.state === 'open');
    return (
      statusOf(snapshot) !== 'open' || (open.length > 0 && open.every(({ personId }) => !excluded.includes(personId)))
    );
  },
  'a counted step is open exactly as long as both ends can be reached': (snapshot) => {
    const context = contextOf(snapshot);
    if (statusOf(snapshot) !== 'open' || !isTwoSided(context)) return true;
    const { approved, rejected, pending, total, needed: enough } = countOf(context, context.step);
    return approved < enough && approved + pending >= enough && total - rejected >= enough;
  },
  'held always says why': (snapshot) => statusOf(snapshot) !== 'held' || contextOf(snapshot).problems.length > 0,
  'distinct steps have distinct people where the policy says so': (snapshot) => {
    const { steps, votes } = contextOf(snapshot);
    if (statusOf(snapshot) !== 'approved' || !steps[0]?.distinctPeople) return true;
    const people = votes.filter((vote) => sound(vote, contextOf(snapshot)) && !vote.automatic);
    return people.every((one) => people.every((other) => one.step === other.step || one.personId !== other.personId));
  },
  'one person, one vote a step': (snapshot) => {
    const votes = contextOf(snapshot).votes.filter((vote) => sound(vote, contextOf(snapshot)));
    return new Set(votes.map((vote) => `${vote.step} ${vote.personId}`)).size === votes.length;
  },
};
