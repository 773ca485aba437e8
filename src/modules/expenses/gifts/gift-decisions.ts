import type { Statement } from '../../platform/database/unit-of-work';

const day = (instant: string) => `(${instant} AT TIME ZONE $3)::date::text`;
const LAST = (events: string) =>
  `(SELECT max(t.at) FROM transitions t WHERE t.instance_id = i.id AND split_part(t.event, '.', 2) IN (${events}))`;
const FIRST = (events: string) =>
  `(SELECT min(t.at) FROM transitions t WHERE t.instance_id = i.id AND split_part(t.event, '.', 2) IN (${events}))`;

/** A step that runs longer than planned is open until somebody says that it is done. */
const TENDERS = `SELECT 'tender' AS source, f.content->>'step' AS label,
    coalesce(f.content->>'startsOn', ${day('f.recorded_at')}) AS "opensOn", f.content ? 'startsOn' AS foreseen,
    CASE WHEN f.content->>'progress' = 'done' THEN coalesce(f.content->>'endsOn', ${day('f.recorded_at')})
      WHEN f.content->>'progress' = 'running' AND f.content->>'endsOn' < $4 THEN NULL
      ELSE f.content->>'endsOn' END AS "closesOn"
  FROM facts f WHERE f.account_id = $1 AND f.kind = 'purchasingStep' AND f.superseded_at IS NULL AND NOT f.removed
    AND f.content->>'step' = ANY ($2::text[]) AND NOT coalesce((f.content->>'notApplicable')::boolean, false)
    AND (f.content->>'progress' IN ('running', 'done') OR f.content ? 'startsOn')`;

/** From filing on until it is signed; what was given up decides nothing. */
const CONTRACTS = `SELECT 'contract', coalesce(f.content->>'number', f.content->>'title', f.kind), ${day(FIRST(`'submitted'`))}, false,
    CASE WHEN i.state IN ('inApproval', 'approved', 'amending') THEN NULL
      ELSE left(i.envelope->'context'->'completion'->>'on', 10) END
  FROM facts f JOIN instances i ON i.id = f.entity_id
  WHERE f.account_id = $1 AND f.kind IN ('agreement', 'subcontract') AND f.superseded_at IS NULL AND NOT f.removed
    AND i.state NOT IN ('draft', 'cancelled')`;

/** What was decided of extensions, write-offs and releases, and disputes that are open (A13). */
const COLLECTIONS = `SELECT 'collection', coalesce((SELECT number FROM receivables WHERE id = m.receivable_id), m.kind), ${day(LAST(`'submitted'`))}, false,
    CASE WHEN i.state = 'inApproval' THEN NULL ELSE ${day(LAST(`'approved', 'refused', 'cancelled'`))} END
  FROM money_requests m JOIN instances i ON i.id = m.id WHERE m.account_id = $1 AND ${FIRST(`'submitted'`)} IS NOT NULL
  UNION ALL SELECT 'collection', r.number, ${day(`(SELECT max(t.at) FROM transitions t WHERE t.instance_id = r.id)`)}, false, NULL
  FROM receivables r WHERE r.account_id = $1 AND r.state = 'disputed'`;

/** Section 5: decisions of and on the customer. Parameters: account, codes of the steps that count as tender, zone, today. */
export const GIFT_DECISIONS: Statement = {
  name: 'gift-decisions',
  text: `SELECT * FROM (${TENDERS} UNION ALL ${CONTRACTS} UNION ALL ${COLLECTIONS}) AS decisions ORDER BY "opensOn", label`,
};
