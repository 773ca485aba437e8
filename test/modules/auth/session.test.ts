import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService } from '../../../src/modules/auth/auth.service';
import { IDLE_MS, LIFETIME_MS, SessionStore } from '../../../src/modules/auth/session-store';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { UsersService } from '../../../src/modules/users/users.service';
import { startTestApp, START_OF_TESTS, TEST_PASSWORD, type TestApp } from '../../support/app';
import { addDepartment, addLoggedIn, addPerson } from '../users/company';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(START_OF_TESTS));

const me = (token: string) => app.request('GET', '/api/v1/auth/me', { as: token });
const statusOf = async (token: string) => (await me(token)).status;
const login = (email: string, password = TEST_PASSWORD) =>
  app.request('POST', '/api/v1/auth/login', { body: { email, password } });
const after = (milliseconds: number) => app.clock.set(new Date(new Date(START_OF_TESTS).getTime() + milliseconds));

describe('log-in', () => {
  it('answers a token and the person, and sets the same token as a cookie out of reach for scripts', async () => {
    const person = await addPerson(app, 'manager');
    const answer = await login(person.email);
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({ id: person.id, email: person.email, roles: ['manager'], locale: 'zh-CN' });
    expect(answer.body.user.permissions).toEqual(expect.arrayContaining(['facts.write', 'requests.file']));
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`keypath_session=${answer.body.token as string}`);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(answer.text).not.toMatch(/argon2|password/i);
  });

  it('works by cookie as by bearer', async () => {
    const { token, id } = await addLoggedIn(app, 'specialist');
    const byCookie = await app.request('GET', '/api/v1/auth/me', {
      headers: { cookie: `other=1; keypath_session=${token}` },
    });
    expect(byCookie.body).toMatchObject({ id });
    expect((await me(token)).body).toEqual(byCookie.body);
  });

  it('does not mind the case of the address', async () => {
    const person = await addPerson(app, 'manager', { email: 'Li.Na@Example.com' });
    expect((await login(' li.na@example.COM'.trim())).body.user.id).toBe(person.id);
  });

  it('answers the same for a wrong password, an unknown person, a disabled one and one without a password', async () => {
    const known = await addPerson(app, 'manager');
    const disabled = await addPerson(app, 'manager', { disabled: true });
    const silent = await addPerson(app, 'manager', { password: undefined });
    const answers = [
      await login(known.email, 'not the password'),
      await login('nobody@example.com'),
      await login(disabled.email),
      await login(silent.email),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]?.body);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect(answers[0]?.body).toMatchObject({
      code: 'credentials-wrong',
      type: 'urn:keypath:problem:credentials-wrong',
    });
  });

  it('takes as long for an unknown person as for a wrong password', async () => {
    const known = await addPerson(app, 'manager');
    const timed = async (email: string) => {
      const from = process.hrtime.bigint();
      await login(email, 'not the password');
      return Number(process.hrtime.bigint() - from) / 1e6;
    };
    const [wrong, unknown] = [[] as number[], [] as number[]];
    for (let n = 0; n < 4; n += 1) {
      wrong.push(await timed(known.email));
      unknown.push(await timed(`nobody-${n}@example.com`));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...wrong) * 0.4);
  });

  it.each([
    ['without a password', { email: 'a@example.com' }, 'password'],
    ['with something else for an address', { email: 'not an address', password: 'x' }, 'email'],
    ['with one property more', { email: 'a@example.com', password: 'x', role: 'administrator' }, 'role'],
    ['with a list for an address', { email: ['a@example.com'], password: 'x' }, 'email'],
    ['with a password of 5,000 characters', { email: 'a@example.com', password: 'x'.repeat(5_000) }, 'password'],
  ])('refuses a body %s', async (_title, body, field) => {
    const answer = await app.request('POST', '/api/v1/auth/login', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('stores neither password nor token', async () => {
    const { token, id } = await addLoggedIn(app, 'manager');
    const [user] = await app.dataSource.query('SELECT * FROM users WHERE id = $1', [id]);
    expect(user.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const sessions = await app.dataSource.query(
      `SELECT encode(token_hash, 'hex') AS hash, s::text AS row FROM sessions s WHERE user_id = $1`,
      [id],
    );
    expect(sessions[0].hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });
});

describe('the guard', () => {
  it.each([
    ['nothing', {}],
    ['another scheme', { authorization: 'Basic a2V5OnBhdGg=' }],
    ['a token that never was', { authorization: `Bearer kps_${'A'.repeat(43)}` }],
    ['a token of another shape', { authorization: `Bearer ${'x'.repeat(3_000)}` }],
    ['an empty cookie', { cookie: 'keypath_session=' }],
    ['a broken cookie', { cookie: 'keypath_session=%E0%A4%A; ;;=' }],
  ])('refuses %s with 401 unauthenticated', async (_title, headers) => {
    const answer = await app.request('GET', '/api/v1/auth/me', { headers: headers as Record<string, string> });
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('unauthenticated');
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('refuses a write that another site causes with the cookie', async () => {
    const { token } = await addLoggedIn(app, 'manager');
    const headers = { cookie: `keypath_session=${token}`, 'sec-fetch-site': 'cross-site' };
    expect((await app.request('POST', '/api/v1/auth/logout', { headers })).status).toBe(403);
    expect(await statusOf(token)).toBe(200);
  });
});

describe('a session ends', () => {
  it('when its owner logs out, and only that one', async () => {
    const { token, email } = await addLoggedIn(app, 'manager');
    const other = await app.login(email);
    const answer = await app.request('POST', '/api/v1/auth/logout', { as: token });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/keypath_session=; Max-Age=0/);
    expect([await statusOf(token), await statusOf(other)]).toEqual([401, 200]);
  });

  it('when nobody used it for eight hours, not while it is used', async () => {
    const { token } = await addLoggedIn(app, 'manager');
    after(IDLE_MS - 60_000);
    expect(await statusOf(token)).toBe(200);
    after(2 * IDLE_MS - 180_000);
    expect(await statusOf(token)).toBe(200);
    after(3 * IDLE_MS);
    expect(await statusOf(token)).toBe(401);
  });

  it('a week after the log-in however much it is used', async () => {
    const { token } = await addLoggedIn(app, 'manager');
    for (let at = 0; at < LIFETIME_MS; at += IDLE_MS / 2) {
      after(at);
      expect(await statusOf(token)).toBe(200);
    }
    after(LIFETIME_MS);
    expect(await statusOf(token)).toBe(401);
  });

  it('in every process at once when the person is disabled', async () => {
    const administrator = await addLoggedIn(app, 'administrator');
    const { token, id, email } = await addLoggedIn(app, 'manager');
    const second = await startTestApp({ databaseUrl: app.databaseUrl });
    try {
      expect((await second.request('GET', '/api/v1/auth/me', { as: token })).status).toBe(200);
      const answer = await app.request('PATCH', `/api/v1/users/${id}`, {
        as: administrator.token,
        body: { disabled: true },
      });
      expect(answer.status).toBe(200);
      expect((await second.request('GET', '/api/v1/auth/me', { as: token })).status).toBe(401);
      expect((await login(email)).status).toBe(401);
    } finally {
      await second.close();
    }
  });

  it.each([
    ['another post', async () => ({ roles: ['specialist'] })],
    ['another department', async () => ({ departmentId: await addDepartment(app, `Department ${Math.random()}`) })],
  ])('when the person gets %s', async (_title, change) => {
    const administrator = await addLoggedIn(app, 'administrator');
    const { token, id, email } = await addLoggedIn(app, 'manager');
    const body = await change();
    expect((await app.request('PATCH', `/api/v1/users/${id}`, { as: administrator.token, body })).status).toBe(200);
    expect(await statusOf(token)).toBe(401);
    expect((await login(email)).body.user).toMatchObject(body);
  });

  it('not when only the name or the language changes', async () => {
    const administrator = await addLoggedIn(app, 'administrator');
    const { token, id } = await addLoggedIn(app, 'manager');
    const body = { name: 'Another Name', locale: 'en' };
    expect((await app.request('PATCH', `/api/v1/users/${id}`, { as: administrator.token, body })).status).toBe(200);
    expect((await me(token)).body).toMatchObject(body);
  });

  it('not when the transaction that would have ended it is rolled back', async () => {
    const { token, id } = await addLoggedIn(app, 'manager');
    const work = app.app.get(UnitOfWork).run(async (tx) => {
      await app.app
        .get(UsersService)
        .change(tx, id, { disabled: true }, { by: null, at: app.clock.now(), ifMatch: null });
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await statusOf(token)).toBe(200);
  });
});

describe('the password', () => {
  const change = (token: string, currentPassword: string, newPassword: string) =>
    app.request('POST', '/api/v1/auth/password', { as: token, body: { currentPassword, newPassword } });

  it('is changed by its owner: every session ends, the answer opens a new one', async () => {
    const { token, email } = await addLoggedIn(app, 'manager');
    const other = await app.login(email);
    const answer = await change(token, TEST_PASSWORD, 'a new and longer password');
    expect(answer.status).toBe(200);
    expect([await statusOf(token), await statusOf(other), await statusOf(answer.body.token)]).toEqual([401, 401, 200]);
    expect((await login(email)).status).toBe(401);
    expect((await login(email, 'a new and longer password')).status).toBe(200);
  });

  it('is not changed without the present one, and guessing it is throttled', async () => {
    const { token } = await addLoggedIn(app, 'manager');
    for (let n = 0; n < 5; n += 1) {
      expect((await change(token, 'wrong', 'a new and longer password')).body.code).toBe('password-wrong');
    }
    const sixth = await change(token, TEST_PASSWORD, 'a new and longer password');
    expect([sixth.status, sixth.body.code]).toEqual([429, 'login-throttled']);
    expect(await statusOf(token)).toBe(200);
  });

  it('must be long enough and not the address', async () => {
    const { token, email } = await addLoggedIn(app, 'manager');
    for (const unfit of ['short', email.toUpperCase()]) {
      const answer = await change(token, TEST_PASSWORD, unfit);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'password-unfit', errors: [{ field: 'newPassword' }] });
    }
  });

  it('of two changes at the same time one wins', async () => {
    const { token, email } = await addLoggedIn(app, 'manager');
    const answers = await Promise.all(
      ['first new password', 'second new password'].map((each) => change(token, TEST_PASSWORD, each)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const logins = await Promise.all(['first new password', 'second new password'].map((each) => login(email, each)));
    expect(logins.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('set by an administrator ends every session of the person', async () => {
    const administrator = await addLoggedIn(app, 'administrator');
    const { token, id, email } = await addLoggedIn(app, 'manager');
    const path = `/api/v1/users/${id}/password`;
    const answer = await app.request('POST', path, {
      as: administrator.token,
      body: { password: 'given by somebody' },
      headers: { 'idempotency-key': 'k1' },
    });
    expect(answer.status).toBe(204);
    expect(await statusOf(token)).toBe(401);
    expect((await login(email, 'given by somebody')).status).toBe(200);
    expect((await app.request('POST', path, { as: token, body: { password: 'given by somebody' } })).status).toBe(401);
  });
});

describe('freshActor', () => {
  it('sees roles, department and the departments below as they are in the transaction', async () => {
    const top = await addDepartment(app, 'Sales');
    const below = await addDepartment(app, 'Sales, East', top);
    const { id } = await addPerson(app, 'director', { departmentId: top });
    const actor = await app.app.get(UnitOfWork).run((tx) => app.app.get(AuthService).freshActor(tx, id));
    expect(actor).toMatchObject({ kind: 'user', id, roles: ['director'], departmentId: top });
    expect([...actor.departmentIds].sort()).toEqual([top, below].sort());
  });

  it('holds a disabling back until the decision is committed, and a decision after the disabling is refused', async () => {
    const { id } = await addPerson(app, 'director');
    const unitOfWork = app.app.get(UnitOfWork);
    const auth = app.app.get(AuthService);
    const order: string[] = [];
    const decision = unitOfWork.run(async (tx) => {
      await auth.freshActor(tx, id);
      await sleep(250);
      order.push('decided');
    });
    await sleep(80);
    const disabling = unitOfWork.run((tx) =>
      app.app.get(UsersService).change(tx, id, { disabled: true }, { by: null, at: app.clock.now(), ifMatch: null }),
    );
    await Promise.all([decision, disabling.then(() => order.push('disabled'))]);
    expect(order).toEqual(['decided', 'disabled']);
    await expect(unitOfWork.run((tx) => auth.freshActor(tx, id))).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });
});

describe('freshActor beside a change of roles', () => {
  it('waits for it and sees the new roles, not those of its own beginning', async () => {
    const { id } = await addPerson(app, 'director');
    const unitOfWork = app.app.get(UnitOfWork);
    const author = { by: null, at: app.clock.now(), ifMatch: null };
    const change = unitOfWork.run(async (tx) => {
      await app.app.get(UsersService).change(tx, id, { roles: ['specialist'] }, author);
      await sleep(250);
    });
    await sleep(80);
    const seen = await unitOfWork.run((tx) => app.app.get(AuthService).freshActor(tx, id));
    await change;
    expect(seen.roles).toEqual(['specialist']);
  });
});

describe('the nightly clean-up', () => {
  it('removes sessions that expired long ago and keeps the rest', async () => {
    const { token, id } = await addLoggedIn(app, 'manager');
    const forget = (before: Date) =>
      app.app.get(UnitOfWork).run((tx) => app.app.get(SessionStore).forget(tx, before, 1_000));
    await forget(app.clock.now());
    expect(await statusOf(token)).toBe(200);
    await forget(new Date(app.clock.now().getTime() + LIFETIME_MS + 1));
    expect(await app.dataSource.query('SELECT 1 FROM sessions WHERE user_id = $1', [id])).toEqual([]);
  });
});
