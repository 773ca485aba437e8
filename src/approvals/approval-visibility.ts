import { type ApprovalContent, type ApprovalContext, contentFields, visibleContent } from '../machines/approval';
import { shownTitle } from './shown-title';

/** What of a request decides who sees what of it. */
export type SightGround = Pick<ApprovalContext, 'requesterId' | 'steps'> & {
  seats: readonly { step: number; personId: string }[];
};

/** Who reads, as far as it decides what of the content they see. */
export interface Reader {
  personId: string;
  /** Its account or department is in their scope. */
  inScope: boolean;
  /** People whom they stand in for at this moment. */
  standsInFor: readonly string[];
}

/**
 * Fields that this reader is not shown. Whoever decides at a step is shown what that step shows, whatever else they may see; of several
 * steps what any of them shows. The requester and those whose scope has it see all; a mere copy shows what every step shows.
 */
export function hiddenFrom(reader: Reader, context: SightGround): string[] {
  const { requesterId, steps, seats } = context;
  if (reader.personId === requesterId) return [];
  const people = [reader.personId, ...reader.standsInFor];
  const seated = (number: number) => seats.some((seat) => seat.step === number && people.includes(seat.personId));
  const own = steps.filter(
    (step, index) => seated(index + 1) || step.candidates.some((candidate) => people.includes(candidate)),
  );
  const hidden = (own.length > 0 ? own : steps).map((step) => step.fields?.hidden ?? []);
  if (own.length === 0) return reader.inScope ? [] : [...new Set(hidden.flat())].filter(isHideable).sort();
  const [first = [], ...others] = hidden;
  return first.filter((name) => isHideable(name) && others.every((each) => each.includes(name))).sort();
}

/** A request without its title cannot be spoken of. */
function isHideable(name: string): boolean {
  return name !== 'title';
}

export function shown(content: ApprovalContent, hidden: readonly string[]): ApprovalContent {
  if (hidden.length === 0) return visibleContent(content, undefined);
  return { ...visibleContent(content, { hidden: [...hidden] }), title: shownTitle(content.title, hidden) };
}

export interface FieldChange {
  field: string;
  /** Null: it was not there. */
  before: unknown;
  after: unknown;
}

/** What differs between two contents, field by field, without what is hidden. */
export function differences(before: ApprovalContent, after: ApprovalContent, hidden: readonly string[]): FieldChange[] {
  const [old, now] = [contentFields(shown(before, hidden)), contentFields(shown(after, hidden))];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names
    .filter((field) => !hidden.includes(field) && JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}
