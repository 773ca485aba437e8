import type { MigrationInterface, QueryRunner } from 'typeorm';

const STALLED = `withdrawn_at IS NULL AND pace <> 'onTrack'`;
const IDLE = `withdrawn_at IS NULL AND (engagement <> 'fresh' OR haste) AND stage NOT IN ('intake', 'abandoned')`;
const IDLE_STATE = `(CASE WHEN engagement <> 'fresh' THEN engagement ELSE 'haste' END)`;
const SINCE = `(coalesce(last_engaged_at, entered_at))`;

/** Everybody has a class or none; the rare ones are looked for, so each has an index of its own accounts. */
const RARE_CLASSES = ['K1', 'K2', 'K3', 'K4'];
const FILTERS = ['owner_id', 'department_id', 'stage'];

/**
 * The lists of accounts that stand still and of those nobody is in touch with (section 11, B4): each page costs a page, whoever asks
 * and by whatever filter. Only accounts that are on a list are in its indexes.
 */
export class StalledAndIdle1765000000067 implements MigrationInterface {
  readonly name = 'StalledAndIdle1765000000067';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE accounts ADD COLUMN haste boolean NOT NULL DEFAULT false, ADD COLUMN booked_until timestamptz',
    );
    await runner.query(`UPDATE accounts a SET haste = coalesce((i.envelope #>> '{context,haste}')::boolean, false),
        booked_until = (i.envelope #>> '{context,bookedUntil}')::timestamptz
      FROM instances i WHERE i.id = a.id
        AND (i.envelope #>> '{context,haste}' = 'true' OR i.envelope #>> '{context,bookedUntil}' IS NOT NULL)`);
    for (const { name, columns, where } of indexes())
      await runner.query(`CREATE INDEX ${name} ON accounts (${columns.join(', ')}) WHERE ${where}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of indexes()) await runner.query(`DROP INDEX ${name}`);
    await runner.query('ALTER TABLE accounts DROP COLUMN haste, DROP COLUMN booked_until');
  }
}

function indexes(): { name: string; columns: string[]; where: string }[] {
  return [
    ...ofList('accounts_slow', ['pace', 'due_at', 'id'], STALLED),
    ...ofList('accounts_idle', [IDLE_STATE, SINCE, 'id'], IDLE),
  ];
}

function ofList(name: string, order: string[], where: string) {
  return [
    { name, columns: order, where },
    ...FILTERS.map((column) => ({ name: `${name}_${column}`, columns: [column, ...order], where })),
    ...RARE_CLASSES.map((code) => ({
      name: `${name}_${code.toLowerCase()}`,
      columns: order,
      where: `${where} AND classes @> ARRAY['${code}']::text[]`,
    })),
  ];
}
