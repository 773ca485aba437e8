import type { OpenAPIObject } from '@nestjs/swagger';
import { startTestApp, type TestApp } from '../support/app';
import { addDepartment, addPerson } from '../support/people';
import { type Operation, bodySchemaOf, operationsOf, pathOf } from './operations';
import { sampleOf } from './sample';

let app: TestApp;
let document: OpenAPIObject;
let accountId: string;
let owner: string;
const strangers: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp();
  document = (await app.request('GET', '/api/openapi.json')).body as OpenAPIObject;
  const [ours, theirs] = [await addDepartment(app), await addDepartment(app)];
  owner = await login('manager', ours);
  for (const role of ['specialist', 'manager', 'director']) strangers[role] = await login(role, theirs);
  const created = await app.request('POST', '/api/v1/accounts', {
    as: owner,
    body: { name: '杭州云帆电子商务有限公司' },
  });
  expect(created.status).toBe(201);
  accountId = created.body.id;
});
afterAll(() => app.close());

async function login(role: string, departmentId: string): Promise<string> {
  return app.login((await addPerson(app, { roles: [role], departmentId })).email);
}

/** Every operation on an account or on something of it. */
const ofAccount = () => operationsOf(document).filter(({ template }) => /^\/api\/v1\/accounts\/\{/.test(template));

function send(each: Operation, as: string) {
  const schema = bodySchemaOf(each);
  const body = schema === undefined ? undefined : sampleOf(document, schema, { accountId });
  return app.request(each.method, pathOf(each.template, { id: accountId, accountId }), { as, body });
}

async function wrong(operations: Operation[], as: string, isRight: (status: number) => boolean): Promise<string[]> {
  const results = [];
  for (const each of operations) {
    const { status, text } = await send(each, as);
    if (!isRight(status)) results.push(`${each.method} ${each.template}: ${status} ${text.slice(0, 300)}`);
  }
  return results;
}

it.each(['specialist', 'manager', 'director'])(
  'scope › to a %s of another department every part of an account is 404',
  async (role) => {
    expect(await wrong(ofAccount(), strangers[role] as string, (status) => status === 404)).toEqual([]);
    expect(ofAccount().length).toBeGreaterThan(20);
  },
);

it('scope › lists of a stranger do not show it', async () => {
  const list = await app.request('GET', '/api/v1/accounts', { as: strangers.manager });
  expect(list.body.items).toEqual([]);
});

it('scope › to its owner none of the writes is 404 or malformed, so the walk proves something', async () => {
  const writes = ofAccount().filter(({ method, template }) => method === 'POST' && !template.includes('{factId}'));
  expect(await wrong(writes, owner, (status) => status !== 404 && status !== 400 && status < 500)).toEqual([]);
});

it('faults › none of the operations answers 500 to a sample or to nothing at all', async () => {
  const operations = operationsOf(document).filter(
    ({ template, operation }) =>
      // A stream does not end.
      !('x-stream' in operation) &&
      !template.startsWith('/health') &&
      !template.endsWith('/logout') &&
      !template.endsWith('/password'),
  );
  expect(await wrong(operations, owner, (status) => status < 500)).toEqual([]);
});
