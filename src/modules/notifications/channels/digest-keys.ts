import type { LocalDate } from '../../../machines/calendar';

/** One digest a person and morning. */
export const digestKey = (personId: string, date: LocalDate): string => `digest-${personId}-${date}`;

/** One digest a robot and morning. */
export const robotDigestKey = (robotId: string, date: LocalDate): string => `robot-digest-${robotId}-${date}`;
