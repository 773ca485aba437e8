import type { Absence } from './organisation';
import type { RequestKind } from './route-policy';

/** The instant and kind that an absence is asked for. `at` is an ISO instant. */
export interface Moment {
  kind: RequestKind;
  at: string;
}

export interface AbsenceCondition {
  name: string;
  holds(absence: Absence, moment: Moment): boolean;
}

/** What makes an absence count; all of it must hold. It ends by itself: `until` is no longer part of it. */
export const absenceConditions: AbsenceCondition[] = [
  { name: 'begun', holds: ({ from }, { at }) => Date.parse(from) <= Date.parse(at) },
  { name: 'notEnded', holds: ({ until }, { at }) => Date.parse(at) < Date.parse(until) },
  { name: 'forThisKind', holds: ({ kinds }, { kind }) => kinds === null || kinds.includes(kind) },
  { name: 'somebodyElse', holds: ({ personId, substituteId }) => personId !== substituteId },
];

export function activeAbsences(absences: readonly Absence[], moment: Moment): Absence[] {
  return absences.filter((absence) => absenceConditions.every((condition) => condition.holds(absence, moment)));
}

/** For whom somebody decides at this moment. One step only: a substitute's substitute stands in for nobody. */
export function actsFor(personId: string, absences: readonly Absence[], moment: Moment): string[] {
  return activeAbsences(absences, moment)
    .filter((absence) => absence.substituteId === personId)
    .map((absence) => absence.personId);
}

/** People together with everybody they act for at this moment: segregation of duties speaks of sets of people. */
export function withThoseActedFor(
  people: readonly string[],
  absences: readonly Absence[],
  moment: Moment | null,
): string[] {
  const more = moment === null ? [] : people.flatMap((id) => actsFor(id, absences, moment));
  return [...new Set([...people, ...more])].sort();
}
