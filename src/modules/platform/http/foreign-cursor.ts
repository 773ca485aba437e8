import { Problem } from './problem';

/** A cursor of another order of the list does not cast: the client's mistake, not ours. */
export function refuseForeignCursor(error: { code?: string }): never {
  if (error.code === '22007' || error.code === '22P02' || error.code === '22008')
    throw new Problem(400, 'cursor-invalid');
  throw error;
}
