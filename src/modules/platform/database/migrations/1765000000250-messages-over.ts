import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notification that no channel sent, because what it says was over by then, notes when that was seen. And the clocks of receivables that
 * changes of the policy have silenced are set anew, once, by the policy in force.
 */
export class MessagesOver1765000000250 implements MigrationInterface {
  readonly name = 'MessagesOver1765000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications ADD COLUMN over_at timestamptz');
    await runner.query(
      `CREATE INDEX receivables_open_account ON receivables (account_id) WHERE state NOT IN ('paid', 'reversed', 'writtenOff')`,
    );
    await runner.query(REPLAN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM deadlines WHERE purpose IN ('collections.page', 'collections.account')`);
    await runner.query('DROP INDEX receivables_open_account');
    await runner.query('ALTER TABLE notifications DROP COLUMN over_at');
  }
}

const REPLAN = `
INSERT INTO deadlines (id, instance_id, purpose, visit, due_at, calendar_version, created_at)
  SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000000', 'collections.page', 0, now(),
    coalesce((SELECT max(calendar_version) FROM deadlines WHERE status = 'open'), ''), now()
  WHERE EXISTS (SELECT 1 FROM receivables WHERE state NOT IN ('paid', 'reversed', 'writtenOff'))
`;
