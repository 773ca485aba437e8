import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { OpenWork } from '../../../src/modules/users/open-work';
import { OrganisationService } from '../../../src/modules/users/organisation.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addLoggedIn, addPerson } from './company';

let app: TestApp;
let administrator: Awaited<ReturnType<typeof addLoggedIn>>;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await addLoggedIn(app, 'administrator', { name: 'Administrator' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  app.request(method, `/api/v1${path}`, { as: administrator.token, body, headers });
const patch = (id: string, body: unknown, headers?: Record<string, string>) =>
  call('PATCH', `/users/${id}`, body, headers);

describe('people', () => {
  it('are added by an administrator, shown with their version, and listed by name', async () => {
    const departmentId = await addDepartment(app, '大客户部');
    const body = {
      name: '王芳',
      email: 'wang.fang@example.com',
      roles: ['manager'],
      departmentId,
      superiorId: administrator.id,
    };
    const added = await call('POST', '/users', body);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...body, locale: 'zh-CN', disabled: false, disabledAt: null, version: 1 });
    expect(added.headers.get('location')).toBe(`/api/v1/users/${added.body.id}`);
    const shown = await call('GET', `/users/${added.body.id}`);
    expect(shown.body).toEqual(added.body);
    expect(shown.headers.get('etag')).toBe('"1"');
    expect(shown.text).not.toContain('password');
    expect((await call('GET', `/users?departmentId=${departmentId}`)).body).toEqual({
      items: [added.body],
      nextCursor: null,
    });
  });

  it('the same key adds once, ten times in parallel', async () => {
    const body = { name: 'Once', email: 'once@example.com', roles: ['finance'] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call('POST', '/users', body, { 'idempotency-key': 'add-once' })),
    );
    expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
  });

  it('of two parallel additions with one address one is refused as 409 email-taken', async () => {
    const bodies = ['Same@example.com', 'same@EXAMPLE.com'].map((email) => ({
      name: 'Same',
      email,
      roles: ['manager'],
    }));
    const answers = await Promise.all(bodies.map((body) => call('POST', '/users', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('email-taken');
  });

  it('P6 only an administrator writes them; every post reads them', async () => {
    for (const role of [
      'specialist',
      'manager',
      'director',
      'seniorManagement',
      'finance',
      'auditor',
      'buyer',
      'compliance',
    ] as const) {
      const { token, id } = await addLoggedIn(app, role);
      expect((await app.request('GET', '/api/v1/users?limit=1', { as: token })).status).toBe(200);
      expect((await app.request('GET', '/api/v1/departments', { as: token })).status).toBe(200);
      const writes = [
        await app.request('POST', '/api/v1/users', {
          as: token,
          body: { name: 'X', email: `x-${role}@example.com`, roles: ['manager'] },
        }),
        await app.request('PATCH', `/api/v1/users/${id}`, { as: token, body: { roles: ['administrator'] } }),
        await app.request('POST', `/api/v1/users/${id}/password`, { as: token, body: { password: 'a long password' } }),
        await app.request('POST', '/api/v1/departments', { as: token, body: { name: `X ${role}` } }),
      ];
      expect(writes.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([403, 'forbidden']));
    }
  });

  it('nothing of them is shown or changed without a log-in', async () => {
    for (const [method, path] of [
      ['GET', 'users'],
      ['POST', 'users'],
      ['GET', 'departments'],
      ['POST', 'departments'],
      ['GET', `users/${newId()}`],
      ['PATCH', `users/${newId()}`],
      ['GET', `users/${newId()}/changes`],
    ] as const) {
      expect((await app.request(method, `/api/v1/${path}`, method === 'GET' ? {} : { body: {} })).status).toBe(401);
    }
  });

  it('pages go by key: every person once, whatever is added between', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await call(
        'GET',
        `/users?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    const [{ n }] = await app.dataSource.query('SELECT count(*)::int AS n FROM users');
    expect([seen.length, new Set(seen).size]).toEqual([n, n]);
  });

  it('filters by post, state and text', async () => {
    const gone = await addPerson(app, ['buyer', 'compliance'], { name: 'Needle In Haystack', disabled: true });
    const ids = async (query: string) =>
      ((await call('GET', `/users?${query}`)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await ids('text=needle%20in')).toEqual([gone.id]);
    expect(await ids('role=compliance&disabled=true')).toEqual([gone.id]);
    expect(await ids('role=compliance&disabled=false')).not.toContain(gone.id);
    expect(await ids('text=%25')).toEqual([]);
  });

  it.each([
    ['users?limit=0', 'limit'],
    ['users?disabled=yes', 'disabled'],
    ['users?role=boss', 'role'],
    ['users?departmentId=1', 'departmentId'],
    ['users?text=%00', 'text'],
    ['users?order=name', 'order'],
  ])('refuses %s', async (path, field) => {
    const answer = await call('GET', `/${path}`);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it.each([
    'x',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["\\u0000","01890000-0000-7000-8000-000000000000"]').toString('base64url'),
  ])('refuses the cursor %s as cursor-invalid', async (cursor) => {
    const answer = await call('GET', `/users?cursor=${cursor}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'cursor-invalid']);
  });

  it.each([
    [{ name: null }, 'name'],
    [{ name: '  ' }, 'name'],
    [{ roles: [] }, 'roles'],
    [{ roles: ['boss'] }, 'roles'],
    [{ roles: ['manager', 'manager'] }, 'roles'],
    [{ roles: null }, 'roles'],
    [{ locale: 'fr' }, 'locale'],
    [{ disabled: 'false' }, 'disabled'],
    [{ disabled: null }, 'disabled'],
    [{ superiorId: 'boss' }, 'superiorId'],
    [{ passwordHash: 'x' }, 'passwordHash'],
    [{ version: 7 }, 'version'],
  ])('refuses the change %j', async (body, field) => {
    const { id } = await addPerson(app, 'manager', { password: undefined });
    const answer = await patch(id, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('unknown department, unknown superior, and an auditor with another post are 422 with the field', async () => {
    const { id } = await addPerson(app, 'manager', { password: undefined });
    for (const [body, code, field] of [
      [{ departmentId: newId() }, 'department-unknown', 'departmentId'],
      [{ superiorId: newId() }, 'superior-unknown', 'superiorId'],
      [{ roles: ['auditor', 'manager'] }, 'roles-conflict', 'roles'],
    ] as const) {
      const answer = await patch(id, body);
      expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([422, code, field]);
    }
  });

  it('an unknown id is 404, also one that is no id', async () => {
    for (const id of [newId(), 'me', '1']) {
      expect((await call('GET', `/users/${id}`)).status).toBe(404);
      expect((await patch(id, { name: 'X' })).status).toBe(404);
    }
  });

  it('a stale version is 412 and changes nothing; a change that changes nothing leaves the version', async () => {
    const { id } = await addPerson(app, 'manager', { name: 'First', password: undefined });
    expect((await patch(id, { name: 'Second' }, { 'if-match': '"1"' })).body.version).toBe(2);
    const stale = await patch(id, { name: 'Third' }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    expect((await patch(id, { name: 'Second' })).body).toMatchObject({ name: 'Second', version: 2 });
  });

  it('of two parallel changes for one version one wins', async () => {
    const { id } = await addPerson(app, 'manager', { password: undefined });
    const answers = await Promise.all(['A', 'B', 'C'].map((name) => patch(id, { name }, { 'if-match': '"1"' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('department and superior can be taken away', async () => {
    const { id } = await addPerson(app, 'manager', {
      departmentId: await addDepartment(app, 'To leave'),
      superiorId: administrator.id,
    });
    expect((await patch(id, { departmentId: null, superiorId: null })).body).toMatchObject({
      departmentId: null,
      superiorId: null,
    });
  });
});

describe('the reporting line', () => {
  it('is never a loop: not to oneself, not through others', async () => {
    const top = await addPerson(app, 'seniorManagement', { password: undefined });
    const middle = await addPerson(app, 'director', { superiorId: top.id, password: undefined });
    const low = await addPerson(app, 'manager', { superiorId: middle.id, password: undefined });
    for (const superiorId of [top.id, middle.id, low.id]) {
      const answer = await patch(top.id, { superiorId });
      expect([answer.status, answer.body.code]).toEqual([409, 'reporting-line-loop']);
    }
    expect((await patch(low.id, { superiorId: top.id })).status).toBe(200);
  });

  it('is never a loop by two changes at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = await addPerson(app, 'manager', { password: undefined });
      const other = await addPerson(app, 'manager', { password: undefined });
      const answers = await Promise.all([
        patch(one.id, { superiorId: other.id }),
        patch(other.id, { superiorId: one.id }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe('disabling', () => {
  it('S6 is allowed with open work and reports it; enabling again lets the person in', async () => {
    const { id, email } = await addPerson(app, 'manager');
    const departmentId = await addDepartment(app, 'Of the leaver');
    await addPerson(app, 'specialist', { superiorId: id, password: undefined });
    const account = newId();
    const now = app.clock.now();
    await app.dataSource.query(
      `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at) VALUES ($1, 'Left behind', $2, $3, $4, $4, 'intake', $4)`,
      [account, id, departmentId, now],
    );
    const disabled = await patch(id, { disabled: true });
    expect(disabled.body).toMatchObject({
      disabled: true,
      disabledAt: now.toISOString(),
      openWork: { accountsOwned: 1, accountsShared: 0, reports: 1 },
    });
    expect((await patch(id, { disabled: false })).body).toMatchObject({
      disabled: false,
      disabledAt: null,
      openWork: null,
    });
    expect(await app.login(email)).toBeTruthy();
  });

  it('counts what other parts of the product register, once each', async () => {
    const openWork = app.app.get(OpenWork);
    openWork.register('borrowedItems', async () => 3);
    expect(() => openWork.register('borrowedItems', async () => 4)).toThrow('counted already');
    const { id } = await addPerson(app, 'manager', { password: undefined });
    expect((await patch(id, { disabled: true })).body.openWork).toMatchObject({ borrowedItems: 3, accountsOwned: 0 });
  });

  it('takes a person out of the candidates, not out of the picture', async () => {
    const departmentId = await addDepartment(app, 'With one director');
    const director = await addPerson(app, 'director', { departmentId, password: undefined });
    const organisation = app.app.get(OrganisationService);
    const read = <T>(work: (tx: never) => Promise<T>) => app.app.get(UnitOfWork).run((tx) => work(tx as never));
    expect(await read((tx) => organisation.withRole(tx, 'director', departmentId))).toMatchObject([
      { id: director.id, disabled: false },
    ]);
    await patch(director.id, { disabled: true });
    expect(await read((tx) => organisation.withRole(tx, 'director', departmentId))).toEqual([]);
    expect(await read((tx) => organisation.person(tx, director.id))).toEqual({
      id: director.id, name: director.name, email: director.email, roles: ['director'], departmentId, superiorId: null, disabled: true, locale: 'zh-CN',
    }); // prettier-ignore
    const { people, departments } = await read((tx) => organisation.organisation(tx));
    expect(people.map(({ id }) => id)).toContain(director.id);
    expect(departments).toContainEqual({ id: departmentId, parentId: null });
  });
});

describe('the record of changes', () => {
  it('says who changed what from what to what, and cannot be edited', async () => {
    const added = (
      await call('POST', '/users', { name: 'Recorded', email: 'recorded@example.com', roles: ['specialist'] })
    ).body;
    await patch(added.id, { roles: ['manager'], name: 'Recorded' });
    await call('POST', `/users/${added.id}/password`, { password: 'a long password' });
    const { items } = (await call('GET', `/users/${added.id}/changes`)).body;
    expect(items.map(({ change }: { change: unknown }) => change)).toEqual([
      { password: [null, 'set'] },
      { roles: [['specialist'], ['manager']] },
      { name: ['', 'Recorded'], email: ['', 'recorded@example.com'], roles: [[], ['specialist']] },
    ]);
    expect(items[0]).toMatchObject({ actorId: administrator.id, at: app.clock.now().toISOString() });
    await expect(app.dataSource.query('DELETE FROM people_changes')).rejects.toThrow('append-only');
  });

  it('P7 is read by auditors, not by managers', async () => {
    const [auditor, manager] = [await addLoggedIn(app, 'auditor'), await addLoggedIn(app, 'manager')];
    const path = `/api/v1/users/${administrator.id}/changes`;
    expect((await app.request('GET', path, { as: auditor.token })).status).toBe(200);
    expect((await app.request('GET', path, { as: manager.token })).status).toBe(403);
  });
});
