import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy of a request whose amount some step hides is sorted as one without an amount: order and cursor of the box told it. */
export class HiddenCopyAmounts1765000000185 implements MigrationInterface {
  readonly name = 'HiddenCopyAmounts1765000000185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE approval_copies c SET amount = 0 FROM approval_requests r
      WHERE r.id = c.request_id AND jsonb_path_exists(r.steps, '$[*].fields.hidden[*] ? (@ == "amount")')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE approval_copies c SET amount = r.sort_amount FROM approval_requests r
      WHERE r.id = c.request_id AND jsonb_path_exists(r.steps, '$[*].fields.hidden[*] ? (@ == "amount")')`);
  }
}
