import { PasswordHasher } from '../../src/modules/auth/password-hasher';
import { newId } from '../../src/modules/platform/database/id';
import { TEST_PASSWORD, type TestApp } from './app';

export interface TestPerson {
  id: string;
  email: string;
  roles: string[];
  departmentId: string | null;
}

const hashes = new Map<string, Promise<string>>();

/** One slow hash a process: all test people have the same password. */
function passwordHash(app: TestApp): Promise<string> {
  const known = hashes.get(TEST_PASSWORD) ?? app.app.get(PasswordHasher, { strict: false }).hash(TEST_PASSWORD);
  hashes.set(TEST_PASSWORD, known);
  return known;
}

export async function addDepartment(app: TestApp, name = `Department ${newId()}`): Promise<string> {
  const id = newId();
  await app.dataSource.query('INSERT INTO departments (id, name, created_at) VALUES ($1, $2, $3)', [
    id,
    name,
    app.clock.now(),
  ]);
  return id;
}

/** A person with rows straight in the tables, for suites that are not about people. */
export async function addPerson(
  app: TestApp,
  person: Partial<TestPerson> & { roles: string[]; superiorId?: string },
): Promise<TestPerson> {
  const id = person.id ?? newId();
  const email = person.email ?? `${id}@example.test`;
  const departmentId = person.departmentId ?? null;
  await app.dataSource.query(
    `INSERT INTO users (id, email, name, password_hash, roles, department_id, superior_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      email,
      `Person ${email}`,
      await passwordHash(app),
      person.roles,
      departmentId,
      person.superiorId ?? null,
      app.clock.now(),
    ],
  );
  return { id, email, roles: person.roles, departmentId };
}
