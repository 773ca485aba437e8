import { GROUP_MEMBERS } from '../accounts/account-group.service';
import type { Statement } from '../platform/database/unit-of-work';

/** As the indexes `facts_contact_phone` and `facts_contact_email` have them, to the letter. */
const phone = (alias: string) => `nullif(regexp_replace(${alias}.content->>'phone', '[^0-9]', '', 'g'), '')`;
const email = (alias: string) => `nullif(lower(trim(${alias}.content->>'email')), '')`;
const name = (alias: string) => `lower(trim(${alias}.content->>'name'))`;

/**
 * What was approved or spent in the same year of the business for the same person, however often that person is recorded: as
 * another contact with the same telephone number or e-mail address (spaces, signs and case apart) of any account, or with the
 * same name within this account and its group. Withdrawn contacts and former versions count, so that writing a
 * person anew does not start a new year. A shared switchboard number may count two people as one; that only asks for one more
 * approval. Each way of being the same person goes along an index of its own: it costs what is found, not what is recorded.
 * Parameters: the account, this expense, the contact, the year.
 */
export const RECIPIENT_YEAR: Statement = {
  name: 'expense-recipient-year',
  text: `WITH RECURSIVE ${GROUP_MEMBERS}, recipient AS (
      SELECT c.account_id, c.entity_id, ${name('c')} AS name, ${phone('c')} AS phone, ${email('c')} AS email
      FROM facts c WHERE c.kind = 'contact' AND c.entity_id = $3::uuid
    ), same AS (
      SELECT account_id, entity_id FROM recipient
      UNION SELECT c.account_id, c.entity_id FROM recipient r JOIN facts c ON c.kind = 'contact' AND ${phone('c')} = r.phone
      UNION SELECT c.account_id, c.entity_id FROM recipient r JOIN facts c ON c.kind = 'contact' AND ${email('c')} = r.email
      UNION SELECT c.account_id, c.entity_id FROM facts c JOIN recipient r ON ${name('c')} = r.name
        WHERE c.kind = 'contact' AND c.account_id = ANY (ARRAY(SELECT id FROM members))
    )
    SELECT f.content->'amount' AS amount, f.content->>'kind' AS kind FROM same s
    JOIN facts f ON f.account_id = s.account_id AND f.content->>'contactId' = s.entity_id::text
    JOIN instances i ON i.id = f.entity_id
    WHERE f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed AND f.entity_id <> $2::uuid
      AND left(f.content->>'occursOn', 4) = $4 AND i.state IN ('approved', 'completed')`,
};

/**
 * Makes grants to one person wait for each other, whichever account they are for: the account's lock alone would not. In the order of
 * the keys, so that no two wait in a circle. Parameter: the contact.
 */
export const LOCK_RECIPIENT: Statement = {
  name: 'expense-recipient-lock',
  text: `WITH keys AS MATERIALIZED (
      SELECT DISTINCT hashtextextended('gift-recipient:' || said.key, 0) AS key
      FROM facts c CROSS JOIN LATERAL (VALUES (${phone('c')}), (${email('c')}), (${name('c')})) AS said (key)
      WHERE c.kind = 'contact' AND c.entity_id = $1::uuid AND said.key IS NOT NULL ORDER BY 1
    ) SELECT pg_advisory_xact_lock(key) FROM keys`,
};
