import {
  addDays,
  creditDays,
  creditStanding,
  daysBetween,
  dueLevels,
  levelsAhead,
  numberedLevels,
  overdueDays,
} from '../../../src/machines/receivable';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { chineseCalendar } from '../../../src/modules/deadlines/chinese-calendar';

const calendar = chineseCalendar(defaultPolicy.time);
const at = (levels: readonly { days: number; dueAt: Date }[]) =>
  levels.map(({ days, dueAt }) => `${days} ${dueAt.toISOString()}`);

describe('section 9 days', () => {
  it('counts across months and leap days, and nobody is late on the due date', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-31', 30)).toBe('2026-03-02');
    expect(daysBetween('2026-12-31', '2026-01-01')).toBe(-364);
    expect([
      overdueDays('2026-04-30', '2026-04-29'),
      overdueDays('2026-04-30', '2026-04-30'),
      overdueDays('2026-04-30', '2026-05-15'),
    ]).toEqual([0, 0, 15]);
  });
});

describe('section 9 collection levels of the default policy', () => {
  it('are 7 days before, due, 7, 15, 30 and 60 days overdue, each moved to working time', () => {
    expect(numberedLevels(defaultPolicy).map(({ number, days }) => [number, days])).toEqual([[1, -7], [2, 0], [3, 7], [4, 15], [5, 30], [6, 60]]); // prettier-ignore
    // Due on 30 April 2026: 1 to 5 May are days off, 7 May is a Thursday, 30 May a Saturday.
    expect(at(dueLevels(defaultPolicy, calendar, '2026-04-30'))).toEqual([
      '-7 2026-04-23T01:00:00.000Z',
      '0 2026-04-30T01:00:00.000Z',
      '7 2026-05-07T01:00:00.000Z',
      '15 2026-05-15T01:00:00.000Z',
      '30 2026-06-01T01:00:00.000Z',
      '60 2026-06-29T01:00:00.000Z',
    ]);
  });

  it('of those that have passed unsaid only the highest is set', () => {
    const levels = dueLevels(defaultPolicy, calendar, '2026-04-30');
    const ahead = (reached: number | null, now: string) =>
      levelsAhead(levels, reached, new Date(now)).map(({ days }) => days);
    expect(ahead(null, '2026-04-01T00:00:00Z')).toEqual([-7, 0, 7, 15, 30, 60]);
    expect(ahead(null, '2026-05-20T00:00:00Z')).toEqual([15, 30, 60]);
    expect(ahead(15, '2026-05-20T00:00:00Z')).toEqual([30, 60]);
    expect(ahead(60, '2026-09-01T00:00:00Z')).toEqual([]);
  });
});

describe('section 9 credit', () => {
  it('falls on the days of the thresholds and of the levels that say so', () => {
    expect(creditDays(defaultPolicy)).toEqual([15, 30, 60]);
  });

  it.each([
    [0, 0, 'good'],
    [14, 0, 'good'],
    [15, 0, 'watch'],
    [59, 0, 'watch'],
    [60, 0, 'hold'],
    [0, 1, 'watch'],
    [0, 3, 'hold'],
  ])('is, with %d days overdue and %d broken promises, %s', (openOverdueDays, brokenPromises, credit) => {
    expect(creditStanding({ openOverdueDays, brokenPromises }, defaultPolicy).credit).toBe(credit);
  });

  it('is at least what a level says where the thresholds say less', () => {
    const policy = {
      ...defaultPolicy,
      credit: { ...defaultPolicy.credit, watchFromOverdueDays: null, holdFromOverdueDays: null },
    };
    expect(creditStanding({ openOverdueDays: 61, brokenPromises: 0 }, policy)).toEqual({
      credit: 'hold',
      reasons: [{ code: 'credit-overdue', params: { days: 61, fromDays: 60 } }],
    });
    expect(creditDays(policy)).toEqual([15, 30, 60]);
  });
});
