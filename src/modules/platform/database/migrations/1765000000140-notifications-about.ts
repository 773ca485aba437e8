import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody has read yet about a thing, found by the thing: it is settled when the thing is taken back. */
export class NotificationsAbout1765000000140 implements MigrationInterface {
  readonly name = 'NotificationsAbout1765000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX notifications_about ON notifications ((link->>'id')) WHERE read_at IS NULL AND link IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notifications_about');
  }
}
