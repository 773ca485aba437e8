import { pathTemplates } from '../../../src/machines/account-path/effects';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { readDictionaries } from '../../../src/modules/platform/i18n/translator';
import { NotificationsService } from '../../../src/modules/notifications/notifications.service';
import { newId } from '../../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../../support/app';
import { addPerson, type TestPerson } from '../../support/people';

const START = Date.parse('2026-03-02T00:00:00Z');

describe('notifications over HTTP', () => {
  let app: TestApp;
  let one: TestPerson;
  let other: TestPerson;
  let token: string;

  beforeAll(async () => {
    app = await startTestApp();
    one = await addPerson(app, { roles: ['manager'] });
    other = await addPerson(app, { roles: ['manager'] });
    token = await app.login(one.email);
  });
  afterAll(() => app.close());
  beforeEach(() => app.dataSource.query('DELETE FROM notifications'));

  const tell = (
    key: string,
    recipients: string[],
    template = 'sentBack',
    params: Record<string, unknown> = {},
    minute = 0,
  ): Promise<void> =>
    app.app.get(UnitOfWork, { strict: false }).run((tx) =>
      app.app.get(NotificationsService, { strict: false }).record(tx, [
        {
          key,
          createdAt: new Date(START + minute * 60_000),
          payload: { recipients, template, params, link: { type: 'account', id: newId() } },
        },
      ]),
    );
  const list = (query = '', language = 'zh-CN') =>
    app.request('GET', `/api/v1/notifications${query}`, { as: token, headers: { 'accept-language': language } });

  it("shows one's own alone, in the language of the request", async () => {
    const params = { account: '晨光集团', from: 'relationship', to: 'discovery', reason: '信息不足' };
    await tell('a', [one.id], 'sentBack', params);
    await tell('b', [other.id], 'sentBack', params);
    const chinese = await list();
    expect(chinese.status).toBe(200);
    expect(chinese.body).toMatchObject({ unread: 1, nextCursor: null });
    expect(chinese.body.items).toHaveLength(1);
    expect(chinese.body.items[0]).toMatchObject({
      title: '晨光集团：已退回“信息搜集”阶段',
      body: '该客户由“建立关系”阶段退回“信息搜集”阶段。原因：信息不足',
      link: { type: 'account' },
      readAt: null,
    });
    const english = await list('', 'en');
    expect(english.body.items[0].title).toBe('晨光集团: sent back to Discovery');
  });

  it("shows instants in the company's zone, what is missing as a dash, and an unknown template all the same", async () => {
    await tell(
      'a',
      [one.id],
      'stageBreached',
      { account: '晨光', stage: 'closing', dueAt: '2026-03-02T01:00:00.000Z' },
      2,
    );
    await tell('b', [one.id], 'stageWarned', { account: '晨光' }, 1);
    await tell('c', [one.id], 'neverHeardOf', {}, 0);
    const [breached, warned, unknown] = (await list()).body.items;
    expect(breached.body).toContain('2026年3月2日 09:00');
    expect(warned.title).toBe('晨光：“—”阶段即将到期');
    expect(unknown).toMatchObject({ title: '系统消息', template: 'neverHeardOf' });
  });

  it('does not evaluate what users have written', async () => {
    await tell('a', [one.id], 'ownerReceived', {
      account: '{{reason}} $t(common:product.name)',
      reason: '{{account}}',
    });
    expect((await list()).body.items[0].title).toBe('{{reason}} $t(common:product.name)已移交给您');
  });

  it('makes one a message and person, however often it is recorded', async () => {
    await tell('same', [one.id, one.id, other.id]);
    await tell('same', [one.id]);
    expect((await list()).body.items).toHaveLength(1);
  });

  it('pages by key, the newest first, without a gap or a double', async () => {
    for (let n = 0; n < 7; n += 1) await tell(`n-${n}`, [one.id], 'sentBack', { account: `A${n}` }, Math.floor(n / 3));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await list(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`, 'en');
      seen.push(...body.items.map((item: { createdAt: string; id: string }) => `${item.createdAt} ${item.id}`));
      cursor = body.nextCursor as string | null;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it("marks one, then all of one's own as read; the first reading counts", async () => {
    await tell('a', [one.id], 'sentBack', {}, 1);
    await tell('b', [one.id], 'sentBack', {}, 2);
    await tell('c', [other.id]);
    const { id } = (await list()).body.items[0];
    app.clock.set('2026-03-02T03:00:00.000Z');
    const read = await app.request('POST', `/api/v1/notifications/${id}/read`, { as: token });
    expect(read.status).toBe(200);
    expect(read.body.readAt).toBe('2026-03-02T03:00:00.000Z');
    app.clock.set('2026-03-02T04:00:00.000Z');
    expect((await app.request('POST', `/api/v1/notifications/${id}/read`, { as: token })).body.readAt).toBe(
      '2026-03-02T03:00:00.000Z',
    );
    expect((await list('?unread=true')).body).toMatchObject({ unread: 1, items: [{}] });
    expect((await app.request('POST', '/api/v1/notifications/read-all', { as: token })).body).toEqual({ read: 1 });
    expect((await list('?unread=true')).body).toMatchObject({ unread: 0, items: [] });
    expect(await app.dataSource.query('SELECT 1 FROM notifications WHERE read_at IS NULL')).toHaveLength(1);
  });

  it('answers 404 for those of others as for unknown ids, 401 without log-in, 400 for a bad query', async () => {
    await tell('a', [other.id]);
    const [{ id }] = await app.dataSource.query('SELECT id FROM notifications');
    for (const unknown of [id, newId(), 'not-an-id']) {
      expect((await app.request('POST', `/api/v1/notifications/${unknown}/read`, { as: token })).status).toBe(404);
    }
    expect((await app.request('GET', '/api/v1/notifications')).status).toBe(401);
    expect((await list('?unread=maybe')).status).toBe(400);
    expect((await list('?limit=0')).status).toBe(400);
    const forged = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url');
    expect((await list(`?cursor=${forged}`)).body.code).toBe('cursor-invalid');
  });
});

describe('templates', () => {
  const templates = (locale: 'zh-CN' | 'en') =>
    readDictionaries(locale).notifications?.templates as Record<string, Record<string, string>>;

  it('have title and body in both languages with the same parameters', () => {
    const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    expect(Object.keys(templates('en'))).toEqual(Object.keys(templates('zh-CN')));
    for (const [name, { title = '', body = '' }] of Object.entries(templates('en'))) {
      const chinese = templates('zh-CN')[name];
      expect(Object.keys(chinese ?? {})).toEqual(['title', 'body']);
      expect([...new Set(parameters(title + body))]).toEqual([
        ...new Set(parameters(`${chinese?.title}${chinese?.body}`)),
      ]);
    }
  });

  it.each(pathTemplates)('of the path: %s', (template) => {
    expect(templates('zh-CN')).toHaveProperty(template);
  });
});
