import { RuleError, requireCount } from './rule-error';

/** A band of times late within a month, both ends included. */
export interface LateBand {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

export interface AttendancePolicy {
  readonly fullMarks: number;
  /** Days of the month that need not be attended; default 4. */
  readonly daysOff: number;
  /** Taken off for each day less; default 1. */
  readonly pointsPerDay: number;
  /** Default 1 to 3 times: 1 point, 4 to 6 times: 2 points. */
  readonly lateBands: readonly LateBand[];
  /** Taken off for more times than the bands reach; default 3. */
  readonly pointsForMoreTimesLate: number;
}

export interface Attendance {
  readonly daysInMonth: number;
  readonly daysAttended: number;
  readonly timesLate: number;
}

export interface AttendancePoints {
  /** What is left of the full marks, never below 0. */
  readonly points: number;
  readonly daysMissing: number;
  readonly takenOffForDays: number;
  readonly takenOffForLateness: number;
}

/**
 * S4: marks for attendance. Full attendance is the days of the month less the days off; more than that adds nothing.
 *
 * @throws RuleError `count-invalid` for counts that are none, and for more days attended than the month has
 */
export function attendancePoints(attendance: Attendance, policy: AttendancePolicy): AttendancePoints {
  for (const [name, count] of Object.entries(attendance)) requireCount(name, count as number);
  if (attendance.daysAttended > attendance.daysInMonth) {
    throw new RuleError('count-invalid', { name: 'daysAttended', count: attendance.daysAttended });
  }
  const expected = Math.max(0, attendance.daysInMonth - policy.daysOff);
  const daysMissing = Math.max(0, expected - attendance.daysAttended);
  const takenOffForDays = daysMissing * policy.pointsPerDay;
  const takenOffForLateness = latenessPoints(attendance.timesLate, policy);
  const points = Math.max(0, policy.fullMarks - takenOffForDays - takenOffForLateness);
  return { points, daysMissing, takenOffForDays, takenOffForLateness };
}

function latenessPoints(timesLate: number, policy: AttendancePolicy): number {
  if (timesLate === 0) return 0;
  const band = policy.lateBands.find(({ from, to }) => from <= timesLate && timesLate <= to);
  return band ? band.points : policy.pointsForMoreTimesLate;
}
