import { startTestApp, type TestApp } from '../../../support/app';
import { ANN, BOB, TryModule } from './try-controller';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [TryModule] });
});
afterAll(() => app.close());

const send = (name: string, key?: string, user = ANN) =>
  app.request('POST', '/try', {
    body: { name },
    headers: { 'x-test-user': user, ...(key ? { 'idempotency-key': key } : {}) },
  });

async function ran(name: string): Promise<number> {
  const [row] = await app.dataSource.query<{ count: string }[]>(
    `SELECT count(*) FROM outbox WHERE payload->>'name' = $1`,
    [name],
  );
  return Number(row?.count);
}

describe('idempotency (decision 4)', () => {
  it('answers the same key and body with the first answer, byte for byte', async () => {
    const first = await send('once', 'key-1');
    const second = await send('once', 'key-1');
    expect(first.status).toBe(201);
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('etag')).toBe('"7"');
    expect(second.headers.get('location')).toBe('/try/7');
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(await ran('once')).toBe(1);
  });

  it('acts once when the same key is sent ten times in parallel', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('parallel', 'key-2')));
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((each) => each.text)).size).toBe(1);
    expect(await ran('parallel')).toBe(1);
  });

  it('refuses the key with another body', async () => {
    await send('this', 'key-3');
    const other = await send('that', 'key-3');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('belongs to the user and to the route with its parameters', async () => {
    await send('mine', 'key-4', ANN);
    expect((await send('mine', 'key-4', BOB)).headers.get('idempotency-replayed')).toBeNull();
    const at = (id: string) =>
      app.request('POST', `/try/${id}/versions`, { headers: { 'x-test-user': ANN, 'idempotency-key': 'key-4' } });
    expect((await at(ANN)).body).toEqual({ id: ANN });
    expect((await at(BOB)).body).toEqual({ id: BOB });
  });

  it('keeps no refusal, so the command may be tried again', async () => {
    expect((await send('refused', 'key-5')).status).toBe(409);
    const [row] = await app.dataSource.query(`SELECT count(*)::int AS count FROM idempotency_keys WHERE key = 'key-5'`);
    expect(row.count).toBe(0);
    expect(await ran('refused')).toBe(0);
  });

  it('keeps a refusal that keeps its work, and repeats it', async () => {
    const first = await send('kept', 'key-6');
    const second = await send('kept', 'key-6');
    expect(first.status).toBe(409);
    expect(second.body).toEqual(first.body);
    expect(await ran('kept')).toBe(1);
  });

  it('forgets a key after 30 days', async () => {
    const began = app.clock.now();
    const first = await send('aged', 'key-7');
    app.clock.set(new Date(began.getTime() + 30 * 86_400_000 - 1_000));
    expect((await send('aged', 'key-7')).text).toBe(first.text);
    app.clock.set(new Date(began.getTime() + 30 * 86_400_000 + 1_000));
    expect((await send('aged', 'key-7')).text).not.toBe(first.text);
    app.clock.set(began);
  });

  it('without a key acts each time', async () => {
    await send('keyless');
    await send('keyless');
    expect(await ran('keyless')).toBe(2);
  });

  it.each(['', 'x'.repeat(201), 'two words'])('refuses the key %p', async (key) => {
    const answer = await app.request('POST', '/try', {
      body: { name: 'x' },
      headers: { 'x-test-user': ANN, 'idempotency-key': key },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-malformed']);
  });
});
