import type { Client } from 'pg';
import { newId } from '../src/modules/platform/database/id';
import { connect } from './connect';
import type { CapturedStatement } from './api';
import type { ApiProcess } from './api-process';
import { quantile } from './load';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';

export interface ReadFigure {
  name: string;
  /** Median of what EXPLAIN ANALYZE says of all its statements together. */
  databaseMs: number;
  /** Median over HTTP, one client; null for what is no request. */
  httpMs: number | null;
  httpP99Ms: number | null;
  rows: number;
}

const REPEATS = 25;

/** Reads at full size: in the database, and over HTTP with one client. */
export async function measureScale(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  options: BenchOptions,
): Promise<ReadFigure[]> {
  const client = await connect(url);
  const { director, managers, executive } = people.tokens;
  const read = (name: string, path: string, token: string) => measureRead(client, api, name, path, token, options);
  const limit = options.quick ? 2 : 50;
  const queue = `/api/v1/approvals?box=pending&limit=${limit}`;
  const first = await api.must('GET', queue, director);
  const accounts = `/api/v1/accounts?limit=${limit}`;
  const page = await api.must('GET', accounts, director);
  const figures = [
    await read('queue of a director, first page', queue, director),
    await read(
      'queue of a director, next page',
      `${queue}&cursor=${encodeURIComponent(String(first.nextCursor))}`,
      director,
    ),
    await read('accounts of a manager, first page', accounts, managers[0]!),
    await read('accounts of a department, first page', accounts, director),
    await read(
      'accounts of a department, next page',
      `${accounts}&cursor=${encodeURIComponent(String(page.nextCursor))}`,
      director,
    ),
    await read('accounts of the company, first page', accounts, executive),
    await read('stalled accounts of the company, by due date', `${accounts}&stalled=true&sort=dueAt`, executive),
    await dueScan(client, api, 'due scan, nothing due', new Date(Date.now() - 3_600_000)),
    await dueScan(client, api, 'due scan, a batch of 200', new Date()),
  ];
  await client.end();
  return figures;
}

async function measureRead(
  client: Client,
  api: ApiProcess,
  name: string,
  path: string,
  token: string,
  options: BenchOptions,
): Promise<ReadFigure> {
  const took: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < (options.quick ? 3 : REPEATS * 4); turn += 1) {
    const begun = performance.now();
    const { items } = await api.must('GET', path, token);
    took.push(performance.now() - begun);
    rows = (items as unknown[]).length;
  }
  const statements = await api.captured(() => api.must('GET', path, token));
  const databaseMs = await explained(
    client,
    statements.filter(({ text }) => !text.includes('FROM sessions')),
    options,
  );
  took.splice(0, Math.min(3, took.length - 1));
  took.sort((a, b) => a - b);
  return { name, databaseMs, httpMs: quantile(took, 0.5), httpP99Ms: quantile(took, 0.99), rows };
}

async function dueScan(client: Client, api: ApiProcess, name: string, at: Date): Promise<ReadFigure> {
  const statements = await api.captured(() => api.dueScan(at, 200));
  const { text, values } = statements[0]!;
  const { rowCount } = await client.query(text, values);
  return {
    name,
    databaseMs: await explained(client, statements, { quick: false } as BenchOptions),
    httpMs: null,
    httpP99Ms: null,
    rows: rowCount ?? 0,
  };
}

/** Planning is not in it: the statements are prepared. */
async function explained(
  client: Client,
  statements: readonly CapturedStatement[],
  options: Pick<BenchOptions, 'quick'>,
): Promise<number> {
  let total = 0;
  for (const { text, values } of statements.filter((each) => /^\s*(SELECT|WITH)/i.test(each.text))) {
    const took: number[] = [];
    for (let turn = 0; turn < (options.quick ? 3 : REPEATS); turn += 1) {
      const { rows } = await client.query<{ 'QUERY PLAN': { 'Execution Time': number }[] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
        values,
      );
      took.push(rows[0]?.['QUERY PLAN'][0]?.['Execution Time'] ?? 0);
    }
    took.sort((a, b) => a - b);
    total += quantile(took, 0.5);
  }
  return total;
}

/** Departments, directors and managers of the rest of the company; they never log in. */
export async function addOthers(
  url: string,
  superiorId: string,
): Promise<{ managerIds: string[]; directorIds: string[]; departmentIds: string[] }> {
  const client = await connect(url);
  const at = new Date();
  const others = { managerIds: [] as string[], directorIds: [] as string[], departmentIds: [] as string[] };
  for (let department = 0; department < 40; department += 1) {
    const departmentId = newId();
    await client.query('INSERT INTO departments (id, name, created_at) VALUES ($1, $2, $3)', [
      departmentId,
      `大客户 ${department + 2} 部`,
      at,
    ]);
    const add = async (role: string): Promise<string> => {
      const id = newId();
      await client.query(
        'INSERT INTO users (id, email, name, roles, department_id, superior_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, `${id}@bench.test`, role, [role], departmentId, superiorId, at],
      );
      return id;
    };
    others.departmentIds.push(departmentId);
    others.directorIds.push(await add('director'));
    for (let manager = 0; manager < 25; manager += 1) others.managerIds.push(await add('manager'));
  }
  await client.end();
  return others;
}
