import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark of reading belongs to a round: a new round is to be read anew, also by those who have a copy. */
export class ReadsARound1765000000070 implements MigrationInterface {
  readonly name = 'ReadsARound1765000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE approval_reads DROP CONSTRAINT approval_reads_pkey;
      ALTER TABLE approval_reads ADD PRIMARY KEY (request_id, person_id, round);
      UPDATE approval_copies c SET read_at = NULL FROM approval_requests r WHERE r.id = c.request_id AND c.read_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM approval_reads d
          WHERE d.request_id = c.request_id AND d.person_id = c.person_id AND d.round = r.round)`);
  }

  /** Before, only the first reading of a request was known; only those are kept. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE approval_reads DISABLE TRIGGER approval_reads_append_only;
      DELETE FROM approval_reads d USING approval_reads e
        WHERE e.request_id = d.request_id AND e.person_id = d.person_id AND e.round < d.round;
      ALTER TABLE approval_reads ENABLE TRIGGER approval_reads_append_only;
      ALTER TABLE approval_reads DROP CONSTRAINT approval_reads_pkey;
      ALTER TABLE approval_reads ADD PRIMARY KEY (request_id, person_id);
      UPDATE approval_copies c SET read_at = d.at FROM approval_reads d
        WHERE d.request_id = c.request_id AND d.person_id = c.person_id AND c.read_at IS NULL`);
  }
}
