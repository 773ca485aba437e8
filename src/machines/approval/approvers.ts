import { type Lookup, peopleOf, personOf, type SourceQuestion } from './approver-sources';
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
    | 'reporting-line-loop'
    | 'authority-missing'
    | 'too-few-approvers'
    | 'weights-missing'
    | 'seats-vacant';
  params: Record<string, unknown>;
}

/** Whose request it is, and who may not decide on it. */
export type Parties = SourceQuestion;

export type Approvers =
  | {
      found: true;
      /** In the order in which a chain or a list names them; otherwise sorted. */
      candidates: string[];
      /** Excluded people in whose place their superiors decide. */
      standInFor: string[];
      /** Whose superior each stand-in is, for the weight and the record. */
      inPlaceOf: Record<string, string>;
      /** Those of the source who are disabled, or of a post that decides nothing: not asked, and not counted. Sorted. */
      leftOut: string[];
    }
  | { found: false; problem: Omit<RouteProblem, 'step'> };

/**
 * Who may decide: the people of the source who are not disabled and not excluded. Where all of them are excluded it is
 * their superiors' turn ("Who may" in statecharts.md); disabled or missing people are never skipped over, the step is held. Where
 * others of a role, post or group are there, they are its circle of that moment, and who is left out of it is said.
 */
export function findApprovers(source: ApproverSource, parties: Parties, organisation: Organisation): Approvers {
  const named = peopleOf(source, parties, organisation);
  if ('code' in named) return { found: false, problem: named };
  if (named.length === 0) return missing('no-approver', { source, departmentId: parties.departmentId });
  const enabled = named.filter((person) => !person.disabled);
  if (enabled.length === 0) return missing('approver-disabled', { people: idsOf(named) });
  const able = enabled.filter(mayDecideAtAll);
  if (able.length === 0) return missing('approver-may-not-decide', { people: idsOf(enabled) });
  if (source.by === 'superiorChain') return chainOf(enabled, able);
  const eligible = able.filter((person) => !parties.excluded.includes(person.id));
  const candidates = listed.includes(source.by) ? eligible.map((person) => person.id) : idsOf(eligible);
  const leftOut = idsOf(named.filter((person) => !able.includes(person)));
  if (eligible.length > 0) return { found: true, candidates, standInFor: [], inPlaceOf: {}, leftOut };
  return standIns(able, leftOut, parties, organisation);
}

/** Sources that name people one by one: their order is the one in which they are asked. */
const listed: readonly ApproverSource['by'][] = ['people', 'group', 'namedInRequest'];

/** In a chain everybody is asked: one who may not decide at all is not left out of it, the request is held. */
function chainOf(enabled: Person[], able: Person[]): Approvers {
  const unable = enabled.filter((person) => !able.includes(person));
  if (unable.length > 0) return missing('approver-may-not-decide', { people: idsOf(unable) });
  return { found: true, candidates: able.map((person) => person.id), standInFor: [], inPlaceOf: {}, leftOut: [] };
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
  if (standInFor.length > 0 || !('role' in source || source.by === 'post')) return true;
  if (!holder.roles.includes(source.by === 'post' ? source.post : source.role)) return false;
  return source.by !== 'roleInDepartment' || (departmentId !== null && holder.departmentIds.includes(departmentId));
}

const decidingRoles: readonly Role[] = ['manager', 'director', 'seniorManagement', 'finance', 'buyer', 'compliance'];

/** P6 and P7: auditors change nothing and administrators decide nothing, whatever else they are; nor do specialists. */
export function mayDecideAtAll(person: Pick<Person, 'roles'>): boolean {
  return (
    !person.roles.includes('auditor') &&
    !person.roles.includes('administrator') &&
    person.roles.some((role) => decidingRoles.includes(role))
  );
}

function standIns(excluded: Person[], leftOut: string[], parties: Parties, organisation: Organisation): Approvers {
  const climbs = excluded.map((person) => ({ person, to: climb(person, parties, organisation) }));
  const reached = climbs.flatMap(({ person, to }) => ('id' in to ? [{ person, to }] : []));
  if (reached.length === 0) {
    const problem = climbs.map(({ to }) => to).find((each): each is Omit<RouteProblem, 'step'> => 'code' in each);
    return problem ? { found: false, problem } : missing('no-approver', {});
  }
  return {
    found: true,
    candidates: idsOf(reached.map(({ to }) => to)),
    standInFor: idsOf(excluded),
    inPlaceOf: Object.fromEntries(reached.map(({ person, to }) => [to.id, person.id])),
    leftOut,
  };
}

/** The nearest superior who is not excluded too. */
function climb(from: Person, parties: Parties, organisation: Organisation): Person | Exclude<Lookup, Person[]> {
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

function idsOf(people: Person[]): string[] {
  return [...new Set(people.map((person) => person.id))].sort();
}
