import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surpluses and credit notes, requests about money (A13), and what follows from them on a receivable. */
export class Collections1765000000110 implements MigrationInterface {
  readonly name = 'Collections1765000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECEIVABLES);
    await runner.query(PAYMENTS);
    await runner.query(REQUESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE money_requests;
      ALTER TABLE payment_allocations DROP CONSTRAINT payment_allocations_pkey, DROP COLUMN part, DROP COLUMN allocated_by, DROP COLUMN allocated_at;
      ALTER TABLE payment_allocations ADD PRIMARY KEY (payment_id, receivable_id);
      ALTER TABLE payments DROP COLUMN kind, DROP COLUMN reason;
      ALTER TABLE receivables DROP COLUMN written_off, DROP COLUMN extensions, DROP COLUMN requested`);
  }
}

const RECEIVABLES = `
ALTER TABLE receivables
  ADD COLUMN written_off numeric(18,2) NOT NULL DEFAULT 0 CHECK (written_off >= 0 AND written_off + balance <= amount),
  ADD COLUMN extensions integer NOT NULL DEFAULT 0,
  ADD COLUMN requested text;
`;

/** A credit note lowers what is owed as money does. Of one payment several parts may go to one receivable, one after another. */
const PAYMENTS = `
ALTER TABLE payments
  ADD COLUMN kind text NOT NULL DEFAULT 'payment' CHECK (kind IN ('payment', 'creditNote')),
  ADD COLUMN reason text;
ALTER TABLE payment_allocations
  ADD COLUMN part smallint NOT NULL DEFAULT 0,
  ADD COLUMN allocated_by uuid REFERENCES users,
  ADD COLUMN allocated_at timestamptz;
ALTER TABLE payment_allocations DROP CONSTRAINT payment_allocations_pkey;
ALTER TABLE payment_allocations ADD PRIMARY KEY (payment_id, receivable_id, part);
`;

/** Where one stands is kept by its instance, of the machine that all subjects share. */
const REQUESTS = `
CREATE TABLE money_requests (
  id uuid PRIMARY KEY REFERENCES instances DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('extension', 'writeOff', 'creditRelease')),
  account_id uuid NOT NULL REFERENCES accounts,
  receivable_id uuid REFERENCES receivables,
  until date,
  reason text NOT NULL,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL,
  CHECK ((receivable_id IS NULL) = (kind = 'creditRelease')),
  CHECK ((until IS NULL) = (kind = 'writeOff'))
);
CREATE INDEX money_requests_account ON money_requests (account_id, id DESC);
CREATE INDEX money_requests_receivable ON money_requests (receivable_id) WHERE receivable_id IS NOT NULL;
CREATE TRIGGER money_requests_append_only BEFORE UPDATE OR DELETE ON money_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
