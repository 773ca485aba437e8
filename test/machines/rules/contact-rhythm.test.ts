import {
  contactRhythm,
  rhythmGap,
  type RhythmFacts,
  type RhythmGap,
  type RhythmPolicy,
} from '../../../src/machines/rules';
import { calendarWith, shanghai } from '../calendar/calendars';
import fc from '../../support/properties';

const calendar = calendarWith();
const gap: RhythmGap = { shortestDays: 2, dueDays: 7, longestDays: 14, horizonDays: 30 };

function facts(overrides: Partial<RhythmFacts> = {}): RhythmFacts {
  return {
    lastEngagementAt: shanghai('2026-11-02 10:00'),
    previousEngagementAt: null,
    openedAt: shanghai('2026-10-01 09:00'),
    bookedStepAt: null,
    ...overrides,
  };
}
const state = (at: string, overrides: Partial<RhythmFacts> = {}): string =>
  contactRhythm(facts(overrides), gap, calendar, shanghai(at)).state;

describe('B4 contact rhythm', () => {
  it.each([
    ['fresh after an engagement', '2026-11-02 10:00', 'fresh'],
    ['fresh until the due instant', '2026-11-09 09:59', 'fresh'],
    ['due at the due instant', '2026-11-09 10:00', 'due'],
    ['due until the longest gap', '2026-11-16 09:59', 'due'],
    ['cold at the longest gap', '2026-11-16 10:00', 'cold'],
  ])('B4 contact rhythm › is %s', (_title, at, expected) => {
    expect(state(at)).toBe(expected);
  });

  it('B4 contact rhythm › gives the instants as plain calendar days, weekends and holidays too', () => {
    const rhythm = contactRhythm(facts(), { ...gap, dueDays: 5 }, calendar, shanghai('2026-11-03 10:00'));
    expect(rhythm).toMatchObject({
      dueAt: shanghai('2026-11-07 10:00'),
      coldAt: shanghai('2026-11-16 10:00'),
      hasteUntil: shanghai('2026-11-04 10:00'),
    });
  });

  it('B4 contact rhythm › counts from the opening of an account that nobody has touched', () => {
    const rhythm = contactRhythm(facts({ lastEngagementAt: null }), gap, calendar, shanghai('2026-10-03 09:00'));
    expect(rhythm).toMatchObject({
      state: 'fresh',
      haste: false,
      hasteUntil: null,
      dueAt: shanghai('2026-10-08 09:00'),
      coldAt: shanghai('2026-10-15 09:00'),
    });
  });

  it.each([
    [
      'within its horizon postpones due and cold until its date',
      '2026-11-25 10:00',
      '2026-11-25 10:00',
      '2026-11-25 10:00',
      true,
    ],
    ['between due and cold postpones due alone', '2026-11-12 10:00', '2026-11-12 10:00', '2026-11-16 10:00', true],
    ['before due changes nothing', '2026-11-05 10:00', '2026-11-09 10:00', '2026-11-16 10:00', false],
    ['on the last day of the horizon counts', '2026-12-02 10:00', '2026-12-02 10:00', '2026-12-02 10:00', true],
    ['beyond its horizon changes nothing', '2026-12-02 10:01', '2026-11-09 10:00', '2026-11-16 10:00', false],
    ['before the last engagement is over and done', '2026-11-01 10:00', '2026-11-09 10:00', '2026-11-16 10:00', false],
  ])('B4 contact rhythm › a booked step %s', (_title, step, dueAt, coldAt, postponed) => {
    const rhythm = contactRhythm(facts({ bookedStepAt: shanghai(step) }), gap, calendar, shanghai('2026-11-20 10:00'));
    expect(rhythm).toMatchObject({ dueAt: shanghai(dueAt), coldAt: shanghai(coldAt), postponed });
  });

  it('B4 contact rhythm › a step that passed without an engagement postpones no longer', () => {
    expect(state('2026-11-25 09:59', { bookedStepAt: shanghai('2026-11-25 10:00') })).toBe('fresh');
    expect(state('2026-11-25 10:00', { bookedStepAt: shanghai('2026-11-25 10:00') })).toBe('cold');
  });

  it('B4 contact rhythm › marks haste where two engagements lie closer than the shortest gap', () => {
    const haste = (previous: string): boolean =>
      contactRhythm(facts({ previousEngagementAt: shanghai(previous) }), gap, calendar, shanghai('2026-11-02 10:00'))
        .haste;
    expect([haste('2026-10-31 10:00'), haste('2026-10-31 10:01')]).toEqual([false, true]);
  });

  it('B4 contact rhythm › marks a step that is booked in haste', () => {
    const booked = (step: string): boolean =>
      contactRhythm(facts({ bookedStepAt: shanghai(step) }), gap, calendar, shanghai('2026-11-02 10:00')).bookedInHaste;
    expect([booked('2026-11-04 09:59'), booked('2026-11-04 10:00')]).toEqual([true, false]);
  });

  it('B4 contact rhythm › refuses instants that are none', () => {
    const none = new Date(NaN);
    expect(() => contactRhythm(facts(), gap, calendar, none)).toThrow(/instant-invalid/);
    expect(() => contactRhythm(facts({ bookedStepAt: none }), gap, calendar, shanghai('2026-11-02 10:00'))).toThrow(
      /instant-invalid/,
    );
    expect(() => contactRhythm(facts({ lastEngagementAt: none }), gap, calendar, shanghai('2026-11-02 10:00'))).toThrow(
      /instant-invalid/,
    );
  });

  it('B4 contact rhythm › only grows colder with time, and a booked step never makes it colder', () => {
    const order = ['fresh', 'due', 'cold'];
    const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1) + n * 3_600_000);
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), fc.nat(2_000), fc.nat(2_000), (last, step, now, later) => {
        const base: RhythmFacts = {
          lastEngagementAt: hour(last),
          previousEngagementAt: null,
          openedAt: hour(0),
          bookedStepAt: null,
        };
        const ask = (bookedStepAt: Date | null, at: Date): number =>
          order.indexOf(contactRhythm({ ...base, bookedStepAt }, gap, calendar, at).state);
        expect(ask(null, hour(now))).toBeLessThanOrEqual(ask(null, hour(now + later)));
        expect(ask(hour(step), hour(now))).toBeLessThanOrEqual(ask(null, hour(now)));
        const { dueAt, coldAt } = contactRhythm({ ...base, bookedStepAt: hour(step) }, gap, calendar, hour(now));
        expect(dueAt <= coldAt).toBe(true);
      }),
    );
  });
});

describe('B4 gap by stage and class', () => {
  const days = (longestDays: number, dueDays = 1): RhythmGap => ({ ...gap, longestDays, dueDays });
  const policy: RhythmPolicy = {
    otherwise: days(60),
    byStage: { closing: days(5), discovery: days(20) },
    byStageAndClass: { discovery: { K1: days(10), K4: days(7), K3: days(7, 3) } },
  };

  it.each([
    ['otherwise', 'intake', [], 60],
    ['of the stage', 'closing', ['K1'], 5],
    ['of stage and class', 'discovery', ['K1'], 10],
    ['of the class that grows cold first', 'discovery', ['K1', 'K4', 'K0'], 7],
    ['of the stage where no class has its own', 'discovery', ['K0'], 20],
    ['never of an object property', 'constructor', ['toString'], 60],
  ])('B4 gap › %s', (_title, stage, classes, longestDays) => {
    expect(rhythmGap(policy, stage, classes).longestDays).toBe(longestDays);
  });

  it('B4 gap › among equals the one that is due first, in whatever order the classes come', () => {
    expect(rhythmGap(policy, 'discovery', ['K3', 'K4']).dueDays).toBe(1);
    expect(rhythmGap(policy, 'discovery', ['K4', 'K3']).dueDays).toBe(1);
  });
});
