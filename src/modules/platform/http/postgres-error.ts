import { Problem } from './problem';

/** SQLSTATE of an error of `pg`, also when TypeORM has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
}

/** Serialization failure or deadlock: nothing was done, and trying again may succeed. */
export function isContention(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']);
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected/;

/** What a database error means to the one who asked; undefined when it is a fault of ours. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  const state = sqlState(error);
  if (state === '23505') return new Problem(409, 'conflict');
  if (state === '40001' || state === '40P01' || state === '55P03' || state === '57014') return new Problem(503, 'busy');
  if (state !== undefined) return /^(08|53|57P|25P03$)/.test(state) ? new Problem(503, 'unavailable') : undefined;
  return isUnreachable(error) ? new Problem(503, 'unavailable') : undefined;
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return UNREACHABLE.has(String(code)) || LOST.test(String(message));
}
