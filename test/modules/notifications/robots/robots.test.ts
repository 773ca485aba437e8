import { NotificationsService } from '../../../../src/modules/notifications/notifications.service';
import { RobotPost } from '../../../../src/modules/notifications/robots/robot-post.service';
import { RobotPostStore } from '../../../../src/modules/notifications/robots/robot-post-store';
import { ROBOT_PLATFORMS, type RobotPlatform } from '../../../../src/modules/notifications/robots/robot-platforms';
import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { OutboundSettings } from '../../../../src/modules/platform/outbound/outbound-settings';
import { AbsenceStore } from '../../../../src/modules/users/absence-store';
import { AbsencesService } from '../../../../src/modules/users/absences.service';
import { startTestApp, type TestApp } from '../../../support/app';
import { addDepartment, addPerson, type TestPerson } from '../../../support/people';
import { answerWith, hangUp } from '../../../support/post-server';
import { platformSays, type RobotServer, startRobotServer } from '../../../support/robot-server';

const OWN = '/api/v1/notifications/robot';
const SETTINGS = '/api/v1/notifications/settings';
const GROUPS = '/api/v1/robots';
/** Ten o'clock in Shanghai, a working day. */
const MONDAY = new Date('2026-03-02T02:00:00Z');
const TUESDAY_9 = new Date('2026-03-03T01:00:00Z');

let server: RobotServer;
let app: TestApp;
let administrator: string;
beforeAll(async () => {
  server = await startRobotServer();
  const outbound = { webhookHosts: [], robots: ROBOT_PLATFORMS, loopback: true };
  app = await startTestApp({ outbound, publicUrl: 'https://keypath.example.test' });
  Object.assign(part(OutboundSettings), { connectWithinMs: 500, answerWithinMs: 500 });
  administrator = await app.login((await addPerson(app, { roles: ['administrator'] })).email);
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});
beforeEach(async () => {
  server.answering = platformSays('taken');
  server.posts.length = 0;
  app.clock.set(MONDAY);
  for (const table of ['robots', 'incidents']) await rows(`DELETE FROM ${table}`);
});

const part = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
const rows = (sql: string, values: unknown[] = []) => app.dataSource.query<any[]>(sql, values as never);
const plus = (seconds: number, from = MONDAY) => new Date(from.getTime() + seconds * 1_000);
const send = (at = MONDAY) => part(RobotPost).sendDue(() => at);
const statuses = async () =>
  (await rows('SELECT status FROM robot_posts ORDER BY created_at, id')).map(({ status }) => status);
const incidents = async () => (await app.request('GET', '/api/v1/incidents', { as: administrator })).body.items;

const tell = (
  people: TestPerson[],
  template: string,
  account = '晨光',
  { at = MONDAY, key = newId() as string } = {},
) =>
  part(UnitOfWork).run((tx) => {
    const params = { account, stage: 'closing', from: 'relationship', to: 'discovery', reason: '<@all>' };
    const payload = {
      recipients: people.map(({ id }) => id),
      template,
      params,
      link: { type: 'account', id: newId() },
    };
    return part(NotificationsService).record(tx, [{ key, createdAt: at, payload }], { at });
  });

interface Owner extends TestPerson {
  token: string;
  key: string;
}
async function owner(
  channels: Record<string, string> = { accounts: 'robot' },
  platform: RobotPlatform = 'wecom',
  more: { secret?: string; quietHours?: object | null; departmentId?: string } = {},
): Promise<Owner> {
  const { departmentId } = more;
  const person = await addPerson(app, { roles: ['manager'], ...(departmentId === undefined ? {} : { departmentId }) });
  const token = await app.login(person.email);
  const key = newId().replaceAll('-', '');
  const body = {
    platform,
    address: server.addressOf(platform, key),
    ...(more.secret === undefined ? {} : { secret: more.secret }),
  };
  expect((await app.request('PUT', OWN, { as: token, body })).status).toBe(200);
  const list = Object.entries(channels).map(([kind, channel]) => ({ kind, channel }));
  const quietHours = more.quietHours === undefined ? {} : { quietHours: more.quietHours };
  expect((await app.request('PUT', SETTINGS, { as: token, body: { channels: list, ...quietHours } })).status).toBe(200);
  return { ...person, token, key };
}
async function group(kinds: string[], more: object = {}): Promise<{ id: string; key: string; version: number }> {
  const key = newId().replaceAll('-', '');
  const body = { platform: 'dingtalk', name: '大客户部', address: server.addressOf('dingtalk', key), kinds, ...more };
  const answer = await app.request('POST', GROUPS, { as: administrator, body });
  expect(answer.status).toBe(201);
  return { id: answer.body.id, key, version: answer.body.version };
}

describe("a person's robot", () => {
  it.each(['wecom', 'dingtalk', 'feishu'] as const)(
    'brings a message at once, once a key, as a card of %s',
    async (platform) => {
      const one = await owner({ accounts: 'robot' }, platform);
      await tell([one], 'sentBack', '晨光集团', { key: 'same' });
      await tell([one], 'sentBack', '晨光集团', { key: 'same' });
      await Promise.all([send(), send(), send()]);
      const said = server.said(one.key);
      expect(said).toHaveLength(1);
      const text = JSON.stringify(said[0]);
      expect(text).toContain('【Keypath】晨光集团：已退回“信息搜集”阶段');
      expect(text).toContain('https://keypath.example.test');
      if (platform === 'dingtalk') expect(text).not.toContain('<@all>');
      expect(await rows(`SELECT key, status, code FROM robot_posts`)).toEqual([
        { key: `robot-${one.id}-same`, status: 'sent', code: '0' },
      ]);
    },
  );

  it.each(['dingtalk', 'feishu'] as const)(
    'signs what it says where it is protected: %s verifies it',
    async (platform) => {
      server.guard(platform, 'SECabc', () => MONDAY);
      const one = await owner({ accounts: 'robot' }, platform, { secret: 'SECabc' });
      const other = await owner({ accounts: 'robot' }, platform, { secret: 'SECwrong' });
      await tell([one, other], 'sentBack');
      await send();
      expect((await rows('SELECT status, code FROM robot_posts ORDER BY status')).map(({ status }) => status)).toEqual([
        'sent',
        'waiting',
      ]);
    },
  );

  it('says nothing in quiet hours, of what was read meanwhile, nor for who has left', async () => {
    const quiet = await owner({ accounts: 'robot' }, 'wecom', { quietHours: { from: '09:30', until: '11:00' } });
    const [reader, gone] = [await owner(), await owner()];
    await tell([quiet, reader, gone], 'sentBack');
    await rows('UPDATE notifications SET read_at = $2 WHERE user_id = $1', [reader.id, MONDAY]);
    await rows('UPDATE users SET disabled_at = $2 WHERE id = $1', [gone.id, MONDAY]);
    await send();
    expect(server.posts).toEqual([]);
    expect((await statuses()).sort()).toEqual(['dropped', 'dropped', 'waiting']);
    expect(await rows(`SELECT attempts, next_attempt_at FROM robot_posts WHERE status = 'waiting'`)).toEqual([
      { attempts: 0, next_attempt_at: new Date('2026-03-02T03:00:00Z') },
    ]);
    await send(plus(3_599));
    expect(server.posts).toEqual([]);
    await send(plus(3_600));
    expect(server.said(quiet.key)).toHaveLength(1);
  });

  it('brings one digest a working morning where that was chosen', async () => {
    const one = await owner({ stages: 'robotDigest' }, 'feishu');
    for (const account of ['甲', '乙']) await tell([one], 'stageWarned', account);
    await rows(`UPDATE notifications SET read_at = $1 WHERE params ->> 'account' = '乙'`, [MONDAY]);
    await tell([one], 'stageWarned', '丙', { at: plus(60) });
    await send(plus(-1, TUESDAY_9));
    expect(server.posts).toEqual([]);
    await send(TUESDAY_9);
    await send(plus(60, TUESDAY_9));
    const [card] = server.said(one.key);
    expect(server.posts).toHaveLength(1);
    expect(card.card.header.title.content).toBe('【Keypath】2026年3月3日消息汇总（2条）');
    const text = JSON.stringify(card);
    expect(['甲', '乙', '丙'].map((word) => text.includes(word))).toEqual([true, false, true]);
  });

  it('section 11 › keeps the digest of who is away for the morning of their return, and brings it sooner to who is back sooner', async () => {
    const [away, back] = [await owner({ stages: 'robotDigest' }), await owner({ stages: 'robotDigest' })];
    for (const { id } of [away, back])
      await rows(
        `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, kinds, reason, created_by, created_at) VALUES ($1, $2, $3, $4, $5, NULL, '', $2, $4)`,
        [newId(), id, (await addPerson(app, { roles: ['manager'] })).id, MONDAY, new Date('2026-03-11T16:00:00Z')],
      );
    await tell([away, back], 'stageWarned', '甲');
    const WEDNESDAY = new Date('2026-03-04T03:00:00Z');
    await part(UnitOfWork).run(async (tx) => {
      const period = { from: MONDAY, until: new Date('2026-03-11T16:00:00Z'), kinds: null };
      const [absence] = await part(AbsenceStore).ofPerson(tx, back.id, period, WEDNESDAY);
      await part(AbsencesService).close(tx, absence!, { by: back.id, at: WEDNESDAY });
    });
    const titles = ({ key }: Owner) =>
      server.said(key).map((card) => JSON.stringify(card).match(/2026年3月\d+日/)?.[0]);
    for (let days = 0; days < 12; days += 1) {
      await send(plus(days * 86_400, TUESDAY_9));
      await send(plus(days * 86_400 + 60, TUESDAY_9));
    }
    expect([titles(back), titles(away)]).toEqual([['2026年3月5日'], ['2026年3月12日']]);
  });

  it('of which two are entered at once by somebody who had none is one, as the later said', async () => {
    const person = await addPerson(app, { roles: ['manager'] });
    const as = await app.login(person.email);
    const bodies = (['wecom', 'dingtalk', 'feishu'] as const).map((platform) => ({
      platform,
      address: server.addressOf(platform, newId().replaceAll('-', '')),
    }));
    const answers = await Promise.all(bodies.map((body) => app.request('PUT', OWN, { as, body })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => body.version).sort()).toEqual([1, 2, 3]);
    const last = answers.find(({ body }) => body.version === 3)!;
    expect((await app.request('GET', OWN, { as })).body).toEqual(last.body);
    expect(await rows('SELECT count(*)::int AS n FROM robots WHERE owner_id = $1', [person.id])).toEqual([{ n: 1 }]);
  });

  it('that is gone leaves its channel to the inbox, or to mail where there is mail', async () => {
    const one = await owner();
    expect((await app.request('DELETE', OWN, { as: one.token })).status).toBe(204);
    await tell([one], 'sentBack');
    expect(await send()).toBe(0);
    expect((await app.request('GET', OWN, { as: one.token })).status).toBe(404);
    const choice = { channels: [{ kind: 'accounts', channel: 'robot' }] };
    expect(await app.request('PUT', SETTINGS, { as: one.token, body: choice })).toMatchObject({
      status: 422,
      body: { code: 'robot-missing' },
    });
  });
});

describe('the pace of a robot', () => {
  it('is twenty a minute over all processes; what is too much waits in its order and is not lost', async () => {
    const one = await owner();
    for (let n = 0; n < 45; n += 1)
      await tell([one], 'sentBack', `客户${String(n).padStart(2, '0')}号`, { at: plus(n / 100) });
    await Promise.all([send(plus(1)), send(plus(1)), send(plus(1))]);
    expect(server.posts).toHaveLength(20);
    await send(plus(59));
    expect(server.posts).toHaveLength(20);
    await send(plus(62));
    expect(server.posts).toHaveLength(40);
    await send(plus(130));
    const names = server.said(one.key).map((said) => /客户\d\d号/.exec(JSON.stringify(said))?.[0]);
    expect(names).toEqual(Array.from({ length: 45 }, (_, n) => `客户${String(n).padStart(2, '0')}号`));
  });

  it.each([
    ['wecom', 60],
    ['dingtalk', 600],
    ['feishu', 60],
  ] as const)('%s saying "too fast" holds the whole robot for %i s, and costs no attempt', async (platform, wait) => {
    const one = await owner({ accounts: 'robot' }, platform);
    await tell([one], 'sentBack', '甲');
    await tell([one], 'sentBack', '乙');
    server.answering = platformSays('tooFast');
    await send();
    expect(server.posts).toHaveLength(1);
    expect(await rows('SELECT DISTINCT status, attempts FROM robot_posts')).toEqual([
      { status: 'waiting', attempts: 0 },
    ]);
    server.answering = platformSays('taken');
    await send(plus(wait - 1));
    expect(server.posts).toHaveLength(1);
    await send(plus(wait));
    expect(await statuses()).toEqual(['sent', 'sent']);
    expect(await incidents()).toEqual([]);
  });
});

describe('what became of a card', () => {
  it('refused by the platform, it is tried again after 10 s, 1, 5, 30 and 120 min, then an incident that can be retried', async () => {
    const one = await owner();
    await tell([one], 'sentBack');
    server.answering = platformSays('refused');
    let elapsed = 0;
    await send();
    for (const wait of [10, 60, 300, 1_800, 7_200]) {
      const before = server.posts.length;
      await send(plus(elapsed + wait - 1));
      expect(server.posts.length).toBe(before);
      elapsed += wait;
      await send(plus(elapsed));
      expect(server.posts.length).toBe(before + 1);
    }
    expect(await statuses()).toEqual(['failed']);
    const [incident] = await incidents();
    expect(incident).toMatchObject({
      kind: 'robot-failed',
      retryable: true,
      detail: { code: '93000', platform: 'wecom', ownerId: one.id },
    });
    expect(JSON.stringify(incident)).not.toContain(one.key);
    server.answering = platformSays('taken');
    expect((await app.request('POST', `/api/v1/incidents/${incident.id}/retry`, { as: administrator })).status).toBe(
      200,
    );
    await send(plus(elapsed));
    expect(await statuses()).toEqual(['sent']);
  });

  it('not connected, it is tried again', async () => {
    const one = await owner();
    await tell([one], 'sentBack');
    const { port } = server;
    await server.close();
    await send();
    expect(await statuses()).toEqual(['waiting']);
    server = await startRobotServer();
    await rows('DELETE FROM robots');
    expect(server.port).not.toBe(port);
  });

  it.each([
    ['hung up on', () => hangUp],
    ['not answered in time', () => () => undefined],
    ['answered by a gateway alone', () => answerWith(502, '<html>')],
    ['answered with what nobody can read', () => answerWith(200, 'ok')],
  ])('%s, it is uncertain: an incident, and no second card by itself', async (_, manner) => {
    const one = await owner();
    await tell([one], 'sentBack');
    server.answering = manner();
    await send();
    expect(server.posts).toHaveLength(1);
    server.answering = platformSays('taken');
    for (const seconds of [60, 600, 86_400, 604_800]) await send(plus(seconds));
    expect(server.posts).toHaveLength(1);
    expect(await statuses()).toEqual(['uncertain']);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ kind: 'robot-uncertain', retryable: true, subject: { type: 'robot' } });
    expect(JSON.stringify(incident)).not.toContain(one.key);
    expect((await app.request('POST', `/api/v1/incidents/${incident.id}/retry`, { as: administrator })).status).toBe(
      200,
    );
    await send();
    expect(await statuses()).toEqual(['sent']);
    expect(server.posts).toHaveLength(2);
  });

  it('whose process died between sending and noting it is an incident after five minutes, never sent again; the robot goes on', async () => {
    const one = await owner();
    await tell([one], 'sentBack', '甲');
    await tell([one], 'sentBack', '乙', { at: plus(1) });
    expect(await part(UnitOfWork).run((tx) => part(RobotPostStore).take(tx, plus(1)))).toMatchObject({
      post: { attempts: 1 },
    });
    await send(plus(300));
    expect(server.posts).toEqual([]);
    await send(plus(302));
    expect(server.said(one.key)).toHaveLength(1);
    expect(JSON.stringify(server.said(one.key))).toContain('乙');
    expect((await statuses()).sort()).toEqual(['sent', 'uncertain']);
    expect((await incidents()).map(({ kind }: { kind: string }) => kind)).toEqual(['robot-uncertain']);
  });
});

describe("a group's robot", () => {
  it('says who has how many messages of which kind, in one card, and nothing of what they hold', async () => {
    const departmentId = await addDepartment(app);
    const elsewhere = await addDepartment(app);
    const [one, two] = [
      await addPerson(app, { roles: ['manager'], departmentId }),
      await addPerson(app, { roles: ['manager'], departmentId }),
    ];
    const stranger = await addPerson(app, { roles: ['manager'], departmentId: elsewhere });
    for (const [n, { id }] of [one, two, stranger].entries())
      await rows('UPDATE users SET name = $2 WHERE id = $1', [id, `同事${n}`]);
    const { key } = await group(['approvals', 'accounts'], { departmentId });
    const all = await group(['stages']);
    await tell([one, two, stranger], 'approvalReminded', '晨光集团');
    await tell([one], 'sentBack', '晨光集团');
    await tell([one], 'stageWarned', '晨光集团');
    await send();
    expect(server.said(key)).toHaveLength(1);
    const [said] = server.said(key);
    expect(said.actionCard.title).toBe('【Keypath】有新消息（3条）');
    expect(said.actionCard.text).toContain('审批：2条（同事0、同事1）');
    expect(said.actionCard.text).toContain('我的客户：1条（同事0）');
    for (const hidden of ['晨光', '同事2', '阶段时限']) expect(JSON.stringify(said)).not.toContain(hidden);
    expect(JSON.stringify(server.said(all.key))).toContain('阶段时限：1条（同事0）');
    await tell([one], 'approvalReminded');
    await send(plus(1));
    expect(server.said(key)).toHaveLength(2);
  });

  it('keeps the default quiet hours, and says that it works when it is tried', async () => {
    const { id, key } = await group(['approvals']);
    const one = await addPerson(app, { roles: ['manager'] });
    const night = new Date('2026-03-02T15:00:00Z');
    await tell([one], 'approvalReminded', '甲', { at: night });
    await send(night);
    expect(server.posts).toEqual([]);
    await send(new Date('2026-03-02T23:00:00Z'));
    expect(server.said(key)).toHaveLength(1);
    app.clock.set(plus(1));
    expect((await app.request('POST', `${GROUPS}/${id}/trial`, { as: administrator })).status).toBe(204);
    await send(new Date('2026-03-02T23:01:00Z'));
    expect(JSON.stringify(server.said(key)[1])).toContain('机器人设置成功');
    const log = await app.request('GET', `${GROUPS}/${id}/posts`, { as: administrator });
    expect(log.body.items.map(({ status }: { status: string }) => status)).toEqual(['sent', 'sent']);
  });

  it('is changed with If-Match, disabled and removed by an administrator (P6), read by an auditor (P7)', async () => {
    const { id, version } = await group([]);
    const auditor = await app.login((await addPerson(app, { roles: ['auditor'] })).email);
    const manager = await app.login((await addPerson(app, { roles: ['manager'] })).email);
    const patch = (as: string, body: object, ifMatch = `"${version}"`) =>
      app.request('PATCH', `${GROUPS}/${id}`, { as, body, headers: { 'if-match': ifMatch } });
    expect((await app.request('GET', GROUPS, { as: auditor })).body.items).toMatchObject([
      { id, name: '大客户部', signed: false },
    ]);
    expect((await app.request('GET', `${GROUPS}/${id}`, { as: manager })).status).toBe(403);
    for (const as of [auditor, manager]) expect((await patch(as, { enabled: false })).status).toBe(403);
    expect(await patch(administrator, { kinds: ['approvals'], secret: 'SECx', enabled: false })).toMatchObject({
      status: 200,
      body: { kinds: ['approvals'], signed: true, enabled: false, version: version + 1 },
    });
    expect((await patch(administrator, { enabled: true })).status).toBe(412);
    await tell([await addPerson(app, { roles: ['manager'] })], 'approvalReminded');
    expect(await send()).toBe(0);
    expect((await app.request('DELETE', `${GROUPS}/${id}`, { as: administrator })).status).toBe(204);
    expect((await app.request('GET', `${GROUPS}/${id}`, { as: administrator })).status).toBe(404);
  });
});

describe('the address and the secret of a robot', () => {
  it('are sealed in the database, in no answer and in no stored answer; what is not of the platform is refused', async () => {
    const one = await owner({ accounts: 'robot' }, 'dingtalk', { secret: 'SECneverShown' });
    const groups = await group(['approvals'], { secret: 'SECneverShown' });
    for (const table of ['robots', 'robot_posts', 'idempotency_keys', 'incidents']) {
      const text = JSON.stringify(await rows(`SELECT * FROM ${table}`));
      for (const hidden of [one.key, groups.key, 'SECneverShown']) expect(text).not.toContain(hidden);
    }
    const shown = await app.request('GET', OWN, { as: one.token });
    expect(shown.body).toMatchObject({
      platform: 'dingtalk',
      signed: true,
      address: `127.0.0.1 …${one.key.slice(-4)}`,
    });
    expect(shown.text).not.toContain(one.key);
    for (const address of [
      'https://evil.example.com/robot/send?access_token=abcdefgh',
      'https://oapi.dingtalk.com/x',
      'x',
    ])
      expect(await app.request('PUT', OWN, { as: one.token, body: { platform: 'dingtalk', address } })).toMatchObject({
        status: 422,
        body: { code: 'robot-address-not-allowed', errors: [{ field: 'address' }] },
      });
  });

  it('are each for one person: nobody sees or changes that of another', async () => {
    const one = await owner();
    const other = await app.login((await addPerson(app, { roles: ['manager'] })).email);
    expect((await app.request('GET', OWN, { as: other })).status).toBe(404);
    expect((await app.request('DELETE', OWN, { as: other })).status).toBe(404);
    const { id } = (await app.request('GET', OWN, { as: one.token })).body;
    for (const method of ['GET', 'DELETE'] as const)
      expect((await app.request(method, `${GROUPS}/${id}`, { as: administrator })).status).toBe(404);
  });
});

it('where the operator allows no platform, robots are refused and nothing is noted', async () => {
  const quiet = await startTestApp();
  try {
    const token = await quiet.login((await addPerson(quiet, { roles: ['manager'] })).email);
    const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aaa-4bc4';
    expect((await quiet.request('PUT', OWN, { as: token, body: { platform: 'wecom', address } })).status).toBe(422);
    expect((await quiet.request('GET', SETTINGS, { as: token })).body.robots).toEqual({ platforms: [], own: false });
  } finally {
    await quiet.close();
  }
});
