import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { startTestApp, type TestApp } from '../../support/app';
import { type Company, company as aCompany, Journey, supplies } from '../../support/journey';
import { addDepartment, addPerson } from '../../support/people';

let app: TestApp;
let people: Company;
let journey: Journey;
const TABLES = [
  'policies',
  'policy_drafts',
  'policy_draft_changes',
  'outbox',
  'transitions',
  'deadlines',
  'accounts',
  'incidents',
];

beforeAll(async () => {
  app = await startTestApp();
  people = await aCompany(app);
  journey = await new Journey(app, people).open();
  for (const [, supply] of supplies.intake!) await supply(journey);
  await journey.event('manager', { type: 'stage.complete' });
  await journey.record('specialist', 'dossier', {
    legalName: '杭州云帆电子商务有限公司',
    businessOverview: '跨境女装电商',
  });
  await new Journey(app, people).open('宁波海达');
});
afterAll(() => app?.close());

const policy = (method: string, path: string, body?: unknown, as = people.tokens.director) =>
  app.request(method, `/api/v1/policy${path}`, { as, body });
const drafted = async (changes: unknown): Promise<string> => {
  const { status, body, text } = await policy('POST', '/drafts', { summary: '调整', changes });
  if (status !== 201) throw new Error(text);
  return body.id as string;
};
const simulate = async (id: string, body: unknown = {}, as?: string) =>
  (await policy('POST', `/drafts/${id}/simulate`, body, as)).body;
const enact = async (id: string) => {
  await policy('POST', `/drafts/${id}/review`, {}, people.tokens.executive);
  return policy('POST', `/drafts/${id}/activate`, { acceptGaps: true, reason: '岗位待补' });
};
const everything = async () =>
  Promise.all(
    TABLES.map(async (table) => [
      table,
      (
        await app.dataSource.query(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t`,
        )
      )[0].sum,
    ]),
  );
const clocks = () =>
  app.dataSource.query(
    `SELECT purpose, due_at FROM deadlines WHERE instance_id = $1 AND status = 'open' AND purpose LIKE 'stage.%' ORDER BY purpose`,
    [journey.accountId],
  );

describe('S9 the preview of a draft', () => {
  it('shows what changes: fields, gaps, running requests, clocks that go on, accounts that are judged otherwise', async () => {
    const id = await drafted({
      dossier: { requiredFields: ['legalName'] },
      stages: { targeting: { length: { days: 10 } } },
      time: { weekend: [7] },
    });
    const seen = await simulate(id);
    expect(seen.differences.map(({ field }: any) => field)).toEqual([
      'dossier.requiredFields',
      'stages.targeting.length.days',
      'time.weekend',
    ]);
    expect(seen.clocks.stages).toEqual([
      { stage: 'targeting', accounts: 1, from: { days: 7, unit: 'calendar' }, to: { days: 10, unit: 'calendar' } },
    ]);
    expect(seen.clocks.workingTimeChanges).toBe(true);
    expect(seen.clocks.openDeadlines).toBeGreaterThanOrEqual(3);
    expect(seen.accounts).toMatchObject({ lookedAt: 2, nextCursor: null });
    expect(seen.accounts.changed).toEqual([
      { id: journey.accountId, name: '杭州云帆电子商务有限公司', stage: 'targeting', met: ['T5'], unmet: [] },
    ]);
    expect(seen.gaps.added).toEqual([]);
    expect(seen.gaps.all.length).toBeGreaterThan(0);
  });

  it('shows gaps that a draft would bring and those that it would close, and which kinds are routed otherwise', async () => {
    const { body } = await policy('GET', '');
    const { routes } = body.document.approvals;
    const buyer = { name: 'buying', approvers: { by: 'roleInCompany', role: 'buyer' }, counting: { rule: 'anyOne' } };
    const seen = await simulate(
      await drafted({
        approvals: { routes: { A8: { steps: [...routes.A8.steps, buyer] }, A12: { steps: routes.A8.steps } } },
      }),
    );
    expect(seen.gaps.added.map((gap: any) => gap.kind)).toContain('A8');
    expect(seen.gaps.removed.map((gap: any) => gap.kind)).toContain('A12');
    for (const gap of seen.gaps.added) expect(gap.message).not.toBe(gap.code);
  });

  it('changes nothing', async () => {
    const id = await drafted({ pace: { warnedAtPercent: 70 } });
    const before = await everything();
    await simulate(id);
    expect(await everything()).toEqual(before);
  });

  it('looks at so many accounts at a time, of those that the reader sees', async () => {
    const id = await drafted({ dossier: { requiredFields: ['legalName'] } });
    const first = await simulate(id, { accounts: 1 });
    expect(first.accounts.lookedAt).toBe(1);
    const second = await simulate(id, { accounts: 1, cursor: first.accounts.nextCursor });
    expect([second.accounts.lookedAt, second.accounts.nextCursor]).toEqual([1, null]);
    const elsewhere = await addPerson(app, { roles: ['director'], departmentId: await addDepartment(app) });
    expect((await simulate(id, {}, await app.login(elsewhere.email))).accounts.lookedAt).toBe(0);
    await app.dataSource.query('UPDATE users SET disabled_at = now() WHERE id = $1', [elsewhere.id]);
    expect((await policy('POST', `/drafts/${id}/simulate`, { accounts: 501 })).status).toBe(400);
    expect((await policy('POST', `/drafts/${id}/simulate`, {}, people.tokens.manager)).status).toBe(403);
  });
});

describe('section 11 a version that comes in force', () => {
  it('leaves a stage’s clock as it began; the new length counts from the next entry, also as it is seen later', async () => {
    const before = await clocks();
    const { dueAt } = await journey.path();
    expect(
      (
        await enact(
          await drafted({ stages: { targeting: { length: { days: 3 } }, discovery: { length: { days: 4 } } } }),
        )
      ).body.recountId,
    ).toBeNull();
    expect(await clocks()).toEqual(before);
    for (const [name, supply] of supplies.targeting!) if (name !== 'T3') await supply(journey);
    expect((await journey.path()).dueAt).toBe(dueAt);
    const asOf = `/api/v1/accounts/${journey.accountId}/history?at=${encodeURIComponent(app.clock.now().toISOString())}`;
    expect((await journey.must('manager', 'GET', asOf)).path.dueAt).toBe(dueAt);
    expect((await journey.event('manager', { type: 'stage.complete' })).status).toBe(200);
    const { stage, dueAt: next, enteredAt } = await journey.path();
    expect(stage).toBe('discovery');
    const days = (Date.parse(next) - Date.parse(enteredAt)) / 86_400_000;
    expect([Math.floor(days), days < 8]).toEqual([4, true]);
  });

  it('with other working time counts open deadlines anew', async () => {
    const before = await clocks();
    const answer = await enact(
      await drafted({ time: { hours: [{ from: '10:00', to: '16:00' }], weekend: [1, 2, 3, 4] } }),
    );
    expect(answer.body.recountId).toEqual(expect.any(String));
    const processor = app.app.get(DeadlineProcessor, { strict: false });
    for (let done = -1; done !== 0;) done = (await processor.runDue(app.clock.now())).done;
    expect(await clocks()).not.toEqual(before);
  });
});
