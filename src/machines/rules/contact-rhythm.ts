import { addCalendarDays, type WorkingCalendar } from '../calendar';
import { requireInstant } from './rule-error';

/** B4, in calendar days. */
export interface RhythmGap {
  /** Touching the customer again earlier than this is haste. */
  readonly shortestDays: number;
  /** From here on the next contact is due; between the other two. */
  readonly dueDays: number;
  /** From here on it is a cold spell (冷场). */
  readonly longestDays: number;
  /** How far ahead of the last engagement a booked next step may lie and still postpone due and cold. */
  readonly horizonDays: number;
}

/** Gaps by stage and class: the class's own gap wins over the stage's, the stage's over `otherwise`. */
export interface RhythmPolicy {
  readonly otherwise: RhythmGap;
  readonly byStage?: Readonly<Record<string, RhythmGap>>;
  readonly byStageAndClass?: Readonly<Record<string, Readonly<Record<string, RhythmGap>>>>;
}

export interface RhythmFacts {
  /** Last engagement that was held and has an outcome; null where there has been none. */
  readonly lastEngagementAt: Date | null;
  /** The one before it; null where there was none. */
  readonly previousEngagementAt: Date | null;
  /** What the rhythm counts from while nobody has been in touch: when the account was opened. */
  readonly openedAt: Date;
  /** The next step that is booked; null where there is none. */
  readonly bookedStepAt: Date | null;
}

export interface ContactRhythm {
  readonly state: 'fresh' | 'due' | 'cold';
  /** The last engagement came sooner after the one before than the shortest gap. */
  readonly haste: boolean;
  /** The booked step lies before `hasteUntil`. */
  readonly bookedInHaste: boolean;
  /** Before this instant another contact would be haste; null where there has been none. */
  readonly hasteUntil: Date | null;
  readonly dueAt: Date;
  /** Never before `dueAt`. */
  readonly coldAt: Date;
  /** Whether the booked step moved `dueAt` or `coldAt`. */
  readonly postponed: boolean;
}

/**
 * B4: whether the rhythm of contact is kept. Days are calendar days at the same local time: a spell grows cold on a holiday
 * too. A booked step within its horizon postpones due and cold until its date; the horizon counts from the last engagement,
 * so that booking again and again without ever meeting does not keep an account fresh.
 *
 * @param at instant of the question; only `state` depends on it
 * @throws RuleError `instant-invalid`; CalendarError `calendar-instant-invalid`, `calendar-amount-invalid`
 */
export function contactRhythm(facts: RhythmFacts, gap: RhythmGap, calendar: WorkingCalendar, at: Date): ContactRhythm {
  requireInstant('at', at);
  if (facts.bookedStepAt) requireInstant('bookedStepAt', facts.bookedStepAt);
  const anchor = facts.lastEngagementAt ?? facts.openedAt;
  const after = (from: Date, days: number): Date => addCalendarDays(calendar, from, days);
  const [plainDueAt, plainColdAt] = [after(anchor, gap.dueDays), after(anchor, gap.longestDays)];
  const step = facts.bookedStepAt;
  const postponing = step && step > anchor && step <= after(anchor, gap.horizonDays) ? step : anchor;
  const dueAt = latest(plainDueAt, postponing);
  const coldAt = latest(plainColdAt, dueAt);
  const hasteUntil = facts.lastEngagementAt && after(facts.lastEngagementAt, gap.shortestDays);
  return {
    state: at >= coldAt ? 'cold' : at >= dueAt ? 'due' : 'fresh',
    haste: isHaste(facts, gap, calendar),
    bookedInHaste: !!step && !!hasteUntil && step < hasteUntil,
    hasteUntil,
    dueAt,
    coldAt,
    postponed: dueAt > plainDueAt,
  };
}

function isHaste(facts: RhythmFacts, gap: RhythmGap, calendar: WorkingCalendar): boolean {
  const { lastEngagementAt: last, previousEngagementAt: previous } = facts;
  return !!last && !!previous && last < addCalendarDays(calendar, previous, gap.shortestDays);
}

function latest(one: Date, other: Date): Date {
  return one >= other ? one : other;
}

/**
 * B4: the gap for an account. In several classes at once the one that grows cold first applies: the more a customer matters,
 * the less it is left alone.
 */
export function rhythmGap(policy: RhythmPolicy, stage: string, classes: readonly string[]): RhythmGap {
  const ofStage = own(policy.byStage, stage) ?? policy.otherwise;
  const byClass = own(policy.byStageAndClass, stage);
  const ofClasses = classes.flatMap((id) => own(byClass, id) ?? []);
  return ofClasses.reduce<RhythmGap | null>(tighter, null) ?? ofStage;
}

function tighter(one: RhythmGap | null, other: RhythmGap): RhythmGap {
  if (!one || other.longestDays < one.longestDays) return other;
  return other.longestDays === one.longestDays && other.dueDays < one.dueDays ? other : one;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
