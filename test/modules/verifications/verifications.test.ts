import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

describe('decision 9: the history is checked from the console', () => {
  let app: TestApp;
  let administrator: string;
  let director: string;
  let manager: string;
  const accounts: string[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    const departmentId = await addDepartment(app);
    administrator = await app.login((await addPerson(app, { roles: ['administrator'] })).email);
    director = await app.login((await addPerson(app, { roles: ['director'], departmentId })).email);
    manager = await app.login((await addPerson(app, { roles: ['manager'], departmentId })).email);
    for (const name of ['杭州云帆', '宁波海星'])
      accounts.push((await app.request('POST', '/api/v1/accounts', { as: manager, body: { name } })).body.id);
  });
  afterAll(() => app?.close());

  const get = (path: string, as = administrator) => app.request('GET', `/api/v1/${path}`, { as });
  const start = (as = administrator) => app.request('POST', '/api/v1/verifications', { as });
  const through = () => app.app.get(DeadlineProcessor, { strict: false }).runDue(app.clock.now());
  const damage = (checksum: string) =>
    app.dataSource.query('UPDATE instances SET checksum = $2 WHERE id = $1', [accounts[0], checksum]);

  it('P6 › by administrators alone', async () => {
    for (const as of [director, manager]) {
      expect((await start(as)).status).toBe(403);
      expect((await get('verifications', as)).status).toBe(403);
      expect((await get(`verifications/accounts/${accounts[0]}`, as)).status).toBe(403);
    }
  });

  it('the whole of it in the background, one at a time, with progress and result', async () => {
    const started = await start();
    expect(started.status).toBe(202);
    expect(started.body).toMatchObject({ finishedAt: null, instances: 0 });
    expect(started.body.total).toBeGreaterThanOrEqual(2);
    expect((await start()).body.id).toBe(started.body.id);
    await through();
    const { body } = await get(`verifications/${started.body.id}`);
    expect(body).toMatchObject({ instances: body.total, flaws: 0, checkpoints: { compared: false } });
    expect(body.finishedAt).not.toBeNull();
    expect(body.rows).toBeGreaterThanOrEqual(2);
    expect((await get('verifications')).body.items[0].id).toBe(started.body.id);
  });

  it('names what was altered, the account that it belongs to, and only that', async () => {
    const [{ checksum }] = await app.dataSource.query('SELECT checksum FROM instances WHERE id = $1', [accounts[0]]);
    await damage('damaged');
    const { body: run } = await start();
    await through();
    expect((await get(`verifications/${run.id}`)).body.flaws).toBe(1);
    const { items } = (await get(`verifications/${run.id}/flaws`)).body;
    expect(items).toEqual([
      expect.objectContaining({ accountId: accounts[0], accountName: '杭州云帆', code: 'checksum-differs' }),
    ]);
    expect(items[0].message).toMatch(/校验和|checksum/i);
    expect((await get(`verifications/accounts/${accounts[0]}`)).body.flaws).toHaveLength(1);
    expect((await get(`verifications/accounts/${accounts[1]}`)).body).toMatchObject({ flaws: [], instances: 1 });
    await damage(checksum);
    expect((await get(`verifications/accounts/${accounts[0]}`)).body.flaws).toEqual([]);
  });

  it('goes on where it was when more has to be read than fits a page', async () => {
    for (let count = 0; count < 205; count += 1)
      await app.request('POST', '/api/v1/accounts', { as: manager, body: { name: `公司${count}` } });
    const { body: run } = await start();
    await through();
    const half = (await get(`verifications/${run.id}`)).body;
    for (let done = -1; done !== 0;) done = (await through()).done;
    const { body } = await get(`verifications/${run.id}`);
    expect(half.instances).toBeGreaterThan(0);
    expect(body).toMatchObject({ instances: run.total, flaws: 0 });
    expect(body.finishedAt).not.toBeNull();
  });
});
