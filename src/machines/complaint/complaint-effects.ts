import type { Instant } from '../account-path/facts';

export type ComplaintTemplate =
  | 'complaintRecorded'
  | 'complaintAssigned'
  | 'complaintReopened'
  | 'complaintDue'
  | 'complaintLate'
  | 'complaintUnanswered';
/** Who hears of a complaint, as they are at that moment; `superior` is the owner's. */
export type ComplaintPost = 'owner' | 'superior' | 'director' | 'seniorManagement';

/** What the machine of a complaint asks for; each has exactly one performer. */
export interface ComplaintEffects {
  /** B9: when it is to be answered, and when superior and senior management hear that it was not. */
  setClocks: { visit: number; openedAt: Instant; answerBy: Instant | null };
  stopClocks: Record<string, never>;
  /** One addressed message. `key` is stable within the complaint. */
  notify: { template: ComplaintTemplate; to: ComplaintPost[]; key: string };
}
export type ComplaintEffectType = keyof ComplaintEffects;

const declared: Record<ComplaintEffectType, true> = { setClocks: true, stopClocks: true, notify: true };
/** The list that the performers are checked against at start. */
export const complaintEffects = Object.keys(declared) as ComplaintEffectType[];
