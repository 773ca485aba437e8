import { Problem } from '../platform/http/problem';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/**
 * Length is what makes a password strong, so no rules about kinds of characters; only one's own address is refused.
 * @throws Problem 422 `password-unfit` naming the field
 */
export function assertPasswordFit(password: string, email: string, field = 'password'): void {
  const length = [...password.normalize('NFKC')].length;
  const fit = length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD && !repeatsAddress(password, email);
  if (fit) return;
  const params = { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD };
  throw new Problem(422, 'password-unfit', params, [{ field, code: 'password-unfit', params }]);
}

function repeatsAddress(password: string, email: string): boolean {
  return password.trim().toLowerCase() === email.trim().toLowerCase();
}
