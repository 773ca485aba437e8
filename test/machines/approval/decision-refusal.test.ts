import { type ApprovalContext, type ApprovalStatus, decisionRefusal } from '../../../src/machines/approval';
import { takeTurns } from '../../../src/machines/approval/turns';
import { anOpenRequest, aStep, aVote } from './builders';

function aContext(overrides: Partial<ApprovalContext> = {}): ApprovalContext {
  const steps = [aStep('first', ['one', 'two']), aStep('second', ['three'])];
  const { round = 1, step = 1, excluded = ['gainer', 'requester'], ...rest } = overrides;
  const first = anOpenRequest(rest.steps ?? steps, { round, excluded });
  const later = step === 1 ? first : anOpenRequest(first.steps, { round, excluded, votes: [], seats: first.seats });
  const opened = step === 1 ? later : { ...later, seats: [...first.seats, ...seatsAt(step, first)] };
  return takeTurns({ ...opened, ...rest, round, step });
}

function seatsAt(step: number, { steps, seats }: ApprovalContext) {
  return (steps[step - 1]?.candidates ?? []).map((personId, index) => ({
    ...{ ...seats[0]!, no: seats.length + index + 1, step, personId, planned: personId },
  }));
}
const numbers: Record<string, number> = { one: 1, two: 2, three: 3 };
const vote = (personId: string, step = 1) => aVote({ personId, step, seat: numbers[personId]! });
const said = (overrides = {}) => ({ round: 1, step: 1, contentHash: 'h1', ...overrides });
const atSecond = aContext({ step: 2, votes: [vote('one')] });

describe('why a decision is refused', () => {
  it.each<[string, ApprovalStatus, ApprovalContext, string, object, object | null]>([
    ['nothing against it', 'open', aContext(), 'one', {}, null],
    ["one's own request", 'open', aContext(), 'requester', {}, { code: 'segregation-of-duties' }],
    ['somebody who gains by it', 'open', aContext(), 'gainer', {}, { code: 'segregation-of-duties' }],
    [
      "one's own request, even when it is over",
      'approved',
      aContext(),
      'requester',
      {},
      { code: 'segregation-of-duties' },
    ],
    [
      'the requester, even if a route named them',
      'open',
      aContext({ steps: [aStep('first', ['requester'])], excluded: [] }),
      'requester',
      {},
      { code: 'segregation-of-duties' },
    ],
    ['a colleague was quicker', 'open', atSecond, 'two', {}, { code: 'already-decided', winnerId: 'one' }],
    [
      'a colleague was quicker, seen after reloading',
      'open',
      atSecond,
      'two',
      { step: 2 },
      { code: 'already-decided', winnerId: 'one' },
    ],
    ['sent twice', 'open', atSecond, 'one', {}, { code: 'already-decided', winnerId: 'one' }],
    [
      'approved long ago',
      'approved',
      aContext({ step: 2, votes: [vote('one'), vote('three', 2)] }),
      'three',
      { step: 2 },
      { code: 'already-decided', winnerId: 'three' },
    ],
    ['withdrawn', 'withdrawn', atSecond, 'three', { step: 2 }, { code: 'already-decided' }],
    ['voided', 'voided', aContext(), 'one', {}, { code: 'already-decided' }],
    ['sent back', 'returned', aContext(), 'one', {}, { code: 'already-decided' }],
    ['an earlier round', 'open', aContext({ round: 2 }), 'one', {}, { code: 'already-decided' }],
    ['a later step', 'open', aContext(), 'three', {}, { code: 'not-your-turn' }],
    ['a step that is not open yet', 'open', aContext(), 'three', { step: 2 }, { code: 'not-your-turn' }],
    ['not a candidate', 'open', aContext(), 'stranger', {}, { code: 'not-your-turn' }],
    ['held', 'held', aContext(), 'one', {}, { code: 'not-your-turn' }],
    ['suspended', 'suspended', aContext(), 'one', {}, { code: 'not-your-turn' }],
    ['other content', 'open', aContext(), 'one', { contentHash: 'h2' }, { code: 'content-changed' }],
  ])('%s', (_, status, context, personId, overrides, refusal) => {
    expect(decisionRefusal(status, context, personId, said(overrides))).toEqual(refusal);
  });
});
