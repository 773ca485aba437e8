import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

describe('section 8: the organisation is checked from the console', () => {
  let app: TestApp;
  let administrator: string;
  let managerId: string;
  let managerEmail: string;

  beforeAll(async () => {
    app = await startTestApp();
    const departmentId = await addDepartment(app, '华东部');
    administrator = await app.login((await addPerson(app, { roles: ['administrator'] })).email);
    ({ id: managerId, email: managerEmail } = await addPerson(app, { roles: ['manager'], departmentId }));
  });
  afterAll(() => app?.close());

  it('P6 P7 › says in words what will hold requests up', async () => {
    const { status, body } = await app.request('GET', '/api/v1/organisation/problems', { as: administrator });
    expect(status).toBe(200);
    const codes = body.problems.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['superior-missing', 'department-without-director', 'route-gap']));
    for (const { message } of body.problems) expect(message).not.toMatch(/\{\{|organisation\.problem/);
    const manager = await app.login(managerEmail);
    expect((await app.request('GET', '/api/v1/organisation/problems', { as: manager })).status).toBe(403);
  });

  it('S6 › says what hangs on a person before it is handed over', async () => {
    const as = await app.login(managerEmail);
    await app.request('POST', '/api/v1/accounts', { as, body: { name: '杭州云帆' } });
    const path = `/api/v1/users/${managerId}/open-work`;
    const { body } = await app.request('GET', path, { as: administrator });
    const owned = body.find(({ kind }: { kind: string }) => kind === 'accountsOwned');
    expect(owned).toMatchObject({ count: 1, moves: false });
    expect(owned.elsewhere).toMatch(/A15/);
    expect(body.find(({ kind }: { kind: string }) => kind === 'reports')).toMatchObject({ count: 0, moves: true });
    expect((await app.request('GET', path, { as })).status).toBe(403);
  });
});
