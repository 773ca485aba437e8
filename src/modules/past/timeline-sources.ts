import type { Statement } from '../platform/database/unit-of-work';
import { formOf } from './fact-form';
import type { PersonThenView, TimelineEntryView, TimelineKind } from './past.dto';

/** One entry as its source has it. `position` says where the source goes on after it. */
export interface SourceRow {
  at: Date;
  position: string;
  actor: PersonThenView | null;
  subject: string;
  told: Record<string, unknown>;
}

export interface Source {
  /** $1 account, $2 latest instant, $3 position after which it goes on or null, $4 rows. */
  statement: Statement;
  /** Whether a text may be a position of this source: whatever else would be an error of the database. */
  position: RegExp;
  /** What people are told of a row. */
  told: (row: SourceRow) => Pick<TimelineEntryView, 'subject' | 'told'>;
}

const PERSON = `CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS actor`;
const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Written by one process clock in milliseconds, so that the text is the instant. */
const textOf = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Of a granted request the event that had waited: the last that began to wait before it. What facts tell the path is told by the facts. */
const PATH: Statement = {
  name: 'timeline-path',
  text: `SELECT t.at, t.seq::text AS position, ${PERSON}, coalesce(w.event, t.event) AS subject,
      json_build_object('event', t.event, 'from', t.from_state, 'to', t.to_state, 'reason', t.payload->>'reason',
        'criterion', coalesce(w.payload, t.payload)->>'criterion', 'requestId', t.payload->>'requestId') AS told
    FROM transitions t LEFT JOIN users u ON u.id = t.actor_id
    LEFT JOIN LATERAL (SELECT f.event, f.payload FROM transitions f WHERE t.event IN ('approval.granted', 'approval.refused')
      AND f.instance_id = t.instance_id AND f.seq < t.seq AND f.from_state->>'request' = 'idle' AND f.to_state->>'request' = 'awaiting'
      ORDER BY f.seq DESC LIMIT 1) w ON true
    WHERE t.instance_id = $1 AND t.at <= $2 AND ($3::text IS NULL OR t.seq < $3::int)
      AND t.event NOT IN ('engagement.recorded', 'step.booked')
    ORDER BY t.seq DESC LIMIT $4`,
};

function factStatement(name: string, kinds: string): Statement {
  return {
    name,
    text: `SELECT f.recorded_at AS at, concat_ws('|', ${textOf('f.recorded_at')}, f.entity_id, f.version) AS position, ${PERSON}, f.kind AS subject,
        json_build_object('id', f.entity_id, 'version', f.version, 'removed', f.removed, 'content', f.content, 'before', p.content) AS told
      FROM facts f LEFT JOIN users u ON u.id = f.recorded_by
      LEFT JOIN facts p ON p.entity_id = f.entity_id AND p.version = f.version - 1
      WHERE f.account_id = $1 AND f.recorded_at <= $2 AND f.kind ${kinds}
        AND ($3::text IS NULL OR (f.recorded_at, f.entity_id, f.version) <
          (split_part($3, '|', 1)::timestamptz, split_part($3, '|', 2)::uuid, split_part($3, '|', 3)::int))
      ORDER BY f.recorded_at DESC, f.entity_id DESC, f.version DESC LIMIT $4`,
  };
}

const REQUESTS: Statement = {
  name: 'timeline-requests',
  text: `SELECT r.filed_at AS at, concat_ws('|', ${textOf('r.filed_at')}, r.id) AS position, ${PERSON}, r.kind AS subject,
      json_build_object('id', r.id, 'status', r.status, 'concludedAt', r.concluded_at) AS told
    FROM approval_requests r LEFT JOIN users u ON u.id = r.requester_id
    WHERE r.account_id = $1 AND r.filed_at <= $2 AND r.status <> 'draft'
      AND ($3::text IS NULL OR (r.filed_at, r.id) < (split_part($3, '|', 1)::timestamptz, split_part($3, '|', 2)::uuid))
    ORDER BY r.filed_at DESC, r.id DESC LIMIT $4`,
};

const PARTICULARS: Statement = {
  name: 'timeline-particulars',
  text: `SELECT c.at, c.id::text AS position, ${PERSON}, 'particulars' AS subject, json_build_object('change', c.change) AS told
    FROM account_changes c LEFT JOIN users u ON u.id = c.actor_id
    WHERE c.account_id = $1 AND c.at <= $2 AND ($3::text IS NULL OR c.id < $3::uuid) ORDER BY c.id DESC LIMIT $4`,
};

const asItIs = ({ subject, told }: SourceRow) => ({ subject, told });

/** Where the parts of a timeline come from, each by its own key, so that a page of all of them costs no more than a page of each. */
export const sources: Record<TimelineKind, Source> = {
  path: { statement: PATH, position: /^\d{1,9}$/, told: asItIs },
  facts: {
    statement: factStatement('timeline-facts', `NOT IN ('engagement', 'classification')`),
    position: new RegExp(`^${INSTANT}\\|${ID}\\|\\d{1,9}$`),
    told: toldOfFact,
  },
  engagements: {
    statement: factStatement('timeline-engagements', `= 'engagement'`),
    position: new RegExp(`^${INSTANT}\\|${ID}\\|\\d{1,9}$`),
    told: toldOfFact,
  },
  requests: { statement: REQUESTS, position: new RegExp(`^${INSTANT}\\|${ID}$`), told: asItIs },
  particulars: { statement: PARTICULARS, position: new RegExp(`^${ID}$`), told: asItIs },
};

type Content = Record<string, unknown> | null;

function toldOfFact({ subject, told }: SourceRow): Pick<TimelineEntryView, 'subject' | 'told'> {
  const { before, content, ...rest } = told as { before: Content; content: Content };
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(content ?? {})])];
  const changed = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(content?.[field]));
  return { subject: formOf(subject), told: { ...rest, changed } };
}
