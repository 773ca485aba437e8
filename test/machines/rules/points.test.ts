import {
  attendancePoints,
  completionPoints,
  type AttendancePolicy,
  type CompletionPolicy,
} from '../../../src/machines/rules';
import { anyCents, cny, inUnits, usd } from './arbitraries';
import fc from '../../support/properties';

describe('S2 completion points', () => {
  const policy: CompletionPolicy = { standardBasisPoints: 10_000, stepBasisPoints: 500, pointsPerStep: 1 };

  it.each([
    ['100', 0, 10_000],
    ['104.99', 0, 10_499],
    ['105', 1, 10_500],
    ['109.99', 1, 10_999],
    ['110', 2, 11_000],
    ['95.01', 0, 9_501],
    ['95', -1, 9_500],
    ['90.01', -1, 9_001],
    ['90', -2, 9_000],
    ['0', -20, 0],
    ['-10', -22, -1_000],
  ])('S2 completion points › %s of 100 gives %i', (actual, points, completion) => {
    expect(completionPoints(cny('100'), cny(actual), policy)).toEqual({
      ok: true,
      points,
      fullSteps: points,
      completion,
    });
  });

  it('S2 completion points › counts the exact amounts: 95.004 % is not yet a full step below', () => {
    expect(completionPoints(cny('100000'), cny('95004'), policy)).toMatchObject({ points: 0, completion: 9_500 });
  });

  it('S2 completion points › goes by the policy’s standard, step and points', () => {
    expect(
      completionPoints(cny('100'), cny('100'), {
        standardBasisPoints: 9_000,
        stepBasisPoints: 1_000,
        pointsPerStep: 2,
      }),
    ).toMatchObject({ points: 2, fullSteps: 1 });
    expect(() => completionPoints(cny('1'), cny('1'), { ...policy, stepBasisPoints: 0 })).toThrow(
      expect.objectContaining({ code: 'basis-points-invalid' }),
    );
  });

  it('S2 completion points › has nothing to hold against without a plan, or in another currency', () => {
    expect(completionPoints(cny('0'), cny('5'), policy)).toMatchObject({
      ok: false,
      reason: { code: 'completion-no-plan' },
    });
    expect(completionPoints(cny('-1'), cny('5'), policy)).toMatchObject({
      ok: false,
      reason: { code: 'completion-no-plan' },
    });
    expect(completionPoints(cny('5'), usd('5'), policy)).toMatchObject({
      ok: false,
      reason: { code: 'currency-mixed' },
    });
  });

  it('S2 completion points › agrees with whole cents, and more sales never give fewer points', () => {
    fc.assert(
      fc.property(anyCents(1_000_000_000n), anyCents(3_000_000_000n), anyCents(), (plan, actual, more) => {
        const planned = plan + 1n;
        const points = (cents: bigint): number => {
          const result = completionPoints(cny(inUnits(planned)), cny(inUnits(cents)), policy);
          return result.ok ? result.points : NaN;
        };
        // BigInt division cuts toward zero, as full steps do.
        expect(points(actual)).toBe(Number(((actual - planned) * 20n) / planned));
        expect(points(actual + more)).toBeGreaterThanOrEqual(points(actual));
      }),
    );
  });
});

describe('S4 attendance points', () => {
  const policy: AttendancePolicy = {
    fullMarks: 10,
    daysOff: 4,
    pointsPerDay: 1,
    lateBands: [
      { from: 1, to: 3, points: 1 },
      { from: 4, to: 6, points: 2 },
    ],
    pointsForMoreTimesLate: 3,
  };

  it.each([
    ['full marks for the days of the month less 4', 30, 26, 0, 10],
    ['nothing more for more days', 30, 30, 0, 10],
    ['one point for each day less', 30, 24, 0, 8],
    ['February has its own length', 28, 24, 0, 10],
    ['1 time late', 30, 26, 1, 9],
    ['3 times late', 30, 26, 3, 9],
    ['4 times late', 30, 26, 4, 8],
    ['6 times late', 30, 26, 6, 8],
    ['7 times late', 30, 26, 7, 7],
    ['both together', 31, 25, 2, 7],
    ['never below nothing', 31, 0, 30, 0],
  ])('S4 attendance points › %s', (_title, daysInMonth, daysAttended, timesLate, points) => {
    expect(attendancePoints({ daysInMonth, daysAttended, timesLate }, policy).points).toBe(points);
  });

  it('S4 attendance points › shows what was taken off for what', () => {
    expect(attendancePoints({ daysInMonth: 31, daysAttended: 25, timesLate: 5 }, policy)).toEqual({
      points: 6,
      daysMissing: 2,
      takenOffForDays: 2,
      takenOffForLateness: 2,
    });
  });

  it.each([
    [{ daysInMonth: 30, daysAttended: 31, timesLate: 0 }],
    [{ daysInMonth: 30, daysAttended: -1, timesLate: 0 }],
    [{ daysInMonth: 30, daysAttended: 20, timesLate: 0.5 }],
    [{ daysInMonth: NaN, daysAttended: 20, timesLate: 0 }],
  ])('S4 attendance points › refuses %p', (attendance) => {
    expect(() => attendancePoints(attendance, policy)).toThrow(expect.objectContaining({ code: 'count-invalid' }));
  });

  it('S4 attendance points › a day more never costs, a time late never earns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 28, max: 31 }), fc.nat(30), fc.nat(12), (daysInMonth, days, timesLate) => {
        const points = (daysAttended: number, late: number): number =>
          attendancePoints({ daysInMonth, daysAttended, timesLate: late }, policy).points;
        const attended = Math.min(days, daysInMonth - 1);
        expect(points(attended + 1, timesLate)).toBeGreaterThanOrEqual(points(attended, timesLate));
        expect(points(attended, timesLate + 1)).toBeLessThanOrEqual(points(attended, timesLate));
      }),
    );
  });
});
