import { newId } from '../../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addLoggedIn } from './company';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ token } = await addLoggedIn(app, 'administrator'));
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  app.request(method, `/api/v1/departments${path}`, { as: token, body, headers });

describe('departments', () => {
  it('are added, shown with their version, renamed and listed by name', async () => {
    const added = await call('POST', '', { name: '大客户一部' });
    expect([added.status, added.body]).toEqual([
      201,
      expect.objectContaining({ name: '大客户一部', parentId: null, version: 1 }),
    ]);
    expect(added.headers.get('location')).toBe(`/api/v1/departments/${added.body.id}`);
    const renamed = await call('PATCH', `/${added.body.id}`, { name: '大客户二部' }, { 'if-match': '"1"' });
    expect([renamed.status, renamed.body.version, renamed.headers.get('etag')]).toEqual([200, 2, '"2"']);
    expect((await call('GET', `/${added.body.id}`)).body).toEqual(renamed.body);
    expect((await call('GET', '?text=%E4%BA%8C%E9%83%A8')).body.items).toEqual([renamed.body]);
    expect((await call('PATCH', `/${added.body.id}`, { name: 'X' }, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('are a tree: neither themselves nor one below can be the parent', async () => {
    const top = await addDepartment(app, 'Top');
    const middle = await addDepartment(app, 'Middle', top);
    const low = await addDepartment(app, 'Low', middle);
    for (const parentId of [top, middle, low]) {
      const answer = await call('PATCH', `/${top}`, { parentId });
      expect([answer.status, answer.body.code]).toEqual([409, 'department-loop']);
    }
    expect((await call('PATCH', `/${low}`, { parentId: null })).body.parentId).toBeNull();
    expect((await call('GET', `?parentId=${top}`)).body.items.map(({ id }: { id: string }) => id)).toEqual([middle]);
  });

  it('are a tree also after two moves at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await addDepartment(app, `One ${round}`), await addDepartment(app, `Other ${round}`)];
      const answers = await Promise.all([
        call('PATCH', `/${one}`, { parentId: other }),
        call('PATCH', `/${other}`, { parentId: one }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('a taken name is 409, an unknown parent 422, an unknown id 404', async () => {
    await addDepartment(app, 'Taken');
    expect((await call('POST', '', { name: 'Taken' })).body.code).toBe('department-name-taken');
    expect((await call('POST', '', { name: 'Child', parentId: newId() })).body).toMatchObject({
      status: 422,
      code: 'department-unknown',
    });
    expect((await call('GET', `/${newId()}`)).status).toBe(404);
    expect((await call('PATCH', `/${newId()}`, { name: 'Gone' })).status).toBe(404);
  });

  it.each([[{}], [{ name: '' }], [{ name: 7 }], [{ name: 'A', parentId: 'top' }], [{ name: 'A', version: 1 }]])(
    'refuses %j',
    async (body) => {
      expect((await call('POST', '', body)).status).toBe(400);
    },
  );
});
