import type { LocalDate } from '../../machines/calendar';

/** What an entry is about; each has its title in the dictionaries. */
export const FEED_KINDS = [
  'visit',
  'nextStep',
  'receivable',
  'stageDue',
  'contactDue',
  'reviewDue',
  'returnVisit',
  'visitPreparation',
  'visitReport',
  'milestone',
  'report',
  'absence',
] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A whole day of the company's, or an instant with or without an end. */
export type FeedMoment = { on: LocalDate } | { from: Date; until: Date | null };

/** One entry of a person's calendar. It names the customer and what is to be done: no contact, no amount, nothing of the dossier. */
export interface FeedEntry {
  kind: FeedKind;
  /** With the kind the same for as long as it is the same thing, however often it is moved. */
  id: string;
  moment: FeedMoment;
  /** Never less than it was: it grows with everything that can move the entry. */
  sequence: number;
  changedAt: Date;
  isCancelled: boolean;
  params: Record<string, string>;
}

/** Entries from the one instant until the other, which does not belong to it. */
export interface FeedWindow {
  from: Date;
  until: Date;
}
