import { type Effect, type Envelope, type MachineEvent, start, step } from '../../../src/machines/machine';
import { type ApprovalContext, approvalDefinition, approvalEffectTypes } from '../../../src/machines/approval';
import type { Vote } from '../../../src/machines/approval/votes';
import { aStep } from './builders';

const people = ['requester', 'gainer', 'one', 'two', 'three'];
const hashes = ['h1', 'h2'];
const finals = ['approved', 'rejected', 'withdrawn', 'voided'];
const problem = { step: 'first', code: 'no-approver', params: {} };
const routes = [
  [aStep('first', ['one', 'two'])],
  [aStep('first', ['one', 'two']), aStep('second', ['three'])],
  [aStep('first', ['one']), aStep('second', ['one'])],
];

interface Node {
  envelope: Envelope;
  lastEffects: Effect[];
}

const contextOf = (envelope: Envelope) => envelope.context as unknown as ApprovalContext;
const statusOf = ({ state }: Envelope) => (typeof state === 'string' ? state : Object.keys(state as object)[0]!);

function filings(type: string): MachineEvent[] {
  return people.slice(0, 3).flatMap((personId) =>
    hashes.flatMap((contentHash) => [
      ...[...routes, [], [aStep('first', ['gainer'])], [aStep('first', [])], [aStep('first', ['requester'])]].map(
        (steps) => ({
          type,
          payload: {},
          given: { personId, steps, problems: [], excluded: ['gainer'], contentHash, policyVersion: 1 },
        }),
      ),
      {
        type,
        payload: {},
        given: { personId, steps: routes[1], problems: [problem], excluded: ['gainer'], contentHash, policyVersion: 1 },
      },
    ]),
  );
}

function decisions(): MachineEvent[] {
  const results = [undefined, { carriedOut: true }, { carriedOut: false, reason: 'guard-unmet' }];
  const nexts = [
    undefined,
    { step: aStep('second', ['three']) },
    { step: aStep('second', ['gainer']) },
    { step: aStep('second', []), problem: { ...problem, step: 'second' } },
  ];
  const said = people.flatMap((personId) =>
    hashes.flatMap((contentHash) =>
      [1, 2].flatMap((round) => [1, 2].map((at) => ({ personId, contentHash, round, step: at }))),
    ),
  );
  return said.flatMap(({ personId, contentHash, round, step: at }) =>
    (['approve', 'reject', 'return'] as const).flatMap((decision) =>
      (decision === 'approve' ? results : [undefined]).flatMap((result) =>
        (decision === 'approve' ? nexts : [undefined]).map((next) => ({
          type: `approval.${decision}`,
          payload: { decision, comment: null, round, step: at, contentHash },
          given: { personId, at: '2026-01-05T01:00:00.000Z', ...(result ? { result } : {}), ...(next ? { next } : {}) },
        })),
      ),
    ),
  );
}

const others: MachineEvent[] = [
  ...people.map((personId) => ({ type: 'approval.withdraw', payload: { comment: null }, given: { personId } })),
  { type: 'approval.void', payload: { reason: 'content-changed' }, given: { tellSubject: true } },
  { type: 'approval.suspend', payload: { comment: null }, given: { personId: 'admin' } },
  { type: 'approval.resume', payload: { comment: null }, given: { personId: 'admin' } },
  { type: 'approval.hold', payload: {}, given: { problems: [problem] } },
  { type: 'approval.hold', payload: {}, given: { problems: [] } },
  ...[...routes, [aStep('first', [])]].map((steps) => ({
    type: 'approval.release',
    payload: {},
    given: { steps, problems: [] },
  })),
  { type: 'approval.release', payload: {}, given: { steps: routes[0], problems: [problem] } },
];

const events: MachineEvent[] = [
  ...filings('approval.filed'),
  ...filings('approval.resubmit'),
  ...decisions(),
  ...others,
];

/** The number of openings only names deadlines; without it the space of states is finite. */
function keyOf({ state, context }: Envelope): string {
  return JSON.stringify([state, { ...context, openings: 0 }]);
}

function explore(visit: (from: Envelope, event: MachineEvent, to: Node) => void): Map<string, Envelope> {
  const first = start(approvalDefinition, 1, { kind: 'A6', requesterId: 'requester' }).envelope;
  const seen = new Map([[keyOf(first), first]]);
  const open = [first];
  for (let from = open.pop(); from; from = open.pop()) {
    for (const event of events) {
      if (event.type === 'approval.resubmit' && contextOf(from).round >= 2) continue;
      const stepped = step(approvalDefinition, from, event, 1);
      if (!stepped.accepted) continue;
      visit(from, event, { envelope: stepped.envelope, lastEffects: stepped.effects });
      const key = keyOf(stepped.envelope);
      if (seen.has(key)) continue;
      seen.set(key, stepped.envelope);
      open.push(stepped.envelope);
    }
  }
  return seen;
}

describe('approval, every state that people, contents and organisations can bring about', () => {
  const moves: { from: Envelope; event: MachineEvent; to: Node }[] = [];
  const states = [...explore((from, event, to) => moves.push({ from, event, to })).values()];
  const approved = states.filter((envelope) => statusOf(envelope) === 'approved');

  it('reaches every state of the chart, and nothing rests in a decided step', () => {
    const reached = [...new Set(states.map(statusOf))].sort();
    expect(reached).toEqual([...finals, 'draft', 'held', 'open', 'returned', 'suspended'].sort());
    expect(states.filter(({ state }) => JSON.stringify(state) === '{"open":"decided"}')).toEqual([]);
    expect(approved.length).toBeGreaterThan(3);
  });

  it('approved implies a human decision for each step, of this round, for exactly this hash, by a permitted person', () => {
    for (const envelope of approved) {
      const { steps, votes, round, contentHash, excluded } = contextOf(envelope);
      expect(steps.length).toBeGreaterThan(0);
      steps.forEach((planned, index) => {
        const counted = votes.filter(
          (vote: Vote) =>
            vote.step === index + 1 &&
            vote.round === round &&
            vote.contentHash === contentHash &&
            vote.decision === 'approve' &&
            planned.candidates.includes(vote.personId) &&
            !['requester', 'gainer', ...excluded].includes(vote.personId),
        );
        expect(counted).toHaveLength(1);
      });
    }
  });

  it('approved only by an approving decision whose outcome the subject has carried out', () => {
    for (const { event } of moves.filter(({ to }) => statusOf(to.envelope) === 'approved')) {
      expect(event.type).toBe('approval.approve');
      expect(event.given).toMatchObject({ result: { carriedOut: true } });
    }
  });

  it('final states absorb: nothing leads out of them', () => {
    expect(moves.filter(({ from }) => finals.includes(statusOf(from)))).toEqual([]);
  });

  it('two steps of the same person stay two decisions', () => {
    const alone = (envelope: Envelope) =>
      contextOf(envelope).steps.every(({ candidates }) => candidates.join() === 'one');
    const same = approved.filter((envelope) => alone(envelope) && contextOf(envelope).steps.length === 2);
    expect(same.length).toBeGreaterThan(0);
    for (const envelope of same)
      expect(contextOf(envelope).votes.map(({ personId }) => personId)).toEqual(['one', 'one']);
  });

  it('nobody decides on a request that is theirs or that they gain by', () => {
    const decided = moves.filter(({ event }) => /approve|reject|return$/.test(event.type));
    const deciders = new Set(decided.map(({ event }) => event.given['personId']));
    expect([...deciders].sort()).toEqual(['one', 'three', 'two']);
  });

  it('a vote of an earlier round or of other content never stands in an open round', () => {
    for (const envelope of states.filter((each) => statusOf(each) === 'open')) {
      const { votes, round, contentHash } = contextOf(envelope);
      expect(votes.every((vote: Vote) => vote.round === round && vote.contentHash === contentHash)).toBe(true);
    }
  });

  it('open always has somebody who may decide; held always says why', () => {
    for (const envelope of states) {
      const { steps, step: at, problems, excluded } = contextOf(envelope);
      if (statusOf(envelope) === 'open')
        expect(steps[at - 1]!.candidates.filter((id) => !excluded.includes(id))).not.toEqual([]);
      if (statusOf(envelope) === 'held') expect(problems).not.toEqual([]);
    }
  });

  it('a request that was voided was never carried out', () => {
    for (const { event } of moves.filter(({ to }) => statusOf(to.envelope) === 'voided')) {
      expect(event.given).not.toMatchObject({ result: { carriedOut: true } });
    }
  });

  it('a last approval without the answer of its subject does not happen at all', () => {
    const voidings = moves.filter(
      ({ event, to }) => event.type === 'approval.approve' && statusOf(to.envelope) === 'voided',
    );
    expect(voidings.length).toBeGreaterThan(0);
    for (const { event } of voidings) expect(event.given).toMatchObject({ result: { carriedOut: false } });
  });

  it('only its requester withdraws or resubmits', () => {
    const own = moves.filter(({ event }) => /withdraw|resubmit|filed$/.test(event.type));
    expect(new Set(own.map(({ event }) => event.given['personId']))).toEqual(new Set(['requester']));
  });

  it('opens and closes steps in turn: at most one is open, every end and every hold leaves none', () => {
    for (const { from, to } of moves) {
      const balance = (statusOf(from) === 'open' ? 1 : 0) + count(to, 'openStep') - count(to, 'closeStep');
      expect(balance).toBe(statusOf(to.envelope) === 'open' ? 1 : 0);
    }
  });

  it('concludes exactly once, at the end; a decision is recorded exactly once', () => {
    for (const { event, to } of moves) {
      expect(count(to, 'concluded')).toBe(finals.includes(statusOf(to.envelope)) ? 1 : 0);
      expect(count(to, 'recordDecision')).toBe(/approve|reject|return$/.test(event.type) ? 1 : 0);
    }
  });

  it('asks for no effect that is not on the list of effects, and for each on it', () => {
    expect([...new Set(moves.flatMap(({ to }) => to.lastEffects.map(({ type }) => type)))].sort()).toEqual(
      [...approvalEffectTypes].sort(),
    );
  });
});

function count({ lastEffects }: Node, type: string): number {
  return lastEffects.filter((effect) => effect.type === type).length;
}
