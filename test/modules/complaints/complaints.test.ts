import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import type { TestAnswer } from '../../support/app';
import { addPerson } from '../../support/people';
import { codesOf, type Company, startCompany } from '../features/company';

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(() => company?.close());

const aComplaint = (more: Record<string, unknown> = {}) => ({
  accountId: company.accountId,
  subject: '报告数据不一致',
  description: '客户称三月报告少计两天消耗',
  severity: 'medium',
  ...more,
});
type Post = Parameters<Company['send']>[0];
const record = (more: Record<string, unknown> = {}, by: Post = 'specialist') =>
  company.send(by, 'POST', '/complaints', aComplaint(more));
const say = (id: string, what: string, body: object, by: Post = 'manager') =>
  company.send(by, 'POST', `/complaints/${id}/${what}`, body);
const end = ({ status, body }: TestAnswer): [number, string] => [status, body.code ?? body.state];
const runDue = () => company.app.app.get(DeadlineProcessor).runDue(company.clock.now());
const list = async (query: string, by: Post = 'manager') =>
  (await company.send(by, 'GET', `/complaints?${query}`)).body.items as { id: string; late: boolean }[];

async function recorded(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await record(more);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
/** Messages of complaints: what was said, to which posts. */
async function told(): Promise<[string, string[]][]> {
  const rows: { template: string; recipients: string[] }[] = await company.app.dataSource.query(
    `SELECT payload->>'template' AS template, payload->'recipients' AS recipients FROM outbox
     WHERE topic = 'message.addressed' AND payload->>'template' LIKE 'complaint%' ORDER BY id`,
  );
  const posts = Object.entries(company.people);
  const nameOf = (id: string) => posts.find(([, person]) => person.id === id)?.[0] ?? id;
  return rows.map(({ template, recipients }) => [template, recipients.map(nameOf).sort()]);
}

it('B9 a complaint is recorded, owned, answered and resolved with its outcome; the account shows that it is open', async () => {
  const contactId = await company.contact();
  const opened = await record({ contactId, receivedAt: '2026-03-02T09:30:00+08:00' });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({
    state: 'open',
    severity: 'medium',
    contactId,
    ownerId: company.people.manager.id,
    dueAt: '2026-03-04T02:00:00+00:00',
    late: false,
    level: 'none',
    recordedBy: company.people.specialist.id,
  });
  const id = opened.body.id as string;
  const account = () => company.send('manager', 'GET', `/accounts/${company.accountId}`);
  expect((await account()).body.openComplaints).toBe(1);
  expect(end(await say(id, 'resolve', { outcome: 'satisfied', note: 'x' }))).toEqual([409, 'event-not-allowed']);
  expect(end(await say(id, 'answer', { answer: '已补发更正报告' }))).toEqual([200, 'answered']);
  expect((await account()).body.openComplaints).toBe(1);
  const resolved = await say(id, 'resolve', { outcome: 'satisfied', note: '客户认可' });
  expect(end(resolved)).toEqual([200, 'resolved']);
  expect(resolved.body.resolution).toMatchObject({ outcome: 'satisfied', note: '客户认可' });
  expect((await account()).body.openComplaints).toBe(0);
  expect(await told()).toEqual([['complaintRecorded', ['manager']]]);
});

it('B9, section 11 a late complaint goes to the owner, the superior and senior management, each once, and to nobody after the answer', async () => {
  const [late, answered] = [await recorded(), await recorded({ ownerId: company.people.specialist.id })];
  await say(answered, 'answer', { answer: '已答复' }, 'specialist');
  company.goTo('2026-03-04T01:59:59.000Z');
  await runDue();
  expect((await told()).slice(1)).toEqual([]);
  company.goTo('2026-03-04T02:00:00.000Z');
  await runDue();
  await runDue();
  expect((await told()).slice(1)).toEqual([['complaintDue', ['manager']]]);
  company.goTo('2026-03-05T02:00:00.000Z');
  await runDue();
  expect((await told()).slice(2)).toEqual([['complaintLate', ['director', 'manager']]]);
  expect((await list('late=true')).map(({ id }) => id)).toEqual([late]);
  company.goTo('2026-03-09T02:00:00.000Z');
  await runDue();
  await runDue();
  expect((await told()).slice(3)).toEqual([['complaintUnanswered', ['director', 'manager', 'seniorManagement']]]);
  expect((await company.send('director', 'GET', `/complaints/${late}`)).body).toMatchObject({
    level: 'top',
    late: true,
  });
  await say(late, 'answer', { answer: '已答复' });
  expect((await list('late=true')).length).toBe(0);
});

it('B9 after an outage only the highest level speaks; a reopened complaint is reminded of anew', async () => {
  const id = await recorded();
  company.goTo('2026-03-10T02:00:00.000Z');
  await runDue();
  expect((await told()).slice(1)).toEqual([['complaintUnanswered', ['director', 'manager', 'seniorManagement']]]);
  await say(id, 'answer', { answer: '已答复' });
  const reopened = await say(id, 'reopen', { reason: '客户不满意' }, 'specialist');
  expect([end(reopened), reopened.body.dueAt]).toEqual([[200, 'open'], '2026-03-12T02:00:00+00:00']);
  company.goTo('2026-03-12T02:00:00.000Z');
  await runDue();
  expect((await told()).slice(2)).toEqual([
    ['complaintReopened', ['manager']],
    ['complaintDue', ['manager']],
  ]);
});

it('B9 a grave complaint is the director’s to know at once; who has left is replaced by those above', async () => {
  const id = await recorded({ severity: 'high', ownerId: company.people.specialist.id });
  // The specialist recorded it themselves.
  expect(await told()).toEqual([['complaintRecorded', ['director']]]);
  await company.app.dataSource.query('UPDATE users SET disabled_at = now() WHERE id = ANY ($1)', [
    [company.people.specialist.id, company.people.manager.id],
  ]);
  company.goTo('2026-03-05T02:00:00.000Z');
  await runDue();
  expect((await told()).slice(1)).toEqual([['complaintLate', ['director']]]);
  expect((await company.send('director', 'GET', `/complaints/${id}`)).body.level).toBe('superior');
});

it('B9 somebody is in charge who sees the account; the due date is promised sooner, never later, and stays when it is handed on', async () => {
  const stranger = await record({ ownerId: company.people.stranger.id });
  expect([stranger.status, ...codesOf(stranger)]).toEqual([422, 'ownerId complaint-owner-unfit']);
  const auditor = await record({ ownerId: company.people.auditor.id });
  expect([auditor.status, ...codesOf(auditor)]).toEqual([422, 'ownerId complaint-owner-unfit']);
  const later = await record({ answerBy: '2026-03-05T10:00:00+08:00' });
  expect([later.status, ...codesOf(later)]).toEqual([422, 'answerBy complaint-due-unfit']);
  const past = await record({ answerBy: '2026-03-02T09:00:00+08:00' });
  expect([past.status, ...codesOf(past)]).toEqual([422, 'answerBy complaint-due-unfit']);
  expect(end(await record({ receivedAt: '2026-03-03T09:00:00+08:00' }))).toEqual([422, 'complaint-in-the-future']);
  const unknown = await record({ contactId: company.people.manager.id });
  expect([unknown.status, ...codesOf(unknown)]).toEqual([422, 'contactId reference-unknown']);

  const id = await recorded({ answerBy: '2026-03-03T10:00:00+08:00' });
  const body = { to: company.people.director.id, reason: '客户要求总监答复' };
  const assigned = await say(id, 'assign', body);
  expect(assigned.body).toMatchObject({ ownerId: company.people.director.id, dueAt: '2026-03-03T02:00:00+00:00' });
  expect(end(await say(id, 'assign', body))).toEqual([422, 'complaint-not-reassigned']);
  company.goTo('2026-03-04T02:00:00.000Z');
  await runDue();
  expect((await told()).at(-1)).toEqual(['complaintLate', ['director', 'seniorManagement']]);
});

it('B9 the list filters, sorts and pages by key', async () => {
  const low = await recorded({ severity: 'low', answerBy: '2026-03-02T15:00:00+08:00' });
  const high = await recorded({ severity: 'high' });
  const medium = await recorded({ receivedAt: '2026-03-01T10:00:00+08:00', answerBy: '2026-03-03T10:00:00+08:00' });
  expect((await list('')).map(({ id }) => id)).toEqual([low, medium, high]);
  expect((await list('sort=severity')).map(({ id }) => id)).toEqual([high, medium, low]);
  expect((await list('sort=receivedAt')).map(({ id }) => id)[0]).toBe(medium);
  expect((await list('severity=high')).map(({ id }) => id)).toEqual([high]);
  for (const sort of ['dueAt', 'severity', 'receivedAt']) {
    const first = await company.send('manager', 'GET', `/complaints?sort=${sort}&limit=2`);
    const second = await company.send(
      'manager',
      'GET',
      `/complaints?sort=${sort}&limit=2&cursor=${first.body.nextCursor}`,
    );
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id);
    expect([new Set(ids).size, second.body.nextCursor]).toEqual([3, null]);
  }
  await say(low, 'withdraw', { reason: '误记' });
  expect((await list('state=open')).length).toBe(2);
  expect((await list(`ownerId=${company.people.specialist.id}`)).length).toBe(0);
});

it('a complaint is its account’s: 404 to a stranger, 403 to an auditor, 412 to who has not seen the last version', async () => {
  const id = await recorded();
  expect((await company.send('stranger', 'GET', `/complaints/${id}`)).status).toBe(404);
  expect(await list('', 'stranger')).toEqual([]);
  expect((await say(id, 'answer', { answer: 'x' }, 'stranger')).status).toBe(404);
  expect((await company.send('auditor', 'GET', `/complaints/${id}`)).status).toBe(200);
  expect((await say(id, 'answer', { answer: 'x' }, 'auditor')).status).toBe(403);
  await say(id, 'assign', { to: company.people.specialist.id, reason: 'x' });
  const stale = await company.send(
    'manager',
    'POST',
    `/complaints/${id}/answer`,
    { answer: 'x' },
    { 'if-match': '"1"' },
  );
  expect(end(stale)).toEqual([412, 'version-stale']);
});

it('S6, B9 a leaver’s complaints go to who takes over, where they see the account; what is over stays', async () => {
  const { specialist, manager, director, stranger } = company.people;
  const [open, answered, over] = [
    await recorded({ ownerId: specialist.id }),
    await recorded({ ownerId: specialist.id }),
    await recorded({ ownerId: specialist.id }),
  ];
  await say(answered, 'answer', { answer: '已补发' });
  await say(over, 'withdraw', { reason: '客户撤回' });
  const administrator = await addPerson(company.app, { roles: ['administrator'] });
  const as = await company.app.login(administrator.email);
  const handOver = async (to: string) => {
    const path = `/api/v1/users/${specialist.id}/hand-over`;
    const { body } = await company.app.request('POST', path, { as, body: { to } });
    return body.kinds.find(({ kind }: { kind: string }) => kind === 'complaints');
  };
  const disabled = { as, body: { disabled: true } };
  const { body } = await company.app.request('PATCH', `/api/v1/users/${specialist.id}`, disabled);
  expect(body.openWork).toMatchObject({ complaints: 2 });
  expect(await handOver(stranger.id)).toMatchObject({
    handedOver: 0,
    kept: [{ code: 'complaint-owner-unfit' }, { code: 'complaint-owner-unfit' }],
  });
  expect(await handOver(director.id)).toEqual({ kind: 'complaints', handedOver: 2, kept: [] });
  expect(await handOver(manager.id)).toEqual({ kind: 'complaints', handedOver: 0, kept: [] });
  const owners = [];
  for (const id of [open, answered, over])
    owners.push((await company.send('manager', 'GET', `/complaints/${id}`)).body.ownerId);
  expect(owners).toEqual([director.id, director.id, specialist.id]);
  const { body: shown } = await company.send('manager', 'GET', `/complaints/${open}`);
  expect(shown.assignments).toMatchObject([{ from: specialist.id, to: director.id, reason: '离岗移交' }]);
  expect((await told()).slice(-2)).toEqual([
    ['complaintAssigned', ['director']],
    ['complaintAssigned', ['director']],
  ]);
});
