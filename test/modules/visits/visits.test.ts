import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import type { TestAnswer } from '../../support/app';
import { approved } from '../features/approving';
import { codesOf, type Company, startCompany } from '../features/company';

let company: Company;
let contactId: string;
beforeEach(async () => {
  company = await startCompany();
  contactId = await company.contact();
  // Out of intake: a target account.
  await company.app.dataSource.query(`UPDATE accounts SET stage = 'targeting' WHERE id = $1`, [company.accountId]);
});
afterEach(() => company?.close());

const aVisit = (more: Record<string, unknown> = {}) => ({
  accountId: company.accountId,
  contactIds: [contactId],
  level: 'C',
  purpose: 'contact',
  goal: '了解下一年度投放预算',
  intendedStep: { strength: 'normal', manner: '先交流行业案例' },
  plannedAt: '2026-03-04T10:00:00+08:00',
  ...more,
});
const aReport = (more: Record<string, unknown> = {}) => ({
  outcome: '客户同意试投放',
  successful: true,
  nextStep: { action: '提交诊断报告', kind: 'visit', at: '2026-03-12T10:00:00+08:00' },
  ours: [{ product: '搜索推广', use: '月均 80 万元', satisfaction: 4 }],
  competitors: [{ competitor: '某代理商', product: '信息流', use: '试用', satisfaction: 2 }],
  ...more,
});
const say = (id: string, what: string, body?: object) => company.send('manager', 'POST', `/visits/${id}/${what}`, body);
const end = ({ status, body }: TestAnswer): [number, string] => [status, body.code ?? body.state];

async function planned(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await company.send('manager', 'POST', '/visits', aVisit(more));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
async function prepare(id: string): Promise<void> {
  const heard = [{ personId: company.people.specialist.id, said: '先见市场总监' }];
  const metAt = company.clock.now().toISOString().replace('.000', '');
  const answer = await say(id, 'prepare', { metAt, notes: '确定切入点', heard });
  if (answer.status !== 200) throw new Error(answer.text);
}
async function inbox(): Promise<string[]> {
  const rows: { template: string }[] = await company.app.dataSource.query(
    `SELECT payload->>'template' AS template FROM outbox WHERE topic = 'message.addressed' ORDER BY id`,
  );
  return rows.map(({ template }) => template).filter((each) => /isit/.test(each));
}
const runDue = () => company.app.app.get(DeadlineProcessor).runDue(company.clock.now());

it('B2, B3, B8, B10 plan, preparation meeting, visit, report: the engagement that the path sees, and what was said of products', async () => {
  const id = await planned();
  const fresh = await company.send('manager', 'GET', `/visits/${id}`);
  expect([fresh.body.plan.goal, fresh.body.moves]).toEqual(['了解下一年度投放预算', []]);
  company.goTo('2026-03-04T08:00:00.000Z');
  expect(end(await say(id, 'hold', { heldAt: '2026-03-04T10:05:00+08:00' }))).toEqual([422, 'preparation-missing']);
  expect(end(await say(id, 'report', aReport()))).toEqual([409, 'event-not-allowed']);
  company.goTo('2026-03-03T08:00:00.000Z');
  await prepare(id);
  company.goTo('2026-03-04T08:00:00.000Z');
  expect(end(await say(id, 'hold', { heldAt: '2026-03-04T18:00:00+08:00' }))).toEqual([422, 'visit-in-the-future']);
  expect(end(await say(id, 'hold', { heldAt: '2026-03-04T10:05:00+08:00' }))).toEqual([200, 'held']);
  const reported = await say(id, 'report', aReport());
  expect(end(reported)).toEqual([200, 'reported']);

  const engagement = await company.send(
    'manager',
    'GET',
    `/accounts/${company.accountId}/engagements/${reported.body.engagementId}`,
  );
  expect(engagement.body.content).toMatchObject({
    kind: 'visit',
    outcome: '客户同意试投放',
    successful: true,
    nextStep: { action: '提交诊断报告' },
    participants: [{ userId: company.people.manager.id }],
  });
  const history: { event: string }[] = await company.app.dataSource.query(
    'SELECT event FROM transitions WHERE instance_id = $1 ORDER BY seq',
    [company.accountId],
  );
  expect(history.map(({ event }) => event)).toContain('engagement.recorded');
  const said = await company.app.dataSource.query(
    `SELECT competitor, product, satisfaction, said_on::text AS on FROM satisfaction_records WHERE visit_id = $1 ORDER BY satisfaction DESC`,
    [id],
  );
  expect(said).toEqual([
    { competitor: null, product: '搜索推广', satisfaction: 4, on: '2026-03-04' },
    { competitor: '某代理商', product: '信息流', satisfaction: 2, on: '2026-03-04' },
  ]);
  const daily = await company.send('director', 'GET', `/visits?on=2026-03-04&leadId=${company.people.manager.id}`);
  expect(daily.body.items.map((each: { id: string }) => each.id)).toEqual([id]);
  expect((await company.send('director', 'GET', '/visits?on=2026-03-05')).body.items).toEqual([]);
});

it('B5 a visit without success is classified by the policy’s list, and kept with its analysis', async () => {
  const id = await planned();
  await prepare(id);
  company.goTo('2026-03-04T08:00:00.000Z');
  await say(id, 'hold', { heldAt: '2026-03-04T10:05:00+08:00' });
  const failed = { successful: false };
  expect(end(await say(id, 'report', aReport(failed)))).toEqual([422, 'failure-reason-missing']);
  expect(end(await say(id, 'report', aReport({ ...failed, failureReason: 'badWeather' })))).toEqual([
    422,
    'value-not-in-policy',
  ]);
  expect(end(await say(id, 'report', aReport({ failureReason: 'price' })))).toEqual([422, 'not-a-failure']);
  const reason = { failureReason: 'wrongPerson', failureAnalysis: '对接人无决策权' };
  const reported = await say(id, 'report', aReport({ ...failed, ...reason }));
  expect(reported.body.report).toMatchObject(reason);
});

it('B12, B6, A4 the level says who may take part; a higher one is asked for by the director and decided by senior management', async () => {
  const { director, seniorManagement } = company.people;
  const refused = await company.send('manager', 'POST', '/visits', aVisit({ participantIds: [director.id] }));
  expect([refused.status, ...codesOf(refused)]).toEqual([422, 'participantIds[1] level-forbids-participant']);
  const id = await planned({ level: 'A', participantIds: [director.id, seniorManagement.id] });
  await prepare(id);
  const body = { visitId: id, level: 'A', reason: '对方总经理出席', executiveIds: [seniorManagement.id] };
  const drafted = await company.send('director', 'POST', `/accounts/${company.accountId}/visit-levels`, body);
  expect(drafted.status).toBe(201);
  const byManager = await company.send('manager', 'POST', `/visit-levels/${drafted.body.id}/submit`);
  expect([byManager.status, byManager.body.code]).toEqual([403, 'forbidden']);
  company.goTo('2026-03-04T08:00:00.000Z');
  const hold = { heldAt: '2026-03-04T10:05:00+08:00' };
  expect(end(await say(id, 'hold', hold))).toEqual([422, 'visit-level-not-approved']);
  await approved(company, 'director', `/visit-levels/${drafted.body.id}`, 'seniorManagement');
  expect(end(await say(id, 'hold', hold))).toEqual([200, 'held']);
  const late = await company.send('director', 'POST', `/accounts/${company.accountId}/visit-levels`, body);
  expect([late.status, ...codesOf(late)]).toEqual([422, 'visitId visit-not-open']);
});

it('B2, B8 preparation and report are reminded of once, a moved visit by its new time, a done one not at all', async () => {
  const [moved, done] = [await planned(), await planned()];
  await prepare(done);
  expect(end(await say(moved, 'move', { to: '2026-03-06T10:00:00+08:00', reason: '对方出差' }))).toEqual([
    200,
    'planned',
  ]);
  company.goTo('2026-03-04T02:00:00.000Z');
  await runDue();
  expect(await inbox()).toEqual([]);
  company.goTo('2026-03-05T01:00:00.000Z'); // 09:00 of the working day before
  await runDue();
  await runDue();
  expect(await inbox()).toEqual(['visitPreparationDue']);
  await say(done, 'hold', { heldAt: '2026-03-05T08:30:00+08:00' });
  company.goTo('2026-03-06T09:59:00.000Z');
  await runDue();
  expect(await inbox()).toEqual(['visitPreparationDue']);
  company.goTo('2026-03-06T10:00:00.000Z');
  await runDue();
  expect(await inbox()).toEqual(['visitPreparationDue', 'visitReportDue']);
});

it('B2 a visit to an account in intake needs no meeting; one in the past, or of nobody known, is not planned', async () => {
  await company.app.dataSource.query(`UPDATE accounts SET stage = 'intake' WHERE id = $1`, [company.accountId]);
  const past = await company.send('manager', 'POST', '/visits', aVisit({ plannedAt: '2026-03-01T10:00:00+08:00' }));
  expect(end(past)).toEqual([422, 'visit-in-the-past']);
  const nobody = await company.send('manager', 'POST', '/visits', aVisit({ contactIds: [company.people.manager.id] }));
  expect([nobody.status, ...codesOf(nobody)]).toEqual([422, 'contactIds[0] reference-unknown']);
  const id = await planned();
  company.goTo('2026-03-04T08:00:00.000Z');
  await runDue();
  expect(await inbox()).toEqual([]);
  expect(end(await say(id, 'hold', { heldAt: '2026-03-04T10:05:00+08:00' }))).toEqual([200, 'held']);
});

it('a visit that was just planned shows its plan', async () => {
  const { body } = await company.send('manager', 'GET', `/visits/${await planned()}`);
  expect([body.plan.goal, body.plan.participantIds, body.moves]).toEqual([
    '了解下一年度投放预算',
    [company.people.manager.id],
    [],
  ]);
});

it('a visit is its account’s: 404 to a stranger, 403 to an auditor, 412 to who has not seen the last version', async () => {
  const id = await planned();
  expect((await company.send('stranger', 'GET', `/visits/${id}`)).status).toBe(404);
  expect((await company.send('stranger', 'POST', `/visits/${id}/cancel`, { reason: 'x' })).status).toBe(404);
  expect((await company.send('auditor', 'GET', `/visits/${id}`)).status).toBe(200);
  expect((await company.send('auditor', 'POST', `/visits/${id}/cancel`, { reason: 'x' })).status).toBe(403);
  const { accountId: _, plannedAt: __, ...plan } = aVisit({ goal: '改后目标' });
  const changed = await company.send('manager', 'PUT', `/visits/${id}/plan`, plan, { 'if-match': '"1"' });
  expect([changed.status, changed.body.plan.goal, changed.body.version]).toEqual([200, '改后目标', 2]);
  const stale = await company.send('manager', 'POST', `/visits/${id}/cancel`, { reason: 'x' }, { 'if-match': '"1"' });
  expect(end(stale)).toEqual([412, 'version-stale']);
  expect(end(await say(id, 'cancel', { reason: '客户取消' }))).toEqual([200, 'cancelled']);
  expect(end(await say(id, 'cancel', { reason: '客户取消' }))).toEqual([409, 'event-not-allowed']);
});

it('F16, F20 a partner is visited again: the owner is told when the interval of the class is over', async () => {
  await company.app.dataSource.query(`UPDATE accounts SET stage = 'partnered' WHERE id = $1`, [company.accountId]);
  const id = await planned({ purpose: 'returnVisit' });
  company.goTo('2026-03-04T08:00:00.000Z');
  await say(id, 'hold', { heldAt: '2026-03-04T10:05:00+08:00' });
  await say(id, 'report', aReport());
  // The engagement moved the instance, which wrote its own stage again.
  await company.app.dataSource.query(`UPDATE accounts SET stage = 'partnered' WHERE id = $1`, [company.accountId]);
  company.goTo('2026-06-01T15:00:00.000Z');
  await runDue();
  expect((await inbox()).filter((each) => each === 'returnVisitDue')).toEqual([]);
  company.goTo('2026-06-02T01:00:00.000Z'); // ninety days later, Tuesday 09:00
  await runDue();
  await runDue();
  expect((await inbox()).filter((each) => each === 'returnVisitDue')).toEqual(['returnVisitDue']);
});
