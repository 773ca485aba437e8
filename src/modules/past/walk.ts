import { accountPathDefinition } from '../../machines/account-path/account-path.machine';
import type { PathContext } from '../../machines/account-path/context';
import type { PathEffects } from '../../machines/account-path/effects';
import { type Effect, type Envelope, start, step } from '../../machines/machine';
import type { LifecycleState } from '../../machines/policy/stages';
import { plain } from '../platform/workflow/instance';
import type { StoredEntry } from '../platform/workflow/replay';

/** One visit of a state: entered, and left again or not yet. */
export interface Stay {
  visit: number;
  state: LifecycleState;
  cycle: number;
  enteredAt: Date;
  leftAt: Date | null;
  /** Event that ended it; of a granted request the one that had waited. */
  leftBy: string | null;
  /** Who sent it; of a granted request who had filed it. */
  leftByActor: string | null;
  /** In force when it was entered: a stage's clock keeps its length (section 11). */
  policyVersion: number;
}

export interface Walked {
  stays: Stay[];
  /** Each hand-over with the instant at which it took place, oldest first. */
  handovers: { at: Date; to: string }[];
}

/**
 * Carries out a history again and notes where the path stood from when to when, and whose account it became. Nothing is guessed from
 * rows: entered states, cycles and hand-overs are what the chart itself made of the recorded events.
 */
export function walk(entries: readonly StoredEntry[]): Walked {
  const walked: Walked = { stays: [], handovers: [] };
  let before: Envelope | null = null;
  for (const entry of entries) {
    const { envelope, effects } = carriedOut(before, entry);
    note(walked, entry, before, envelope, effects);
    before = envelope;
  }
  return walked;
}

function carriedOut(before: Envelope | null, entry: StoredEntry): { envelope: Envelope; effects: Effect[] } {
  const { event: type, payload, given, policyVersion } = entry;
  if (before === null) return plainly(start(accountPathDefinition, policyVersion, payload));
  const stepped = step(accountPathDefinition, before, { type, payload, given }, policyVersion);
  if (!stepped.accepted) throw new Error(`${type} is refused on replay: ${stepped.code}`);
  return plainly(stepped);
}

function plainly({ envelope, effects }: { envelope: Envelope; effects: Effect[] }) {
  return { envelope: plain(envelope), effects };
}

function note(walked: Walked, entry: StoredEntry, before: Envelope | null, after: Envelope, effects: Effect[]): void {
  const { event, by } = carried(entry, before);
  for (const { type, params } of effects)
    if (type === 'transferOwner')
      walked.handovers.push({ at: entry.at, to: (params as unknown as PathEffects['transferOwner']).to });
  if (before !== null && contextOf(before).visit === contextOf(after).visit) return;
  // An adopted account has been where it is for long: that it was taken in here is no stay of its own.
  if (event === 'path.adopt') walked.stays.pop();
  const last = walked.stays.at(-1);
  if (last && last.leftAt === null) Object.assign(last, { leftAt: entry.at, leftBy: event, leftByActor: by });
  walked.stays.push(stayOf(entry, after));
}

function stayOf({ policyVersion }: StoredEntry, envelope: Envelope): Stay {
  const { visit, cycle, enteredAt } = contextOf(envelope);
  const { lifecycle: state } = envelope.state as { lifecycle: LifecycleState };
  return {
    ...{ visit, state, cycle, policyVersion },
    enteredAt: new Date(enteredAt),
    ...{ leftAt: null, leftBy: null, leftByActor: null },
  };
}

/** A grant carries out what had waited, on behalf of whoever had asked for it. */
function carried({ event, actor }: StoredEntry, before: Envelope | null): { event: string; by: string | null } {
  const request = before === null ? null : contextOf(before).request;
  if (event !== 'approval.granted' || request === null) return { event, by: actor.id };
  return { event: request.event, by: request.filedBy };
}

function contextOf({ context }: Envelope): PathContext {
  return context as unknown as PathContext;
}
