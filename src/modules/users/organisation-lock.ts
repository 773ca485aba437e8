import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** Key of the advisory lock; any number that nothing else uses. */
const ORGANISATION = 5_203_118;

const LOCK: Statement = { name: 'organisation.lock', text: 'SELECT pg_advisory_xact_lock($1)' };

/**
 * One writer of people and departments at a time, until the end of the transaction: a reporting line without loops and a
 * last administrator are properties of the whole, which locks on single rows would not keep. Taken before any row.
 */
export async function lockOrganisation(tx: Transaction): Promise<void> {
  await tx.query(LOCK, [ORGANISATION]);
}
