import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson, type TestPerson } from '../../support/people';

let app: TestApp;
const people: Record<string, TestPerson> = {};
const tokens: Record<string, string> = {};
const accounts: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp();
  const departmentId = await addDepartment(app);
  const posts = {
    manager: ['manager'],
    specialist: ['specialist'],
    director: ['director'],
    auditor: ['auditor'],
    finance: ['finance'],
    both: ['manager', 'finance'],
    buyer: ['buyer'],
  };
  for (const [name, roles] of Object.entries(posts)) people[name] = await addPerson(app, { roles, departmentId });
  for (const [name, { email }] of Object.entries(people)) tokens[name] = await app.login(email);
  const memberIds = [people.specialist?.id];
  for (const [owner, name] of [
    ['manager', '杭州云帆'],
    ['both', '宁波海达'],
  ] as const) {
    const created = await app.request('POST', '/api/v1/accounts', { as: tokens[owner], body: { name, memberIds } });
    accounts[name] = created.body.id;
  }
});
afterAll(() => app?.close());

const DOSSIER = [
  'members',
  'stage',
  'cycle',
  'enteredAt',
  'dueAt',
  'pace',
  'engagement',
  'request',
  'classes',
  'openComplaints',
];
const MONEY = [
  'createdAt',
  'credit',
  'department',
  'groupName',
  'id',
  'name',
  'owner',
  'parent',
  'updatedAt',
  'version',
];
const list = async (who: string, query = '') =>
  (await app.request('GET', `/api/v1/accounts${query}`, { as: tokens[who] })).body.items;
const one = async (who: string, name: string) =>
  (await app.request('GET', `/api/v1/accounts/${accounts[name]}`, { as: tokens[who] })).body;
const keysOf = (view: object) => Object.keys(view).sort();

it('P5 finance lists every account by name, owner and credit, and nothing of its path, members or classes', async () => {
  const items = await list('finance');
  expect(items.map((item: { name: string }) => item.name).sort()).toEqual(['宁波海达', '杭州云帆']);
  for (const item of [...items, await one('finance', '杭州云帆')]) {
    expect(keysOf(item)).toEqual([...MONEY, 'view'].sort());
    expect(item).toMatchObject({ view: 'money', credit: 'good' });
  }
});

it.each(['manager', 'specialist', 'director', 'auditor'])('P5 a %s sees the whole account as before', async (who) => {
  for (const item of [...(await list(who)), await one(who, '杭州云帆')]) {
    expect(keysOf(item)).toEqual([...MONEY, ...DOSSIER, 'view'].sort());
    expect(item).toMatchObject({ view: 'dossier', stage: 'intake', members: [{ id: people.specialist?.id }] });
  }
});

it('P5 a manager who is finance too has the dossier of their own accounts and the money of the others', async () => {
  const views = (await list('both')).map((item: { name: string; view: string }) => [item.name, item.view]);
  expect(Object.fromEntries(views)).toEqual({ 杭州云帆: 'money', 宁波海达: 'dossier' });
  expect((await one('both', '杭州云帆')).view).toBe('money');
  expect(await one('both', '宁波海达')).toMatchObject({ view: 'dossier', stage: 'intake' });
});

it.each(['stage=intake', 'class=K0', 'stalled=false', 'stalled=true', 'sort=dueAt', 'sort=enteredAt'])(
  'P5 a list by %s tells finance nothing of what it does not show',
  async (query) => {
    expect(await list('finance', `?${query}`)).toEqual([]);
    for (const item of await list('both', `?${query}`)) expect(item.name).toBe('宁波海达');
  },
);

it('P5 finance looks accounts up by name, owner and department, page by page', async () => {
  const manager = people.manager?.id;
  expect(await list('finance', `?text=${encodeURIComponent('云帆')}&owner=${manager}`)).toHaveLength(1);
  expect(await list('finance', `?department=${people.manager?.departmentId}`)).toHaveLength(2);
  const first = (await app.request('GET', '/api/v1/accounts?limit=1', { as: tokens.both })).body;
  const second = (await app.request('GET', `/api/v1/accounts?limit=1&cursor=${first.nextCursor}`, { as: tokens.both }))
    .body;
  expect([first.items[0].name, second.items[0].name].sort()).toEqual(['宁波海达', '杭州云帆']);
  expect(second.nextCursor).toBeNull();
});

it('P8 a buyer sees no account', async () => {
  expect((await app.request('GET', '/api/v1/accounts', { as: tokens.buyer })).status).toBe(403);
});
