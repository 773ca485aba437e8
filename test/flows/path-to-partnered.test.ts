import { startTestApp, type TestApp } from '../support/app';
import { company, Journey, planBody, prepare, supplies } from '../support/journey';
import { VerificationService } from '../../src/modules/platform/workflow/verification.service';

/** The whole way of one account, over HTTP, by the people who would walk it. */
describe('F1 to F11, I1 to C7: one account from intake to partnered', () => {
  let app: TestApp;
  let journey: Journey;
  /** The last minute in closing. */
  let closingMet: string;

  beforeAll(async () => {
    app = await startTestApp();
    journey = await new Journey(app, await company(app)).open();
  });
  afterAll(async () => app?.close());

  /** Asks to leave the stage and gives the ids of what is missing. */
  async function unmet(): Promise<string[]> {
    const answer = await journey.event('manager', { type: 'stage.complete' });
    if (answer.status !== 422) return [];
    expect(answer.body.code).toBe('exit-criteria-unmet');
    for (const criterion of answer.body.unmet) {
      expect(criterion.reason).not.toMatch(/^criteria:|\{\{/);
      expect(criterion.unblock.length).toBeGreaterThan(0);
    }
    return (answer.body.unmet as { id: string }[]).map(({ id }) => id);
  }

  async function meetOneByOne(stage: string): Promise<void> {
    await prepare(journey, stage);
    for (const [id, supply] of supplies[stage] ?? []) {
      expect(await unmet()).toContain(id);
      await supply(journey);
      const { criteria } = await journey.path();
      const met = (criteria as { id: string; met: boolean; reason: string }[]).find((each) => each.id === id);
      expect({ id, met: met?.met, reason: met?.reason }).toEqual({ id, met: true, reason: met?.reason });
    }
  }

  async function leave(to: string): Promise<void> {
    const answer = await journey.event('manager', { type: 'stage.complete' });
    expect({ status: answer.status, body: answer.body.state }).toEqual({ status: 200, body: to });
  }

  it('I1, I2, I3: intake is left when its criteria are met one by one', async () => {
    await meetOneByOne('intake');
    await leave('targeting');
  });

  it('T1 to T5: targeting likewise', async () => {
    await meetOneByOne('targeting');
    await leave('discovery');
  });

  it('D1 to D7: discovery likewise, a champion expense without approval blocks', async () => {
    await meetOneByOne('discovery');
    await leave('valuation');
  });

  it('a director sends the account back with a reason, a manager may not', async () => {
    const refused = await journey.event('manager', { type: 'stage.sendBack', to: 'discovery', reason: '预算不清' });
    expect(refused.status).toBe(403);
    const back = await journey.event('director', { type: 'stage.sendBack', to: 'discovery', reason: '预算不清' });
    expect([back.status, back.body.state]).toEqual([200, 'discovery']);
    await leave('valuation');
  });

  it('V1 to V7: valuation likewise; V8, A2: leaving it files the plan for approval', async () => {
    await meetOneByOne('valuation');
    const filed = await journey.event('manager', { type: 'stage.complete' });
    expect([filed.status, filed.body.state, filed.body.regions.request]).toEqual([202, 'valuation', 'awaiting']);
    const second = await journey.event('manager', {
      type: 'path.abandon',
      reasonClass: 'noOpportunity',
      reason: '试一试',
    });
    expect([second.status, second.body.code]).toEqual([409, 'request-pending']);
  });

  it('A2: nobody decides on their own request; a rejected plan leaves the account where it is', async () => {
    const { request } = await journey.path();
    const own = await journey.decide('manager', request.id as string, 'approve');
    expect([own.status, own.body.code]).toEqual([403, 'segregation-of-duties']);
    const rejected = await journey.decide('director', request.id as string, 'reject', '费用偏高');
    expect(rejected.status).toBeLessThan(300);
    const path = await journey.path();
    expect([path.state, path.regions.request, path.request]).toEqual(['valuation', 'idle', null]);
  });

  it('F7: the plan is revised and approved; the account enters relationship in the same transaction', async () => {
    await journey.must(
      'manager',
      'PUT',
      `/api/v1/accounts/${journey.accountId}/plan`,
      planBody(journey, { expense: { amount: '60000.00', currency: 'CNY' } }),
    );
    const filed = await journey.event('manager', { type: 'stage.complete' });
    expect(filed.status).toBe(202);
    await journey.approve(filed.body.request.id as string, 'director');
    expect((await journey.path()).state).toBe('relationship');
  });

  it('A2: an approval of changed content does not count', async () => {
    await journey.event('director', { type: 'stage.sendBack', to: 'valuation', reason: '重新评估' });
    const filed = await journey.event('manager', { type: 'stage.complete' });
    const approval = await journey.must('director', 'GET', `/api/v1/approvals/${filed.body.request.id}`);
    await journey.must(
      'manager',
      'PUT',
      `/api/v1/accounts/${journey.accountId}/plan`,
      planBody(journey, { expense: { amount: '90000.00', currency: 'CNY' } }),
    );
    const body = { decision: 'approve', contentHash: approval.contentHash };
    const late = await journey.send('director', 'POST', `/api/v1/approvals/${approval.id}/decisions`, body);
    expect([late.status, late.body.code]).toEqual([412, 'content-changed']);
    const path = await journey.path();
    expect([path.state, path.regions.request]).toEqual(['valuation', 'idle']);
    const again = await journey.event('manager', { type: 'stage.complete' });
    await journey.approve(again.body.request.id as string, 'director');
    expect((await journey.path()).state).toBe('relationship');
  });

  it('R1 to R7: relationship likewise; F7: a materially revised plan holds the stage until it is approved', async () => {
    await meetOneByOne('relationship');
    await journey.must(
      'manager',
      'PUT',
      `/api/v1/accounts/${journey.accountId}/plan`,
      planBody(journey, { expense: { amount: '190000.00', currency: 'CNY' } }),
    );
    const held = await journey.event('manager', { type: 'stage.complete' });
    expect([held.status, held.body.code]).toEqual([422, 'plan-revision-unapproved']);
    const revisions = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}/plan/revisions`);
    const revised = await journey.event('manager', { type: 'plan.revise', revision: revisions.items.length });
    expect(revised.status).toBe(202);
    await journey.approve(revised.body.request.id as string, 'director');
    await leave('closing');
  });

  it('C2, A10: the visit to us is waived by an approved request; V8 and C7 never are', async () => {
    const never = await journey.event('manager', {
      type: 'criterion.waive',
      criterion: 'C7',
      reason: '急',
      expiresAt: journey.at(24 * 20),
    });
    expect([never.status, never.body.code]).toEqual([422, 'not-waivable']);
    const filed = await journey.event('manager', {
      type: 'criterion.waive',
      criterion: 'C2',
      reason: '客户远程验厂',
      expiresAt: journey.at(24 * 20),
    });
    expect(filed.status).toBe(202);
    await journey.approve(filed.body.request.id as string, 'director');
    const { criteria, waivers } = await journey.path();
    const c2 = (criteria as { id: string; met: boolean; by: string }[]).find(({ id }) => id === 'C2');
    expect([c2?.met, c2?.by, waivers.length]).toEqual([true, 'waived', 1]);
  });

  it('C1 to C7: closing likewise, and the account is partnered', async () => {
    await meetOneByOne('closing');
    closingMet = journey.at();
    app.clock.set(journey.at(1 / 60));
    await leave('partnered');
    const account = await journey.must('manager', 'GET', `/api/v1/accounts/${journey.accountId}`);
    expect([account.stage, account.classes.map((each: { code: string }) => each.code)]).toEqual(['partnered', ['K0']]);
  });

  it('F18: information on a new project opens the next cycle', async () => {
    const early = await journey.event('manager', { type: 'cycle.start', project: journey.ids.boss });
    expect([early.status, early.body.code]).toEqual([422, 'project-information-missing']);
    const project = await journey.record('manager', 'project-information', {
      title: '海外投放',
      description: '明年开拓东南亚',
      source: '回访',
    });
    const started = await journey.event('manager', { type: 'cycle.start', project });
    expect([started.status, started.body.state, started.body.cycle]).toEqual([200, 'targeting', 2]);
    const { criteria } = await journey.path();
    expect((criteria as { id: string; met: boolean }[]).map(({ id, met }) => [id, met])).toEqual([
      ['T1', false],
      ['T2', false],
      ['T3', true],
      ['T4', false],
      ['T5', true],
    ]);
  });

  it('decision 9: the history is chained, can be read as of any instant, and replays to the stored snapshots', async () => {
    const history = await journey.must('director', 'GET', `/api/v1/accounts/${journey.accountId}/history?limit=200`);
    const seqs = (history.items as { seq: number }[]).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => seqs.length - index));
    const verification = await app.app.get(VerificationService, { strict: false }).verify();
    expect(verification.flawed).toEqual([]);
    expect(verification.rows).toBeGreaterThan(seqs.length);
    const then = await journey.must(
      'director',
      'GET',
      `/api/v1/accounts/${journey.accountId}/history?at=${journey.at()}`,
    );
    expect(then.path.state).toBe('targeting');
  });

  it('decision 9: the past is judged on its own facts, approvals and classes', async () => {
    const asked = `/api/v1/accounts/${journey.accountId}/history?at=`;
    await app.dataSource.query(`UPDATE accounts SET classes = '{K1}' WHERE id = $1`, [journey.accountId]);
    const { path } = await journey.must('director', 'GET', asked + closingMet);
    expect([path.state, path.cycle]).toEqual(['closing', 1]);
    expect((path.criteria as { id: string; met: boolean }[]).filter(({ met }) => !met)).toEqual([]);
    expect((path.criteria as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining(['C6', 'C7']));
    const refused = await Promise.all(
      [journey.at().slice(0, 19), journey.at().slice(0, 10), journey.at(1)].map((at) =>
        journey.send('director', 'GET', asked + at),
      ),
    );
    expect(refused.map(({ status, body }) => [status, body.code, body.errors[0].field, body.errors[0].code])).toEqual([
      [400, 'invalid-query', 'at', 'is-instant'],
      [400, 'invalid-query', 'at', 'is-instant'],
      [400, 'invalid-query', 'at', 'in-the-future'],
    ]);
  });
});
