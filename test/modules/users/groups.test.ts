import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { OrganisationService } from '../../../src/modules/users/organisation.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addLoggedIn, addPerson } from './company';

let app: TestApp;
let administrator: Awaited<ReturnType<typeof addLoggedIn>>;
let members: string[];

beforeAll(async () => {
  app = await startTestApp();
  administrator = await addLoggedIn(app, 'administrator');
  members = [];
  for (const role of ['manager', 'director', 'finance'] as const)
    members.push((await addPerson(app, role, { password: undefined })).id);
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  app.request(method, `/api/v1${path}`, { as: administrator.token, body, headers });
const add = async (name: string, memberIds: string[] = members) =>
  (await call('POST', '/approval-groups', { name, memberIds })).body;
const picture = async () => {
  const { groups } = await app.app.get(UnitOfWork).run((tx) => app.app.get(OrganisationService).organisation(tx));
  return new Map(groups.map(({ id, memberIds }) => [id, memberIds]));
};
const idsOf = (group: { members: { id: string }[] }) => group.members.map(({ id }) => id).sort();

describe('section 8 groups of approvers', () => {
  it('are added with their members, shown with their version, listed by name, and stand in the organisation’s picture', async () => {
    const added = await call('POST', '/approval-groups', { name: '价格评审组', memberIds: members });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: '价格评审组', version: 1 });
    expect(idsOf(added.body)).toEqual([...members].sort());
    const shown = await call('GET', added.headers.get('location')!.replace('/api/v1', ''));
    expect([shown.body, shown.headers.get('etag')]).toEqual([added.body, '"1"']);
    await add('A committee');
    const { items } = (await call('GET', '/approval-groups')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['A committee', '价格评审组']);
    expect((await picture()).get(added.body.id)?.sort()).toEqual([...members].sort());
  });

  it('are renamed, and their members set; what changes nothing writes nothing; a stale version is refused', async () => {
    const { id } = await add('To change');
    const renamed = await call('PATCH', `/approval-groups/${id}`, { name: 'Changed' }, { 'if-match': '"1"' });
    expect(renamed.body).toMatchObject({ name: 'Changed', version: 2 });
    const set = await call('PUT', `/approval-groups/${id}/members`, { memberIds: [members[0]] });
    expect([idsOf(set.body), set.body.version]).toEqual([[members[0]], 3]);
    expect((await call('PUT', `/approval-groups/${id}/members`, { memberIds: [members[0]] })).body.version).toBe(3);
    const stale = await call('PUT', `/approval-groups/${id}/members`, { memberIds: [] }, { 'if-match': '"2"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    expect((await call('PUT', `/approval-groups/${id}/members`, { memberIds: [] })).body.members).toEqual([]);
    const { items } = (await call('GET', `/approval-groups/${id}/changes`)).body;
    expect(items.map(({ change }: { change: object }) => Object.keys(change))).toEqual([
      ['memberIds'],
      ['memberIds'],
      ['name'],
      ['name', 'memberIds'],
    ]);
  });

  it('disabled people leave by themselves, and are back when they are let in again', async () => {
    const leaver = await addPerson(app, 'manager', { password: undefined });
    const { id } = await add('With a leaver', [leaver.id, members[1]!]);
    await call('PATCH', `/users/${leaver.id}`, { disabled: true });
    expect((await picture()).get(id)).toEqual([members[1]]);
    const shown = (await call('GET', `/approval-groups/${id}`)).body.members;
    expect(shown).toContainEqual({ id: leaver.id, name: leaver.name, disabled: true });
    await call('PATCH', `/approval-groups/${id}`, { name: 'With a leaver still on its list' });
    await call('PATCH', `/users/${leaver.id}`, { disabled: false });
    expect((await picture()).get(id)).toContain(leaver.id);
  });

  it.each([
    ['nobody', 'member-unknown', async () => newId()],
    ['the disabled', 'member-disabled', async () => (await addPerson(app, 'manager', { disabled: true })).id],
    ['administrators (P6)', 'member-may-not-decide', async () => administrator.id],
    ['auditors (P7)', 'member-may-not-decide', async () => (await addPerson(app, 'auditor')).id],
  ])('take in none of %s', async (_, code, memberId) => {
    const answer = await call('POST', '/approval-groups', { name: newId(), memberIds: [members[0], await memberId()] });
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([422, code, 'memberIds[1]']);
  });

  it('a name is used once, also by two at the same time', async () => {
    const bodies = [{ name: 'Twice' }, { name: 'Twice' }];
    const answers = await Promise.all(bodies.map((body) => call('POST', '/approval-groups', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('group-name-taken');
  });

  it('P6 only an administrator writes them; every post reads them', async () => {
    const { id } = await add('Guarded');
    for (const role of ['director', 'seniorManagement', 'auditor'] as const) {
      const { token } = await addLoggedIn(app, role);
      const send = (method: string, path: string, body?: unknown) =>
        app.request(method, `/api/v1/approval-groups${path}`, { as: token, body });
      expect((await send('GET', '')).status).toBe(200);
      expect((await send('POST', '', { name: 'X' })).status).toBe(403);
      expect((await send('PATCH', `/${id}`, { name: 'X' })).status).toBe(403);
      expect((await send('PUT', `/${id}/members`, { memberIds: [] })).status).toBe(403);
    }
  });
});
