import { activeAbsences } from './absence';
import type { ApprovalContext } from './approval-context';
import { planRoute, type PlannedStep, type RoutePlan, type RouteRequest } from './approval-route';
import type { Absence, Organisation } from './organisation';
import type { RoutePolicy } from './route-policy';

/** Somebody of a step, and who decides for them on that day. */
export interface PreviewedPerson {
  personId: string;
  /** The excluded person in whose place they decide. */
  inPlaceOf: string | null;
  absence: { substituteId: string; until: string } | null;
}

export interface PreviewedStep {
  number: number;
  step: PlannedStep;
  people: PreviewedPerson[];
}

export type RoutePreview = { plan: RoutePlan; steps: PreviewedStep[] };

/**
 * The route that a request would take, with who would be away on the day of `at` (ISO instant) and who decides for them. A
 * substitute who may not decide on this request is not named: then it waits for whoever is away.
 */
export function previewRoute(
  request: RouteRequest,
  policy: RoutePolicy,
  organisation: Organisation,
  at: string,
): RoutePreview {
  const plan = planRoute({ ...request, at: request.at ?? at }, policy, organisation);
  if (plan.outcome === 'refused') return { plan, steps: [] };
  const absences = activeAbsences(organisation.absences ?? [], { kind: request.kind, at }).filter(
    ({ substituteId }) => !plan.excluded.includes(substituteId),
  );
  const steps = plan.steps.map((step, index) => ({
    number: index + 1,
    step,
    people: step.candidates.map((personId) => previewed(personId, step, absences)),
  }));
  return { plan, steps };
}

/** The same for a request that runs: the steps as they stand, the open one with those who have a seat in it. */
export function previewRunning(
  { kind, steps, seats, excluded }: Pick<ApprovalContext, 'kind' | 'steps' | 'seats' | 'excluded'>,
  organisation: Organisation,
  at: string,
): PreviewedStep[] {
  const absences = activeAbsences(organisation.absences ?? [], { kind, at }).filter(
    ({ substituteId }) => !excluded.includes(substituteId),
  );
  return steps.map((step, index) => {
    const seated = seats
      .filter((seat) => seat.step === index + 1 && seat.state !== 'removed')
      .map((seat) => seat.personId);
    const people = (seated.length > 0 ? seated : step.candidates).map((personId) =>
      previewed(personId, step, absences),
    );
    return { number: index + 1, step, people };
  });
}

function previewed(personId: string, step: PlannedStep, absences: readonly Absence[]): PreviewedPerson {
  const away = absences.find((absence) => absence.personId === personId);
  const absence = away ? { substituteId: away.substituteId, until: away.until } : null;
  return { personId, inPlaceOf: step.inPlaceOf?.[personId] ?? null, absence };
}
