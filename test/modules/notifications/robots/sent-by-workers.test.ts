import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { Outbox } from '../../../../src/modules/platform/outbox/outbox';
import { eventually } from '../../../faults/support/eventually';
import { startTestApp, type TestApp } from '../../../support/app';
import { type MailServer, startMailServer } from '../../../support/mail-server';
import { addPerson } from '../../../support/people';
import { platformSays, type RobotServer, startRobotServer } from '../../../support/robot-server';

let robots: RobotServer;
let mails: MailServer;
let app: TestApp;
beforeAll(async () => {
  robots = await startRobotServer();
  robots.answering = platformSays('taken');
  mails = await startMailServer();
  const publicUrl = 'http://keypath.example.test';
  const mail = { smtpUrl: mails.url, from: 'Keypath <keypath@example.test>', publicUrl };
  app = await startTestApp({
    mail,
    role: 'all',
    outbound: { webhookHosts: [], robots: ['wecom', 'feishu'], loopback: true },
  });
});
afterAll(async () => {
  await app?.close();
  await robots?.close();
  await mails?.close();
});

it('workers carry messages from the outbox to robots; by mail to who has removed theirs, and to neither twice', async () => {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
  const owner = async (key: string) => {
    const person = await addPerson(app, { roles: ['manager'] });
    const as = await app.login(person.email);
    const body = { platform: 'feishu', address: robots.addressOf('feishu', key) };
    expect((await app.request('PUT', '/api/v1/notifications/robot', { as, body })).status).toBe(200);
    const channels = [{ kind: 'accounts', channel: 'robot' }];
    expect((await app.request('PUT', '/api/v1/notifications/settings', { as, body: { channels } })).status).toBe(200);
    return { ...person, as };
  };
  const [kept, removed] = [await owner('keptkeptkept'), await owner('removedremoved')];
  expect((await app.request('DELETE', '/api/v1/notifications/robot', { as: removed.as })).status).toBe(204);
  const payload = { recipients: [kept.id, removed.id], template: 'sentBack', params: { account: '晨光' }, link: null };
  const message = { key: newId(), topic: 'message.addressed', payload, at: app.clock.now() };
  await get(UnitOfWork).run((tx) => get(Outbox).add(tx, message));
  const told = () => Promise.resolve([robots.posts.length, mails.mails.length]);
  expect(await eventually(told, ([cards, letters]) => cards === 1 && letters === 1, 30_000)).toEqual([1, 1]);
  expect(robots.said('keptkeptkept')).toHaveLength(1);
  expect(mails.to(removed.email)).toHaveLength(1);
  const metrics = await app.request('GET', '/metrics');
  expect(metrics.text).toContain('loop="robot-post"');
  expect(metrics.text).not.toContain('loop="webhook-post"');
}, 60_000);
