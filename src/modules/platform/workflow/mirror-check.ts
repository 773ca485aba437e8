import type { Transaction } from '../database/unit-of-work';
import type { LoadedInstance } from './instance';
import type { Mirror } from './mirrors';
import type { Flaw } from './replay';

type Row = Record<string, unknown> & { id: string };

/** List columns are written with the snapshot; one that says something else was changed past the engine. */
export async function mirrorFlaws(
  tx: Transaction,
  machine: string,
  mirror: Mirror,
  instances: LoadedInstance[],
): Promise<Map<string, Flaw[]>> {
  const columns = mirror.columns.flatMap((column) => column ?? []);
  const text = `SELECT id, ${columns.join(', ')} FROM ${mirror.table} WHERE id = ANY ($1::uuid[])`;
  const rows = await tx.query<Row>({ name: `mirror-check-${machine}`, text }, [instances.map(({ id }) => id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(instances.map((instance) => [instance.id, differences(mirror, instance, byId.get(instance.id))]));
}

function differences(mirror: Mirror, instance: LoadedInstance, row: Row | undefined): Flaw[] {
  if (!row) return [{ flaw: 'column-differs', column: 'id' }];
  const values = mirror.values(instance, new Date(0));
  return mirror.columns.flatMap((column, index) =>
    column === null || isSame(row[column], values[index]) ? [] : [{ flaw: 'column-differs' as const, column }],
  );
}

function isSame(stored: unknown, value: unknown): boolean {
  if (stored instanceof Date) return typeof value === 'string' && stored.getTime() === Date.parse(value);
  return (stored ?? null) === (value ?? null);
}
