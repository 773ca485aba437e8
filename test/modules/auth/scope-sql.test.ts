import { type Actor, type Role, ROLES } from '../../../src/modules/auth/actor';
import { AuthService } from '../../../src/modules/auth/auth.service';
import { accountScope, mayAccess, type ScopedAccount, type View } from '../../../src/modules/auth/scope';
import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../users/company';

interface Stored extends ScopedAccount {
  id: string;
}

let app: TestApp;
let departments: string[];
let accounts: Stored[];
let people: Map<string, Actor>;

beforeAll(async () => {
  app = await startTestApp();
  const sales = await addDepartment(app, 'Sales');
  const east = await addDepartment(app, 'Sales East', sales);
  const shanghai = await addDepartment(app, 'Shanghai', east);
  departments = [sales, east, shanghai, await addDepartment(app, 'Elsewhere')];
  people = await everyPost(east);
  accounts = await everyAccount();
});
afterAll(() => app.close());

/** One person of each post and of two posts together, all of the middle department. */
async function everyPost(departmentId: string): Promise<Map<string, Actor>> {
  const combinations: Role[][] = [
    ...ROLES.map((role) => [role]),
    ['specialist', 'director'],
    ['manager', 'director'],
    ['manager', 'finance'],
  ];
  const actors = new Map<string, Actor>();
  for (const roles of combinations) {
    const { id } = await addPerson(app, roles, { departmentId, password: undefined });
    actors.set(roles.join('+'), await app.app.get(UnitOfWork).run((tx) => app.app.get(AuthService).freshActor(tx, id)));
  }
  return actors;
}

/** For each department: one owned by each person, one shared with each, one that is nobody's of them. */
async function everyAccount(): Promise<Stored[]> {
  const stranger = (await addPerson(app, 'manager', { password: undefined })).id;
  const made: Stored[] = [];
  for (const departmentId of departments) {
    for (const { id } of people.values()) {
      made.push({ id: newId(), ownerId: id, departmentId, memberIds: [] });
      made.push({ id: newId(), ownerId: stranger, departmentId, memberIds: [id] });
    }
    made.push({ id: newId(), ownerId: stranger, departmentId, memberIds: [] });
  }
  for (const account of made) await insert(account);
  return made;
}

async function insert({ id, ownerId, departmentId, memberIds }: Stored): Promise<void> {
  const now = app.clock.now();
  await app.dataSource.query(
    `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at) VALUES ($1, $2, $3, $4, $5, $5, 'intake', $5)`,
    [id, `Account ${id}`, ownerId, departmentId, now],
  );
  for (const member of memberIds) {
    await app.dataSource.query('INSERT INTO account_members VALUES ($1, $2, $3)', [id, member, now]);
  }
}

async function seen(actor: Actor, view: View): Promise<string[]> {
  const scope = accountScope(actor, 2, view);
  const statement = {
    name: `test.scope.${scope.key}`,
    text: `SELECT a.id FROM accounts a WHERE $1::boolean AND ${scope.sql} ORDER BY a.id`,
  };
  return (await app.app.get(UnitOfWork).read<{ id: string }>(statement, [true, ...scope.values])).map(({ id }) => id);
}

describe('scope in the database', () => {
  it.each<View>(['dossier', 'money'])(
    'agrees with the pure rule for every post and account (view: %s)',
    async (view) => {
      for (const [posts, actor] of people) {
        const expected = accounts.filter((account) => mayAccess(actor, account, view)).map(({ id }) => id);
        expect([posts, await seen(actor, view)]).toEqual([posts, expected.sort()]);
      }
    },
  );

  it('P3 director › sees the department and those below it, not the one above', async () => {
    const director = people.get('director') as Actor;
    const visible = new Set(await seen(director, 'dossier'));
    const reached = departments.map((id) =>
      accounts.filter((account) => account.departmentId === id).every((account) => visible.has(account.id)),
    );
    expect(reached).toEqual([false, true, true, false]);
  });

  it.each([
    ['specialist', 4],
    ['manager', 8],
    ['finance', 0],
    ['buyer', 0],
  ])('%s › sees %i accounts of this company', async (post, number) => {
    expect(await seen(people.get(post) as Actor, 'dossier')).toHaveLength(number);
  });

  it('the tree is read anew: moving a department below changes what its director sees', async () => {
    const [, east, , elsewhere] = departments;
    const { id } = people.get('director') as Actor;
    await app.dataSource.query('UPDATE departments SET parent_id = $1 WHERE id = $2', [east, elsewhere]);
    const moved = await app.app.get(UnitOfWork).run((tx) => app.app.get(AuthService).freshActor(tx, id));
    expect(moved.departmentIds).toContain(elsewhere);
    await app.dataSource.query('UPDATE departments SET parent_id = NULL WHERE id = $1', [elsewhere]);
  });
});
