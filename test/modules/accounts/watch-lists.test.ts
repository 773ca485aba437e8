import { watchPage } from '../../../src/modules/accounts/watch-page';
import type { Actor } from '../../../src/modules/auth/actor';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { startTestApp, type TestApp } from '../../support/app';
import { type Company, company, Journey, logIn, supplyStage } from '../../support/journey';

describe('section 11 and B4: accounts that stand still, and those nobody is in touch with', () => {
  let app: TestApp;
  let people: Company;

  beforeAll(async () => {
    app = await startTestApp();
    people = await company(app);
  });
  afterAll(async () => app?.close());
  beforeEach(async () => {
    app.clock.set('2026-03-02T02:00:00.000Z');
    await logIn(app, people);
  });

  const list = (who: keyof Company['tokens'], path: string) =>
    app.request('GET', `/api/v1/accounts${path.startsWith('?') ? '' : '/'}${path}`, { as: people.tokens[who] });
  async function passTo(instant: string): Promise<void> {
    app.clock.set(instant);
    const tally = await app.app.get(DeadlineProcessor, { strict: false }).runDue(app.clock.now());
    expect(tally.failed).toBe(0);
    await logIn(app, people);
  }
  async function inStage(...stages: string[]): Promise<Journey> {
    const journey = await new Journey(app, people).open();
    for (const stage of stages) {
      await supplyStage(journey, stage);
      await journey.event('manager', { type: 'stage.complete' });
    }
    return journey;
  }
  const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

  it('section 11 › says since when, at which level, and that it is the manager’s turn', async () => {
    const journey = await inStage('intake');
    await passTo('2026-03-09T01:00:00.000Z');
    expect(idsOf((await list('director', 'stalled')).body.items)).not.toContain(journey.accountId);
    const warned = (await list('director', 'stalled?level=warned')).body.items as Record<string, unknown>[];
    expect(warned.find(({ id }) => id === journey.accountId)).toMatchObject({
      ...{ level: 'warned', since: '2026-03-09T01:00:00.000Z', stage: 'targeting', estimated: false },
      ...{ enteredAt: '2026-03-02T02:00:00.000Z', dueAt: '2026-03-09T02:00:00.000Z' },
      turn: {
        whose: 'manager',
        people: [expect.objectContaining({ id: people.manager.id })],
        requestId: null,
        kind: null,
      },
    });
    await passTo('2026-03-09T02:00:00.000Z');
    const [breached] = (await list('manager', 'stalled')).body.items as Record<string, unknown>[];
    expect(breached).toMatchObject({ id: journey.accountId, level: 'breached', since: '2026-03-09T02:00:00.000Z' });
    expect((await list('specialist', 'stalled?stage=discovery')).body.items).toEqual([]);
    expect((await list('director', 'stalled?class=K4')).body.items).toEqual([]);
    expect(idsOf((await list('director', 'stalled?class=K0')).body.items)).toContain(journey.accountId);
    expect(idsOf((await list('executive', `stalled?owner=${people.manager.id}`)).body.items)).toContain(
      journey.accountId,
    );
    expect((await list('executive', 'stalled?level=late')).status).toBe(400);
    const byPace = await list('director', '?stalled=breached&sort=dueAt');
    expect(idsOf(byPace.body.items)).toContain(journey.accountId);
  });

  it('W4 › while an approval is awaited the clock runs on, and the list says whose turn it is', async () => {
    const journey = await inStage('intake');
    const filed = await journey.event('manager', {
      type: 'path.nurture',
      reason: '预算冻结',
      reviewAt: '2026-06-01T02:00:00Z',
    });
    expect(filed.status).toBe(202);
    await passTo('2026-03-09T02:00:00.000Z');
    await passTo('2026-03-09T02:00:01.000Z');
    const { items } = (await list('executive', 'stalled')).body;
    expect(items.find(({ id }: { id: string }) => id === journey.accountId).turn).toEqual({
      ...{ whose: 'approval', kind: 'A9', requestId: filed.body.request.id },
      people: [expect.objectContaining({ id: people.director.id })],
    });
  });

  it('pages in order of the due instant, each account once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await list('executive', `stalled?limit=1${cursor}`);
      seen.push(...idsOf(body.items));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(idsOf((await list('executive', 'stalled')).body.items));
    expect((await list('executive', 'stalled?cursor=WyJ4IiwieSJd')).status).toBe(400);
  });

  it('B4 › due, then cold, are a list of their own; an engagement with an outcome takes the account off it, and that is shown', async () => {
    const journey = await inStage('intake', 'targeting');
    const own = async (state?: string) => {
      const { body } = await list('manager', `idle${state ? `?state=${state}` : ''}`);
      return (body.items as Record<string, any>[]).find(({ id }) => id === journey.accountId);
    };
    expect(await own()).toBeUndefined();
    await passTo('2026-04-20T02:00:00.000Z');
    await passTo('2026-04-20T02:00:01.000Z');
    const cold = await own('cold');
    expect(cold).toMatchObject({ state: 'cold', stage: 'discovery', lastRestart: { event: 'engagement.recorded' } });
    expect(cold!.lastContactAt).toBe(cold!.since);
    expect(Date.parse(cold!.contactDueAt) <= Date.parse(cold!.contactColdAt)).toBe(true);
    expect(await own('due')).toBeUndefined();

    // A planned visit that has not been held restarts nothing.
    const planned = { kind: 'visit', heldAt: journey.at(1), contactIds: [journey.ids.boss], purpose: 'contact' };
    await journey.send('manager', 'POST', `/api/v1/accounts/${journey.accountId}/engagements`, planned);
    expect(await own()).toMatchObject({ state: 'cold', lastContactAt: cold!.lastContactAt });

    const held = {
      ...planned,
      heldAt: journey.at(-1),
      outcome: '谈妥',
      successful: true,
      nextStep: { action: '再访', kind: 'visit', at: journey.at(72) },
    };
    await journey.record('manager', 'engagements', held);
    expect(await own()).toBeUndefined();
    const history = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}/history`);
    expect(history.items[0]).toMatchObject({ event: 'engagement.recorded' });
  });

  it('B3 › a next step beyond its horizon postpones nothing: the account stays cold and nothing is said again', async () => {
    const journey = await inStage('intake', 'targeting');
    await passTo('2026-04-20T02:00:00.000Z');
    await passTo('2026-04-20T02:00:01.000Z');
    const said = () =>
      app.dataSource.query(
        `SELECT payload->>'template' AS template FROM outbox WHERE payload->'link'->>'id' = $1 AND payload->>'template' LIKE 'contact%'`,
        [journey.accountId],
      );
    const before = await said();
    const engagements = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}/engagements`);
    const { id, content } = engagements.items[0];
    delete content.participants;
    const body = { ...content, nextStep: { action: '再访', kind: 'visit', at: '2026-12-01T02:00:00Z' } };
    const answer = await journey.send(
      'manager',
      'PUT',
      `/api/v1/accounts/${journey.accountId}/engagements/${id}`,
      body,
    );
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    expect((await journey.path()).regions.engagement).toBe('cold');
    await passTo('2026-04-20T02:00:02.000Z');
    expect(await said()).toEqual(before);
  });

  it('a page costs a page: an index in order for every filter, at thirty thousand accounts', async () => {
    const [{ id: department }] = await app.dataSource.query('SELECT id FROM departments LIMIT 1');
    await app.dataSource.query(
      `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at, warn_at, due_at, escalate_at, pace, engagement, classes, last_engaged_at, haste)
       SELECT gen_random_uuid(), 'n' || n, $1, $2, now(), now(), (ARRAY['targeting','discovery','closing'])[1 + n % 3], now(), now(),
         timestamptz '2026-01-01' + n * interval '1 minute', now(), (ARRAY['onTrack','warned','breached','escalated'])[1 + n % 4],
         (ARRAY['fresh','due','cold'])[1 + n % 3], CASE WHEN n % 500 = 0 THEN ARRAY['K2'] ELSE ARRAY['K0'] END,
         timestamptz '2026-01-01' + n * interval '1 minute', n % 7 = 0
       FROM generate_series(1, 30000) n`,
      [people.manager.id, department],
    );
    await app.dataSource.query('ANALYZE accounts');
    const of = (roles: Actor['roles'], id = people.executive.id): Actor =>
      ({
        kind: 'user',
        id,
        name: '',
        roles,
        departmentId: department,
        departmentIds: [department],
        locale: 'en',
      }) as unknown as Actor;
    const asked = [
      ...[{}, { stage: 'closing' }, { class: 'K2' }, { owner: people.manager.id }, { department }].map((filter) => ({
        as: of(['seniorManagement']),
        filter,
      })),
      { as: of(['director']), filter: {} },
      { as: of(['manager'], people.manager.id), filter: {} },
    ];
    const orders = [
      {
        key: 'a.due_at',
        cast: 'timestamptz',
        where: `a.pace <> 'onTrack'`,
        lanes: [`a.pace = 'breached'`, `a.pace = 'escalated'`],
      },
      {
        key: '(coalesce(a.last_engaged_at, a.entered_at))',
        cast: 'timestamptz',
        where: `(a.engagement <> 'fresh' OR a.haste) AND a.stage NOT IN ('intake', 'abandoned')`,
        lanes: ['due', 'cold', 'haste'].map(
          (state) => `(CASE WHEN a.engagement <> 'fresh' THEN a.engagement ELSE 'haste' END) = '${state}'`,
        ),
      },
    ];
    for (const order of orders)
      for (const { as, filter } of asked) {
        const { sql, values } = watchPage(as, { limit: 50, ...filter }, order);
        const rows = await app.dataSource.query(`EXPLAIN (ANALYZE, TIMING OFF) SELECT * FROM ${sql} p`, values);
        const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
        expect(plan).not.toContain('Seq Scan on accounts');
        const scanned = [...plan.matchAll(/accounts a .*actual rows=(\d+)/g)].map(([, n]) => Number(n));
        const filtered = [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map(([, n]) => Number(n));
        expect([JSON.stringify(filter), Math.max(0, ...scanned) <= 51, Math.max(0, ...filtered) <= 600, plan]).toEqual([
          JSON.stringify(filter),
          true,
          true,
          plan,
        ]);
      }
  });
});
