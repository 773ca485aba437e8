import type { OwnRobotView, RobotPostView, RobotView } from './robot.dto';
import type { RobotPostRow } from './robot-post-store';
import type { RobotRow } from './robot-store';

/** Never with address or secret. */
export function ownRobotView({ id, platform, hint, secret, version, createdAt, disabledAt }: RobotRow): OwnRobotView {
  const signed = secret !== null;
  return {
    id,
    platform,
    address: hint,
    signed,
    enabled: disabledAt === null,
    version,
    createdAt: createdAt.toISOString(),
  };
}

export function robotView(row: RobotRow): RobotView {
  const { name, kinds, departmentId, locale } = row;
  return { ...ownRobotView(row), name, kinds, departmentId, locale };
}

export function robotPostView(row: RobotPostRow): RobotPostView {
  const { id, kind, status, attempts, code, lastError, nextAttemptAt, createdAt, settledAt } = row;
  return {
    ...{ id, kind, status, attempts, code, error: lastError },
    nextAttemptAt: status === 'waiting' ? nextAttemptAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
