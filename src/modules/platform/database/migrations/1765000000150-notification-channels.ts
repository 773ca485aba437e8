import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How messages reach a person besides the inbox, and the mail that tells of a notification. */
export class NotificationChannels1765000000150 implements MigrationInterface {
  readonly name = 'NotificationChannels1765000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX mails_collecting;
      ALTER TABLE notifications DROP COLUMN mail_id;
      DROP TABLE notification_settings`);
  }
}

/** Without a row a person has the defaults. A digest collects as long as it waits. */
const UP = `
CREATE TABLE notification_settings (
  person_id uuid PRIMARY KEY REFERENCES users,
  choices jsonb NOT NULL,
  at timestamptz NOT NULL
);
ALTER TABLE notifications ADD COLUMN mail_id uuid REFERENCES mails ON DELETE SET NULL;
CREATE INDEX notifications_mail ON notifications (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX mails_collecting ON mails (recipient_id, kind) WHERE status = 'waiting';
`;
