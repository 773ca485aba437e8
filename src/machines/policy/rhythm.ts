import { addCalendarDays, type WorkingCalendar } from '../calendar';
import { contactRhythm, rhythmGap } from '../rules';
import type { Policy } from './policy';
import type { LifecycleState } from './stages';

/**
 * B4: when the next touch is due and when the engagement has gone cold, counted from `from` and put off by a booked step
 * within its horizon. Null for states in which nobody is expected to be in touch.
 *
 * @param from RFC 3339 instant of the last touch, or of entering the stage where there was none
 */
export function contactDue(
  policy: Pick<Policy, 'engagement'>,
  calendar: WorkingCalendar,
  touch: { stage: LifecycleState; classes: readonly string[]; from: string; bookedUntil: string | null },
): { dueAt: Date; coldAt: Date } | null {
  if (touch.stage === 'intake' || touch.stage === 'abandoned') return null;
  const from = new Date(touch.from);
  const gap = rhythmGap(policy.engagement.rhythm, touch.stage, touch.classes);
  const facts = {
    lastEngagementAt: from,
    previousEngagementAt: null,
    openedAt: from,
    bookedStepAt: touch.bookedUntil === null ? null : new Date(touch.bookedUntil),
  };
  const { dueAt, coldAt } = contactRhythm(facts, gap, calendar, from);
  return { dueAt, coldAt };
}

/**
 * B3, B4: whether a booked step may postpone due and cold: it lies ahead of the last touch, and not further than the horizon. One
 * beyond it changes nothing, so that a date far away does not take a customer off the list.
 *
 * @param touch.from RFC 3339 instant of the last touch, or of entering the stage where there was none
 */
export function isWithinHorizon(
  policy: Pick<Policy, 'engagement'>,
  calendar: WorkingCalendar,
  touch: { stage: string; classes: readonly string[]; from: string },
  stepAt: string,
): boolean {
  const from = new Date(touch.from);
  const { horizonDays } = rhythmGap(policy.engagement.rhythm, touch.stage, touch.classes);
  return new Date(stepAt) > from && new Date(stepAt) <= addCalendarDays(calendar, from, horizonDays);
}
