import { accountPathMachine, eventsFrom } from '../../src/machines/account-path/account-path.machine';
import { drawingOf } from '../../src/machines/drawing';
import { lifecycleStates } from '../../src/machines/policy/stages';
import { machines } from '../../src/machines/registry';

const lifecycle = () => drawingOf(accountPathMachine).find(({ key }) => key === 'lifecycle')!;

describe('statechart drawing (statecharts.md)', () => {
  it('has the five regions of the path, the stages in their order', () => {
    expect(drawingOf(accountPathMachine).map(({ key }) => key)).toEqual([
      'lifecycle',
      'request',
      'credit',
      'engagement',
      'pace',
    ]);
    expect(lifecycle().states.map(({ key }) => key)).toEqual(lifecycleStates);
    expect(lifecycle().states.filter(({ initial }) => initial)).toEqual([
      { key: 'intake', initial: true, final: false },
    ]);
  });

  it.each(lifecycleStates)('draws from %s the very events that the chart takes there', (from) => {
    const drawn = lifecycle().ways.filter((way) => way.from === from);
    const ofPeople = new Set(drawn.map(({ event }) => event).filter((event) => !event.startsWith('approval.')));
    expect([...ofPeople].sort()).toEqual([...eventsFrom(from)].sort());
  });

  it('draws the way on once, and no filing beside it', () => {
    const on = lifecycle().ways.filter(({ event, from }) => event === 'stage.complete' && from === 'valuation');
    expect(on).toEqual([{ event: 'stage.complete', from: 'valuation', to: 'relationship' }]);
    const stays = lifecycle().ways.filter(({ event, from }) => event === 'criterion.waive' && from === 'valuation');
    expect(stays).toEqual([{ event: 'criterion.waive', from: 'valuation', to: 'valuation' }]);
  });

  it('draws what a whole region takes from each of its states', () => {
    const engagement = drawingOf(accountPathMachine).find(({ key }) => key === 'engagement')!;
    const booked = engagement.ways.filter(({ event }) => event === 'step.booked');
    expect(booked.map(({ from, to }) => [from, to])).toEqual([
      ['fresh', 'fresh'],
      ['due', 'fresh'],
      ['cold', 'fresh'],
    ]);
  });

  it.each(machines.map(({ id, machine }) => [id, machine] as const))('leads only to states of %s', (_, machine) => {
    for (const { states, ways } of drawingOf(machine)) {
      const known = states.map(({ key }) => key);
      expect(states.length).toBeGreaterThan(0);
      expect(ways.filter(({ from, to }) => !known.includes(from) || !known.includes(to))).toEqual([]);
      expect(ways.filter(({ event }) => event.startsWith('internal.'))).toEqual([]);
    }
  });
});
