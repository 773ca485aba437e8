import { eventually } from '../../faults/support/eventually';
import { defaultRoutes } from '../../../src/machines/approval';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { aCompany, type Company } from '../company';

let server: MailServer;
let company: Company | undefined;
beforeAll(async () => {
  server = await startMailServer();
  const mail = { smtpUrl: server.url, from: 'keypath@example.test', publicUrl: 'http://keypath.example.test' };
  company = await aCompany({ role: 'all', mail });
});
afterAll(async () => {
  await company?.close();
  await server?.close();
});

it('a worker carries the order from the outbox to the mail server, once for each who is asked', async () => {
  await company!.routes({ A9: { ...defaultRoutes.routes.A9, mail: true } });
  const filed = await company!.file('A9');
  const statuses = () => company!.rows('SELECT status FROM mails WHERE subject_id = $1', [filed.id]);
  const sent = [{ status: 'sent' }, { status: 'sent' }];
  const isSent = (rows: object[]) => JSON.stringify(rows) === JSON.stringify(sent);
  expect(await eventually(statuses, isSent, 20_000)).toEqual(sent);
  expect(server.mails).toHaveLength(2);
  const metrics = await company!.app.request('GET', '/metrics');
  expect(metrics.text).toContain('loop="mail-post"');
  expect((await company!.app.request('GET', '/health/ready')).status).toBe(200);
});
