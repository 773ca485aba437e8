import { MailComposers } from '../../../../src/modules/platform/mail/mail-composers';
import { MailPost } from '../../../../src/modules/platform/mail/mail-post';
import { MailQueue } from '../../../../src/modules/platform/mail/mail-queue';
import { MailSettings } from '../../../../src/modules/platform/mail/mail-settings';
import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../../../support/app';
import { type MailServer, type Manner, startMailServer } from '../../../support/mail-server';
import { addPerson } from '../../../support/people';

let server: MailServer;
let app: TestApp;
let personId: string;
let token: string;
beforeAll(async () => {
  server = await startMailServer();
  const mail = {
    smtpUrl: server.url,
    from: 'Keypath <keypath@example.test>',
    publicUrl: 'http://keypath.example.test',
  };
  app = await startTestApp({ mail });
  const person = await addPerson(app, { roles: ['administrator'] });
  personId = person.id;
  token = await app.login(person.email);
  part(MailComposers).register('test.told', async ({ params }) => {
    if (params.nothing) return null;
    if (params.broken) throw new Error('no text');
    const subject = '测试 subject';
    return {
      to: { name: '王芳', address: 'wang@example.test' },
      subject,
      text: '正文',
      html: '<p>正文</p>',
      language: 'zh-CN',
    };
  });
  Object.assign(part(MailSettings), { connectWithinMs: 1_500, silentMs: 1_500 });
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});
afterEach(() => void (server.manner = 'accept'));

const part = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
const rows = (sql: string, values: unknown[] = []) => app.dataSource.query<any[]>(sql, values as never);
const now = () => app.clock.now();
const later = (seconds: number) => new Date(now().getTime() + seconds * 1_000);
const post = (at = now()) => part(MailPost).sendDue(at);

/** An order that the relay has carried into the ledger. */
async function ordered(params: Record<string, unknown> = {}, key = newId()): Promise<string> {
  const payload = { key, kind: 'test.told', recipientId: personId, subject: { type: 'test', id: newId() }, params };
  await part(UnitOfWork).run((tx) => part(MailQueue).receive(tx, [{ payload }, { payload }], now()));
  return key;
}
const rowOf = async (key: string) => (await rows('SELECT * FROM mails WHERE key = $1', [key]))[0];
const incidents = (key: string) => rows(`SELECT * FROM incidents WHERE detail ->> 'key' = $1`, [key]);

describe('a mail', () => {
  it('is sent once, with a Message-ID that comes from its key, in UTF-8', async () => {
    const key = await ordered();
    expect(await post()).toBe(1);
    expect(await post(later(86_400))).toBe(0);
    const mail = server.mails.at(-1)!;
    const row = await rowOf(key);
    expect(row).toMatchObject({
      status: 'sent',
      attempts: 1,
      address: 'wang@example.test',
      message_id: mail.messageId,
    });
    expect(mail).toMatchObject({ subject: '测试 subject', text: expect.stringContaining('正文') });
    expect(mail.headers.get('from')).toMatchObject({ text: '"Keypath" <keypath@example.test>' });
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@example\.test>$/);
  });

  it('ordered twice is one, and what has nothing to say is dropped', async () => {
    const before = server.mails.length;
    const key = await ordered();
    await ordered({}, key);
    const silent = await ordered({ nothing: true });
    await post();
    expect(server.mails).toHaveLength(before + 1);
    expect(await rowOf(silent)).toMatchObject({ status: 'dropped' });
  });

  it('is shared out among several processes: many senders, each mail once', async () => {
    const before = server.mails.length;
    await Promise.all(Array.from({ length: 12 }, () => ordered()));
    await Promise.all([post(), post(), post()]);
    const ids = server.mails.slice(before).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });

  const unaccepted: Manner[] = ['refuse-greeting', 'defer-receiver', 'defer-message', 'drop-before-message'];
  it.each(unaccepted)('is tried again where nothing was accepted: %s', async (manner) => {
    server.manner = manner;
    const key = await ordered();
    const before = server.mails.length;
    await post();
    expect(await rowOf(key)).toMatchObject({ status: 'waiting', attempts: 1, last_error: expect.any(String) });
    expect(await incidents(key)).toEqual([]);
    server.manner = 'accept';
    await post(later(5));
    expect(server.mails).toHaveLength(before);
    await post(later(11));
    expect(server.mails).toHaveLength(before + 1);
    expect(await rowOf(key)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('is tried again while the server cannot be reached, then becomes an incident that can be taken up', async () => {
    const settings = part(MailSettings) as { mail: { smtpUrl: string } };
    const { mail } = settings;
    Object.assign(settings, { mail: { ...mail, smtpUrl: 'smtp://127.0.0.1:1' } });
    const key = await ordered();
    for (const seconds of [0, 11, 80, 400, 2_300, 9_600]) await post(later(seconds));
    Object.assign(settings, { mail });
    expect(await rowOf(key)).toMatchObject({ status: 'failed', attempts: 6 });
    const [incident] = await incidents(key);
    expect(incident).toMatchObject({ kind: 'mail-failed', closed_at: null });
    const retried = await app.request('POST', `/api/v1/incidents/${incident.id}/retry`, { as: token });
    expect(retried).toMatchObject({ status: 200, body: { retryable: false } });
    await post();
    expect(await rowOf(key)).toMatchObject({ status: 'sent' });
  });

  it('that the server refuses for good is not tried again', async () => {
    server.manner = 'refuse-receiver';
    const key = await ordered();
    await post();
    expect(await rowOf(key)).toMatchObject({
      status: 'failed',
      attempts: 1,
      last_error: expect.stringContaining('550'),
    });
    expect(await incidents(key)).toMatchObject([{ kind: 'mail-failed' }]);
  });

  it('whose connection is lost after the message is uncertain: an incident, and no second mail by itself', async () => {
    server.manner = 'drop-after-message';
    const key = await ordered();
    const before = server.messages;
    await post();
    server.manner = 'accept';
    for (const seconds of [11, 100, 3_600, 86_400]) await post(later(seconds));
    expect(server.messages).toBe(before + 1);
    expect(await rowOf(key)).toMatchObject({ status: 'uncertain', attempts: 1 });
    const [incident] = await incidents(key);
    expect(incident).toMatchObject({ kind: 'mail-uncertain', detail: { messageId: expect.any(String) } });
    const listed = await app.request('GET', '/api/v1/incidents', { as: token });
    const shown = listed.body.items.find(({ id }: { id: string }) => id === incident.id);
    expect(shown).toMatchObject({ retryable: true, title: expect.not.stringContaining('incidents:') });
  });

  it('whose sender died on the way is uncertain too', async () => {
    const key = await ordered();
    await rows(`UPDATE mails SET status = 'sending', taken_at = $2 WHERE key = $1`, [key, now()]);
    await post(later(599));
    expect(await rowOf(key)).toMatchObject({ status: 'sending' });
    await post(later(601));
    expect(await rowOf(key)).toMatchObject({ status: 'uncertain' });
    expect(await incidents(key)).toMatchObject([{ kind: 'mail-uncertain' }]);
  });

  it('whose text cannot be made is tried again like one that nobody took', async () => {
    const key = await ordered({ broken: true });
    await post();
    expect(await rowOf(key)).toMatchObject({ status: 'waiting', last_error: expect.stringContaining('no text') });
    await rows(`DELETE FROM mails WHERE key = $1`, [key]);
  });
});

it('without settings nothing is ordered and nothing is sent', async () => {
  const quiet = await startTestApp();
  try {
    const get = <T>(type: abstract new (...args: never[]) => T): T => quiet.app.get(type as never, { strict: false });
    const order = {
      key: 'x',
      kind: 'test.told',
      recipientId: newId(),
      subject: { type: 't', id: newId() },
      params: {},
    };
    await get(UnitOfWork).run((tx) => get(MailQueue).order(tx, order, quiet.clock.now()));
    expect(await quiet.dataSource.query('SELECT 1 FROM outbox')).toEqual([]);
    expect(await get(MailPost).sendDue(quiet.clock.now())).toBe(0);
  } finally {
    await quiet.close();
  }
});
