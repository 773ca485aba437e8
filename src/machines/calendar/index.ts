export { CalendarError, type CalendarErrorCode } from './calendar-error';
export {
  defaultHours,
  defaultWeekend,
  defaultZone,
  type LocalDate,
  type Term,
  type WorkingCalendar,
  type WorkingHours,
  type WorkingInterval,
} from './working-calendar';
export { addDays, addMonths } from './local-date';
export {
  isEstimated,
  isTermEstimated,
  isWorkingDay,
  localDateOf,
  startOfLocalDate,
  workingIntervals,
} from './working-day';
export { addWorkingTime, isWorkingTime, nextWorkingInstant, workingMinutesBetween } from './working-time';
export { addCalendarDays, addWorkingDays, dueAfter, fractionDue } from './due';
export { dueOf, workingDayFrom, type DueBasis } from './due-basis';
