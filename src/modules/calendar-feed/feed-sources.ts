import type { Actor } from '../auth/actor';
import type { Permission } from '../auth/permissions';
import { accountScope, type View } from '../auth/scope';
import type { Statement } from '../platform/database/unit-of-work';
import type { FeedKind } from './feed-entry';

/** Where entries come from. `$1` the person, `$2` and `$3` the window, `$4` how many at most; the scope's own parameters follow. */
export interface FeedSource {
  name: string;
  permission: Permission;
  view: View;
  sql: (scope: string) => string;
}

/** A row of a source: either `on` or `from`. */
export interface SourceRow {
  kind: FeedKind;
  id: string;
  on: string | null;
  from: Date | null;
  until: Date | null;
  sequence: number;
  changedAt: Date;
  isCancelled: boolean;
  params: Record<string, string>;
}

/** Accounts that are the person's own business, of those that they see at all. */
const MINE = `a.withdrawn_at IS NULL AND a.id IN (
    SELECT id FROM accounts WHERE owner_id = $1::uuid UNION SELECT account_id FROM account_members WHERE user_id = $1::uuid)`;

/** A clock that a changed calendar moves keeps the version of its instance: the moves count too. */
const CLOCK_SEQUENCE = `i.version + (SELECT count(*)::integer FROM deadline_moves m
    WHERE m.instance_id = d.instance_id AND m.purpose = d.purpose AND m.visit = d.visit)`;
const CLOCK_ID = `d.instance_id || '-' || d.visit`;

/** Visits that the person leads or goes along to. How long one takes is not planned: an hour is shown. Served by `visits_participants`. */
const VISITS: FeedSource = {
  name: 'visits',
  permission: 'visits.read',
  view: 'dossier',
  sql: (scope) => `SELECT 'visit' AS kind, v.id::text AS id, NULL AS "on", coalesce(v.held_at, v.planned_at) AS "from",
      coalesce(v.held_at, v.planned_at) + interval '1 hour' AS until, v.version AS sequence, v.updated_at AS "changedAt",
      v.state = 'cancelled' AS "isCancelled", jsonb_build_object('account', a.name, 'purpose', v.purpose) AS params
    FROM visits v JOIN accounts a ON a.id = v.account_id
    WHERE v.details->'plan'->'participantIds' ? $1::text AND a.withdrawn_at IS NULL AND ${scope}
      AND coalesce(v.held_at, v.planned_at) >= $2 AND coalesce(v.held_at, v.planned_at) < $3
    ORDER BY "from", id LIMIT $4`,
};

/** B3: next steps of engagements in which the person took part. Served by `facts_next_steps`. */
const NEXT_STEPS: FeedSource = {
  name: 'next-steps',
  permission: 'accounts.read',
  view: 'dossier',
  sql: (
    scope,
  ) => `SELECT 'nextStep' AS kind, f.entity_id::text AS id, NULL AS "on", (f.content->'nextStep'->>'at')::timestamptz AS "from",
      NULL::timestamptz AS until, f.version AS sequence, f.recorded_at AS "changedAt", f.removed AS "isCancelled",
      jsonb_build_object('account', a.name, 'action', f.content->'nextStep'->>'action') AS params
    FROM facts f JOIN accounts a ON a.id = f.account_id
    WHERE f.kind = 'engagement' AND f.superseded_at IS NULL AND f.content ? 'nextStep'
      AND f.content->'participants' @> jsonb_build_array(jsonb_build_object('userId', $1::text))
      AND (f.content->'nextStep'->>'at')::timestamptz >= $2 AND (f.content->'nextStep'->>'at')::timestamptz < $3
      AND a.withdrawn_at IS NULL AND ${scope}
    ORDER BY "from", id LIMIT $4`,
};

/** Section 9: what is still to be paid. What is settled or given up leaves the calendar, what was taken back is called off. */
const RECEIVABLES: FeedSource = {
  name: 'receivables',
  permission: 'money.read',
  view: 'money',
  sql: (
    scope,
  ) => `SELECT 'receivable' AS kind, r.id::text AS id, r.due_on::text AS "on", NULL::timestamptz AS "from", NULL::timestamptz AS until,
      r.version AS sequence, r.updated_at AS "changedAt", r.state = 'reversed' AS "isCancelled",
      jsonb_build_object('account', a.name, 'number', r.number) AS params
    FROM receivables r JOIN accounts a ON a.id = r.account_id
    WHERE r.state NOT IN ('paid', 'writtenOff') AND r.due_on >= ($2::timestamptz AT TIME ZONE 'UTC')::date
      AND r.due_on < ($3::timestamptz AT TIME ZONE 'UTC')::date AND ${MINE} AND ${scope}
    ORDER BY r.due_on, id LIMIT $4`,
};

/** Section 11: when the stage's length is over, contact is due, a review is due; F16: the day of the next return visit. */
const ACCOUNT_CLOCKS: FeedSource = {
  name: 'account-clocks',
  permission: 'path.read',
  view: 'dossier',
  sql: (
    scope,
  ) => `SELECT CASE d.purpose WHEN 'stage.breached' THEN 'stageDue' WHEN 'contact.due' THEN 'contactDue' WHEN 'nurture.reviewDue' THEN 'reviewDue'
        ELSE 'returnVisit' END AS kind, ${CLOCK_ID} AS id,
      CASE d.purpose WHEN 'visit.returnDue' THEN ('epoch'::date + d.visit)::text END AS "on", d.due_at AS "from", NULL::timestamptz AS until,
      ${CLOCK_SEQUENCE} AS sequence, d.created_at AS "changedAt", false AS "isCancelled", jsonb_build_object('account', a.name, 'stage', a.stage) AS params
    FROM deadlines d JOIN accounts a ON a.id = d.instance_id JOIN instances i ON i.id = d.instance_id
    WHERE d.status = 'open' AND d.purpose IN ('stage.breached', 'contact.due', 'nurture.reviewDue', 'visit.returnDue')
      AND d.due_at >= $2 AND d.due_at < $3 AND ${MINE} AND ${scope}
    ORDER BY d.due_at, id LIMIT $4`,
};

/** B2, B8: preparation meeting and report of the visits that the person leads. */
const VISIT_CLOCKS: FeedSource = {
  name: 'visit-clocks',
  permission: 'visits.read',
  view: 'dossier',
  sql: (
    scope,
  ) => `SELECT CASE d.purpose WHEN 'visit.report' THEN 'visitReport' ELSE 'visitPreparation' END AS kind, ${CLOCK_ID} AS id,
      NULL AS "on", d.due_at AS "from", NULL::timestamptz AS until, ${CLOCK_SEQUENCE} AS sequence, d.created_at AS "changedAt",
      false AS "isCancelled", jsonb_build_object('account', a.name) AS params
    FROM visits v JOIN deadlines d ON d.instance_id = v.id JOIN instances i ON i.id = d.instance_id JOIN accounts a ON a.id = v.account_id
    WHERE v.lead_id = $1::uuid AND d.status = 'open' AND d.purpose IN ('visit.report', 'visit.preparation')
      AND d.due_at >= $2 AND d.due_at < $3 AND a.withdrawn_at IS NULL AND ${scope}
    ORDER BY d.due_at, id LIMIT $4`,
};

/** F14: milestones of promotion plans that are not done; the clock that says so when one is late holds which it is. */
const MILESTONES: FeedSource = {
  name: 'milestones',
  permission: 'accounts.read',
  view: 'dossier',
  sql: (
    scope,
  ) => `SELECT 'milestone' AS kind, i.id || '-' || (m.value->>'key') AS id, m.value->>'dueOn' AS "on", NULL::timestamptz AS "from",
      NULL::timestamptz AS until, i.version AS sequence, d.created_at AS "changedAt", false AS "isCancelled",
      jsonb_build_object('account', a.name, 'title', m.value->>'title') AS params
    FROM accounts a JOIN instances i ON i.account_id = a.id AND i.machine = 'contract'
      JOIN deadlines d ON d.instance_id = i.id AND d.status = 'open' AND d.purpose = 'contract.milestoneLate'
      CROSS JOIN LATERAL (SELECT i.envelope->'context'->'plan'->'milestones'->(d.visit % 100) AS value) m
    WHERE d.due_at >= $2 AND d.due_at < $3 AND m.value IS NOT NULL AND m.value->>'done' IS NULL AND ${MINE} AND ${scope}
    ORDER BY "on", id LIMIT $4`,
};

export const FEED_SOURCES: readonly FeedSource[] = [
  VISITS,
  NEXT_STEPS,
  RECEIVABLES,
  ACCOUNT_CLOCKS,
  VISIT_CLOCKS,
  MILESTONES,
];

/** The source as this person may read it at this moment. */
export function statementOf(source: FeedSource, actor: Actor): { statement: Statement; values: readonly unknown[] } {
  const scope = accountScope(actor, 5, source.view);
  const name = `calendar-feed-${source.name}-${scope.key}`;
  return { statement: { name, text: source.sql(scope.sql) }, values: scope.values };
}

/** Own absences, also those that were ended before they began: these are called off. */
export const ABSENCES: Statement = {
  name: 'calendar-feed-absences',
  text: `SELECT 'absence' AS kind, a.id::text AS id, NULL AS "on", a.from_at AS "from",
      CASE WHEN a.ended_at > a.from_at THEN least(a.ended_at, a.until_at) ELSE a.until_at END AS until, a.version AS sequence,
      coalesce(a.ended_at, a.created_at) AS "changedAt", coalesce(a.ended_at <= a.from_at, false) AS "isCancelled",
      jsonb_build_object('substitute', s.name) AS params
    FROM user_absences a JOIN users s ON s.id = a.substitute_id
    WHERE a.person_id = $1 AND a.until_at > $2 AND a.from_at < $3 ORDER BY a.from_at, id LIMIT $4`,
};

/** S5: reports that the person owes. What moves their day is the company's calendar. */
export const REPORTS: Statement = {
  name: 'calendar-feed-reports',
  text: `SELECT r.id::text AS id, r.month, r.opened_at AS "changedAt",
      (SELECT coalesce(max(version), 0) FROM calendar_versions) + (SELECT max(version) FROM policies) AS sequence
    FROM market_reports r WHERE r.author_id = $1 AND r.status = 'open' AND r.obliged ORDER BY r.month LIMIT $2`,
};
