import type { PathContext } from '../../../machines/account-path/context';
import type { LoadedInstance } from '../../platform/workflow/instance';
import type { Mirror } from '../../platform/workflow/mirrors';

/** The columns of `accounts` that lists filter by, written by the statement that moves the path. */
export const pathMirror: Mirror = {
  table: 'accounts',
  columns: [
    'stage',
    'cycle',
    'visit',
    'entered_at',
    'pace',
    'credit',
    'engagement',
    'request',
    'last_engaged_at',
    'withdrawn_at',
    'haste',
    'booked_until',
  ],
  sql: (
    first,
  ) => `UPDATE accounts SET stage = $${first}, cycle = $${first + 1}, visit = $${first + 2}, entered_at = $${first + 3},
    pace = $${first + 4}, credit = $${first + 5}, engagement = $${first + 6}, request = $${first + 7},
    last_engaged_at = $${first + 8}, withdrawn_at = $${first + 9}, haste = $${first + 10}, booked_until = $${first + 11}, updated_at = $7, version = accounts.version + 1
    FROM moved WHERE accounts.id = moved.id`,
  values: (instance) => {
    const state = regionsOf(instance);
    const context = contextOf(instance);
    return [
      ...[state.lifecycle, context.cycle, context.visit, context.enteredAt],
      ...[state.pace, state.credit, state.engagement, state.request],
      ...[context.touchedAt, context.withdrawnAt, context.haste, context.bookedUntil],
    ];
  },
};

export interface Regions {
  lifecycle: string;
  request: string;
  credit: string;
  engagement: string;
  pace: string;
}

export function regionsOf(instance: LoadedInstance): Regions {
  return instance.envelope.state as Regions;
}

export function contextOf(instance: LoadedInstance): PathContext {
  return instance.envelope.context as unknown as PathContext;
}
