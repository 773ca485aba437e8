import { newId } from '../src/modules/platform/database/id';
import { entryHash, GENESIS, type HistoryEntry } from '../src/modules/platform/workflow/history';
import { contentHash } from '../src/modules/platform/workflow/hash';
import { copyLines, lineOf, loader, withoutIndexes } from './copy';
import type { AccountTemplate } from './template';

type Row = Record<string, unknown>;
const TABLES = ['accounts', 'cycles', 'instances', 'transitions', 'facts', 'deadlines'] as const;
const BATCH = 5_000;

/**
 * Loads copies of an account by COPY, each with ids of its own, its chain hashed anew, its envelope checked: the services
 * and `keypath verify` find nothing strange in them. Account n belongs to owner n modulo their number.
 * @returns ids of the accounts
 */
export async function loadClones(
  url: string,
  template: AccountTemplate,
  owners: readonly string[],
  count: number,
): Promise<string[]> {
  const client = await loader(url);
  const ids: string[] = [];
  await withoutIndexes(client, TABLES, async () => {
    for (let done = 0; done < count; done += BATCH) {
      const clones = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) =>
        cloneOf(template, owners[(done + index) % owners.length]!, done + index),
      );
      ids.push(...clones.map((clone) => clone.id));
      for (const table of TABLES) await copyTable(client, table, template, clones);
    }
  });
  await client.query('ANALYZE');
  await client.end();
  return ids;
}

async function copyTable(
  client: Parameters<typeof copyLines>[0],
  table: (typeof TABLES)[number],
  template: AccountTemplate,
  clones: Clone[],
): Promise<void> {
  const columns = Object.keys(template.rows[table][0] ?? {});
  if (columns.length === 0) return;
  const lines = clones.flatMap((clone) => clone.rows[table].map((row) => lineOf(columns.map((column) => row[column]))));
  await copyLines(client, table, columns.join(', '), lines);
}

interface Clone {
  id: string;
  rows: AccountTemplate['rows'];
}

function cloneOf(template: AccountTemplate, ownerId: string, index: number): Clone {
  const renamed = new Map<string, string>([
    [template.id, newId()],
    [template.ownerId, ownerId],
  ]);
  for (const { entity_id: entity } of template.rows.facts)
    if (!renamed.has(entity as string)) renamed.set(entity as string, newId());
  const copy = (row: Row): Row => rename(row, renamed) as Row;
  const rows = Object.fromEntries(
    TABLES.map((table) => [table, template.rows[table].map(copy)]),
  ) as AccountTemplate['rows'];
  rows.accounts[0]!.name = `${String(rows.accounts[0]!.name)} ${index}`;
  for (const deadline of rows.deadlines) deadline.id = newId();
  const head = rechain(rows.transitions);
  const instance = rows.instances[0]!;
  instance.head_hash = head;
  instance.checksum = contentHash(instance.envelope);
  return { id: renamed.get(template.id)!, rows };
}

/** Every row's hash covers the hash of the row before (decision 9). */
function rechain(transitions: Row[]): string {
  let previous = GENESIS;
  for (const row of transitions) {
    row.previous_hash = previous;
    previous = entryHash(entryOf(row));
    row.hash = previous;
  }
  return previous;
}

function entryOf(row: Row): HistoryEntry {
  return {
    instanceId: row.instance_id,
    seq: row.seq,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id },
    event: row.event,
    payload: row.payload,
    given: row.given,
    fromState: row.from_state,
    toState: row.to_state,
    verdicts: row.verdicts,
    factVersions: row.fact_versions,
    policyVersion: row.policy_version,
    machineVersion: row.machine_version,
    previousHash: row.previous_hash,
  } as HistoryEntry;
}

/** The same value with other ids, also where an id is a key. */
function rename(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => rename(each, renamed));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [renamed.get(key) ?? key, rename(each, renamed)]),
  );
}
