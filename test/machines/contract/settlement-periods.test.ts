import { DateTime } from 'luxon';
import { settlementPeriods } from '../../../src/machines/contract';
import fc from '../../support/properties';

const said = (term: Parameters<typeof settlementPeriods>[0]) =>
  settlementPeriods(term).map(({ from, to }) => `${from}..${to}`);
const anniversary = { every: 'month', counted: 'anniversary' } as const;
const dayAfter = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate();

describe('F14 settlement periods', () => {
  it('are the months of the calendar, the first and the last cut by the term', () => {
    const term = {
      startsOn: '2026-01-20',
      endsOn: '2026-03-10',
      settlement: { every: 'month', counted: 'calendar' },
    } as const;
    expect(said(term)).toEqual(['2026-01-20..2026-01-31', '2026-02-01..2026-02-28', '2026-03-01..2026-03-10']);
  });
  it('are the quarters of the calendar', () => {
    const term = {
      startsOn: '2026-02-15',
      endsOn: '2026-10-01',
      settlement: { every: 'quarter', counted: 'calendar' },
    } as const;
    expect(said(term)).toEqual([
      ...['2026-02-15..2026-03-31', '2026-04-01..2026-06-30', '2026-07-01..2026-09-30', '2026-10-01..2026-10-01'],
    ]);
  });
  it('from the last day of a month they are clamped and never stay clamped', () => {
    const term = { startsOn: '2026-01-31', endsOn: '2026-05-30', settlement: anniversary };
    expect(said(term)).toEqual([
      ...['2026-01-31..2026-02-27', '2026-02-28..2026-03-30', '2026-03-31..2026-04-29', '2026-04-30..2026-05-30'],
    ]);
  });
  it('of a leap year have its day', () => {
    expect(said({ startsOn: '2028-01-31', endsOn: '2028-03-30', settlement: anniversary })).toEqual([
      ...['2028-01-31..2028-02-28', '2028-02-29..2028-03-30'],
    ]);
    const calendar = { every: 'month', counted: 'calendar' } as const;
    expect(said({ startsOn: '2028-02-01', endsOn: '2028-02-29', settlement: calendar })).toEqual([
      '2028-02-01..2028-02-29',
    ]);
  });
  it('without terms, or once a term, is the term', () => {
    const term = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
    expect(said(term)).toEqual(['2026-04-01..2027-03-31']);
    expect(said({ ...term, settlement: { every: 'term', counted: 'calendar' } })).toEqual(['2026-04-01..2027-03-31']);
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => DateTime.utc(1999, 12, 1).plus({ days }).toISODate()!);
  const settlement = fc.record({
    every: fc.constantFrom('month' as const, 'quarter' as const, 'term' as const),
    counted: fc.constantFrom('calendar' as const, 'anniversary' as const),
  });
  it('tile the term exactly: no gap, no overlap, from the first day to the last, none longer than its rhythm', () => {
    const term = fc.tuple(day, fc.integer({ min: 0, max: 1_500 }), settlement).map(([startsOn, length, terms]) => ({
      startsOn,
      endsOn: DateTime.fromISO(startsOn, { zone: 'utc' }).plus({ days: length }).toISODate()!,
      settlement: terms,
    }));
    fc.assert(
      fc.property(term, (each) => {
        const periods = settlementPeriods(each);
        expect(periods[0]!.from).toBe(each.startsOn);
        expect(periods.at(-1)!.to).toBe(each.endsOn);
        periods.forEach(({ number, from, to }, index) => {
          expect(number).toBe(index + 1);
          expect(from <= to).toBe(true);
          if (index > 0) expect(from).toBe(dayAfter(periods[index - 1]!.to));
          if (each.settlement.every === 'term') return;
          const months = each.settlement.every === 'month' ? 1 : 3;
          const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
          expect(days).toBeLessThanOrEqual(months * 31);
          const whole = index > 0 && index < periods.length - 1;
          if (whole) expect(days).toBeGreaterThanOrEqual(months * 31 - 3 - (months - 1));
        });
      }),
      { numRuns: 500 },
    );
  });
});
