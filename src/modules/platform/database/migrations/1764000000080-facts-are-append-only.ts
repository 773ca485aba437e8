import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentHash } from '../../workflow/hash';

interface Unhashed {
  entity_id: string;
  version: number;
  content: unknown;
}

const BATCH = 1000;

/**
 * What was recorded stays as it was recorded: each version carries the hash of its content, which the chained history of a decision
 * repeats, and the database refuses to change or remove one.
 */
export class FactsAreAppendOnly1764000000080 implements MigrationInterface {
  readonly name = 'FactsAreAppendOnly1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE facts ADD COLUMN content_hash text');
    await hashAll(runner);
    await runner.query('ALTER TABLE facts ALTER COLUMN content_hash SET NOT NULL');
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER transitions_not_emptied ON transitions;
      DROP TRIGGER facts_not_emptied ON facts;
      DROP TRIGGER facts_append_only ON facts;
      DROP FUNCTION refuse_fact_change;
      ALTER TABLE facts DROP COLUMN content_hash`);
  }
}

/** The hash is over canonical JSON, which PostgreSQL does not write: it is computed here, a batch at a time. */
async function hashAll(runner: QueryRunner): Promise<void> {
  for (;;) {
    const rows = (await runner.query(
      `SELECT entity_id, version, content FROM facts WHERE content_hash IS NULL LIMIT ${BATCH}`,
    )) as Unhashed[];
    if (rows.length === 0) return;
    await runner.query(
      `UPDATE facts f SET content_hash = h.hash FROM unnest($1::uuid[], $2::int[], $3::text[]) AS h (id, version, hash)
       WHERE f.entity_id = h.id AND f.version = h.version`,
      [rows.map((row) => row.entity_id), rows.map((row) => row.version), rows.map((row) => contentHash(row.content))],
    );
  }
}

/** A version is superseded once, by the one that follows it; nothing else of it ever changes. */
const GUARD = `
CREATE FUNCTION refuse_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
    AND ROW(NEW.account_id, NEW.entity_id, NEW.version, NEW.kind, NEW.cycle, NEW.content, NEW.content_hash, NEW.removed,
            NEW.recorded_by, NEW.recorded_at)
      IS NOT DISTINCT FROM
        ROW(OLD.account_id, OLD.entity_id, OLD.version, OLD.kind, OLD.cycle, OLD.content, OLD.content_hash, OLD.removed,
            OLD.recorded_by, OLD.recorded_at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'facts are append-only';
END $$;
CREATE TRIGGER facts_append_only BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER facts_not_emptied BEFORE TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER transitions_not_emptied BEFORE TRUNCATE ON transitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
`;
