import { START_OF_TESTS, startTestApp, TEST_PASSWORD, type TestApp } from '../../support/app';
import { addPerson } from '../users/company';

let app: TestApp;
let second: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  second = await startTestApp({ databaseUrl: app.databaseUrl, clock: app.clock });
});
afterAll(async () => {
  await second.close();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(START_OF_TESTS);
  await app.dataSource.query('TRUNCATE login_attempts');
});

const login = (email: string, password: string, through = app) =>
  through.request('POST', '/api/v1/auth/login', { body: { email, password } });
const later = (seconds: number) => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1_000));
const count = (statuses: number[], status: number) => statuses.filter((each) => each === status).length;

describe('log-in throttling over several processes', () => {
  it('a race of 50 wrong log-ins through two processes gets five tries, not one more', async () => {
    const { email } = await addPerson(app, 'manager');
    const tries = Array.from({ length: 50 }, (_, n) => login(email, `guess ${n}`, n % 2 === 0 ? app : second));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect([count(statuses, 401), count(statuses, 429)]).toEqual([5, 45]);
  });

  it('a race of 50 against 50 people from one address gets thirty tries, not one more', async () => {
    const tries = Array.from({ length: 50 }, (_, n) =>
      login(`person-${n}@example.net`, 'guess', n % 2 === 0 ? app : second),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect([count(statuses, 401), count(statuses, 429)]).toEqual([30, 20]);
  });

  it('says how long to wait, refuses the right password until then, and lets it in after', async () => {
    const { email } = await addPerson(app, 'manager');
    for (let n = 0; n < 5; n += 1) expect((await login(email, 'wrong')).status).toBe(401);
    const refused = await login(email, TEST_PASSWORD, second);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.body).toMatchObject({ code: 'login-throttled', retryAfter: 5 });
    later(5);
    expect((await login(email, TEST_PASSWORD)).status).toBe(200);
  });

  it('the waiting grows, and is the same for a person who does not exist', async () => {
    const { email } = await addPerson(app, 'manager');
    for (const address of [email, 'nobody@example.net']) {
      for (let n = 0; n < 5; n += 1) await login(address, 'wrong');
      for (const seconds of [5, 10, 20]) {
        expect((await login(address, 'wrong')).headers.get('retry-after')).toBe(String(seconds));
        later(seconds);
        expect((await login(address, 'wrong')).status).toBe(401);
      }
    }
  });

  it('a right log-in wipes the failures of the person, but only its own try off the address', async () => {
    const { email } = await addPerson(app, 'manager');
    for (let n = 0; n < 4; n += 1) await login(email, 'wrong');
    expect((await login(email, TEST_PASSWORD)).status).toBe(200);
    const rows = await app.dataSource.query(`SELECT left(key, 7) AS key, failures FROM login_attempts ORDER BY key`);
    expect(rows).toEqual([
      { key: 'account', failures: 0 },
      { key: 'address', failures: 4 },
    ]);
  });

  it('five people of one office log in at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => addPerson(app, 'specialist')));
    const answers = await Promise.all(people.map(({ email }) => login(email, TEST_PASSWORD)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it('speaks the language that the reader asks for', async () => {
    const { email } = await addPerson(app, 'manager');
    for (let n = 0; n < 5; n += 1) await login(email, 'wrong');
    const body = { email, password: 'wrong' };
    const chinese = await app.request('POST', '/api/v1/auth/login', { body, headers: { 'accept-language': 'zh-CN' } });
    expect(chinese.body).toMatchObject({ title: '尝试次数过多', detail: '请在 5 秒后再尝试登录。' });
  });
});
