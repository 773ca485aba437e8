import { startTestApp, type TestApp } from '../../support/app';
import { addLoggedIn, addPerson } from './company';

let app: TestApp;

beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const patch = (as: string, id: string, body: unknown) => app.request('PATCH', `/api/v1/users/${id}`, { as, body });
const administrators = async () =>
  (
    await app.dataSource.query(
      `SELECT count(*)::int AS n FROM users WHERE 'administrator' = ANY(roles) AND disabled_at IS NULL`,
    )
  )[0].n;

describe('P6 the last administrator', () => {
  it.each([
    ['be disabled', { disabled: true }],
    ['lose the post', { roles: ['manager'] }],
  ])('cannot %s, not even by their own hand', async (_title, body) => {
    const only = await addLoggedIn(app, 'administrator');
    await addPerson(app, 'administrator', { disabled: true });
    const answer = await patch(only.token, only.id, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'last-administrator']);
    expect(await administrators()).toBe(1);
  });

  it('may change everything else of themselves, and go once another is appointed', async () => {
    const [first, second] = [await addLoggedIn(app, 'administrator'), await addLoggedIn(app, 'manager')];
    expect((await patch(first.token, first.id, { roles: ['administrator', 'specialist'], name: 'Both' })).status).toBe(
      200,
    );
    const again = await app.login(first.email);
    expect((await patch(again, second.id, { roles: ['administrator'] })).status).toBe(200);
    expect((await patch(again, first.id, { roles: ['manager'] })).status).toBe(200);
    expect(await administrators()).toBe(1);
  });

  it('is still there when all administrators disable each other at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const all = await Promise.all(Array.from({ length: 4 }, () => addLoggedIn(app, 'administrator')));
      await app.dataSource.query(`UPDATE users SET disabled_at = now() WHERE NOT id = ANY($1)`, [
        all.map(({ id }) => id),
      ]);
      const answers = await Promise.all(
        all.map(({ token }, n) => patch(token, all[(n + 1) % 4]?.id ?? '', { disabled: true })),
      );
      expect(await administrators()).toBeGreaterThanOrEqual(1);
      expect(answers.every(({ status }) => [200, 401, 409].includes(status))).toBe(true);
    }
  });

  it('is still there when all give up the post at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => addLoggedIn(app, 'administrator')));
    const answers = await Promise.all(all.map(({ token, id }) => patch(token, id, { roles: ['specialist'] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    expect(await administrators()).toBe(1);
  });
});
