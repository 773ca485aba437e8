import { Webhook } from 'standardwebhooks';
import { aCompany, type Company } from '../../approvals/company';
import { eventually } from '../../faults/support/eventually';
import { addPerson } from '../../support/people';
import { type PostServer, startPostServer } from '../../support/post-server';

let server: PostServer;
let company: Company | undefined;
beforeAll(async () => {
  server = await startPostServer();
  company = await aCompany({ role: 'all', outbound: { webhookHosts: ['127.0.0.1'], robots: [], loopback: true } });
});
afterAll(async () => {
  await company?.close();
  await server?.close();
});

it('a step that was taken reaches the other system through outbox, ledger and loop', async () => {
  const { app } = company!;
  const as = await app.login((await addPerson(app, { roles: ['administrator'] })).email);
  const body = { name: 'ERP', url: `${server.url}/hook`, eventTypes: ['approval.*'] };
  const entered = await app.request('POST', '/api/v1/webhooks', { as, body });
  expect(entered.status).toBe(201);
  const filed = await company!.file('A9');
  const posts = await eventually(
    () => Promise.resolve(server.at('/hook').map(({ body: text }) => JSON.parse(text))),
    (all) => all.some(({ type }) => type === 'approval.filed'),
    20_000,
  );
  expect(posts).toEqual(
    expect.arrayContaining([expect.objectContaining({ data: expect.objectContaining({ id: filed.id }) })]),
  );
  for (const post of server.posts) {
    expect(post.headers['webhook-signature']).toMatch(/^v1,/);
    expect(
      new Webhook(entered.body.secret).sign(
        post.headers['webhook-id'] as string,
        new Date(Number(post.headers['webhook-timestamp']) * 1_000),
        post.body,
      ),
    ).toBe(post.headers['webhook-signature']);
  }
  const metrics = await app.request('GET', '/metrics');
  expect(metrics.text).toContain('loop="webhook-post"');
  expect((await app.request('GET', '/health/ready')).status).toBe(200);
});
