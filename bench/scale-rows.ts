import type { Client } from 'pg';
import { newId } from '../src/modules/platform/database/id';
import { contentHash } from '../src/modules/platform/workflow/hash';
import { copyLines, escaped, lineOf, loader, withoutIndexes } from './copy';
import { loadLists } from './list-rows';
import type { BenchOptions } from './options';
import type { BenchPeople } from './people';
import type { AccountTemplate } from './template';

const DAY_MS = 86_400_000;
const STAND_IN_HASH = 'f'.repeat(64);
const TABLES = ['accounts', 'instances', 'transitions', 'deadlines', 'approval_requests', 'approval_tasks'];

/** Departments of the big company beside the one that is asked. */
export interface BigCompany {
  people: BenchPeople;
  /** Everybody else who owns accounts or decides. */
  others: { managerIds: string[]; directorIds: string[]; departmentIds: string[] };
}

/**
 * The big database: accounts over all stages, ten history rows each, their open deadlines, requests with the tasks of their
 * deciders. Rows are shaped as the services write them; hashes of history are stand-ins, nothing that is measured reads them.
 */
export async function loadScale(
  url: string,
  template: AccountTemplate,
  company: BigCompany,
  options: BenchOptions,
): Promise<void> {
  const client = await loader(url);
  await client.query('ALTER TABLE transitions DROP CONSTRAINT transitions_pkey');
  const ids = Array.from({ length: options.bigAccounts }, () => newId());
  await withoutIndexes(client, TABLES, async () => {
    await loadAccounts(client, ids, template, company);
    await loadHistory(client, ids, template, options);
    await loadDeadlines(client, ids);
    await loadRequests(client, ids, template, company, options.bigRequests);
  });
  if (options.parts.includes('lists')) await loadLists(client, ids);
  await client.query('ALTER TABLE transitions ADD PRIMARY KEY (instance_id, seq)');
  await client.end();
}

/** VACUUM too: what a running database has done in the background. */
export async function settle(url: string): Promise<void> {
  const client = await loader(url);
  for (const table of TABLES) await client.query(`VACUUM (ANALYZE) ${table}`);
  await client.query('ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
}

const stages = [
  'intake',
  'targeting',
  'discovery',
  'valuation',
  'relationship',
  'closing',
  'partnered',
  'nurture',
  'abandoned',
] as const;

async function loadAccounts(
  client: Client,
  ids: readonly string[],
  template: AccountTemplate,
  { people, others }: BigCompany,
): Promise<void> {
  const now = Date.now();
  const columns = Object.keys(template.rows.accounts[0]!);
  const model = template.rows.accounts[0]!;
  const departments = [people.departmentId, ...others.departmentIds];
  await copyLines(client, 'accounts', columns.join(', '), lines());
  const instance = template.rows.instances[0]!;
  const envelope = escaped(JSON.stringify(instance.envelope));
  const checksum = contentHash(instance.envelope);
  await copyLines(
    client,
    'instances',
    'id, machine, account_id, envelope, checksum, state, version, head_hash',
    instances(),
  );

  function* lines(): Generator<string> {
    for (const [index, id] of ids.entries()) {
      const stage = stages[index % stages.length]!;
      const own = index % 200 === 0;
      const department = own ? 0 : index % departments.length;
      const due =
        stage === 'intake' || stage === 'partnered' || stage === 'abandoned'
          ? null
          : new Date(now + ((index * 7919) % 40) * DAY_MS - (index % 50 === 0 ? 30 : 0) * DAY_MS + index);
      const pace = due && due.getTime() < now ? 'breached' : 'onTrack';
      const owner = own
        ? people.managerIds[(index / 200) % people.managerIds.length]!
        : others.managerIds[index % others.managerIds.length]!;
      const own_ = {
        id,
        name: `客户 ${String((index * 7_919) % 1_000_003).padStart(7, '0')}`,
        owner_id: owner,
        department_id: departments[department],
        stage,
        due_at: due,
        warn_at: due,
        escalate_at: due,
        pace,
        engagement: index % 40 === 0 ? 'cold' : index % 20 === 1 ? 'due' : 'fresh',
        last_engaged_at: new Date(now - ((index * 31) % 300) * DAY_MS),
      };
      const row: Record<string, unknown> = { ...model, ...own_ };
      yield lineOf(columns.map((column) => row[column]));
    }
  }
  function* instances(): Generator<string> {
    const state = escaped(String(instance.state));
    for (const id of ids)
      yield `${id}\taccount-path\t${id}\t${envelope}\t${checksum}\t${state}\t10\t${STAND_IN_HASH}\n`;
  }
}

async function loadHistory(
  client: Client,
  ids: readonly string[],
  template: AccountTemplate,
  options: BenchOptions,
): Promise<void> {
  const each = Math.max(1, Math.round(options.bigHistory / options.bigAccounts));
  const model =
    template.rows.transitions.find((row) => row.event === 'engagement.recorded') ?? template.rows.transitions[0]!;
  const begin = Date.now() - 180 * DAY_MS;
  const json = (value: unknown): string =>
    value === null || value === undefined ? '\\N' : escaped(JSON.stringify(value));
  const middle = `system\t\\N\t${String(model.event)}\t${json(model.payload)}\t${json({ at: model.at })}\t${json(model.from_state)}\t${json(model.to_state)}\t\\N\t\\N\t1\t1\t\\N\t${STAND_IN_HASH}\t${STAND_IN_HASH}\n`;
  const columns =
    'instance_id, seq, at, actor_kind, actor_id, event, payload, given, from_state, to_state, verdicts, fact_versions, policy_version, machine_version, snapshot, previous_hash, hash';
  const ticks = ids.length * each;
  await copyLines(client, 'transitions', columns, lines());

  /** In the order of time, as a running system writes them. */
  function* lines(): Generator<string> {
    for (let seq = 1; seq <= each; seq += 1) {
      for (const [index, id] of ids.entries()) {
        const at = new Date(
          begin + Math.floor((((seq - 1) * ids.length + index) / ticks) * 179 * DAY_MS),
        ).toISOString();
        yield `${id}\t${seq}\t${at}\t${middle}`;
      }
    }
  }
}

/** Three clocks for every account in a stage; one in two thousand is due at this moment, the rest lies ahead. */
async function loadDeadlines(client: Client, ids: readonly string[]): Promise<void> {
  const now = Date.now();
  const purposes = ['stage.warned', 'stage.breached', 'stage.escalated'];
  await copyLines(
    client,
    'deadlines',
    'id, instance_id, purpose, visit, due_at, calendar_version, status, created_at',
    lines(),
  );

  function* lines(): Generator<string> {
    const created = new Date(now).toISOString();
    for (const [index, id] of ids.entries()) {
      for (const [level, purpose] of purposes.entries()) {
        const ahead = ((index * 7_919) % 40) * DAY_MS + (level + 1) * 3_600_000 + index;
        const due = new Date(now + (index % 2_000 === 0 && level === 0 ? -60_000 : ahead)).toISOString();
        yield `${newId()}\t${id}\t${purpose}\t2\t${due}\tbench\topen\t${created}\n`;
      }
    }
  }
}

/** Half of them wait for a decision; every hundredth waits for the director who is asked. */
async function loadRequests(
  client: Client,
  ids: readonly string[],
  template: AccountTemplate,
  { people, others }: BigCompany,
  count: number,
): Promise<void> {
  const now = Date.now();
  const requests = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    index,
    open: index % 2 === 0,
    accountId: ids[(index * 3) % ids.length]!,
  }));
  const envelope = escaped(JSON.stringify(template.rows.instances[0]!.envelope));
  const content = escaped(
    JSON.stringify({
      title: { code: 'path.path.nurture', params: { stage: 'targeting', account: '客户' } },
      fields: { reason: '客户内部调整', stage: 'targeting' },
      classes: ['K0'],
    }),
  );
  const title = escaped(JSON.stringify({ stage: 'targeting', account: '客户' }));
  const steps = escaped(JSON.stringify([{ name: 'director', candidates: [people.directorId] }]));
  const dueOf = (index: number): string => new Date(now + ((index * 104_729) % 10_000) * 60_000).toISOString();
  const filed = new Date(now).toISOString();
  const columns =
    'id, kind, subject_type, subject_id, account_id, requester_id, title_code, title_params, content, content_hash, steps, round, step, status, policy_version, filed_at, due_at';
  await copyLines(
    client,
    'instances',
    'id, machine, account_id, envelope, checksum, state, version, head_hash',
    requests.map(
      ({ id, accountId }) =>
        `${id}\tapproval\t${accountId}\t${envelope}\t${STAND_IN_HASH}\topen\t2\t${STAND_IN_HASH}\n`,
    ),
  );
  await copyLines(
    client,
    'approval_requests',
    columns,
    requests.map(
      ({ id, index, open, accountId }) =>
        `${id}\tA9\taccount-path\t${open ? accountId : id}\t${accountId}\t${people.managerIds[index % people.managerIds.length]}\tpath.path.nurture\t${title}\t${content}\t${STAND_IN_HASH}\t${steps}\t1\t1\t${open ? 'open' : 'approved'}\t1\t${filed}\t${open ? dueOf(index) : '\\N'}\n`,
    ),
  );
  await copyLines(
    client,
    'approval_tasks',
    'id, request_id, round, step, opening, assignee_id, status, due_at, amount, created_at',
    requests.map(({ id, index, open }) => {
      const assignee = index % 100 < 2 ? people.directorId : others.directorIds[index % others.directorIds.length]!;
      return `${newId()}\t${id}\t1\t1\t1\t${assignee}\t${open ? 'pending' : 'done'}\t${dueOf(index)}\t0\t${filed}\n`;
    }),
  );
}
