import type { Absence, Organisation, Person } from '../../machines/approval/organisation';
import type { Role } from '../auth/actor';
import { may } from '../auth/permissions';

/** Something in today's organisation that will hold requests up. The sentence is in the dictionary `cli`, `organisation.problem.<code>`. */
export interface OrganisationProblem {
  code: string;
  params: Record<string, string>;
}

/** The picture with the names of departments, which decisions do not need. */
export interface NamedOrganisation extends Required<Organisation> {
  departmentNames: Readonly<Record<string, string>>;
}

type Finding = (organisation: NamedOrganisation) => OrganisationProblem[];

/** Posts that default routes ask, or that the company cannot be run without. */
const NEEDED: readonly Role[] = ['director', 'seniorManagement', 'finance', 'buyer', 'compliance', 'administrator'];
/** Whoever holds one of these reports to nobody (P4), or is asked nothing and asks for nothing (P6, P7). */
const WITHOUT_SUPERIOR: readonly Role[] = ['seniorManagement', 'administrator', 'auditor'];

const FINDINGS: readonly Finding[] = [
  missingSuperiors,
  disabledSuperiors,
  loops,
  departmentsWithoutDirector,
  postsThatNobodyHolds,
  unfitSubstitutes,
  absentSubstitutes,
  emptyGroups,
];

/** Every problem of the reporting lines, departments, posts, absences and groups; an empty list when the organisation is sound. */
export function organisationProblems(organisation: NamedOrganisation): OrganisationProblem[] {
  return FINDINGS.flatMap((find) => find(organisation));
}

function missingSuperiors({ people }: NamedOrganisation): OrganisationProblem[] {
  return enabled(people)
    .filter(({ superiorId, roles }) => superiorId === null && !WITHOUT_SUPERIOR.some((role) => roles.includes(role)))
    .map(({ name, email }) => ({ code: 'superior-missing', params: { name, email } }));
}

function disabledSuperiors({ people }: NamedOrganisation): OrganisationProblem[] {
  const byId = indexed(people);
  return enabled(people).flatMap(({ name, email, superiorId }) => {
    const superior = byId.get(superiorId ?? '');
    return superior?.disabled ? [{ code: 'superior-disabled', params: { name, email, superior: superior.name } }] : [];
  });
}

/** Each loop once, however many report into it. The interface refuses loops; a restored or edited database may hold one. */
function loops({ people }: NamedOrganisation): OrganisationProblem[] {
  const byId = indexed(people);
  const done = new Set<string>();
  return people.flatMap((person) => {
    const line: Person[] = [];
    let at: Person | undefined = person;
    while (at && !done.has(at.id)) {
      done.add(at.id);
      line.push(at);
      at = byId.get(at.superiorId ?? '');
    }
    const start = at ? line.indexOf(at) : -1;
    if (start < 0) return [];
    return [{ code: 'reporting-line-loop', params: { names: namesOf(line.slice(start)) } }];
  });
}

/** A department with people who file requests that no enabled director decides: neither its own nor the nearest one above that has any. */
function departmentsWithoutDirector(organisation: NamedOrganisation): OrganisationProblem[] {
  const { departments, departmentNames, people } = organisation;
  const filing = new Set(
    enabled(people)
      .filter((person) => may(person, 'requests.draft'))
      .map(({ departmentId }) => departmentId),
  );
  return departments
    .filter(({ id }) => filing.has(id) && !directorsOf(id, organisation).some((director) => !director.disabled))
    .map(({ id }) => ({ code: 'department-without-director', params: { department: departmentNames[id] ?? id } }));
}

/** As a route looks for them: those of the department, else of the nearest above; a disabled one is not passed over. */
function directorsOf(departmentId: string, { people, departments }: NamedOrganisation): Person[] {
  const seen = new Set<string>();
  let id: string | null = departmentId;
  while (id !== null && !seen.has(id)) {
    const here: string = id;
    seen.add(here);
    const directors = people.filter((each) => each.departmentId === here && each.roles.includes('director'));
    if (directors.length > 0) return directors;
    id = departments.find((each) => each.id === here)?.parentId ?? null;
  }
  return [];
}

function postsThatNobodyHolds({ people }: NamedOrganisation): OrganisationProblem[] {
  return NEEDED.filter((role) => !enabled(people).some(({ roles }) => roles.includes(role))).map((role) => ({
    code: 'post-unheld',
    params: { role },
  }));
}

function unfitSubstitutes({ people, absences }: NamedOrganisation): OrganisationProblem[] {
  const byId = indexed(people);
  return absences.flatMap((absence) => {
    const substitute = byId.get(absence.substituteId);
    if (substitute?.disabled) return [{ code: 'substitute-left', params: told(absence, byId) }];
    if (substitute && !may(substitute, 'approvals.decide'))
      return [{ code: 'substitute-may-not-decide', params: told(absence, byId) }];
    return [];
  });
}

/** Nothing is handed on twice: while the substitute is away too, nobody decides for the person. */
function absentSubstitutes({ people, absences }: NamedOrganisation): OrganisationProblem[] {
  const byId = indexed(people);
  return absences
    .filter((absence) => absences.some((other) => other.personId === absence.substituteId && touch(absence, other)))
    .map((absence) => ({ code: 'substitute-absent', params: told(absence, byId) }));
}

function emptyGroups({ groups }: NamedOrganisation): OrganisationProblem[] {
  return groups
    .filter(({ memberIds }) => memberIds.length === 0)
    .map(({ name }) => ({ code: 'group-empty', params: { group: name } }));
}

function touch(one: Absence, other: Absence): boolean {
  const { kinds } = one;
  const sameKind = kinds === null || other.kinds === null || other.kinds.some((kind) => kinds.includes(kind));
  return sameKind && Date.parse(one.from) < Date.parse(other.until) && Date.parse(other.from) < Date.parse(one.until);
}

function told({ personId, substituteId, from, until }: Absence, byId: Map<string, Person>): Record<string, string> {
  const name = (id: string) => byId.get(id)?.name ?? id;
  return { person: name(personId), substitute: name(substituteId), from, until };
}

function enabled(people: readonly Person[]): Person[] {
  return people.filter(({ disabled }) => !disabled);
}

function indexed(people: readonly Person[]): Map<string, Person> {
  return new Map(people.map((person) => [person.id, person]));
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(' → ');
}
