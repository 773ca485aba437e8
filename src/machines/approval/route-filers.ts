import type { Organisation, Person, Role } from './organisation';
import type { Route } from './route-policy';

/** P1 to P3. What else somebody is, they file nothing as that; senior management files what it decides on anywhere (P4). */
const filingInDepartments: readonly Role[] = ['specialist', 'manager', 'director'];

export interface FilingPlace {
  departmentId: string | null;
  people: Person[];
}

/** Where requests come from, with those who may file there: people of the department and of all above it, and senior management. */
export function placesOf({ people, departments }: Organisation): FilingPlace[] {
  const active = people.filter(
    ({ disabled, roles }) => !disabled && !roles.includes('auditor') && !roles.includes('administrator'),
  );
  const top = active.filter(({ roles }) => roles.includes('seniorManagement'));
  const others = active.filter(
    (person) => !top.includes(person) && filingInDepartments.some((role) => person.roles.includes(role)),
  );
  const of = (id: string | null) => others.filter(({ departmentId }) => departmentId === id);
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const homeless = departments.length === 0 ? [...others, ...top] : of(null);
  const without = departments.length === 0 || homeless.length > 0 ? [{ departmentId: null, people: homeless }] : [];
  const within = [...parents.keys()].sort().map((departmentId) => ({
    departmentId,
    people: [...lineOf(departmentId, parents).flatMap(of), ...top],
  }));
  return [...without, ...within];
}

/** The department and all above it. */
function lineOf(departmentId: string, parents: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = [];
  for (let id: string | null = departmentId; id !== null && !line.includes(id); id = parents.get(id) ?? null)
    line.push(id);
  return line;
}

/** Who of them may file such a request. Sorted. */
export function filersOf({ filedBy }: Route, people: readonly Person[]): string[] {
  const filing = people.filter(({ roles }) => !filedBy || filedBy.some((role) => roles.includes(role)));
  return filing.map(({ id }) => id).sort();
}
