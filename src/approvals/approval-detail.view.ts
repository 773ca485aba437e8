import {
  type Absence,
  type ApprovalContext,
  type ApprovalStatus,
  finalStatuses,
  type PlannedStep,
  type Seat,
  stepTally,
  type Vote,
} from '../machines/approval';
import { keyOf } from './approval-record';
import { shownReason } from './shown-reason';

export interface Named {
  id: string;
  name: string;
}

export type Names = ReadonlyMap<string, Named>;

/** What a view of a running request is made of. */
export interface ViewGround {
  status: ApprovalStatus;
  context: ApprovalContext;
  names: Names;
  /** Those that count now, of people who have a seat. */
  absences: readonly Absence[];
  /** When each pending seat is due, by its number. */
  due: ReadonlyMap<number, Date>;
  dueAt: Date | null;
  hidden: readonly string[];
}

export function stepView(step: PlannedStep, number: number, ground: ViewGround) {
  const { context, names, status, dueAt, hidden } = ground;
  const seats = context.seats.filter((seat) => seat.step === number);
  const tally = seats.length > 0 ? stepTally(context, number) : 'undecided';
  const decided = tally === 'approved' || tally === 'rejected';
  const present = number === context.step && !finalStatuses.includes(status);
  const { rule, ...params } = step.counting;
  return {
    number,
    name: step.name,
    counting: rule,
    countingParams: 'weights' in params ? { percent: params.percent } : params,
    state: decided ? 'decided' : present ? status : 'ahead',
    candidates: step.candidates.map((id) => named(id, names)),
    standInFor: step.standInFor.map((id) => named(id, names)),
    leftOut: (step.leftOut ?? []).map((id) => named(id, names)),
    seats: seats.map((seat) => seatView(seat, ground)),
    reason: shownReason(step.reason, hidden),
    dueAt: number === context.step ? dueAt : null,
  };
}

function seatView(seat: Seat, { context, names, absences, due }: ViewGround) {
  const { no: number, origin, state, weight, of } = seat;
  const maybe = (id: string | null) => (id === null ? null : named(id, names));
  const vote = context.votes.findLast((each) => each.seat === number && each.step === seat.step);
  const substitutes = absences
    .filter(({ personId, substituteId }) => personId === seat.personId && !context.excluded.includes(substituteId))
    .map(({ substituteId, until }) => ({ ...named(substituteId, names), untilAt: new Date(until) }));
  return {
    ...{ number, origin, state, weight, belongsTo: of },
    person: named(seat.personId, names),
    ...{ actingFor: maybe(seat.actingFor), addedBy: maybe(seat.by), takenOverFrom: maybe(seat.from) },
    substitutes: state === 'open' && origin !== 'delegated' ? substitutes : [],
    vote: vote ? voteView(vote, names) : null,
    dueAt: due.get(number) ?? null,
  };
}

function voteView(vote: Vote, names: Names) {
  const { decision, at, automatic, advice, voided, carriedOver, round } = vote;
  return {
    ...{ decision, at: new Date(at), round, automatic, advice },
    person: named(vote.personId, names),
    actingFor: vote.actingFor === null ? null : named(vote.actingFor, names),
    voided,
    carriedOver,
  };
}

/** Who is awaited, until when; who decides for them meanwhile. */
export function awaitedView(ground: ViewGround) {
  const { context, status } = ground;
  if (status !== 'open') return [];
  const open = context.seats.filter((seat) => seat.step === context.step && seat.state === 'open');
  return open.map((seat) => {
    const { number, person, actingFor, substitutes, dueAt } = seatView(seat, ground);
    return { seat: number, person, actingFor, substitutes, dueAt };
  });
}

export interface DecisionRow {
  round: number;
  step: number;
  seat: number | null;
  decision: string;
  comment: string | null;
  contentHash: string;
  shownHash: string | null;
  at: Date;
  policyVersion: number;
  automatic: boolean;
  advice: boolean;
  via: 'mail' | null;
  person: Named;
  actingFor: Named | null;
  voided: { reason: string; changed: string[]; at: Date } | null;
}

/** A decision with what became of it: it stands, was carried over, is void, was advice, or belongs to a round that is over. */
export function decisionView(row: DecisionRow, context: ApprovalContext, hidden: readonly string[]) {
  const key = keyOf({ round: row.round, seat: row.seat ?? 0, personId: row.person.id, at: row.at.toISOString() });
  const vote = context.votes.find((each) => keyOf(each) === key);
  const voided = row.voided && { ...row.voided, changed: without(row.voided.changed, hidden) };
  const carried = voided === null ? (vote?.carriedOver ?? null) : null;
  return {
    ...row,
    voided,
    carriedOver: carried && { ...carried, changed: without(carried.changed, hidden) },
    standing: standingOf(row, context, carried !== null),
  };
}

function standingOf({ voided, advice, round }: DecisionRow, context: ApprovalContext, isCarried: boolean) {
  if (voided) return voided.reason === 'taken-back' ? 'takenBack' : 'void';
  if (advice) return 'advice';
  if (isCarried) return 'carriedOver';
  return round === context.round ? 'counts' : 'earlierRound';
}

function without(fields: readonly string[], hidden: readonly string[]): string[] {
  return fields.filter((field) => !hidden.includes(field));
}

export function named(id: string, names: Names): Named {
  return names.get(id) ?? { id, name: '' };
}

/** Everybody whom a view names. */
export function peopleIn(
  { requesterId, steps, seats, votes }: ApprovalContext,
  absences: readonly Absence[],
): string[] {
  const planned = steps.flatMap((step) => [...step.candidates, ...step.standInFor, ...(step.leftOut ?? [])]);
  const seated = seats.flatMap((seat) => [seat.personId, seat.actingFor, seat.by, seat.from]);
  const voted = votes.flatMap((vote) => [vote.personId, vote.actingFor]);
  const away = absences.map((absence) => absence.substituteId);
  const all = [requesterId, ...planned, ...seated, ...voted, ...away];
  return [...new Set(all.filter((id): id is string => id !== null && id !== ''))];
}
