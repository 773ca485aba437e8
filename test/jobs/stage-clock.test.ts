import { SetClock } from '../../src/modules/platform/clock/clock';
import { startTestApp, START_OF_TESTS, type TestApp, type TestAppOptions } from '../support/app';
import { addDepartment, addPerson, type TestPerson } from '../support/people';
import { testRedis } from '../support/servers/test-redis';
import { eventually } from '../faults/support/eventually';

interface Company {
  api: TestApp;
  processes: TestApp[];
  clock: SetClock;
  people: Record<'manager' | 'director' | 'seniorManagement', TestPerson>;
}

/** `all`: interface and jobs in one process. `split`: one process for the interface, two workers. */
async function open(shape: 'all' | 'split', jobs: Pick<TestAppOptions, 'redisUrl'>): Promise<Company> {
  const clock = new SetClock(new Date(START_OF_TESTS));
  const api = await startTestApp({ clock, role: shape === 'all' ? 'all' : 'api', ...jobs });
  const more = shape === 'all' ? [] : ['worker' as const, 'worker' as const];
  const workers = await Promise.all(
    more.map((role) => startTestApp({ clock, role, databaseUrl: api.databaseUrl, ...jobs })),
  );
  const departmentId = await addDepartment(api);
  const seniorManagement = await addPerson(api, { roles: ['seniorManagement'] });
  const director = await addPerson(api, { roles: ['director'], departmentId, superiorId: seniorManagement.id });
  const manager = await addPerson(api, { roles: ['manager'], departmentId, superiorId: director.id });
  return { api, processes: [...workers, api], clock, people: { seniorManagement, director, manager } };
}

async function titlesOf(company: Company, person: TestPerson): Promise<string[]> {
  const token = await company.api.login(person.email);
  const { body } = await company.api.request('GET', '/api/v1/notifications', {
    as: token,
    headers: { 'accept-language': 'en' },
  });
  return body.items.map((item: { title: string }) => item.title).filter((title: string) => title.includes('stage'));
}

/** An account in its first stage since the start of the test. */
async function adopted(company: Company): Promise<void> {
  const { api, people } = company;
  const as = await api.login(people.manager.email);
  const account = await api.request('POST', '/api/v1/accounts', { as, body: { name: 'Morning Light' } });
  expect(account.status).toBe(201);
  const administrator = await api.login((await addPerson(api, { roles: ['administrator'] })).email);
  const event = { type: 'path.adopt', state: 'targeting', enteredAt: START_OF_TESTS, source: 'test' };
  const sent = await api.request('POST', `/api/v1/accounts/${account.body.id}/path/events`, {
    as: administrator,
    body: event,
  });
  expect([sent.status, sent.text.slice(0, 300)]).toEqual([200, expect.anything()]);
}

describe.each([
  ['split', 'redis'],
  ['all', 'postgres'],
] as const)('section 11 stage clock, %s processes on %s', (shape, kind) => {
  let company: Company;
  beforeAll(async () => {
    const redis = await testRedis();
    await redis.flush();
    company = await open(shape, { redisUrl: kind === 'redis' ? redis.url : undefined });
  });
  afterAll(async () => {
    for (const process of company?.processes ?? []) await process.close();
  });

  it('reminds the manager at 80 %, the director at 100 %, senior management at 150 %, each once', async () => {
    const { clock, people } = company;
    await adopted(company);
    const told = async (): Promise<number> =>
      (await company.api.dataSource.query(`SELECT 1 FROM notifications WHERE template LIKE 'stage%'`)).length;
    const toldAt = async (instant: string, expected: number): Promise<number> => {
      clock.set(instant);
      return eventually(told, (count) => count >= expected, 25_000);
    };
    // 80 % falls on a Saturday and is moved to Monday 09:00 in Shanghai; 100 % is an hour later.
    expect(await toldAt('2026-03-09T01:30:00Z', 1)).toBe(1);
    expect(await toldAt('2026-03-09T02:30:00Z', 2)).toBe(2);
    expect(await toldAt('2026-04-01T02:00:00Z', 3)).toBe(3);
    expect(await titlesOf(company, people.manager)).toEqual(['Morning Light: stage Target is nearly over']);
    expect(await titlesOf(company, people.director)).toEqual(['Morning Light: stage Target is overdue']);
    expect(await titlesOf(company, people.seniorManagement)).toEqual(['Morning Light: stage Target is far overdue']);
  });

  it('readiness and metrics of a process with jobs show that its loops turn', async () => {
    const worker = company.processes[0];
    const ready = await worker?.request('GET', '/health/ready');
    expect(ready?.body).toMatchObject({ status: 'up', checks: { jobs: 'up' } });
    expect((await worker?.request('GET', '/metrics'))?.text).toContain('keypath_outbox_oldest_seconds');
  });
});
