import type { MigrationInterface, QueryRunner } from 'typeorm';

/** S5: the monthly market analysis report, one a month and person. */
export class MarketReports1765000000068 implements MigrationInterface {
  readonly name = 'MarketReports1765000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE market_report_versions, market_reports');
    await runner.query(`DELETE FROM deadlines WHERE purpose LIKE 'report.%'`);
  }
}

/** What was submitted is never rewritten: submitting again is another version. */
const REPORTS = `
CREATE TABLE market_reports (
  id uuid PRIMARY KEY,
  month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  author_id uuid NOT NULL REFERENCES users,
  department_id uuid REFERENCES departments,
  status text NOT NULL CHECK (status IN ('open', 'submitted', 'excused')),
  obliged boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  submitted_at timestamptz,
  due_at timestamptz,
  late boolean NOT NULL DEFAULT false,
  overdue_at timestamptz,
  version integer NOT NULL DEFAULT 0,
  UNIQUE (author_id, month)
);
CREATE INDEX market_reports_department ON market_reports (department_id, month DESC, id DESC);
CREATE INDEX market_reports_month ON market_reports (month DESC, id DESC);
CREATE TABLE market_report_versions (
  report_id uuid NOT NULL REFERENCES market_reports,
  version integer NOT NULL,
  content jsonb NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, version)
);
CREATE TRIGGER market_report_versions_append_only BEFORE UPDATE OR DELETE ON market_report_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
