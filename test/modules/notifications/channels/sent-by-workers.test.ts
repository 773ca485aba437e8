import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { Outbox } from '../../../../src/modules/platform/outbox/outbox';
import { startTestApp, type TestApp } from '../../../support/app';
import { type MailServer, startMailServer } from '../../../support/mail-server';
import { addPerson } from '../../../support/people';
import { eventually } from '../../../faults/support/eventually';

let server: MailServer;
let app: TestApp;
beforeAll(async () => {
  server = await startMailServer();
  const mail = {
    smtpUrl: server.url,
    from: 'Keypath <keypath@example.test>',
    publicUrl: 'http://keypath.example.test',
  };
  app = await startTestApp({ mail, role: 'all' });
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});

it('workers carry messages to the mail server, at once or into a digest; late ones beyond three come as one', async () => {
  const person = await addPerson(app, { roles: ['manager'] });
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
  const at = app.clock.now();
  const message = (template: string, more: object = {}) => ({
    key: newId(),
    topic: 'message.addressed',
    payload: { recipients: [person.id], template, params: { account: '晨光' }, link: null, ...more },
    at,
  });
  const messages = [message('sentBack'), message('stageWarned')];
  for (let n = 0; n < 5; n += 1) messages.push(message('ownerReceived', { lateSince: at.toISOString() }));
  await get(UnitOfWork).run(async (tx) => {
    for (const each of messages) await get(Outbox).add(tx, each);
  });
  const tally = async (): Promise<string[]> => {
    const rows = await app.dataSource.query<{ status: string }[]>(`SELECT kind || ' ' || status AS status FROM mails`);
    return rows.map(({ status }) => status).sort();
  };
  const expected = [
    'notification.digest waiting',
    ...Array.from({ length: 2 }, () => 'notification.single dropped'),
    ...Array.from({ length: 4 }, () => 'notification.single sent'),
  ];
  const isSettled = (found: string[]): boolean => JSON.stringify(found) === JSON.stringify(expected);
  expect(await eventually(tally, isSettled, 30_000)).toEqual(expected);
  const digest = await app.dataSource.query(
    `SELECT n.template FROM notifications n JOIN mails m ON m.id = n.mail_id WHERE m.kind = 'notification.digest' ORDER BY 1`,
  );
  expect(digest).toEqual([{ template: 'caughtUp' }, { template: 'stageWarned' }]);
  expect(server.to(person.email)).toHaveLength(4);
}, 60_000);
