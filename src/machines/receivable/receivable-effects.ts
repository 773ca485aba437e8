import type { LocalDate } from '../account-path/facts';
import type { CollectionLevel, CollectionTemplate } from '../policy/policy';

/** Who hears of a receivable inside the company; where policy names the customer, the owner is given the letter. */
export type ReceivableAudience = Exclude<CollectionLevel['remind'][number], 'customer'>;
export type ReceivableTemplate = CollectionTemplate | 'promiseBroken' | 'paymentReversed';

/** What the machine of a receivable asks for; each has exactly one performer. */
export interface ReceivableEffects {
  /** Set the clocks of the due date and of the levels beyond `reachedDays`. */
  setDueClocks: { visit: number; dueOn: LocalDate; reachedDays: number | null };
  /** Set the clocks of the days on which the credit may fall. They run on through promise and dispute. */
  setCreditClocks: { visit: number; dueOn: LocalDate };
  setPromiseClock: { visit: number; until: LocalDate };
  /** `collection`: due date, levels, promise. `all`: those of the credit too. */
  stopClocks: { which: 'collection' | 'all' };
  /** Compute the credit of the account and its group, and its classes, from the record as it is now. */
  creditMayChange: Record<string, never>;
  /** End the request that waits: there is nothing left to extend or to write off. Null: none waits. */
  endRequest: { requestId: string | null };
  /** One addressed message. `key` is stable within the receivable. */
  notify: { template: ReceivableTemplate; to: ReceivableAudience[]; key: string; params: Record<string, unknown> };
}
export type ReceivableEffectType = keyof ReceivableEffects;

const declared: Record<ReceivableEffectType, true> = {
  setDueClocks: true,
  setCreditClocks: true,
  setPromiseClock: true,
  stopClocks: true,
  creditMayChange: true,
  endRequest: true,
  notify: true,
};
/** The list that the performers are checked against at start. */
export const receivableEffects = Object.keys(declared) as ReceivableEffectType[];
