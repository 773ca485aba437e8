export const boxes = ['pending', 'handled', 'started', 'cc'] as const;
export type Box = (typeof boxes)[number];
export const sorts = ['dueAt', 'amount', 'latest'] as const;
export type Sort = (typeof sorts)[number];

/** One way in which entries come into a box: `of` names people, `from` is read for each of them along an index, a page at most. */
interface Lane {
  of: string;
  from: string;
  where: string;
}

/** Where a box's entries are and by what they are paged. `key` and `id` are the columns of an index that begins with a person. */
interface Source {
  lanes: readonly Lane[];
  /** What of it the person has not read. Who filed or decided has. */
  unread: string;
  id: string;
  /** In whose place it is for the reader; null for their own. */
  actingFor: string;
  /** What the step that it is about hides from its people; null: nothing. */
  hidden: string;
  keys: Record<Sort, { column: string; type: 'timestamptz' | 'numeric'; descending: boolean }>;
}

function keys(due: string, amount: string, latest: string): Source['keys'] {
  return {
    dueAt: { column: due, type: 'timestamptz', descending: false },
    amount: { column: amount, type: 'numeric', descending: true },
    latest: { column: latest, type: 'timestamptz', descending: true },
  };
}

/** Somebody who decided two steps of a request sees it once: by the newer of their tasks. */
const NEWEST_TASK = `NOT EXISTS (SELECT 1 FROM approval_tasks later WHERE later.request_id = t.request_id
  AND later.assignee_id = t.assignee_id AND later.status = 'done' AND (later.opening, later.id) > (t.opening, t.id))`;

/** Not in the present round; what was read of an earlier one is history. */
const NOT_READ =
  'NOT EXISTS (SELECT 1 FROM approval_reads d WHERE d.request_id = r.id AND d.person_id = $1 AND d.round = r.round)';

/** Nobody else: the reader, $1. */
const ONESELF = '(SELECT NULL::uuid AS person_id) b';
/** Whom the reader stands in for at the instant $3; where the absence names kinds, once for each. */
const RUNNING = (absence: string) =>
  `${absence}.substitute_id = $1 AND ${absence}.ended_at IS NULL AND ${absence}.from_at <= $3 AND ${absence}.until_at > $3`;
const STOOD_IN_FOR = `(SELECT person_id FROM user_absences a WHERE ${RUNNING('a')} AND a.kinds IS NULL) b`;
const STOOD_IN_FOR_KINDS = `(SELECT DISTINCT person_id, unnest(a.kinds) AS kind FROM user_absences a WHERE ${RUNNING('a')}) b`;

const TASKS = 'approval_tasks t JOIN approval_requests r ON r.id = t.request_id';
/**
 * What a substitute is asked: no delegate's advice, no request on which they may not decide, none that they have in the box as their
 * own or through another person whom they stand in for.
 */
const FOR_THEM = `t.assignee_id = b.person_id AND t.status = 'pending' AND t.origin <> 'delegated' AND NOT $1 = ANY (r.excluded)
  AND NOT EXISTS (SELECT 1 FROM approval_tasks o WHERE o.request_id = t.request_id AND o.status = 'pending' AND o.assignee_id = $1)
  AND NOT EXISTS (SELECT 1 FROM approval_tasks o JOIN user_absences c ON c.person_id = o.assignee_id
    WHERE o.request_id = t.request_id AND o.status = 'pending' AND o.id < t.id AND ${RUNNING('c')} AND (c.kinds IS NULL OR o.kind = ANY (c.kinds)))`;

/** Each lane costs a page for each person, however much there is. $3 is the instant of asking. */
export const PENDING: readonly Lane[] = [
  { of: ONESELF, from: TASKS, where: `t.assignee_id = $1 AND t.status = 'pending'` },
  { of: STOOD_IN_FOR, from: TASKS, where: FOR_THEM },
  { of: STOOD_IN_FOR_KINDS, from: TASKS, where: `${FOR_THEM} AND t.kind = b.kind` },
];

const HIDDEN = (step: string) => `r.steps -> (${step} - 1) -> 'fields' -> 'hidden'`;
/** A mere copy shows what every step shows. */
export const HIDDEN_AT_ANY = `CASE WHEN r.requester_id <> $1 THEN (SELECT jsonb_agg(DISTINCT name)
  FROM jsonb_array_elements(r.steps) s, jsonb_array_elements(s -> 'fields' -> 'hidden') name) END`;

export const SOURCES: Record<Box, Source> = {
  pending: {
    lanes: PENDING,
    unread: NOT_READ,
    id: 't.id',
    actingFor: 'COALESCE(b.person_id, t.acting_for)',
    hidden: HIDDEN('t.step'),
    keys: keys('t.due_at', 't.amount', 't.created_at'),
  },
  handled: {
    lanes: [{ of: ONESELF, from: TASKS, where: `t.assignee_id = $1 AND t.status = 'done' AND ${NEWEST_TASK}` }],
    unread: 'FALSE',
    id: 't.id',
    actingFor: 't.acting_for',
    hidden: HIDDEN('t.step'),
    keys: keys('t.due_at', 't.amount', 't.settled_at'),
  },
  started: {
    lanes: [{ of: ONESELF, from: 'approval_requests r', where: 'r.requester_id = $1' }],
    unread: 'FALSE',
    id: 'r.id',
    actingFor: 'NULL::uuid',
    hidden: 'NULL::jsonb',
    keys: keys("COALESCE(r.due_at, 'infinity')", 'r.sort_amount', 'r.filed_at'),
  },
  cc: {
    lanes: [
      {
        of: ONESELF,
        from: 'approval_copies c JOIN approval_requests r ON r.id = c.request_id',
        where: 'c.person_id = $1',
      },
    ],
    unread: `c.read_at IS NULL AND ${NOT_READ}`,
    id: 'c.request_id',
    actingFor: 'NULL::uuid',
    hidden: HIDDEN_AT_ANY,
    keys: keys('c.due_at', 'c.amount', 'c.copied_at'),
  },
};

/** What is urgent first in the box of work, what is new first everywhere else. */
export const USUAL_SORT: Record<Box, Sort> = { pending: 'dueAt', handled: 'latest', started: 'latest', cc: 'latest' };
