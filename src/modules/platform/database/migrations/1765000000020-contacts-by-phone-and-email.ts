import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether two contacts are one person is asked over all accounts (H1, the limit of the year): by telephone number, digits alone, and by
 * e-mail address. Former versions and withdrawn contacts are looked up too. The expressions are those of the query.
 */
export class ContactsByPhoneAndEmail1765000000020 implements MigrationInterface {
  readonly name = 'ContactsByPhoneAndEmail1765000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX facts_contact_phone
      ON facts ((nullif(regexp_replace(content->>'phone', '[^0-9]', '', 'g'), ''))) WHERE kind = 'contact'`);
    await runner.query(
      `CREATE INDEX facts_contact_email ON facts ((nullif(lower(trim(content->>'email')), ''))) WHERE kind = 'contact'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX facts_contact_phone');
    await runner.query('DROP INDEX facts_contact_email');
  }
}
