import { countingVotes, tally, type Vote } from '../../../src/machines/approval/votes';

const seat = { round: 2, step: 1, contentHash: 'h2', candidates: ['one', 'two'] };
const aVote = (overrides: Partial<Vote> = {}): Vote => ({
  ...{ round: 2, step: 1, personId: 'one', decision: 'approve', contentHash: 'h2', at: '2026-01-05T01:00:00.000Z' },
  ...overrides,
});

describe('votes', () => {
  it('count for exactly this round, step, content and its candidates', () => {
    expect(countingVotes([aVote()], seat)).toHaveLength(1);
  });

  it.each<[string, Partial<Vote>]>([
    ['an earlier round', { round: 1 }],
    ['another step', { step: 2 }],
    ['other content', { contentHash: 'h1' }],
    ['somebody who is no candidate', { personId: 'three' }],
  ])('of %s never count', (_, overrides) => {
    expect(countingVotes([aVote(overrides)], seat)).toEqual([]);
  });

  it('anyOne: the first one decides, nobody decides by saying nothing', () => {
    expect(tally({ rule: 'anyOne' }, [])).toBe('undecided');
    expect(tally({ rule: 'anyOne' }, [aVote(), aVote({ decision: 'reject' })])).toBe('approved');
    expect(tally({ rule: 'anyOne' }, [aVote({ decision: 'reject' }), aVote()])).toBe('rejected');
  });
});
