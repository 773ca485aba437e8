import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE loop_pauses (
  id uuid PRIMARY KEY,
  loop text NOT NULL,
  paused_at timestamptz NOT NULL,
  paused_by uuid REFERENCES users,
  note text,
  resumed_at timestamptz,
  resumed_by uuid REFERENCES users
);
CREATE UNIQUE INDEX loop_pauses_in_force ON loop_pauses (loop) WHERE resumed_at IS NULL;
CREATE TABLE loop_beats (
  loop text PRIMARY KEY,
  beat_at timestamptz NOT NULL
) WITH (fillfactor = 50);
ALTER TABLE notifications ADD COLUMN late_since timestamptz, ADD COLUMN quiet boolean NOT NULL DEFAULT false;
`;

/**
 * Who paused which loop of the background work and when, and when any process last finished a round of it. A notification of something
 * that was acted on late, after an outage, says since when; a quiet one is told by one message for all of them.
 */
export class LoopPauses1765000000133 implements MigrationInterface {
  readonly name = 'LoopPauses1765000000133';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications DROP COLUMN quiet, DROP COLUMN late_since');
    await runner.query('DROP TABLE loop_beats');
    await runner.query('DROP TABLE loop_pauses');
  }
}
