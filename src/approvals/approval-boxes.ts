export const boxes = ['pending', 'handled', 'started', 'cc'] as const;
export type Box = (typeof boxes)[number];
export const sorts = ['dueAt', 'amount', 'latest'] as const;
export type Sort = (typeof sorts)[number];

/** Where a box's entries are and by what they are paged. `key` and `id` are the columns of an index that begins with the person. */
interface Source {
  from: string;
  person: string;
  where: string;
  /** What of it the person has not read. Who filed or decided has. */
  unread: string;
  id: string;
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
  AND later.assignee_id = t.assignee_id AND later.status = 'done' AND later.opening > t.opening)`;

const NOT_READ = 'NOT EXISTS (SELECT 1 FROM approval_reads d WHERE d.request_id = r.id AND d.person_id = $1)';

export const SOURCES: Record<Box, Source> = {
  pending: {
    from: 'approval_tasks t JOIN approval_requests r ON r.id = t.request_id',
    person: 't.assignee_id',
    where: "t.status = 'pending'",
    unread: NOT_READ,
    id: 't.id',
    keys: keys('t.due_at', 't.amount', 't.created_at'),
  },
  handled: {
    from: 'approval_tasks t JOIN approval_requests r ON r.id = t.request_id',
    person: 't.assignee_id',
    where: `t.status = 'done' AND ${NEWEST_TASK}`,
    unread: 'FALSE',
    id: 't.id',
    keys: keys('t.due_at', 't.amount', 't.settled_at'),
  },
  started: {
    from: 'approval_requests r',
    person: 'r.requester_id',
    where: 'TRUE',
    unread: 'FALSE',
    id: 'r.id',
    keys: keys("COALESCE(r.due_at, 'infinity')", 'r.sort_amount', 'r.filed_at'),
  },
  cc: {
    from: 'approval_copies c JOIN approval_requests r ON r.id = c.request_id',
    person: 'c.person_id',
    where: 'TRUE',
    unread: `c.read_at IS NULL AND ${NOT_READ}`,
    id: 'c.request_id',
    keys: keys('c.due_at', 'c.amount', 'c.copied_at'),
  },
};

/** What is urgent first in the box of work, what is new first everywhere else. */
export const USUAL_SORT: Record<Box, Sort> = { pending: 'dueAt', handled: 'latest', started: 'latest', cc: 'latest' };
