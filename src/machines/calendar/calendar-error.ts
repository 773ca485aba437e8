export type CalendarErrorCode =
  | 'calendar-invalid'
  | 'calendar-zone-unknown'
  | 'calendar-date-invalid'
  | 'calendar-instant-invalid'
  | 'calendar-amount-invalid'
  | 'calendar-no-working-time';

/** Thrown for input that no caller should send; `params` name the offending field and value. */
export class CalendarError extends Error {
  constructor(
    readonly code: CalendarErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'CalendarError';
  }
}
