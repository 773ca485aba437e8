import { startTestApp, type TestApp } from '../../support/app';
import { addPerson } from '../../support/people';
import { company, type Company, Journey, logIn, supplies } from '../../support/journey';

const DAY = 24 * 3_600_000;

/** Decision 9: the past is shown as it was. */
describe('an account as it was on a day', () => {
  let app: TestApp;
  let people: Company;
  let journey: Journey;
  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
    journey = await new Journey(app, people).open();
  });
  afterAll(async () => app?.close());

  const url = (rest: string) => `/api/v1/accounts/${journey.accountId}/${rest}`;
  const get = (rest: string) => journey.must('director', 'GET', url(rest));
  /** Sessions end meanwhile. */
  const wait = async (ms: number) => {
    app.clock.set(new Date(app.clock.now().getTime() + ms));
    await logIn(app, people);
  };

  it('section 4 › tells where the path has been and for how many working days, replayed from the history', async () => {
    const born = journey.at();
    await wait(1000);
    for (const [, supply] of supplies.intake!) await supply(journey);
    await wait(DAY);
    const left = journey.at();
    expect((await journey.event('manager', { type: 'stage.complete' })).status).toBe(200);
    await wait(2 * DAY);
    const { since, stays } = await get('day');
    expect(since).toBe(born);
    expect(stays).toMatchObject([
      {
        ...{
          state: 'intake',
          visit: 1,
          cycle: 1,
          enteredAt: born,
          leftAt: left,
          leftBy: 'stage.complete',
          dueAt: null,
        },
        leftByActor: { id: people.manager.id },
      },
      { state: 'targeting', visit: 2, enteredAt: left, leftAt: null, leftBy: null, leftByActor: null },
    ]);
    expect(stays[1].dueAt).toBe((await journey.path()).dueAt);
    expect(stays[0].workingDays).toBeCloseTo(1, 1);
    const before = await get(`day?at=${born}`);
    expect(before.stays).toMatchObject([{ state: 'intake', leftAt: null, leftBy: null, workingDays: 0 }]);
    expect(before.facts).toEqual([]);
  });

  it('section 12 › lists the facts in the versions that were in force then', async () => {
    await wait(1000);
    await journey.record('manager', 'needs', { description: '外包', urgency: 'low' });
    const first = journey.at();
    await wait(DAY);
    await journey.must('manager', 'PUT', url('needs'), { description: '外包投放', urgency: 'high' });
    const then = await get(`day/facts?kind=need&at=${first}`);
    const now = await get('day/facts?kind=need');
    expect(then.items).toMatchObject([
      { kind: 'need', form: 'needs', version: 1, content: { description: '外包', urgency: 'low' } },
    ]);
    expect(now.items).toMatchObject([
      { version: 2, content: { urgency: 'high' }, recordedBy: { name: expect.any(String) } },
    ]);
    expect((await get('day')).facts).toContainEqual(
      expect.objectContaining({ kind: 'need', form: 'needs', count: 1, recordedAt: journey.at() }),
    );
    const all = (await get('day/facts')).items as { id: string }[];
    const [one] = [await get('day/facts?limit=2')];
    const two = await get(`day/facts?limit=200&cursor=${one!.nextCursor}`);
    expect([...one!.items, ...two.items].map(({ id }: { id: string }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('P3 › tells whose account it was, and not whose it is now', async () => {
    const other = await addPerson(app, { roles: ['manager'], departmentId: people.department });
    const before = journey.at();
    await wait(DAY);
    const filed = await journey.event('manager', { type: 'owner.transfer', to: other.id, reason: '组织调整' });
    expect(filed.status).toBe(202);
    await journey.approve(filed.body.request.id as string, 'director');
    expect((await get('day')).owner).toMatchObject({ id: other.id });
    // Only that it was handed over is in the history; the one before is not, and nobody is named instead.
    expect((await get(`day?at=${before}`)).owner).toBeNull();
  });

  it('section 12 › lists everything that happened in one list, whole over its pages, and by kind', async () => {
    await journey.must('director', 'PATCH', `/api/v1/accounts/${journey.accountId}`, { name: '改名公司' });
    const whole = (await get('timeline?limit=200')).items as {
      id: string;
      kind: string;
      at: string;
      subject: string;
    }[];
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const page = await get(`timeline?limit=3${cursor}`);
      paged.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
    expect(whole.map(({ at }) => at)).toEqual(
      whole
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(new Set(whole.map(({ kind }) => kind))).toEqual(new Set(['path', 'facts', 'requests', 'particulars']));
    const facts = (await get('timeline?kind=facts&limit=200')).items;
    expect(facts.map(({ id }: { id: string }) => id)).toEqual(
      whole.filter(({ kind }) => kind === 'facts').map(({ id }) => id),
    );
    expect(facts[0]).toMatchObject({ subject: 'needs', told: { version: 2, changed: ['urgency', 'description'] } });
    expect((await get('timeline?kind=requests')).items).toMatchObject([
      { subject: 'A15', told: { status: 'approved' } },
    ]);
    const path = (await get('timeline?kind=path&limit=200')).items;
    expect(path[0]).toMatchObject({ subject: 'owner.transfer', told: { event: 'approval.granted' } });
    expect(path.at(-1)).toMatchObject({ subject: 'instance.created' });
    expect(path.at(-2)).toMatchObject({
      subject: 'stage.complete',
      told: { from: { lifecycle: 'intake' }, to: { lifecycle: 'targeting' } },
    });
  });

  it('section 12 › refuses what is to come, what is no cursor, and whoever does not see the account', async () => {
    const status = async (who: 'manager' | 'administrator', rest: string) =>
      (await journey.send(who, 'GET', url(rest))).status;
    expect(await status('manager', `day?at=${journey.at(1)}`)).toBe(400);
    expect(await status('manager', `timeline?until=${journey.at(1)}`)).toBe(400);
    expect(await status('manager', 'timeline?cursor=WyJ4Iiwi')).toBe(400);
    const wild = Buffer.from(JSON.stringify(["1'", null, null, null, null])).toString('base64url');
    expect(await status('manager', `timeline?cursor=${wild}`)).toBe(400);
    expect(await status('manager', `day?at=2001-01-01T00:00:00Z`)).toBe(404);
  });

  it('statecharts.md › answers the drawing of a chart to everybody who is logged in', async () => {
    const { regions } = await journey.must('specialist', 'GET', '/api/v1/statecharts/account-path');
    expect(regions.map(({ key }: { key: string }) => key)).toEqual([
      'lifecycle',
      'request',
      'credit',
      'engagement',
      'pace',
    ]);
    expect((await journey.send('specialist', 'GET', '/api/v1/statecharts/nothing')).status).toBe(404);
  });
});
