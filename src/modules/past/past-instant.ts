import { Problem } from '../platform/http/problem';

/** There is a history up to now; what is to come nobody knows. @throws Problem 400 `invalid-query` */
export function pastInstant(text: string | undefined, now: Date, field: string): Date {
  if (text === undefined) return now;
  const at = new Date(text);
  if (at <= now) return at;
  throw new Problem(400, 'invalid-query', {}, [{ field, code: 'in-the-future', params: { today: now.toISOString() } }]);
}
