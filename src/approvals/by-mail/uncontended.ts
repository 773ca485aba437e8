import { isContention } from '../../modules/platform/http/postgres-error';

const ATTEMPTS = 3;

/**
 * Runs it again where the database gave it up because somebody else was at the same rows (serialization failure, deadlock). Only for
 * what is one transaction, or reads alone: nothing of it was kept.
 */
export async function uncontended<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isContention(error)) throw error;
    }
  }
}
