import { type Deadline } from '../../../src/modules/deadlines/deadline';
import { newId } from '../../../src/modules/platform/database/id';
import { type Transaction } from '../../../src/modules/platform/database/unit-of-work';
import { type WiredJobs } from './wire-jobs';

export const REMINDER = 'test.reminder';
/** Its handler always fails. */
export const POISON = 'test.poison';

/** Tables without any uniqueness: what is done twice is seen twice. */
export const LEDGER_TABLES = `
  CREATE TABLE acted (deadline_id uuid, instance_id uuid, pid integer, at timestamptz DEFAULT clock_timestamp());
  CREATE TABLE delivered (key text, pid integer);`;

/** Long enough that a kill often strikes in the middle of a transaction. */
const WORK_SECONDS = 0.03;

/** Each reminder is noted in the ledger, then told to everybody by the outbox; each delivery is noted too. */
export function keepLedger(jobs: WiredJobs): void {
  jobs.handlers.register({
    purpose: REMINDER,
    lock: async () => undefined,
    handle: (tx, deadline, at) => remind(jobs, tx, deadline, at),
  });
  jobs.handlers.register({
    purpose: POISON,
    lock: async () => undefined,
    handle: () => Promise.reject(new Error('poisoned')),
  });
  jobs.topics.register('message.addressed', async (tx, messages) => {
    await jobs.notifications.record(tx, messages);
    const keys = messages.map((message) => message.key);
    await tx.query({ name: 'ledger-delivered', text: 'INSERT INTO delivered SELECT unnest($1::text[]), $2::integer' }, [
      keys,
      process.pid,
    ]);
  });
}

async function remind(jobs: WiredJobs, tx: Transaction, deadline: Deadline, at: Date): Promise<void> {
  const acted = [deadline.id, deadline.instanceId, process.pid];
  await tx.query({ name: 'ledger-acted', text: 'INSERT INTO acted VALUES ($1, $2, $3)' }, acted);
  await tx.query({ name: 'ledger-work', text: `SELECT pg_sleep(${WORK_SECONDS})` });
  const users = await tx.query<{ id: string }>({ name: 'ledger-users', text: 'SELECT id FROM users' });
  const payload = { recipients: users.map((user) => user.id), template: 'stageWarned', params: {}, link: null };
  await jobs.outbox.add(tx, { key: `reminder-${deadline.id}`, topic: 'message.addressed', payload, at });
}

export async function addPeople(jobs: WiredJobs, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  for (const id of ids) {
    await jobs.source.query(`INSERT INTO users (id, email, name, created_at) VALUES ($1, $2, $2, now())`, [
      id,
      `${id}@keypath.test`,
    ]);
  }
  return ids;
}

export interface LedgerCount {
  open: number;
  acted: number;
  actedOnce: number;
  delivered: number;
  deliveredOnce: number;
  notifications: number;
}

export async function countLedger(jobs: WiredJobs): Promise<LedgerCount> {
  const [row] = await jobs.source.query<LedgerCount[]>(`SELECT
    (SELECT count(*)::integer FROM deadlines WHERE status = 'open') AS open,
    (SELECT count(*)::integer FROM acted) AS acted,
    (SELECT count(DISTINCT deadline_id)::integer FROM acted) AS "actedOnce",
    (SELECT count(*)::integer FROM delivered) AS delivered,
    (SELECT count(DISTINCT key)::integer FROM delivered) AS "deliveredOnce",
    (SELECT count(*)::integer FROM notifications) AS notifications`);
  if (!row) throw new Error('the ledger is gone');
  return row;
}
