import { type ApprovalContext, approvalDefinition, type ApprovalStatus, finalStatuses } from '../machines/approval';
import { restore } from '../machines/machine';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import type { Mirror } from '../modules/platform/workflow/mirrors';

/**
 * The columns of `approval_requests` that repeat the snapshot, written by the statement that moves it. While it stays open it is
 * due when it was; opening seats sets that anew.
 */
export const approvalMirror: Mirror = {
  table: 'approval_requests',
  columns: ['status', 'round', 'step'],
  sql: (first) => `UPDATE approval_requests SET status = $${first}, round = $${first + 1}, step = $${first + 2},
    steps = $${first + 3}::jsonb, concluded_at = $${first + 4}, seated = $${first + 5}::uuid[], excluded = $${first + 6}::uuid[],
    due_at = CASE WHEN $${first} = 'open' THEN approval_requests.due_at END
    FROM moved WHERE approval_requests.id = moved.id`,
  values: (instance, at) => {
    const context = contextOf(instance);
    const { round, step, steps, excluded } = context;
    const status = statusOf(instance);
    const concludedAt = finalStatuses.includes(status) ? at : null;
    return [status, round, step, JSON.stringify(steps), concludedAt, seatedIn(context), excluded];
  },
};

/** In the shape of now, also of a request that has not moved since an earlier version. */
export function contextOf({ envelope }: Pick<LoadedInstance, 'envelope'>): ApprovalContext {
  const isPresent = envelope.machineVersion === approvalDefinition.version;
  return (isPresent ? envelope.context : restore(approvalDefinition, envelope).context) as unknown as ApprovalContext;
}

/** The chart's first level; what is below `open` is one step's own business. */
export function statusOf({ envelope }: Pick<LoadedInstance, 'envelope'>): ApprovalStatus {
  const { state } = envelope;
  return (typeof state === 'string' ? state : Object.keys(state as object)[0]) as ApprovalStatus;
}

/** Whoever has a seat at the present step that is not decided, whether or not it is their turn. */
export function seatedIn({ seats, step }: Pick<ApprovalContext, 'seats' | 'step'>): string[] {
  const undecided = seats.filter((seat) => seat.step === step && (seat.state === 'open' || seat.state === 'waiting'));
  return [...new Set(undecided.map(({ personId }) => personId))];
}
