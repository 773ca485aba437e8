import { startTestApp, START_OF_TESTS, type TestApp } from '../../support/app';
import { addDepartment, addPerson, type TestPerson } from '../../support/people';

let app: TestApp;
const people: Record<string, TestPerson> = {};
const tokens: Record<string, string> = {};
beforeAll(async () => {
  app = await startTestApp();
  const [ours, theirs] = [await addDepartment(app), await addDepartment(app)];
  for (const role of ['manager', 'specialist', 'director', 'auditor', 'finance'])
    people[role] = await addPerson(app, { roles: [role], departmentId: ours });
  people.stranger = await addPerson(app, { roles: ['manager'], departmentId: theirs });
  for (const [name, { email }] of Object.entries(people)) tokens[name] = await app.login(email);
});
afterAll(() => app?.close());

const idOf = (who: string): string => people[who]?.id ?? '';
async function account(): Promise<string> {
  const body = { name: '杭州云帆', memberIds: [idOf('specialist')] };
  return (await app.request('POST', '/api/v1/accounts', { as: tokens.manager, body })).body.id;
}
const patch = (id: string, who: string, body: unknown) =>
  app.request('PATCH', `/api/v1/accounts/${id}`, { as: tokens[who], body });
const changes = (id: string, who = 'manager', query = '') =>
  app.request('GET', `/api/v1/accounts/${id}/changes${query}`, { as: tokens[who] });

it('says who changed name, group and members from what to what, newest first', async () => {
  const id = await account();
  expect((await changes(id)).body).toEqual({ items: [], nextCursor: null });
  const first = await patch(id, 'specialist', { name: '杭州云帆电子商务', groupName: '云帆集团' });
  const second = await patch(id, 'director', { memberIds: [idOf('specialist'), idOf('finance')] });
  expect([first.status, second.status]).toEqual([200, 200]);
  const both = [idOf('specialist'), idOf('finance')].sort();
  const { items } = (await changes(id)).body;
  expect(items).toMatchObject([
    { actorId: idOf('director'), at: START_OF_TESTS, change: { memberIds: [[idOf('specialist')], both] } },
    { actorId: idOf('specialist'), change: { name: ['杭州云帆', '杭州云帆电子商务'], groupName: [null, '云帆集团'] } },
  ]);
  expect(items[0].change).not.toHaveProperty('name');
  expect(items[0].version).toBeGreaterThan(items[1].version);
});

it('what did not change, or was refused, leaves no entry and the version as it was', async () => {
  const id = await account();
  const shown = (who: string) => app.request('GET', `/api/v1/accounts/${id}`, { as: tokens[who] });
  const before = (await shown('manager')).body;
  const same = await patch(id, 'manager', { name: '杭州云帆', memberIds: [idOf('specialist')] });
  expect([same.status, same.body.version, same.headers.get('etag')]).toEqual([
    200,
    before.version,
    `"${before.version}"`,
  ]);
  expect((await patch(id, 'manager', {})).body.version).toBe(before.version);
  expect((await patch(id, 'specialist', { memberIds: [idOf('specialist')] })).status).toBe(403);
  expect((await patch(id, 'specialist', { name: '别名', memberIds: [] })).status).toBe(403);
  expect(
    (await patch(id, 'manager', { name: '别名', memberIds: ['0190a000-0000-7000-8000-00000000abcd'] })).status,
  ).toBe(422);
  expect((await changes(id)).body.items).toEqual([]);
  expect((await shown('manager')).body.version).toBe(before.version);
});

it('pages by key', async () => {
  const id = await account();
  for (const name of ['一', '二', '三']) await patch(id, 'manager', { name });
  const first = (await changes(id, 'manager', '?limit=2')).body;
  const second = (await changes(id, 'manager', `?limit=2&cursor=${first.nextCursor}`)).body;
  const names = [...first.items, ...second.items].map((item: { change: { name: string[] } }) => item.change.name[1]);
  expect(names).toEqual(['三', '二', '一']);
  expect(second.nextCursor).toBeNull();
});

it('is shown to whoever sees the account, and cannot be edited', async () => {
  const id = await account();
  await patch(id, 'manager', { name: '别名' });
  expect((await changes(id, 'auditor')).status).toBe(200);
  expect((await changes(id, 'stranger')).status).toBe(404);
  expect((await changes(id, 'finance')).status).toBe(404);
  const edit = app.dataSource.query(`UPDATE account_changes SET change = '{}' WHERE account_id = $1`, [id]);
  await expect(edit).rejects.toThrow('append-only');
});
