import { startTestApp, TEST_PASSWORD, type TestApp } from '../../../support/app';
import { addPerson } from '../../../support/people';

const THROUGH_TLS = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'keypath.example' };

let direct: TestApp;
let behindOne: TestApp;
let behindOthers: TestApp;
let email: string;
beforeAll(async () => {
  direct = await startTestApp();
  behindOne = await startTestApp({ databaseUrl: direct.databaseUrl, trustProxy: 1 });
  behindOthers = await startTestApp({ databaseUrl: direct.databaseUrl, trustProxy: ['10.0.0.0/8'] });
  email = (await addPerson(direct, { roles: ['manager'] })).email;
});
afterAll(async () => {
  await behindOne?.close();
  await behindOthers?.close();
  await direct?.close();
});

function logIn(app: TestApp, headers: Record<string, string>, who = { email, password: TEST_PASSWORD }) {
  return app.request('POST', '/api/v1/auth/login', { body: who, headers });
}

const cookieOf = async (app: TestApp) => (await logIn(app, THROUGH_TLS)).headers.get('set-cookie') ?? '';

it('behind a TLS proxy that is trusted the session cookie is Secure, else what the headers say is ignored', async () => {
  expect(await cookieOf(behindOne)).toMatch(/; Secure/);
  expect(await cookieOf(direct)).not.toMatch(/Secure/);
  expect(await cookieOf(behindOthers)).not.toMatch(/Secure/);
});

it('our own pages are those of the host that the trusted proxy was asked for', async () => {
  const origin = { origin: 'https://keypath.example', 'sec-fetch-site': 'same-origin' };
  expect((await logIn(behindOne, { ...THROUGH_TLS, ...origin })).status).toBe(200);
  expect((await logIn(direct, { ...THROUGH_TLS, ...origin })).body.code).toBe('cross-origin-refused');
  expect((await logIn(behindOne, { ...THROUGH_TLS, origin: 'https://elsewhere.example' })).status).toBe(403);
});

/** Wrong log-ins by people who are not there, until one has to wait. */
async function triesUntilThrottled(app: TestApp, addressOf: (n: number) => string): Promise<number> {
  for (let n = 0; n < 33; n += 1) {
    const who = { email: `nobody-${n}@example.com`, password: 'wrong' };
    if ((await logIn(app, { 'x-forwarded-for': addressOf(n) }, who)).status === 429) return n;
  }
  return Infinity;
}

describe('throttling', () => {
  beforeEach(() => direct.dataSource.query('DELETE FROM login_attempts'));

  it('counts the address that a trusted proxy has seen, however many the sender claims before it', async () => {
    expect(await triesUntilThrottled(behindOne, (n) => `198.51.100.${n}, 203.0.113.7`)).toBe(30);
    const elsewhere = await logIn(behindOne, { 'x-forwarded-for': '203.0.113.8' });
    expect(elsewhere.status).toBe(200);
    const rows = await direct.dataSource.query(
      `SELECT key FROM login_attempts WHERE key LIKE 'address:%' ORDER BY key`,
    );
    expect(rows).toEqual([{ key: 'address:203.0.113.7' }, { key: 'address:203.0.113.8' }]);
  });

  it.each([
    ['nobody is trusted', () => direct],
    ['others are', () => behindOthers],
  ])('counts the connection, where %s', async (_title, app) => {
    expect(await triesUntilThrottled(app(), (n) => `198.51.100.${n}`)).toBe(30);
    const rows = await direct.dataSource.query(`SELECT key FROM login_attempts WHERE key LIKE 'address:%'`);
    expect(rows).toEqual([{ key: 'address:127.0.0.1' }]);
  });
});
