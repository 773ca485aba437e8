import { AccountsService } from '../../src/modules/accounts/accounts.service';
import { PathService } from '../../src/modules/accounts/path/path.service';
import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { UnitOfWork } from '../../src/modules/platform/database/unit-of-work';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestApp } from '../support/app';
import { type Company, company, Journey, logIn, supplyStage } from '../support/journey';

/** Who hears of an account that stands still, and when (section 11). The clock is set; Shanghai is eight hours ahead of UTC. */
describe('W2, W3, W4: the clock of a stage', () => {
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

  /** Everything due by then is acted on, as the worker would. */
  async function passTo(instant: string): Promise<void> {
    app.clock.set(instant);
    const tally = await app.app.get(DeadlineProcessor, { strict: false }).runDue(app.clock.now());
    expect(tally.failed).toBe(0);
    await logIn(app, people);
  }

  async function messages(accountId: string): Promise<{ template: string; recipients: string[] }[]> {
    const rows = await app.dataSource.query(
      `SELECT payload FROM outbox WHERE payload->'link'->>'id' = $1 ORDER BY id`,
      [accountId],
    );
    const said = rows.map(({ payload }: { payload: { template: string; recipients: string[] } }) => payload);
    return said.filter(({ template }: { template: string }) => template.startsWith('stage'));
  }

  async function inTargeting(): Promise<Journey> {
    const journey = await new Journey(app, people).open(`客户 ${newId()}`);
    await supplyStage(journey, 'intake');
    await journey.event('manager', { type: 'stage.complete' });
    return journey;
  }

  it('80 %: the manager, 100 %: the director, 150 %: senior management, each once, moved to working time', async () => {
    const journey = await inTargeting();
    // Entered Monday 2026-03-02 10:00; 80 % of 7 days is Saturday 2026-03-07 24:24, so Monday 09:00; 100 % is Monday 10:00.
    await passTo('2026-03-09T00:59:59.000Z');
    expect(await messages(journey.accountId)).toEqual([]);
    await passTo('2026-03-09T01:00:00.000Z');
    expect(await messages(journey.accountId)).toEqual([
      expect.objectContaining({ template: 'stageWarned', recipients: [people.manager.id] }),
    ]);
    await passTo('2026-03-09T02:00:00.000Z');
    await passTo('2026-03-09T02:00:01.000Z');
    expect((await messages(journey.accountId)).at(-1)).toMatchObject({
      template: 'stageBreached',
      recipients: [people.director.id],
    });
    await passTo('2026-03-20T02:00:00.000Z');
    const said = await messages(journey.accountId);
    expect(said.map(({ template }) => template)).toEqual(['stageWarned', 'stageBreached', 'stageEscalated']);
    expect(said.at(-1)?.recipients).toEqual([people.executive.id]);
    expect((await journey.path()).regions.pace).toBe('escalated');
    const stalled = await journey.must('director', 'GET', '/api/v1/accounts?stalled=true&sort=dueAt');
    expect(stalled.items.map(({ id }: { id: string }) => id)).toEqual([journey.accountId]);
  });

  it('section 11 › after an outage over all of its levels only the highest is said, to the people of the lower ones too', async () => {
    const journey = await inTargeting();
    await passTo('2026-04-20T02:00:00.000Z');
    await passTo('2026-04-20T02:00:01.000Z');
    const said = await messages(journey.accountId);
    expect(said.map(({ template }) => template)).toEqual(['stageEscalated']);
    expect(said[0]?.recipients).toEqual([people.manager.id, people.director.id, people.executive.id]);
    const rows = await app.dataSource.query(
      `SELECT purpose, status FROM deadlines WHERE instance_id = $1 AND purpose LIKE 'stage.%' AND visit = 2 ORDER BY due_at`,
      [journey.accountId],
    );
    expect(rows.map(({ purpose, status }: Record<string, string>) => `${purpose} ${status}`)).toEqual([
      'stage.warned overtaken',
      'stage.breached overtaken',
      'stage.escalated done',
    ]);
  });

  it('section 11 › after an outage over 80 and 100 % the director and the manager hear of 100 %, and of 150 % when it comes', async () => {
    const journey = await inTargeting();
    await passTo('2026-03-10T02:00:00.000Z');
    await passTo('2026-03-20T02:00:00.000Z');
    const said = await messages(journey.accountId);
    expect(said.map(({ template, recipients }) => [template, recipients])).toEqual([
      ['stageBreached', [people.manager.id, people.director.id]],
      ['stageEscalated', [people.executive.id]],
    ]);
  });

  it('B4 › after an outage over both an account is cold, and is not said to be due before', async () => {
    const journey = await inTargeting();
    await passTo('2026-06-01T02:00:00.000Z');
    const rows = await app.dataSource.query(
      `SELECT payload->>'template' AS template FROM outbox WHERE payload->'link'->>'id' = $1 AND payload->>'template' LIKE 'contact%'`,
      [journey.accountId],
    );
    expect(rows).toEqual([{ template: 'contactCold' }]);
    const idle = await journey.must('manager', 'GET', '/api/v1/accounts/idle?state=cold');
    expect(idle.items.map(({ id }: { id: string }) => id)).toContain(journey.accountId);
  });

  it('W3: entering the next stage stops the old clock and starts a new one; nothing else does', async () => {
    const journey = await inTargeting();
    const { dueAt } = await journey.path();
    await supplyStage(journey, 'targeting');
    expect((await journey.path()).dueAt).toBe(dueAt);
    await journey.event('manager', { type: 'stage.complete' });
    await passTo('2026-03-11T02:00:00.000Z');
    expect(await messages(journey.accountId)).toEqual([]);
    const path = await journey.path();
    expect([path.state, path.dueAt]).toEqual(['discovery', '2026-03-17T02:00:00.000Z']);
  });

  it('an adopted case that is long overdue says so once, to the highest level that has passed', async () => {
    const id = await app.app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      const context = {
        actor: { kind: 'user', id: people.administrator.id } as const,
        at: app.clock.now(),
        policyVersion: 1,
      };
      const account = {
        name: '老客户',
        ownerId: people.manager.id,
        departmentId: people.department,
        cycleSource: 'import',
      };
      const opened = await app.app.get(AccountsService, { strict: false }).open(tx, account, context);
      const payload = { state: 'discovery', enteredAt: '2025-06-02T02:00:00.000Z', source: 'test' };
      const speak = { locale: 'en' as const, text: (key: string) => key };
      await app.app
        .get(PathService, { strict: false })
        .sendForImport(tx, opened, { type: 'path.adopt', payload }, { ...context, speak });
      return opened;
    });
    await passTo('2026-03-02T02:00:01.000Z');
    await passTo('2026-03-30T02:00:01.000Z');
    expect((await messages(id)).map(({ template }) => template)).toEqual(['stageEscalated']);
  });

  it('nurture has a review date instead of the stage clock', async () => {
    const journey = await inTargeting();
    const filed = await journey.event('manager', {
      type: 'path.nurture',
      reason: '预算冻结',
      reviewAt: '2026-06-01T02:00:00Z',
    });
    expect(filed.status).toBe(202);
    await journey.approve(filed.body.request.id as string, 'director');
    await passTo('2026-05-20T02:00:00.000Z');
    expect(await messages(journey.accountId)).toEqual([]);
    await passTo('2026-06-01T02:00:00.000Z');
    const [{ count }] = await app.dataSource.query(
      `SELECT count(*)::int FROM outbox WHERE payload->>'template' = 'reviewDue' AND payload->'link'->>'id' = $1`,
      [journey.accountId],
    );
    expect(count).toBe(1);
    const back = await journey.event('manager', { type: 'path.reactivate', to: 'discovery', reason: '预算恢复' });
    expect([back.status, back.body.code]).toEqual([422, 'target-stage-not-allowed']);
  });
});
