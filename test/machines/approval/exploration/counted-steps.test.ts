import { Exploration, invariants } from './explore';
import { countOf } from './invariants';
import { votingBands, votingThenOne } from './moves';
import { contextOf, type Move, statusOf } from './walk';

const ends = (status: string, rule: string, more: (move: Move) => boolean) => (move: Move) =>
  statusOf(move.to) === status && contextOf(move.to).steps[0]!.counting.rule === rule && more(move);
const voters = ({ to }: Move) => contextOf(to).votes.filter(({ voided, advice }) => !voided && !advice);
const weighed = ({ to }: Move) =>
  contextOf(to).steps[0]!.counting.rule === 'quorum' && 'weights' in contextOf(to).steps[0]!.counting;
const hasSeat = (state: string, { to }: Move) => contextOf(to).seats.some((seat) => seat.state === state);

/** Each of these is somewhere in the scopes, so that the invariants have been asked there. */
const lookedFor: Record<string, (move: Move) => boolean> = {
  'a tie of weights passes a quorum of 50: the heavy one alone': ends(
    'approved',
    'quorum',
    (move) => weighed(move) && voters(move).length === 1,
  ),
  'a tie of weights passes a quorum of 50: the two light ones against the heavy one': ends(
    'approved',
    'quorum',
    (move) => weighed(move) && countOf(contextOf(move.to), 1).rejected === 50,
  ),
  'a quorum of 51 per cent of two fails with the first rejection': ends(
    'rejected',
    'quorum',
    (move) => !weighed(move) && voters(move).length === 1,
  ),
  'two of three pass against one rejection': ends(
    'approved',
    'nOfM',
    ({ to }) => countOf(contextOf(to), 1).rejected === 1,
  ),
  'two of three fail with the second rejection': ends('rejected', 'nOfM', (move) => voters(move).length >= 2),
  'two of three pass although one was disabled meanwhile': ends('approved', 'nOfM', (move) => hasSeat('vacant', move)),
  'two of three are held when too few are left': ends('held', 'nOfM', (move) => hasSeat('vacant', move)),
  'a quorum by weights is held when the heavy one was disabled and a light one is against it': ends(
    'held',
    'quorum',
    (move) => weighed(move) && hasSeat('vacant', move) && countOf(contextOf(move.to), 1).rejected > 0,
  ),
  'a quorum passes although a signer was added and removed again': ends('approved', 'quorum', (move) =>
    hasSeat('removed', move),
  ),
  'a quorum waits for the signer whom one of them added': ends(
    'open',
    'quorum',
    ({ event, to }) =>
      event.type === 'approval.approve' &&
      contextOf(to).seats.some(({ origin, state }) => origin === 'addedAfter' && state === 'open'),
  ),
  'a quorum passes with the vote of a substitute': ends('approved', 'quorum', (move) =>
    voters(move).some(({ personId, actingFor }) => personId === 'd' && actingFor === 'a'),
  ),
};

describe('section 8, steps that are counted: every state of quorum, weights and n of m', () => {
  const single = new Exploration(lookedFor);
  const twoSteps = new Exploration();

  beforeAll(() => {
    single.explore({ rounds: 1, handings: 1, movers: ['a'], bands: votingBands });
    twoSteps.explore({ rounds: 2, handings: 0, movers: [], bands: votingThenOne });
    const states = single.states + twoSteps.states;
    process.stdout.write(`counted steps explored: ${states} states, ${single.steps + twoSteps.steps} steps\n`);
  }, 120_000);

  it.each(invariants)('%s', (name) => {
    expect(single.broken.get(name)).toBeUndefined();
    expect(twoSteps.broken.get(name)).toBeUndefined();
  });

  it.each(Object.keys(lookedFor))('has met: %s', (name) => {
    expect([...single.met]).toContain(name);
  });

  it('is a walk of some size', () => {
    expect(single.states).toBeGreaterThan(3_000);
    expect(twoSteps.states).toBeGreaterThan(1_000);
  });
});
