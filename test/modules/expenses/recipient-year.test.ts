import type { DataSource } from 'typeorm';
import { RECIPIENT_YEAR } from '../../../src/modules/expenses/recipient-year';
import { createDataSource } from '../../../src/modules/platform/database/data-source';
import { newId } from '../../../src/modules/platform/database/id';
import { createTestDatabase, type TestDatabase } from '../../support/servers/test-postgres';

const CONTACTS = 30_000;
let database: TestDatabase;
let source: DataSource;
let recipient: { account_id: string; entity_id: string };

/** Thirty thousand contacts of a thousand accounts; every hundredth shares a telephone number with another, written otherwise. */
beforeAll(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url).initialize();
  const [department, owner] = [newId(), newId()];
  await source.query(`INSERT INTO departments (id, name, created_at) VALUES ($1, 'D', now())`, [department]);
  await source.query(`INSERT INTO users (id, email, name, created_at) VALUES ($1, 'o@keypath.test', 'O', now())`, [
    owner,
  ]);
  await source.query(
    `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at)
     SELECT gen_random_uuid(), 'A' || n, $1, $2, now(), now(), 'intake', now() FROM generate_series(1, 1000) n`,
    [owner, department],
  );
  await source.query(
    `INSERT INTO facts (account_id, entity_id, version, kind, cycle, content, content_hash, recorded_at)
     SELECT a.id, gen_random_uuid(), 1, 'contact', 1, jsonb_build_object('name', 'N' || n,
       'phone', CASE WHEN n % 100 = 0 THEN '138 ' || n / 200 ELSE '139-' || n END, 'email', ' P' || n || '@Example.com'), '', now()
     FROM generate_series(1, ${CONTACTS}) n JOIN (SELECT id, row_number() OVER () AS place FROM accounts) a ON a.place = n % 1000 + 1`,
  );
  await source.query('ANALYZE');
  [recipient] = await source.query(`SELECT account_id, entity_id FROM facts WHERE content->>'name' = 'N400'`);
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const values = () => [recipient.account_id, newId(), recipient.entity_id, '2026'];

/** A named statement is planned once for all values: that plan is looked at, and the one for just these. */
it.each(['force_generic_plan', 'force_custom_plan'])(
  'H1 the year of a recipient is found along indexes, with %s',
  async (mode) => {
    const runner = source.createQueryRunner();
    try {
      await runner.query(`SET plan_cache_mode = ${mode}`);
      await runner.query(`PREPARE year (uuid, uuid, uuid, text) AS ${RECIPIENT_YEAR.text}`);
      const given = values()
        .map((value) => `'${value}'`)
        .join(', ');
      const [row] = await runner.query(`EXPLAIN (FORMAT JSON) EXECUTE year (${given})`);
      const nodes = nodesOf(row['QUERY PLAN'][0].Plan);
      expect(nodes.map((node) => node['Index Name'])).toEqual(
        expect.arrayContaining(['facts_contact_phone', 'facts_contact_email']),
      );
      const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
      expect(scanned).not.toContain('facts');
    } finally {
      await runner.query('DEALLOCATE ALL');
      await runner.query('RESET plan_cache_mode');
      await runner.release();
    }
  },
);

it('H1 what was spent for a person counts where the same number or address is recorded otherwise', async () => {
  const spend = async (of: string, amount: string, state = 'completed') => {
    const id = newId();
    await source.query(
      `INSERT INTO facts (account_id, entity_id, version, kind, cycle, content, content_hash, recorded_at)
       SELECT account_id, $1, 1, 'expense', 1, jsonb_build_object('contactId', entity_id, 'occursOn', '2026-03-02', 'amount',
         jsonb_build_object('amount', $3::text, 'currency', 'CNY')), '', now() FROM facts WHERE content->>'name' = $2`,
      [id, of, amount],
    );
    await source.query(
      `INSERT INTO instances (id, machine, envelope, checksum, state, version, head_hash) VALUES ($1, 'subject', '{}', '', $2, 1, '')`,
      [id, state],
    );
  };
  const contact = (name: string, more: Record<string, string>) =>
    source.query(
      `INSERT INTO facts (account_id, entity_id, version, kind, cycle, content, content_hash, recorded_at)
       SELECT account_id, gen_random_uuid(), 1, 'contact', 1, $1::jsonb, '', now() FROM facts WHERE content->>'name' = 'N7'`,
      [JSON.stringify({ name, ...more })],
    );
  await contact('same address', { email: 'p400@EXAMPLE.com ' });
  await contact('neither number nor address', { phone: ' - ', email: '  ' });
  await spend('N400', '1');
  await spend('N500', '2'); // The number of N400, whose digits are 138 and 2.
  await spend('same address', '4');
  await spend('N401', '8');
  await spend('neither number nor address', '16');
  await spend('N400', '32', 'rejected');
  const rows = await source.query(RECIPIENT_YEAR.text, values());
  expect(rows.map((row: { amount: { amount: string } }) => Number(row.amount.amount)).sort()).toEqual([1, 2, 4]);
});
