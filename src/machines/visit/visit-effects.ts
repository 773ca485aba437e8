import type { Id, Instant } from '../account-path/facts';

export type VisitTemplate = 'visitPreparationDue' | 'visitReportDue';

/** What the machine of a visit asks for; each has exactly one performer. */
export interface VisitEffects {
  /** B2: the person in charge is reminded to prepare it, where a meeting is needed. */
  setPreparationClock: { visit: number; plannedAt: Instant };
  /** B8: the report is due on the next working day. */
  setReportClock: { visit: number; heldAt: Instant };
  stopClocks: Record<string, never>;
  /** One addressed message to the person in charge. `key` is stable within the visit. */
  notify: { template: VisitTemplate; to: Id; key: string; params: Record<string, unknown> };
}
export type VisitEffectType = keyof VisitEffects;

const declared: Record<VisitEffectType, true> = {
  setPreparationClock: true,
  setReportClock: true,
  stopClocks: true,
  notify: true,
};
/** The list that the performers are checked against at start. */
export const visitEffects = Object.keys(declared) as VisitEffectType[];
