import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each person's notifications are counted in the order of their commits, so that a live stream can be resumed without loss. */
export class NotificationPlaces1765000000170 implements MigrationInterface {
  readonly name = 'NotificationPlaces1765000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX notifications_places;
      ALTER TABLE notifications DROP COLUMN place;
      DROP TABLE notification_places`);
  }
}

/** What was there before has no place: whoever begins to listen has the list. */
const UP = `
CREATE TABLE notification_places (
  user_id uuid PRIMARY KEY REFERENCES users,
  last bigint NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE notifications ADD COLUMN place bigint NOT NULL DEFAULT 0;
CREATE INDEX notifications_places ON notifications (user_id, place) WHERE place > 0;
`;
