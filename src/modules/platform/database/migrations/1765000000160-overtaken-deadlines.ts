import type { MigrationInterface, QueryRunner } from 'typeorm';

const statesOf = (states: string): string => `ALTER TABLE deadlines DROP CONSTRAINT deadlines_status_check,
  ADD CONSTRAINT deadlines_status_check CHECK (status IN (${states}))`;

/** A deadline in whose place a later one spoke, because both had passed when somebody looked, says so. */
export class OvertakenDeadlines1765000000160 implements MigrationInterface {
  readonly name = 'OvertakenDeadlines1765000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statesOf(`'open', 'done', 'cancelled', 'overtaken'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE deadlines SET status = 'done' WHERE status = 'overtaken'`);
    await runner.query(statesOf(`'open', 'done', 'cancelled'`));
  }
}
