/** A date of the business, `YYYY-MM-DD`, without a zone of its own: the calendar says in which zone it is meant. */
export type LocalDate = string;

/** Half-open [from, to) of the local clock, `HH:mm`; `24:00` may end a day. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

/**
 * Section 11: working time as a value. Everything a company or the State Council may change is in here, nothing in code.
 *
 * A calendar is immutable: what is derived from it is kept for as long as the object lives, so a change means a new object
 * with a new `version`. Where lists contradict each other the nearer one wins:
 * `companyDaysOff` > `makeUpDays` > `holidays` > `weekend`.
 */
export interface WorkingCalendar {
  /** Noted with every due instant, so that it is known which ones to recompute when holidays are published. */
  readonly version: string;
  /** IANA name. */
  readonly zone: string;
  /** Ascending and not overlapping. */
  readonly hours: readonly WorkingHours[];
  /** ISO weekdays that are not worked, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: Readonly<Record<LocalDate, string>>;
  /** 调休: weekend days that are worked instead of a bridged holiday. */
  readonly makeUpDays: Readonly<Record<LocalDate, string>>;
  readonly companyDaysOff: readonly LocalDate[];
  /** Other hours on single working days. A day that is not worked anyway stays off. */
  readonly halfDays?: Readonly<Record<LocalDate, readonly WorkingHours[]>>;
  /** Years whose holidays are published; dates of every other year are estimated. */
  readonly publishedYears: readonly number[];
}

export interface WorkingInterval {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** A length of time as policy states it (section 11). */
export interface Term {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
}

/** The document's working day and week, for a company that has set none. */
export const defaultZone = 'Asia/Shanghai';
export const defaultHours: readonly WorkingHours[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];
export const defaultWeekend: readonly number[] = [6, 7];
