import { type ApprovalContext, bindingOf } from './approval-context';
import type { FilingGiven } from './approval-events';
import type { PlannedStep } from './approval-route';
import { changedFields, type FieldHashes, shownHashes } from './content-fields';
import type { Seat } from './seats';
import { voided } from './seating';
import { counts, type VoidedBecause, type Vote } from './votes';

/** A vote of the round before, and where it would stand in the next one. */
export interface Carried {
  vote: Vote;
  before: PlannedStep | undefined;
  /** The step of the same name in the new plan. */
  after: PlannedStep | undefined;
  excluded: readonly string[];
  fieldHashes: FieldHashes | null;
}

export interface CarryRule {
  name: string;
  /** Why the vote does not stand; null where this rule has nothing against it. */
  voids(carried: Carried): VoidedBecause | null;
}

const because = (reason: VoidedBecause['reason'], changed: string[] = []): VoidedBecause => ({ reason, changed });

/**
 * Smart re-approval: a change voids exactly the votes that depended on what changed. What an approver was shown is compared
 * with what the same step would show now, so that a field that came or went is a change too. Whether its seat is still a
 * candidate's is looked at when the step is seated.
 */
export const carryRules: CarryRule[] = [
  { name: 'noSuchStep', voids: ({ after }) => (after ? null : because('replanned')) },
  {
    name: 'dependedOnChange',
    voids: ({ vote, after, fieldHashes }) => {
      const changed = dependencies(vote, after, fieldHashes);
      return changed.length > 0 ? because('content-changed', changed) : null;
    },
  },
  {
    name: 'countedOtherwise',
    voids: ({ before, after }) => (sameRules(before, after) ? null : because('replanned')),
  },
  {
    name: 'nowExcluded',
    voids: ({ vote, excluded }) =>
      [vote.personId, vote.actingFor].some((id) => id !== null && excluded.includes(id))
        ? because('no-longer-permitted')
        : null,
  },
  { name: 'notByAPerson', voids: ({ vote }) => (vote.automatic ? because('replanned') : null) },
];

/** The votes and seats of a round with which the next one begins; in a round that starts all over there are none. */
export function carryOver(context: ApprovalContext, given: FilingGiven): Pick<ApprovalContext, 'votes' | 'seats'> {
  const binding = bindingOf(context);
  const fieldHashes = given.fieldHashes ?? null;
  const changed = changedFields(context.fieldHashes ?? {}, fieldHashes ?? {});
  const votes = context.votes.flatMap((vote) => {
    if (!counts(vote, binding) || vote.decision !== 'approve') return [];
    const carried = placed(vote, context, given);
    const reason = carryRules.map((rule) => rule.voids(carried)).find((each) => each !== null);
    if (reason) return [voided(vote, reason.reason, reason.changed)];
    const step = given.steps.findIndex(({ name }) => name === carried.after?.name) + 1;
    return [{ ...vote, step, carriedOver: { round: context.round + 1, changed } }];
  });
  return { votes, seats: seatsOf(votes, context) };
}

function placed(vote: Vote, context: ApprovalContext, given: FilingGiven): Carried {
  const before = context.steps[vote.step - 1];
  const after = given.steps.find(({ name }) => name === before?.name);
  const fieldHashes = given.fieldHashes ?? null;
  return { vote, before, after, excluded: [context.requesterId, ...given.excluded], fieldHashes };
}

function dependencies({ fields }: Vote, after: PlannedStep | undefined, now: FieldHashes | null): string[] {
  if (fields === null || now === null) return ['content'];
  return changedFields(fields, shownHashes(now, after?.fields));
}

function sameRules(before: PlannedStep | undefined, after: PlannedStep | undefined): boolean {
  return sameData(before?.approvers, after?.approvers) && sameData(before?.counting, after?.counting);
}

/** In depth, without regard to the order of keys: PostgreSQL's jsonb sorts them, a plan of now has its own. */
function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [here, there] = [one, other] as Record<string, unknown>[];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => sameData(here?.[key], there?.[key]));
}

/** Seats on which a vote stands, with those that belong to them, at the step's new number. */
function seatsOf(votes: readonly Vote[], context: ApprovalContext): Seat[] {
  const standing = votes.filter((vote) => vote.voided === null);
  const stepOf = new Map<number, number>();
  for (const { seat: no, step } of standing) {
    const seat = context.seats.find((each) => each.no === no);
    if (seat) stepOf.set(seat.of ?? seat.no, step);
  }
  return context.seats.flatMap((seat) => {
    const step = stepOf.get(seat.of ?? seat.no);
    return step === undefined ? [] : [{ ...seat, step }];
  });
}
