import { Webhook } from 'standardwebhooks';
import { OutboxRelay } from '../../../src/jobs/outbox-relay.service';
import { OutboxStore } from '../../../src/jobs/outbox-store';
import { Topics } from '../../../src/jobs/topics';
import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { OutboundSettings } from '../../../src/modules/platform/outbound/outbound-settings';
import { TransitionListeners } from '../../../src/modules/platform/workflow/transition-listeners';
import { DeliveryStore } from '../../../src/modules/webhooks/delivery-store';
import { WEBHOOK_OCCURRED } from '../../../src/modules/webhooks/webhook-event';
import { WebhookEvents } from '../../../src/modules/webhooks/webhook-events.service';
import { WebhookPost } from '../../../src/modules/webhooks/webhook-post';
import { startTestApp, type TestApp } from '../../support/app';
import { addPerson } from '../../support/people';
import { answerWith, hangUp, type PostServer, startPostServer } from '../../support/post-server';

const PATH = '/api/v1/webhooks';
let server: PostServer;
let app: TestApp;
let administrator: string;
let auditor: string;
let manager: string;
beforeAll(async () => {
  server = await startPostServer();
  app = await startTestApp({
    outbound: { webhookHosts: ['127.0.0.1', 'hooks.example.com'], robots: [], loopback: true },
  });
  const settings = part(OutboundSettings);
  Object.assign(settings, { connectWithinMs: 500, answerWithinMs: 500 });
  app.clock.set(new Date());
  administrator = await app.login((await addPerson(app, { roles: ['administrator'] })).email);
  auditor = await app.login((await addPerson(app, { roles: ['auditor'] })).email);
  manager = await app.login((await addPerson(app, { roles: ['manager'] })).email);
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});
beforeEach(async () => {
  server.answering = answerWith(200);
  server.posts.length = 0;
  for (const table of ['webhook_subscriptions', 'incidents', 'outbox']) await rows(`DELETE FROM ${table}`);
  part(WebhookEvents).forget();
  // Signatures are young for five minutes of the receiver's own clock.
  app.clock.set(new Date());
});

const part = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
const rows = (sql: string, values: unknown[] = []) => app.dataSource.query<any[]>(sql, values as never);
const plus = (seconds: number, from = app.clock.now()) => new Date(from.getTime() + seconds * 1_000);

async function entered(eventTypes = ['approval.*'], path = '/hook') {
  const body = { name: 'ERP', url: server.url + path, eventTypes };
  const answer = await app.request('POST', PATH, { as: administrator, body });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; secret: string; version: number };
}
/** A step of a statechart, as the gate of all steps tells it. */
const step = (event = 'approval.approve', machine = 'approval', id = newId(), version = 7) =>
  part(UnitOfWork).run((tx) =>
    part(TransitionListeners).tell(tx, {
      instance: { id, machine, accountId: null, envelope: {} as never, version, headHash: '' },
      ...{ event, fromState: 'open', toState: 'approved', at: app.clock.now() },
    }),
  );
function relay(): Promise<unknown> {
  const unitOfWork = part(UnitOfWork);
  const topics = new Topics();
  topics.register(WEBHOOK_OCCURRED, (tx, messages, at) => part(WebhookEvents).receive(tx, messages, at));
  return new OutboxRelay(unitOfWork, new OutboxStore(unitOfWork), topics).drain(app.clock.now());
}
const send = (at = app.clock.now()) => part(WebhookPost).sendDue(() => at);
async function told(...args: Parameters<typeof step>): Promise<void> {
  await step(...args);
  await relay();
}
const log = async (id: string, query = '') =>
  (await app.request('GET', `${PATH}/${id}/deliveries${query}`, { as: administrator })).body.items;
const show = async (id: string) => (await app.request('GET', `${PATH}/${id}`, { as: administrator })).body;
const incidents = async () => (await app.request('GET', '/api/v1/incidents', { as: administrator })).body.items;

describe('a webhook', () => {
  it('is signed as Standard Webhooks has it: the public library verifies what a real server received', async () => {
    const { id, secret } = await entered();
    const instance = newId();
    await told('approval.approve', 'approval', instance);
    expect(await send()).toBe(1);
    const [post] = server.at('/hook');
    const verified = new Webhook(secret).verify(post!.body, post!.headers as Record<string, string>);
    expect(verified).toEqual({
      type: 'approval.approve',
      timestamp: app.clock.now().toISOString(),
      data: {
        ...{ id: instance, machine: 'approval', event: 'approval.approve', accountId: null, sequence: 7 },
        ...{ from: 'open', to: 'approved' },
      },
    });
    expect(post!.headers).toMatchObject({ 'webhook-id': `evt_${instance}_7`, 'content-type': 'application/json' });
    expect(() => new Webhook(secret).verify(post!.body.replace('open', 'shut'), post!.headers as never)).toThrow();
    const other = await entered();
    expect(() => new Webhook(other.secret).verify(post!.body, post!.headers as never)).toThrow();
    expect(await log(id)).toMatchObject([{ status: 'delivered', attempts: 1, responseStatus: 200, error: null }]);
  });

  it('is told what it asked for, once an event, however often the row is relayed', async () => {
    const all = await entered(['*'], '/all');
    await entered(['receivable.*'], '/money');
    await entered(['approval.reject', 'approval.approve'], '/two');
    const id = newId();
    await step('approval.approve', 'approval', id);
    await step('approval.approve', 'approval', id);
    await step('settled', 'receivable');
    await relay();
    await rows('UPDATE outbox SET relayed_at = NULL');
    await relay();
    await Promise.all([send(), send(), send()]);
    const typesAt = (path: string) => server.at(path).map(({ body }) => JSON.parse(body).type);
    expect(typesAt('/all').sort()).toEqual(['approval.approve', 'receivable.settled']);
    expect(typesAt('/money')).toEqual(['receivable.settled']);
    expect(typesAt('/two')).toEqual(['approval.approve']);
    expect(await log(all.id)).toHaveLength(2);
  });

  it('costs a step no row where nobody asked for it, and none where webhooks are off', async () => {
    await entered(['receivable.*']);
    await step();
    expect(await rows('SELECT 1 FROM outbox')).toEqual([]);
  });

  it('is tried again after 5 s, 30 s, 2 min, 10 min, 1 h, 3 h, 8 h and 12 h, and becomes an incident that can be retried', async () => {
    const { id } = await entered();
    server.answering = answerWith(500);
    await told();
    const start = app.clock.now();
    const waits = [5, 30, 120, 600, 3_600, 10_800, 28_800, 43_200];
    let elapsed = 0;
    await send();
    for (const wait of waits) {
      await send(plus(elapsed + wait - 1, start));
      const before = server.posts.length;
      elapsed += wait;
      await send(plus(elapsed, start));
      expect(server.posts.length).toBe(before + 1);
    }
    await send(plus(elapsed + 900_000, start));
    expect(server.posts).toHaveLength(9);
    expect(new Set(server.posts.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await log(id)).toMatchObject([{ status: 'failed', attempts: 9, error: 'HTTP 500', nextAttemptAt: null }]);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ kind: 'webhook-failed', retryable: true, subject: { type: 'webhook', id } });
    server.answering = answerWith(204);
    expect((await app.request('POST', `/api/v1/incidents/${incident.id}/retry`, { as: administrator })).status).toBe(
      200,
    );
    await send();
    expect(await log(id)).toMatchObject([{ status: 'delivered', attempts: 1 }]);
    expect(await incidents()).toEqual([]);
  });

  it('waits as long as the receiver asks, and follows no redirection', async () => {
    const { id } = await entered();
    await told();
    server.answering = answerWith(429, {}, { 'retry-after': '100' });
    await send();
    expect((await log(id))[0]).toMatchObject({ nextAttemptAt: plus(100).toISOString(), responseStatus: 429 });
    server.answering = answerWith(302, '', { location: `${server.url}/elsewhere` });
    await send(plus(100));
    expect(server.at('/elsewhere')).toEqual([]);
    expect((await log(id))[0]).toMatchObject({ status: 'waiting', responseStatus: 302 });
  });

  it('that broke off is told again under the same id: the receiver knows it', async () => {
    const { id } = await entered();
    await told();
    server.answering = hangUp;
    await send();
    expect((await log(id))[0]).toMatchObject({ status: 'waiting', responseStatus: null });
    server.answering = answerWith(200);
    await send(plus(5));
    const ids = server.posts.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('whose process died between the post and its commit is told again under the same id', async () => {
    const { id } = await entered();
    await told();
    const taken = await part(UnitOfWork).run((tx) => part(DeliveryStore).take(tx, app.clock.now()));
    expect(taken).toMatchObject({ subscriptionId: id });
    expect(await send(plus(299))).toBe(0);
    expect(await send(plus(301))).toBe(1);
    expect(server.posts).toHaveLength(1);
  });

  it('is disabled after three days of failure with an incident, not by a burst; enabled again, it is told what waited', async () => {
    const { id } = await entered();
    server.answering = answerWith(503);
    for (let n = 0; n < 12; n += 1) await step('approval.approve', 'approval', newId());
    await relay();
    await send();
    expect(await show(id)).toMatchObject({ enabled: true, failures: 12 });
    await send(plus(72 * 3_600));
    expect(await show(id)).toMatchObject({ enabled: false, disabledBecause: 'failures' });
    expect(await incidents()).toMatchObject([
      { kind: 'webhook-disabled', detail: { subscriptionId: id, name: 'ERP' } },
    ]);
    const posts = server.posts.length;
    await send(plus(73 * 3_600));
    await told();
    expect(server.posts.length).toBe(posts);
    server.answering = answerWith(200);
    app.clock.set(plus(60));
    const enabled = await app.request('PATCH', `${PATH}/${id}`, { as: administrator, body: { enabled: true } });
    expect(enabled.body).toMatchObject({ enabled: true, failures: 0, disabledBecause: null });
    await send(plus(200 * 3_600));
    expect((await log(id)).map((each: { status: string }) => each.status)).toEqual(Array(12).fill('delivered'));
  });

  it('that answers 410 is disabled at once', async () => {
    const { id } = await entered();
    await told();
    server.answering = answerWith(410);
    await send();
    expect(await show(id)).toMatchObject({ enabled: false, disabledBecause: 'gone' });
  });

  it('that is slow holds up itself alone: two posts at once, the others wait', async () => {
    const slow = await entered(['*'], '/slow');
    const fast = await entered(['*'], '/fast');
    const open: (() => void)[] = [];
    server.answering = ({ path }, answer) => void (path === '/slow' ? open.push(() => answer.end()) : answer.end());
    for (let n = 0; n < 6; n += 1) await step('approval.approve', 'approval', newId());
    await relay();
    const sending = send();
    const delivered = async (id: string) => (await log(id, '?status=delivered')).length;
    for (let n = 0; n < 40 && (await delivered(fast.id)) < 6; n += 1) await new Promise((go) => setTimeout(go, 10));
    expect([await delivered(fast.id), open.length, (await log(slow.id, '?status=sending')).length]).toEqual([6, 2, 2]);
    while ((await log(slow.id, '?status=sending')).length > 0) {
      for (const go of open.splice(0)) go();
      await new Promise((go) => setTimeout(go, 5));
    }
    await sending;
  });
});

describe('the secret of a webhook', () => {
  it('is in one answer alone: sealed in the database, in no list, in no stored answer', async () => {
    const { id, secret } = await entered();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const bare = secret.slice('whsec_'.length);
    for (const table of ['webhook_subscriptions', 'idempotency_keys', 'outbox', 'webhook_deliveries'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toContain(bare);
    for (const path of [PATH, `${PATH}/${id}`])
      expect((await app.request('GET', path, { as: administrator })).text).not.toContain(bare);
    const body = { name: 'B', url: server.url, eventTypes: ['*'] };
    const headers = { 'idempotency-key': 'once' };
    const first = await app.request('POST', PATH, { as: administrator, body, headers });
    expect(first.status).toBe(201);
    const stored = await rows(`SELECT * FROM idempotency_keys`);
    expect(JSON.stringify(stored)).not.toContain(first.body.secret);
  });

  it('is rotated with an overlap, in which posts carry both signatures', async () => {
    const old = await entered();
    const rotated = await app.request('POST', `${PATH}/${old.id}/secret`, {
      as: administrator,
      body: { overlapHours: 1 },
      headers: { 'if-match': `"${old.version}"` },
    });
    expect(rotated).toMatchObject({ status: 200, body: { previousSecretUntil: plus(3_600).toISOString() } });
    await told();
    await send();
    const [post] = server.posts;
    for (const secret of [old.secret, rotated.body.secret])
      expect(() => new Webhook(secret).verify(post!.body, post!.headers as never)).not.toThrow();
    server.posts.length = 0;
    await rows(`UPDATE webhook_subscriptions SET previous_until = $1`, [app.clock.now()]);
    await told();
    await send();
    expect(() => new Webhook(old.secret).verify(server.posts[0]!.body, server.posts[0]!.headers as never)).toThrow();
    const stale = { as: administrator, body: {}, headers: { 'if-match': `"${old.version}"` } };
    expect(await app.request('POST', `${PATH}/${old.id}/secret`, stale)).toMatchObject({ status: 412 });
  });
});

describe('webhooks as an administrator sees them (P6)', () => {
  it('go to allowed hosts alone, by https, without a password, for statecharts that there are', async () => {
    const attempt = (more: object) =>
      app.request('POST', PATH, {
        as: administrator,
        body: { name: 'X', url: server.url, eventTypes: ['*'], ...more },
      });
    for (const url of [
      'https://evil.example.com/',
      'http://hooks.example.com/',
      'https://u:p@hooks.example.com/',
      'https://hooks.example.com.evil.com/',
      'ftp://hooks.example.com/',
      'not an address',
    ])
      expect(await attempt({ url })).toMatchObject({
        status: 422,
        body: { code: 'webhook-host-not-allowed', errors: [{ field: 'url' }] },
      });
    expect(await attempt({ eventTypes: ['aproval.*'] })).toMatchObject({
      status: 422,
      body: { code: 'event-type-unknown' },
    });
    for (const eventTypes of [[], ['x'], ['*', '*'], ['a.b c']])
      expect(await attempt({ eventTypes })).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect((await attempt({ url: 'https://hooks.example.com/a?b=c' })).status).toBe(201);
  });

  it('are changed with If-Match, told once more by hand, and removed with their log', async () => {
    const { id, version } = await entered();
    await told();
    await send();
    const [delivery] = await log(id);
    const again = await app.request('POST', `${PATH}/${id}/deliveries/${delivery.id}/redeliver`, { as: administrator });
    expect(again).toMatchObject({ status: 200, body: { status: 'waiting', attempts: 0, eventId: delivery.eventId } });
    await send();
    expect(server.posts.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.eventId, delivery.eventId]);
    const change = (ifMatch: string) =>
      app.request('PATCH', `${PATH}/${id}`, {
        as: administrator,
        body: { name: 'B' },
        headers: { 'if-match': ifMatch },
      });
    expect(await change(`"${version}"`)).toMatchObject({ status: 200, body: { name: 'B', version: version + 1 } });
    expect(await change(`"${version}"`)).toMatchObject({ status: 412 });
    expect((await app.request('DELETE', `${PATH}/${id}`, { as: administrator })).status).toBe(204);
    expect((await app.request('GET', `${PATH}/${id}`, { as: administrator })).status).toBe(404);
    expect(await rows('SELECT 1 FROM webhook_deliveries')).toEqual([]);
  });

  it('are read by auditors (P7) and by nobody else; what was delivered is forgotten after thirty days', async () => {
    const { id } = await entered();
    await told();
    await send();
    expect((await app.request('GET', `${PATH}/${id}/deliveries`, { as: auditor })).status).toBe(200);
    for (const [method, path] of [
      ['GET', PATH],
      ['GET', `${PATH}/${id}`],
      ['GET', `${PATH}/${id}/deliveries`],
    ] as const)
      expect(await app.request(method, path, { as: manager })).toMatchObject({ status: 403 });
    for (const as of [manager, auditor]) {
      expect(await app.request('PATCH', `${PATH}/${id}`, { as, body: { enabled: false } })).toMatchObject({
        status: 403,
      });
      expect(await app.request('POST', `${PATH}/${id}/secret`, { as, body: {} })).toMatchObject({ status: 403 });
    }
    const forget = (at: Date) => part(UnitOfWork).run((tx) => part(DeliveryStore).forget(tx, at, 10));
    expect(await forget(app.clock.now())).toBe(0);
    expect(await forget(plus(1))).toBe(1);
  });
});

it('without allowed hosts nothing is noted and nothing is posted', async () => {
  const quiet = await startTestApp({ outbound: { webhookHosts: [], robots: [], loopback: false } });
  try {
    const get = <T>(type: abstract new (...args: never[]) => T): T => quiet.app.get(type as never, { strict: false });
    expect([get(WebhookPost).isOn, get(WebhookEvents).isOn]).toEqual([false, false]);
    expect(await get(WebhookPost).sendDue(() => new Date())).toBe(0);
  } finally {
    await quiet.close();
  }
});
