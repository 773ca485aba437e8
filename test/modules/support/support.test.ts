import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import type { TestAnswer } from '../../support/app';
import { addDepartment, addPerson, type TestPerson } from '../../support/people';
import { codesOf, type Company, startCompany } from '../features/company';

let company: Company;
let departmentId: string;
let head: TestPerson;
let engineer: TestPerson;
beforeEach(async () => {
  company = await startCompany();
  departmentId = await addDepartment(company.app);
  const superiorId = company.people.seniorManagement.id;
  head = await addPerson(company.app, { roles: ['director'], departmentId, superiorId });
  engineer = await addPerson(company.app, { roles: ['specialist'], departmentId, superiorId: head.id });
});
afterEach(() => company?.close());

const ask = (more: Record<string, unknown> = {}) =>
  company.send('specialist', 'POST', '/support-requests', {
    accountId: company.accountId,
    departmentId,
    subject: '请派人参加方案讲解',
    description: '客户技术总监参加',
    ...more,
  });
const as = async (person: TestPerson, method: string, path: string, body?: object) =>
  company.app.request(method, `/api/v1/support-requests${path}`, { as: await company.app.login(person.email), body });
const end = ({ status, body }: TestAnswer): [number, string] => [status, body.code ?? body.state];
const runDue = () => company.app.app.get(DeadlineProcessor).runDue(company.clock.now());

async function asked(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await ask(more);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
async function told(): Promise<[string, string[]][]> {
  const rows: { template: string; recipients: string[] }[] = await company.app.dataSource.query(
    `SELECT payload->>'template' AS template, payload->'recipients' AS recipients FROM outbox
     WHERE topic = 'message.addressed' AND payload->>'template' LIKE 'support%' ORDER BY id`,
  );
  const names = Object.entries({ ...company.people, head, engineer });
  const nameOf = (id: string) => names.find(([, person]) => person.id === id)?.[0] ?? id;
  return rows.map(({ template, recipients }) => [template, recipients.map(nameOf).sort()]);
}

it('B11 another department is asked, sees the request but not the account, and answers in time', async () => {
  const opened = await ask({ neededOn: '2026-03-12' });
  expect(opened.body).toMatchObject({
    state: 'open',
    assigneeId: head.id,
    dueAt: '2026-03-04T02:00:00+00:00',
    asked: { subject: '请派人参加方案讲解', neededOn: '2026-03-12', visitId: null },
  });
  const id = opened.body.id as string;
  expect((await as(head, 'GET', '')).body.items.map((each: { id: string }) => each.id)).toEqual([id]);
  const account = await company.app.request('GET', `/api/v1/accounts/${company.accountId}`, {
    as: await company.app.login(head.email),
  });
  expect(account.status).toBe(404);
  expect((await as(engineer, 'GET', `/${id}`)).status).toBe(404);
  expect(end(await as(head, 'POST', `/${id}/assign`, { to: engineer.id, reason: '由工程师答复' }))).toEqual([
    200,
    'open',
  ]);
  expect((await as(engineer, 'GET', `/${id}`)).status).toBe(200);
  const by = { granted: true, answer: '3 月 12 日随同前往' };
  expect(end(await company.send('manager', 'POST', `/support-requests/${id}/answer`, by))).toEqual([403, 'forbidden']);
  expect(end(await as(engineer, 'POST', `/${id}/withdraw`, { reason: 'x' }))).toEqual([403, 'forbidden']);
  expect(end(await as(engineer, 'POST', `/${id}/answer`, by))).toEqual([200, 'answered']);
  const shown = await company.send('manager', 'GET', `/support-requests/${id}`);
  expect(shown.body.answer).toMatchObject({ ...by, by: engineer.id });
  expect(await told()).toEqual([
    ['supportAsked', ['head']],
    ['supportAssigned', ['engineer']],
    ['supportAnswered', ['specialist']],
  ]);
  company.goTo('2026-03-10T02:00:00.000Z');
  await runDue();
  expect(await told()).toHaveLength(3);
});

it('B11, section 11 what is not answered is reminded of after one working day and escalated after two', async () => {
  const id = await asked({ assigneeId: engineer.id });
  company.goTo('2026-03-03T02:00:00.000Z');
  await runDue();
  await runDue();
  expect((await told()).slice(1)).toEqual([['supportReminded', ['engineer']]]);
  company.goTo('2026-03-04T02:00:00.000Z');
  await runDue();
  await runDue();
  expect((await told()).slice(2)).toEqual([['supportEscalated', ['engineer', 'head', 'specialist']]]);
  const withdrawn = await company.send('specialist', 'POST', `/support-requests/${id}/withdraw`, {
    reason: '客户改期',
  });
  expect([end(withdrawn), withdrawn.body.level]).toEqual([[200, 'withdrawn'], 'escalated']);
});

it('B11 it is asked of another department, of somebody who is there; 404 to who is of neither side', async () => {
  const own = await ask({ departmentId: company.people.director.id });
  expect(own.status).toBe(422);
  const empty = await addDepartment(company.app);
  const nobody = await ask({ departmentId: empty });
  expect([nobody.status, ...codesOf(nobody)]).toEqual([422, 'departmentId support-nobody-answers']);
  const notOfIt = await ask({ assigneeId: company.people.manager.id });
  expect([notOfIt.status, ...codesOf(notOfIt)]).toEqual([422, 'assigneeId support-nobody-answers']);
  const noVisit = await ask({ visitId: company.accountId });
  expect([noVisit.status, ...codesOf(noVisit)]).toEqual([422, 'visitId visit-unknown']);
  const [{ department_id: mine }] = await company.app.dataSource.query(
    'SELECT department_id FROM accounts WHERE id = $1',
    [company.accountId],
  );
  expect(end(await ask({ departmentId: mine }))).toEqual([422, 'support-own-department']);
  const id = await asked();
  expect((await company.send('stranger', 'GET', `/support-requests/${id}`)).status).toBe(404);
  expect((await company.send('stranger', 'POST', `/support-requests/${id}/withdraw`, { reason: 'x' })).status).toBe(
    404,
  );
  expect((await company.send('auditor', 'POST', `/support-requests/${id}/withdraw`, { reason: 'x' })).status).toBe(403);
});

it('S6, B11 a leaver’s requests for support go to somebody of the department that was asked', async () => {
  const [open, done] = [await asked({ assigneeId: engineer.id }), await asked({ assigneeId: engineer.id })];
  await as(engineer, 'POST', `/${done}/answer`, { granted: true, answer: '可以' });
  const administrator = await addPerson(company.app, { roles: ['administrator'] });
  const token = await company.app.login(administrator.email);
  const handOver = async (to: string) => {
    const path = `/api/v1/users/${engineer.id}/hand-over`;
    const { body } = await company.app.request('POST', path, { as: token, body: { to } });
    return body.kinds.find(({ kind }: { kind: string }) => kind === 'supportRequests');
  };
  expect(await handOver(company.people.manager.id)).toMatchObject({
    handedOver: 0,
    kept: [{ id: open, code: 'support-nobody-answers' }],
  });
  expect(await handOver(head.id)).toEqual({ kind: 'supportRequests', handedOver: 1, kept: [] });
  expect((await as(head, 'GET', `/${open}`)).body.assigneeId).toBe(head.id);
  expect((await as(head, 'GET', `/${done}`)).body.assigneeId).toBe(engineer.id);
  expect((await told()).at(-1)).toEqual(['supportAssigned', ['head']]);
});
