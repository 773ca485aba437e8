import type { Instant } from '../account-path/facts';

export type SupportTemplate =
  'supportAsked' | 'supportAssigned' | 'supportReminded' | 'supportDue' | 'supportEscalated' | 'supportAnswered';
/** Who hears of it, as they are at that moment; `superior` is the assignee's. */
export type SupportPost = 'assignee' | 'superior' | 'asker';

/** What the machine of a request for support asks for; each has exactly one performer. */
export interface SupportEffects {
  /** B11: when it is to be answered, reminded of and escalated. */
  setClocks: { openedAt: Instant };
  stopClocks: Record<string, never>;
  /** One addressed message. `key` is stable within the request. */
  notify: { template: SupportTemplate; to: SupportPost[]; key: string };
}
export type SupportEffectType = keyof SupportEffects;

const declared: Record<SupportEffectType, true> = { setClocks: true, stopClocks: true, notify: true };
/** The list that the performers are checked against at start. */
export const supportEffects = Object.keys(declared) as SupportEffectType[];
