import { PasswordHasher } from '../src/modules/auth/password-hasher';
import { newId } from '../src/modules/platform/database/id';
import { connect } from './connect';
import type { ApiProcess } from './api-process';

export interface BenchPeople {
  departmentId: string;
  directorId: string;
  executiveId: string;
  managerIds: string[];
  tokens: { director: string; executive: string; managers: string[] };
}

const PASSWORD = 'a password for the benchmark';

/** One department: a director, as many managers as there are clients, an executive. */
export async function addPeople(databaseUrl: string, api: ApiProcess, managers: number): Promise<BenchPeople> {
  const client = await connect(databaseUrl);
  const hash = await new PasswordHasher().hash(PASSWORD);
  const at = new Date();
  const departmentId = newId();
  await client.query('INSERT INTO departments (id, name, created_at) VALUES ($1, $2, $3)', [
    departmentId,
    `Department ${departmentId}`,
    at,
  ]);
  const add = async (role: string, superiorId: string | null): Promise<string> => {
    const id = newId();
    const values = [id, `${id}@bench.test`, `${role} ${id.slice(-6)}`, hash, [role], departmentId, superiorId, at];
    const text = `INSERT INTO users (id, email, name, password_hash, roles, department_id, superior_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
    await client.query(text, values);
    return id;
  };
  const executiveId = await add('seniorManagement', null);
  const directorId = await add('director', executiveId);
  const managerIds: string[] = [];
  for (let index = 0; index < managers; index += 1) managerIds.push(await add('manager', directorId));
  await client.end();
  const logIn = async (id: string): Promise<string> => {
    const { token } = await api.must('POST', '/api/v1/auth/login', null, {
      email: `${id}@bench.test`,
      password: PASSWORD,
    });
    return token as string;
  };
  const managerTokens: string[] = [];
  for (const id of managerIds) managerTokens.push(await logIn(id));
  const tokens = { director: await logIn(directorId), executive: await logIn(executiveId), managers: managerTokens };
  return { departmentId, directorId, executiveId, managerIds, tokens };
}
