import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of the whole history that were started from the console: how far each has come, and what it found. */
export class Verifications1765000000246 implements MigrationInterface {
  readonly name = 'Verifications1765000000246';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERIFICATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE verification_flaws, verifications');
  }
}

const VERIFICATIONS = `
CREATE TABLE verifications (
  id uuid PRIMARY KEY,
  started_by uuid NOT NULL REFERENCES users,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- As counted at the start: what is added meanwhile is looked at as well.
  total bigint NOT NULL,
  instances bigint NOT NULL DEFAULT 0,
  rows bigint NOT NULL DEFAULT 0,
  flaws int NOT NULL DEFAULT 0,
  pages int NOT NULL DEFAULT 0,
  after_instance uuid,
  checkpoints jsonb
);
CREATE UNIQUE INDEX verifications_running ON verifications ((true)) WHERE finished_at IS NULL;
CREATE TABLE verification_flaws (
  verification_id uuid NOT NULL REFERENCES verifications,
  number int NOT NULL,
  instance_id uuid,
  machine text,
  flaw jsonb NOT NULL,
  PRIMARY KEY (verification_id, number)
);
`;
