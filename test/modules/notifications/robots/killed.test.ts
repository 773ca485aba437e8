import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NotificationsService } from '../../../../src/modules/notifications/notifications.service';
import { RobotPost } from '../../../../src/modules/notifications/robots/robot-post.service';
import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../../../support/app';
import { addPerson } from '../../../support/people';
import { platformSays, type RobotServer, startRobotServer } from '../../../support/robot-server';

const ROOT = join(__dirname, '../../../..');
let server: RobotServer;
let app: TestApp;
beforeAll(async () => {
  server = await startRobotServer();
  app = await startTestApp({ outbound: { webhookHosts: [], robots: ['wecom'], loopback: true } });
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});

it('a process killed between the post and its commit leaves an incident after five minutes and never a second card', async () => {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
  const rows = (sql: string) => app.dataSource.query<Record<string, unknown>[]>(sql);
  const person = await addPerson(app, { roles: ['manager'] });
  const as = await app.login(person.email);
  const body = { platform: 'wecom', address: server.addressOf('wecom') };
  expect((await app.request('PUT', '/api/v1/notifications/robot', { as, body })).status).toBe(200);
  const channels = [{ kind: 'accounts', channel: 'robot' }];
  expect((await app.request('PUT', '/api/v1/notifications/settings', { as, body: { channels } })).status).toBe(200);
  const at = app.clock.now();
  const payload = { recipients: [person.id], template: 'sentBack', params: { account: '晨光' }, link: null };
  await get(UnitOfWork).run((tx) =>
    get(NotificationsService).record(tx, [{ key: newId(), createdAt: at, payload }], { at }),
  );

  const script = join(ROOT, 'test/support/robot-sender.ts');
  const args = ['-r', '@swc-node/register', script, app.databaseUrl, at.toISOString()];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  server.answering = () => void child.kill('SIGKILL');
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  expect(server.posts).toHaveLength(1);
  expect(await rows('SELECT status FROM robot_posts')).toEqual([{ status: 'sending' }]);

  server.answering = platformSays('taken');
  for (const seconds of [0, 60, 299, 301, 3_600, 86_400])
    await get(RobotPost).sendDue(() => new Date(at.getTime() + seconds * 1_000));
  expect(server.posts).toHaveLength(1);
  expect(await rows('SELECT status FROM robot_posts')).toEqual([{ status: 'uncertain' }]);
  expect(await rows('SELECT kind FROM incidents')).toEqual([{ kind: 'robot-uncertain' }]);
}, 120_000);
