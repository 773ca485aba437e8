import type { AnyMachineSnapshot } from 'xstate';
import { type ApprovalContext, approvalEffectTypes, finalStatuses } from '../../../../src/machines/approval';
import type { Vote } from '../../../../src/machines/approval/votes';
import { contents, type ContentHash } from './moves';
import { contextOf, type Move, statusOf, walk } from './walk';

const NEVER = ['requester', 'gainer'];
const isFinal = (snapshot: AnyMachineSnapshot) => finalStatuses.includes(statusOf(snapshot) as never);
const count = ({ effects }: Move, type: string) => effects.filter((effect) => effect.type === type).length;
const decision = /(approve|reject|return)$/;

/**
 * The votes that may make an approval, told without the core's own functions: not void, no advice, of the very fields that
 * are approved now, by people who are permitted.
 */
function sound(vote: Vote, { round, contentHash }: ApprovalContext): boolean {
  const now: Record<string, string> = contents[contentHash as ContentHash];
  const bound = Object.entries(vote.fields ?? {}).every(([name, hash]) => now[name] === hash);
  const inRound = vote.round === round || vote.carriedOver?.round === round;
  return (
    !vote.voided && !vote.advice && vote.decision === 'approve' && inRound && bound && !NEVER.includes(vote.personId)
  );
}

/** Whether a step of this approved request has its full quorum, seat by seat. */
function fullQuorum(context: ApprovalContext, step: number): boolean {
  const planned = context.steps[step - 1]!;
  const approved = (no: number) =>
    context.votes.some((vote) => vote.seat === no && vote.step === step && sound(vote, context));
  const roots = context.seats.filter((seat) => seat.step === step && seat.of === null);
  const full = roots.filter(
    ({ no }) =>
      approved(no) &&
      context.seats
        .filter((seat) => seat.of === no && seat.origin !== 'delegated' && seat.state !== 'removed')
        .every((seat) => approved(seat.no)),
  );
  if (planned.counting.rule === 'anyOne') return full.length >= 1;
  return roots.length === planned.candidates.length && full.length === roots.length;
}

/** What must hold of every step that is taken; the name of each is the invariant. */
const ofMoves: Record<string, (move: Move) => boolean> = {
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
const ofStates: Record<string, (snapshot: AnyMachineSnapshot) => boolean> = {
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

describe('approval, every state of a small scope', () => {
  const broken = new Map<string, string>();
  const reached = new Set<string>();
  const effects = new Set<string>();
  const events = new Set<string>();
  let states = 0;
  let steps = 0;

  beforeAll(() => {
    const scopes = [
      { rounds: 1, handings: 1 },
      { rounds: 2, handings: 0 },
    ];
    for (const scope of scopes) {
      const found = walk(scope, (move) => {
        steps += 1;
        events.add(move.event.type);
        for (const { type } of move.effects) effects.add(type);
        for (const [name, holds] of Object.entries(ofMoves))
          if (!broken.has(name) && !holds(move))
            broken.set(name, JSON.stringify([move.from.value, move.event, move.from.context]));
      });
      states += found.size;
      for (const snapshot of found.values()) {
        reached.add(statusOf(snapshot));
        for (const [name, holds] of Object.entries(ofStates))
          if (!broken.has(name) && !holds(snapshot))
            broken.set(name, JSON.stringify([snapshot.value, snapshot.context]));
      }
    }
    process.stdout.write(`approval explored: ${states} states, ${steps} steps\n`);
  }, 120_000);

  it.each([...Object.keys(ofMoves), ...Object.keys(ofStates)])('%s', (name) => {
    expect(broken.get(name)).toBeUndefined();
  });

  it('reaches every state of the chart, by every event, asking for every effect', () => {
    expect([...reached].sort()).toEqual([...finalStatuses, 'draft', 'held', 'open', 'returned', 'suspended'].sort());
    expect([...effects].sort()).toEqual([...approvalEffectTypes].sort());
    expect([...events].sort()).toHaveLength(20);
    expect(states).toBeGreaterThan(8_000);
  });
});
