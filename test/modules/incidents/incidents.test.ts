import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { type IncidentNotice, openIncident } from '../../../src/modules/platform/incidents/open-incident';
import { startTestApp, START_OF_TESTS, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

let app: TestApp;
const ids: Record<string, string> = {};
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await startTestApp();
  const departmentId = await addDepartment(app);
  for (const role of ['administrator', 'auditor', 'seniorManagement', 'manager', 'finance']) {
    const person = await addPerson(app, { roles: [role], departmentId });
    ids[role] = person.id;
    tokens[role] = await app.login(person.email);
  }
});
afterAll(() => app?.close());
beforeEach(() => app.dataSource.query('DELETE FROM incidents'));

const open = (notice: Partial<IncidentNotice> = {}): Promise<string> =>
  app.app.get(UnitOfWork).run((tx) => {
    const usual = { kind: 'message-failed', key: newId(), detail: { error: 'no such topic' }, at: app.clock.now() };
    return openIncident(tx, { ...usual, ...notice });
  });
const list = (query = '', role = 'administrator') =>
  app.request('GET', `/api/v1/incidents${query}`, { as: tokens[role], headers: { 'accept-language': 'en' } });
const close = (id: string, role = 'administrator', body: unknown = { note: 'topic registered' }) =>
  app.request('POST', `/api/v1/incidents/${id}/close`, { as: tokens[role], body });

it('lists what is open with what it means, newest first, in the language of the request', async () => {
  const subject = { type: 'deadline', id: newId() };
  const old = await open({ kind: 'deadline-failed', subject, at: new Date('2026-03-01T02:00:00Z') });
  const young = await open();
  const { items } = (await list()).body;
  expect(items.map((item: { id: string }) => item.id)).toEqual([young, old]);
  expect(items[0]).toEqual({
    ...{ id: young, kind: 'message-failed', title: 'A message could not be delivered', advice: expect.any(String) },
    ...{ subject: null, detail: { error: 'no such topic' }, openedAt: START_OF_TESTS },
    ...{ closedAt: null, closedBy: null, closingNote: null, retriedAt: null, retryable: false },
    history: [{ at: START_OF_TESTS, what: 'opened', by: null, note: null }],
  });
  expect(items[1]).toMatchObject({ subject, openedAt: '2026-03-01T02:00:00.000Z' });
  const chinese = await app.request('GET', '/api/v1/incidents', { as: tokens.auditor });
  expect(chinese.body.items[0].title).toBe('消息未能送达');
  await open({ kind: 'of-a-newer-version' });
  expect((await list()).body.items[0]).toMatchObject({
    kind: 'of-a-newer-version',
    title: 'Something needs looking at',
  });
});

it('pages by key, so that what is opened or closed meanwhile makes none skipped', async () => {
  const opened = [];
  for (let n = 0; n < 5; n += 1)
    opened.push(await open({ at: new Date(Date.parse(START_OF_TESTS) + Math.floor(n / 2)) }));
  const first = (await list('?limit=2')).body;
  await open({ at: new Date('2026-03-05T02:00:00Z') });
  await close(first.items[0].id);
  const second = (await list(`?limit=2&cursor=${first.nextCursor}`)).body;
  const third = (await list(`?limit=2&cursor=${second.nextCursor}`)).body;
  const seen = [first, second, third].flatMap((page) => page.items.map((item: { id: string }) => item.id));
  expect(seen.sort()).toEqual([...opened].sort());
  expect(third.nextCursor).toBeNull();
  for (const cursor of ['x', Buffer.from('["never","x"]').toString('base64url')])
    expect((await list(`?cursor=${cursor}`)).body.code).toBe('cursor-invalid');
});

it('an administrator closes it with a note, once; the same occasion opens it again', async () => {
  const key = newId();
  const id = await open({ key });
  const closed = await close(id);
  expect([closed.status, closed.body.closedAt, closed.body.closedBy.id, closed.body.closingNote]).toEqual([
    ...[200, START_OF_TESTS, ids.administrator, 'topic registered'],
  ]);
  expect((await list()).body.items).toEqual([]);
  expect((await list('?state=closed')).body.items).toMatchObject([{ id, closingNote: 'topic registered' }]);
  expect((await close(id)).body.code).toBe('incident-closed');
  expect(await open({ key })).toBe(id);
  expect((await list()).body.items).toMatchObject([{ id, closedAt: null, closedBy: null, closingNote: null }]);
});

it('two who close it at once: one of them has', async () => {
  const id = await open();
  const statuses = (await Promise.all([close(id), close(id), close(id)])).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 409, 409]);
});

it('what still lasts cannot be closed: a snapshot in quarantine', async () => {
  const created = await app.request('POST', '/api/v1/accounts', { as: tokens.manager, body: { name: '杭州云帆' } });
  const accountId = created.body.id as string;
  await app.dataSource.query(`UPDATE instances SET checksum = 'damaged' WHERE id = $1`, [accountId]);
  const event = { type: 'stage.complete' };
  const met = await app.request('POST', `/api/v1/accounts/${accountId}/path/events`, {
    as: tokens.manager,
    body: event,
  });
  expect([met.status, met.body.code]).toEqual([409, 'instance-quarantined']);
  expect((await close(met.body.incidentId)).body.code).toBe('incident-lasting');
  await app.dataSource.query('UPDATE instances SET quarantined_incident = NULL WHERE id = $1', [accountId]);
  expect((await close(met.body.incidentId)).status).toBe(200);
});

it('is read by administrator, auditor and senior management, and closed by the administrator alone', async () => {
  const id = await open();
  for (const role of ['administrator', 'auditor', 'seniorManagement']) expect((await list('', role)).status).toBe(200);
  for (const role of ['manager', 'finance']) expect((await list('', role)).body.code).toBe('forbidden');
  for (const role of ['auditor', 'seniorManagement', 'manager', 'finance'])
    expect((await close(id, role)).status).toBe(403);
  expect((await close(newId())).status).toBe(404);
  expect((await close(id, 'administrator', { note: '' })).status).toBe(400);
});

it('how many are open is measured', async () => {
  await open();
  await close(await open());
  expect((await app.request('GET', '/metrics')).text).toMatch(/^keypath_incidents_open 1$/m);
});
