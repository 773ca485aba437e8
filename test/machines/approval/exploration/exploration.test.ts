import { approvalEffectTypes, finalStatuses } from '../../../../src/machines/approval';
import { Exploration, invariants } from './explore';
import { bands } from './moves';

describe('approval, every state of a small scope', () => {
  const found = new Exploration();

  beforeAll(() => {
    found.explore({ rounds: 1, handings: 1, movers: ['a', 'c'], bands });
    found.explore({ rounds: 2, handings: 0, movers: [], bands });
    process.stdout.write(`approval explored: ${found.states} states, ${found.steps} steps\n`);
  }, 120_000);

  it.each(invariants)('%s', (name) => {
    expect(found.broken.get(name)).toBeUndefined();
  });

  it('reaches every state of the chart, by every event, asking for every effect', () => {
    const { reached, effects, events, states } = found;
    expect([...reached].sort()).toEqual([...finalStatuses, 'draft', 'held', 'open', 'returned', 'suspended'].sort());
    expect([...effects].sort()).toEqual([...approvalEffectTypes].sort());
    expect([...events].sort()).toHaveLength(20);
    expect(states).toBeGreaterThan(8_000);
  });
});
