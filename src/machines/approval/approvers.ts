import type { Organisation, Person, Role } from './organisation';
import type { ApproverSource } from './route-policy';

/** Why nobody may decide a step: the request is held and somebody who can mend the organisation is told. */
export interface RouteProblem {
  step: string;
  code:
    | 'no-approver'
    | 'approver-disabled'
    | 'approver-may-not-decide'
    | 'superior-missing'
    | 'superior-disabled'
    | 'reporting-line-loop';
  params: Record<string, unknown>;
}

/** Whose request it is, and who may not decide on it. */
export interface Parties {
  requesterId: string;
  departmentId: string | null;
  /** The requester and everybody who gains by it. */
  excluded: readonly string[];
}

export type Approvers =
  | {
      found: true;
      candidates: string[];
      /** Excluded people in whose place their superiors decide. */ standInFor: string[];
    }
  | { found: false; problem: Omit<RouteProblem, 'step'> };

/**
 * Who may decide: the people of the source who are not disabled and not excluded. Where all of them are excluded it is
 * their superiors' turn ("Who may" in statecharts.md); disabled or missing people are never skipped over, the step is held.
 */
export function findApprovers(source: ApproverSource, parties: Parties, organisation: Organisation): Approvers {
  const named = peopleOf(source, parties, organisation);
  if ('code' in named) return { found: false, problem: named };
  if (named.length === 0) return missing('no-approver', { source, departmentId: parties.departmentId });
  const enabled = named.filter((person) => !person.disabled);
  if (enabled.length === 0) return missing('approver-disabled', { people: idsOf(named) });
  const able = enabled.filter(mayDecideAtAll);
  if (able.length === 0) return missing('approver-may-not-decide', { people: idsOf(enabled) });
  const eligible = able.filter((person) => !parties.excluded.includes(person.id));
  if (eligible.length > 0) return { found: true, candidates: idsOf(eligible), standInFor: [] };
  return standIns(able, parties, organisation);
}

/** The person as they are now, at the moment of the decision. */
export interface Holder {
  roles: readonly Role[];
  /** Their department and those below it. */
  departmentIds: readonly string[];
}

/**
 * Whether somebody who was found for a step still is what they were found as: a director who is one no longer, or is one of
 * another department, does not decide as one. Superiors, stand-ins and people named one by one were found as themselves.
 *
 * @param departmentId the department that the request belongs to
 */
export function holdsPost(
  source: ApproverSource,
  standInFor: readonly string[],
  holder: Holder,
  departmentId: string | null,
): boolean {
  if (standInFor.length > 0 || source.by === 'superior' || source.by === 'person') return true;
  if (!holder.roles.includes(source.by === 'post' ? source.post : source.role)) return false;
  return source.by !== 'roleInDepartment' || (departmentId !== null && holder.departmentIds.includes(departmentId));
}

const decidingRoles: readonly Role[] = ['manager', 'director', 'seniorManagement', 'finance', 'buyer', 'compliance'];

/** P6 and P7: auditors change nothing and administrators decide nothing, whatever else they are; nor do specialists. */
function mayDecideAtAll(person: Person): boolean {
  return (
    !person.roles.includes('auditor') &&
    !person.roles.includes('administrator') &&
    person.roles.some((role) => decidingRoles.includes(role))
  );
}

type Lookup = Person[] | Omit<RouteProblem, 'step'>;

function peopleOf(source: ApproverSource, parties: Parties, organisation: Organisation): Lookup {
  switch (source.by) {
    case 'roleInDepartment':
      return inDepartment(source.role, parties.departmentId, organisation);
    case 'roleInCompany':
      return organisation.people.filter((person) => person.roles.includes(source.role));
    case 'post':
      return organisation.people.filter((person) => person.roles.includes(source.post));
    case 'person':
      return organisation.people.filter((person) => person.id === source.personId);
    case 'superior':
      return superiorOf(parties.requesterId, source.levels, organisation);
  }
}

/** The department's own holders of the role, else those of the nearest department above it that has one. */
function inDepartment(role: Role, departmentId: string | null, organisation: Organisation): Person[] {
  const seen = new Set<string>();
  for (let id = departmentId; id !== null && !seen.has(id);) {
    seen.add(id);
    const here = id;
    const holders = organisation.people.filter((each) => each.departmentId === here && each.roles.includes(role));
    if (holders.length > 0) return holders;
    id = organisation.departments.find((each) => each.id === here)?.parentId ?? null;
  }
  return [];
}

function superiorOf(personId: string, levels: number, organisation: Organisation): Lookup {
  const seen = new Set([personId]);
  let at = personOf(personId, organisation);
  for (let level = 0; level < levels; level += 1) {
    const next = at && personOf(at.superiorId, organisation);
    if (!next) return { code: 'superior-missing', params: { of: at?.id ?? personId } };
    if (seen.has(next.id)) return { code: 'reporting-line-loop', params: { people: [...seen] } };
    seen.add(next.id);
    at = next;
  }
  return at ? [at] : [];
}

function standIns(excluded: Person[], parties: Parties, organisation: Organisation): Approvers {
  const climbs = excluded.map((person) => climb(person, parties, organisation));
  const reached = climbs.filter((each): each is Person => 'id' in each);
  if (reached.length > 0) return { found: true, candidates: idsOf(reached), standInFor: idsOf(excluded) };
  const problem = climbs.find((each): each is Omit<RouteProblem, 'step'> => 'code' in each);
  return problem ? { found: false, problem } : missing('no-approver', {});
}

/** The nearest superior who is not excluded too. */
function climb(from: Person, parties: Parties, organisation: Organisation): Person | Omit<RouteProblem, 'step'> {
  const seen = new Set([from.id]);
  for (let at = from; ;) {
    const next = personOf(at.superiorId, organisation);
    if (!next) return { code: 'superior-missing', params: { of: at.id } };
    if (seen.has(next.id)) return { code: 'reporting-line-loop', params: { people: [...seen] } };
    if (next.disabled) return { code: 'superior-disabled', params: { person: next.id } };
    if (!mayDecideAtAll(next)) return { code: 'approver-may-not-decide', params: { people: [next.id] } };
    if (!parties.excluded.includes(next.id)) return next;
    seen.add(next.id);
    at = next;
  }
}

function missing(code: RouteProblem['code'], params: Record<string, unknown>): Approvers {
  return { found: false, problem: { code, params } };
}

function personOf(id: string | null, organisation: Organisation): Person | undefined {
  return id === null ? undefined : organisation.people.find((each) => each.id === id);
}

function idsOf(people: Person[]): string[] {
  return [...new Set(people.map((person) => person.id))].sort();
}
