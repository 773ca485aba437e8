import { ATTEMPTS } from '../../src/modules/deadlines/back-off';
import { newId } from '../../src/modules/platform/database/id';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';
import { addPeople } from '../faults/support/ledger';
import { wireJobs, type WiredJobs } from '../faults/support/wire-jobs';

const NOON = new Date('2026-03-02T04:00:00Z');
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

describe('outbox relay', () => {
  let database: TestDatabase;
  let jobs: WiredJobs;
  let people: string[];

  beforeEach(async () => {
    database = await createTestDatabase();
    jobs = await wireJobs({ databaseUrl: database.url });
    jobs.topics.register('message.addressed', (tx, messages) => jobs.notifications.record(tx, messages));
    people = await addPeople(jobs, 2);
  });
  afterEach(async () => {
    await jobs.source.destroy();
    await database.drop();
  });

  const add = (key: string, recipients: unknown = people): Promise<void> =>
    jobs.unitOfWork.run((tx) =>
      jobs.outbox.add(tx, {
        key,
        topic: 'message.addressed',
        payload: {
          recipients,
          template: 'stageWarned',
          params: { account: '甲' },
          link: { type: 'account', id: newId() },
        },
        at: NOON,
      }),
    );
  const count = async (sql: string): Promise<number> =>
    (await jobs.source.query<{ n: number }[]>(`SELECT count(*)::integer AS n FROM ${sql}`))[0]?.n ?? -1;

  it('makes one notification a recipient and marks the row', async () => {
    await add('one');
    expect(await jobs.relay.drain(NOON)).toEqual({ relayed: 1, failed: 0 });
    expect(await jobs.relay.drain(NOON)).toEqual({ relayed: 0, failed: 0 });
    expect(await count('notifications')).toBe(2);
  });

  it('doubles nothing when a row is relayed again', async () => {
    await add('one');
    await jobs.relay.drain(NOON);
    await jobs.source.query('UPDATE outbox SET relayed_at = NULL');
    expect(await jobs.relay.drain(NOON)).toMatchObject({ relayed: 1 });
    expect(await count('notifications')).toBe(2);
  });

  it('relays a backlog of several batches, and many relays at once share it', async () => {
    await jobs.source.query(
      `INSERT INTO outbox (key, topic, payload, created_at)
       SELECT 'bulk-' || n, 'message.addressed', $1::jsonb, $2 FROM generate_series(1, 1700) AS n`,
      [JSON.stringify({ recipients: people, template: 'stageWarned', params: {}, link: null }), NOON],
    );
    const tallies = await Promise.all([1, 2, 3, 4].map(() => jobs.relay.drain(NOON)));
    expect(tallies.reduce((sum, tally) => sum + tally.relayed, 0)).toBe(1_700);
    expect(await count('notifications')).toBe(3_400);
    expect(await count('outbox WHERE relayed_at IS NULL')).toBe(0);
  });

  it.each([
    ['an unknown recipient', [newId()]],
    ['a recipient that is no id', ['nobody']],
    ['no list of recipients', 'everybody'],
  ])('delivers the other 200 rows when one has %s', async (_, recipients) => {
    for (let n = 0; n < 100; n += 1) await add(`before-${n}`);
    await add('poisoned', recipients);
    for (let n = 0; n < 100; n += 1) await add(`after-${n}`);
    expect(await jobs.relay.drain(NOON)).toEqual({ relayed: 200, failed: 1 });
    expect(await count('notifications')).toBe(400);
    expect(await count('outbox WHERE relayed_at IS NULL')).toBe(1);
  });

  it('gives a poisoned row up after the last attempt, with one incident, and never looks at it again', async () => {
    await add('poisoned', [newId()]);
    let tried = 0;
    for (let n = 0; n < ATTEMPTS + 3; n += 1) tried += (await jobs.relay.drain(later(n * 3_600_000))).failed;
    expect(tried).toBe(ATTEMPTS);
    expect(await count(`incidents WHERE kind = 'message-failed' AND detail ->> 'key' = 'poisoned'`)).toBe(1);
    expect(await count('outbox WHERE parked_at IS NOT NULL AND relayed_at IS NULL')).toBe(1);
  });

  it('tries a failed row again only when its time has come, and then delivers it', async () => {
    const stranger = newId();
    await add('early', [stranger]);
    expect(await jobs.relay.drain(NOON)).toMatchObject({ failed: 1 });
    expect(await jobs.relay.drain(later(999))).toEqual({ relayed: 0, failed: 0 });
    await jobs.source.query(
      `INSERT INTO users (id, email, name, created_at) VALUES ($1, 'late@keypath.test', 'late', now())`,
      [stranger],
    );
    expect(await jobs.relay.drain(later(1_000))).toEqual({ relayed: 1, failed: 0 });
  });

  it('keeps messages of a topic that nobody receives', async () => {
    await jobs.unitOfWork.run((tx) =>
      jobs.outbox.add(tx, { key: 'x', topic: 'nobody.listens', payload: {}, at: NOON }),
    );
    await add('one');
    expect(await jobs.relay.drain(NOON)).toEqual({ relayed: 1, failed: 1 });
  });
});
