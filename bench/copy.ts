import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { connect } from './connect';

const CHUNK_BYTES = 256 * 1024;

/** Connection for loading: rows are known to fit together, so no trigger asks for each of them. */
export async function loader(url: string): Promise<Client> {
  const client = await connect(url);
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`,
  );
  return client;
}

/** COPY of lines in the text format. */
export async function copyLines(
  client: Client,
  table: string,
  columns: string,
  lines: Iterable<string>,
): Promise<void> {
  const target = client.query(from(`COPY ${table} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(chunks(lines), { objectMode: false, highWaterMark: 4 }), target);
}

function* chunks(lines: Iterable<string>): Generator<Buffer> {
  let pending = '';
  for (const line of lines) {
    pending += line;
    if (pending.length < CHUNK_BYTES) continue;
    yield Buffer.from(pending);
    pending = '';
  }
  if (pending.length > 0) yield Buffer.from(pending);
}

/** One line of the text format from the values of a row. */
export function lineOf(values: readonly unknown[]): string {
  return `${values.map(fieldOf).join('\t')}\n`;
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return escaped(`{${value.map((each) => `"${each}"`).join(',')}}`);
  if (typeof value === 'object') return escaped(JSON.stringify(value));
  return escaped(String(value));
}

/** Text that is JSON already and free of tabs and line ends. */
export function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

/** Takes the indexes and key constraints off a table while the work runs: a million rows load many times faster. */
export async function withoutIndexes(
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ drop: string; create: string }>(
    `SELECT format('DROP INDEX %I', i.indexname) AS drop, i.indexdef AS create FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename = ANY ($1::text[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`,
    [tables],
  );
  for (const { drop } of rows) await client.query(drop);
  await work();
  for (const { create } of rows) await client.query(create);
}
