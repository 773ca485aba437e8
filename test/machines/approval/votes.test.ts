import { counts, type Vote } from '../../../src/machines/approval/votes';
import { aVote } from './builders';

const binding = { round: 2, contentHash: 'h2', fieldHashes: { amount: 'a2', 'fields.note': 'n1' } };
const here: Partial<Vote> = { round: 2, contentHash: 'h2' };
const carried = { ...here, round: 1, contentHash: 'h1', carriedOver: { round: 2, changed: ['amount'] } };

describe('section 8, which votes count', () => {
  it.each<[string, Partial<Vote>, boolean]>([
    ['of this round and content', {}, true],
    ['of an earlier round', { round: 1 }, false],
    ['of other content', { contentHash: 'h1' }, false],
    ['voided', { voided: { reason: 'taken-back', changed: [] } }, false],
    ['advice of a delegate', { advice: true }, false],
    ['automatic, for the same content in the same round', { automatic: true }, true],
    ['carried over, nothing of what was shown has changed', { ...carried, fields: { 'fields.note': 'n1' } }, true],
    ['carried over, something of what was shown has changed', { ...carried, fields: { amount: 'a1' } }, false],
    ['carried over into another round', { ...carried, carriedOver: { round: 3, changed: [] }, fields: {} }, false],
    ['carried over without knowing what was shown', { ...carried, fields: null }, false],
  ])('%s', (_, overrides, counted) => {
    expect(counts(aVote({ ...here, ...overrides }), binding)).toBe(counted);
  });
});
