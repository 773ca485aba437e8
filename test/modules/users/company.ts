import type { Role } from '../../../src/modules/auth/actor';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { DepartmentsService } from '../../../src/modules/users/departments.service';
import type { PersonRecord } from '../../../src/modules/users/person-record';
import { type NewPerson, UsersService } from '../../../src/modules/users/users.service';
import { TEST_PASSWORD, type TestApp } from '../../support/app';

let counter = 0;

/** A person with a log-in, written as the command line writes them. */
export async function addPerson(
  app: TestApp,
  role: Role | Role[],
  more: Partial<NewPerson> = {},
): Promise<PersonRecord> {
  counter += 1;
  const roles = Array.isArray(role) ? role : [role];
  const name = `${roles[0] ?? 'nobody'} ${counter}`;
  const person = { name, email: `person-${counter}@example.com`, roles, password: TEST_PASSWORD, ...more };
  const users = app.app.get(UsersService);
  return app.app.get(UnitOfWork).run((tx) => users.add(tx, person, { by: null, at: app.clock.now() }));
}

export async function addDepartment(app: TestApp, name: string, parentId: string | null = null): Promise<string> {
  const departments = app.app.get(DepartmentsService);
  const author = { by: null, at: app.clock.now() };
  const added = await app.app.get(UnitOfWork).run((tx) => departments.add(tx, { name, parentId }, author));
  return added.id;
}

/** A person with a log-in, and the token of a session of theirs. */
export async function addLoggedIn(app: TestApp, role: Role | Role[], more: Partial<NewPerson> = {}) {
  const person = await addPerson(app, role, more);
  return { ...person, token: await app.login(person.email, more.password) };
}
