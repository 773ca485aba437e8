import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers owe, what they have paid, and what of it was taken back. */
export class Receivables1764000000070 implements MigrationInterface {
  readonly name = 'Receivables1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECEIVABLES);
    await runner.query(PAYMENTS);
    await runner.query(`CREATE INDEX accounts_group ON accounts (group_name) WHERE group_name IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX accounts_group;
      DROP TABLE payment_reversals, payment_allocations, payments, receivables`);
  }
}

/** The columns from \`state\` on mirror the receivable's snapshot; only the transition service writes them. */
const RECEIVABLES = `
CREATE TABLE receivables (
  id uuid PRIMARY KEY REFERENCES instances DEFERRABLE INITIALLY DEFERRED,
  account_id uuid NOT NULL REFERENCES accounts,
  contract_id uuid NOT NULL,
  number text NOT NULL,
  amount numeric(18,2) NOT NULL CHECK (amount > 0),
  currency char(3) NOT NULL,
  planned_on date NOT NULL,
  due_on date NOT NULL,
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'planned',
  version integer NOT NULL DEFAULT 1,
  balance numeric(18,2) NOT NULL CHECK (balance >= 0 AND balance <= amount),
  invoice_number text,
  invoiced_on date,
  level integer NOT NULL DEFAULT 0,
  visit integer NOT NULL DEFAULT 1,
  promised_until date,
  broken_promises integer NOT NULL DEFAULT 0,
  settled_on date,
  updated_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX receivables_number ON receivables (account_id, number) WHERE state <> 'reversed';
CREATE INDEX receivables_account ON receivables (account_id, due_on, id);
CREATE INDEX receivables_contract ON receivables (contract_id);
CREATE INDEX receivables_due ON receivables (due_on, id);
CREATE INDEX receivables_open ON receivables (due_on, id) WHERE state NOT IN ('paid', 'reversed', 'writtenOff');
`;

/** A payment never changes: that it was taken back is a row of its own. */
const PAYMENTS = `
CREATE TABLE payments (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  received_on date NOT NULL,
  amount numeric(18,2) NOT NULL CHECK (amount > 0),
  currency char(3) NOT NULL,
  reference text NOT NULL,
  recorded_by uuid REFERENCES users,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX payments_account ON payments (account_id, id DESC);
CREATE INDEX payments_reference ON payments (account_id, reference);
CREATE TABLE payment_allocations (
  payment_id uuid NOT NULL REFERENCES payments,
  receivable_id uuid NOT NULL REFERENCES receivables,
  amount numeric(18,2) NOT NULL CHECK (amount > 0),
  PRIMARY KEY (payment_id, receivable_id)
);
CREATE INDEX payment_allocations_receivable ON payment_allocations (receivable_id);
CREATE TABLE payment_reversals (
  payment_id uuid PRIMARY KEY REFERENCES payments,
  reason text NOT NULL,
  reversed_by uuid REFERENCES users,
  reversed_at timestamptz NOT NULL
);
CREATE TRIGGER payments_append_only BEFORE UPDATE OR DELETE ON payments
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER payment_allocations_append_only BEFORE UPDATE OR DELETE ON payment_allocations
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER payment_reversals_append_only BEFORE UPDATE OR DELETE ON payment_reversals
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
