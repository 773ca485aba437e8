/**
 * Days off and make-up working days as the General Office of the State Council published them for 2012 to 2014. Written down here
 * on purpose, so that the reference knows the calendar from somewhere else than the product.
 */
const OFF: [string, string][] = [
  ['2012-01-01', '2012-01-03'],
  ['2012-01-22', '2012-01-28'],
  ['2012-04-02', '2012-04-04'],
  ['2012-04-29', '2012-05-01'],
  ['2012-06-22', '2012-06-24'],
  ['2012-09-30', '2012-10-07'],
  ['2013-01-01', '2013-01-03'],
  ['2013-02-09', '2013-02-15'],
  ['2013-04-04', '2013-04-06'],
  ['2013-04-29', '2013-05-01'],
  ['2013-06-10', '2013-06-12'],
  ['2013-09-19', '2013-09-21'],
  ['2013-10-01', '2013-10-07'],
  ['2014-01-01', '2014-01-01'],
  ['2014-01-31', '2014-02-06'],
  ['2014-04-05', '2014-04-07'],
  ['2014-05-01', '2014-05-03'],
  ['2014-05-31', '2014-06-02'],
];
const WORKED = new Set([
  ...['2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
  ...['2013-01-05', '2013-01-06', '2013-02-16', '2013-02-17', '2013-04-07', '2013-04-27', '2013-04-28'],
  ...['2013-06-08', '2013-06-09', '2013-09-22', '2013-09-29', '2013-10-12'],
  ...['2014-01-26', '2014-02-08', '2014-05-04'],
]);
const DAY_MS = 86_400_000;

export function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isWorked(day: string): boolean {
  if (WORKED.has(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself, or the next one that is worked. */
export function workedFrom(day: string): string {
  return isWorked(day) ? day : workedFrom(plus(day, 1));
}
