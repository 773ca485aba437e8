import { type ApprovalContext, type ApprovalStatus, finalStatuses } from '../machines/approval';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import type { Mirror } from '../modules/platform/workflow/mirrors';

/** The columns of `approval_requests` that repeat the snapshot, written by the statement that moves it. */
export const approvalMirror: Mirror = {
  table: 'approval_requests',
  columns: ['status', 'round', 'step'],
  sql: (first) => `UPDATE approval_requests SET status = $${first}, round = $${first + 1}, step = $${first + 2},
    steps = $${first + 3}::jsonb, concluded_at = $${first + 4}, due_at = NULL
    FROM moved WHERE approval_requests.id = moved.id`,
  values: (instance, at) => {
    const { round, step, steps } = contextOf(instance);
    const status = statusOf(instance);
    return [status, round, step, JSON.stringify(steps), finalStatuses.includes(status) ? at : null];
  },
};

export function contextOf({ envelope }: Pick<LoadedInstance, 'envelope'>): ApprovalContext {
  return envelope.context as unknown as ApprovalContext;
}

/** The chart's first level; what is below `open` is one step's own business. */
export function statusOf({ envelope }: Pick<LoadedInstance, 'envelope'>): ApprovalStatus {
  const { state } = envelope;
  return (typeof state === 'string' ? state : Object.keys(state as object)[0]) as ApprovalStatus;
}
