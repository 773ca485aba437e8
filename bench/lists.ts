import type { Client } from 'pg';
import type { CapturedStatement } from './api';
import type { ApiProcess } from './api-process';
import { connect } from './connect';
import { quantile } from './load';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';

export interface ListFigure {
  name: string;
  httpMs: number;
  databaseMs: number;
  /** Rows that its scans looked at, those among them that a filter threw away included. */
  looked: number;
  /** Tables that were read from end to end although they are large. */
  readWhole: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

const REPEATS = 25;
/** Below this a table may be read from end to end: it is cheaper than its index. */
const LARGE_ROWS = 10_000;

/** The lists of daily work at full size: stalled, idle, ageing, incidents; how long they take, and what they read for it. */
export async function measureLists(
  url: string,
  api: ApiProcess,
  people: BenchPeople,
  options: BenchOptions,
): Promise<ListFigure[]> {
  const client = await connect(url);
  const { director, managers, executive } = people.tokens;
  const limit = options.quick ? 2 : 50;
  const [stalled, idle] = [`/api/v1/accounts/stalled?limit=${limit}`, `/api/v1/accounts/idle?limit=${limit}`];
  const lists: [name: string, path: string, token: string][] = [
    ['stalled accounts of a manager', stalled, managers[0]!],
    ['stalled accounts of a department', stalled, director],
    ['stalled accounts of the company', stalled, executive],
    ['idle accounts of a manager', idle, managers[0]!],
    ['idle accounts of a department', idle, director],
    ['idle accounts of the company', idle, executive],
    ['ageing of a manager', '/api/v1/ageing', managers[0]!],
    ['ageing of a department', '/api/v1/ageing', director],
    ['open incidents', `/api/v1/incidents?limit=${limit}`, executive],
  ];
  const figures: ListFigure[] = [];
  for (const [name, path, token] of lists)
    figures.push({ name, ...(await measure(client, api, path, token, options)) });
  await client.end();
  return figures;
}

async function measure(
  client: Client,
  api: ApiProcess,
  path: string,
  token: string,
  { quick }: BenchOptions,
): Promise<Omit<ListFigure, 'name'>> {
  const took: number[] = [];
  for (let turn = 0; turn < (quick ? 3 : REPEATS); turn += 1) {
    const begun = performance.now();
    await api.must('GET', path, token);
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const statements = await api.captured(() => api.must('GET', path, token));
  const reads = statements.filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text) && !text.includes('FROM sessions'));
  const plans = [];
  for (const statement of reads) plans.push(await planOf(client, statement, quick ? 2 : 5));
  return {
    httpMs: quantile(took, 0.5),
    databaseMs: plans.reduce((sum, { ms }) => sum + ms, 0),
    looked: plans.reduce((sum, { scans }) => sum + scans.reduce((all, scan) => all + lookedAt(scan), 0), 0),
    readWhole: [...new Set(plans.flatMap(({ scans }) => scans.flatMap(wholeTable)))],
  };
}

async function planOf(client: Client, { text, values }: CapturedStatement, turns: number) {
  const took: number[] = [];
  let scans: PlanNode[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
      values,
    );
    const [plan] = rows[0]!['QUERY PLAN'];
    took.push(plan['Execution Time']);
    scans = scansOf(plan.Plan);
  }
  took.sort((a, b) => a - b);
  return { ms: quantile(took, 0.5), scans };
}

function scansOf(node: PlanNode): PlanNode[] {
  const own = node['Relation Name'] === undefined ? [] : [node];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

function lookedAt(scan: PlanNode): number {
  const each =
    scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0) + (scan['Rows Removed by Index Recheck'] ?? 0);
  return Math.round(each * scan['Actual Loops']);
}

function wholeTable(scan: PlanNode): string[] {
  return scan['Node Type'] === 'Seq Scan' && lookedAt(scan) > LARGE_ROWS ? [scan['Relation Name'] ?? ''] : [];
}
