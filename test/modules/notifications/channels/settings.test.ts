import {
  DEFAULT_CHANNELS,
  LISTED_TEMPLATES,
  MESSAGE_KINDS,
  messageKindOf,
} from '../../../../src/modules/notifications/channels/message-kinds';
import { readDictionaries } from '../../../../src/modules/platform/i18n/translator';
import { startTestApp, type TestApp } from '../../../support/app';
import { addPerson } from '../../../support/people';

const PATH = '/api/v1/notifications/settings';

describe('channels of messages', () => {
  let app: TestApp;
  let token: string;
  let other: string;

  beforeAll(async () => {
    app = await startTestApp();
    token = await app.login((await addPerson(app, { roles: ['manager'] })).email);
    other = await app.login((await addPerson(app, { roles: ['auditor'] })).email);
  });
  afterAll(() => app?.close());

  const put = (body: unknown, as = token) => app.request('PUT', PATH, { as, body });
  const channelOf = (body: any, kind: string) => body.channels.find((each: { kind: string }) => each.kind === kind);

  it('are the defaults for those who have not chosen', async () => {
    const { status, body } = await app.request('GET', PATH, { as: token, headers: { 'accept-language': 'en' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      available: false,
      quietHours: { from: '22:00', until: '07:00' },
      digestAt: '09:00',
      zone: 'Asia/Shanghai',
    });
    expect(body.channels.map((each: { kind: string }) => each.kind)).toEqual(MESSAGE_KINDS);
    expect(channelOf(body, 'stages')).toEqual({
      ...{ kind: 'stages', name: 'Time in the stages', channel: 'digest', default: 'digest', chosen: false },
    });
  });

  it('are chosen by kind, for oneself alone; what is left out follows the default again', async () => {
    const quietHours = { from: '20:30', until: '08:00' };
    const chosen = await put({ channels: [{ kind: 'stages', channel: 'mail' }], quietHours });
    expect(chosen.status).toBe(200);
    expect(channelOf(chosen.body, 'stages')).toMatchObject({ channel: 'mail', chosen: true });
    expect((await app.request('GET', PATH, { as: token })).body).toEqual(chosen.body);
    expect((await app.request('GET', PATH, { as: other })).body).toMatchObject({ quietHours: { from: '22:00' } });
    expect((await put({ channels: [], quietHours: null })).body).toMatchObject({ quietHours: null });
    const back = (await put({ channels: [] })).body;
    expect(back.quietHours).toEqual({ from: '22:00', until: '07:00' });
    expect(channelOf(back, 'stages')).toMatchObject({ channel: 'digest', chosen: false });
  });

  it('are refused where they are none', async () => {
    const choice = { kind: 'stages', channel: 'mail' };
    for (const body of [
      {},
      { channels: [{ kind: 'stages', channel: 'fax' }] },
      { channels: [{ kind: 'toString', channel: 'mail' }] },
      { channels: [choice, choice] },
      { channels: [null] },
      { channels: [], quietHours: { from: '24:00', until: '07:00' } },
      { channels: [], quietHours: { from: '22:00' } },
      { channels: [], quietHours: 'never' },
    ])
      expect(await put(body)).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect((await app.request('PUT', PATH, { body: { channels: [] } })).status).toBe(401);
  });
});

describe('kinds of message', () => {
  it('list templates that there are, have names in both languages, and take what is new', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const dictionaries = readDictionaries(locale);
      const templates = Object.keys(dictionaries.notifications?.templates ?? {});
      expect(LISTED_TEMPLATES.filter((name) => name !== 'caughtUp' && !templates.includes(name))).toEqual([]);
      expect(Object.keys(dictionaries['notification-channels']?.kinds ?? {})).toEqual(Object.keys(DEFAULT_CHANNELS));
    }
    expect(messageKindOf('approvalReminded')).toBe('approvals');
    expect(messageKindOf('neverHeardOf')).toBe('other');
  });
});
