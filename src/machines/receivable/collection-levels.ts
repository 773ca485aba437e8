import type { LocalDate } from '../account-path/facts';
import { nextWorkingInstant, startOfLocalDate, type WorkingCalendar } from '../calendar';
import type { Policy } from '../policy/policy';
import { addDays } from './days';
import type { NumberedLevel } from './receivable-events';

/** A level with the instant at which people hear of it. */
export interface DueLevel extends NumberedLevel {
  dueAt: Date;
}

/** Section 9: the collection levels in the order of their days, numbered from 1. */
export function numberedLevels({ collections }: Pick<Policy, 'collections'>): NumberedLevel[] {
  return [...collections.levels]
    .sort((one, other) => one.days - other.days)
    .map(({ code, days, remind, message, template }, index) => ({
      ...{ number: index + 1, code, days, remind, message },
      ...(template === undefined ? {} : { template }),
    }));
}

/** Each level's instant: the first working time from the beginning of its day on. */
export function dueLevels(
  policy: Pick<Policy, 'collections'>,
  calendar: WorkingCalendar,
  dueOn: LocalDate,
): DueLevel[] {
  return numberedLevels(policy).map((level) => ({
    ...level,
    dueAt: nextWorkingInstant(calendar, startOfLocalDate(calendar, addDays(dueOn, level.days))),
  }));
}

/**
 * Levels that are still to be said: those beyond the highest that was said and, of those that have passed, only the highest.
 * So an old case says once that it is late, and an outage is made up for without a flood.
 */
export function levelsAhead<Level extends Pick<DueLevel, 'days' | 'dueAt'>>(
  levels: readonly Level[],
  reachedDays: number | null,
  at: Date,
): Level[] {
  const open = levels.filter(({ days }) => reachedDays === null || days > reachedDays);
  const passed = open.filter(({ dueAt }) => dueAt <= at);
  return [...passed.slice(-1), ...open.filter(({ dueAt }) => dueAt > at)];
}
