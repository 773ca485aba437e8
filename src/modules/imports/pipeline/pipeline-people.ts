import type { PlannedDepartment, PlannedPerson } from '../plan';
import type { PipelineRow } from './pipeline-files';

export interface PipelinePeople {
  departments: PlannedDepartment[];
  people: PlannedPerson[];
  /** Name in the files -> e-mail address. */
  emails: Map<string, string>;
}

/** The department of a manager's team below that of the regional office. */
export function teamName(office: string, manager: string): string {
  return `${office} / ${manager}`;
}

/**
 * Offices are departments, each manager's team is a department below its office and the manager its director (P3), agents are
 * key-account managers (P2) under them.
 */
export function pipelinePeople(teams: PipelineRow[], emailDomain: string): PipelinePeople {
  const departments = new Map<string, PlannedDepartment>();
  const people = new Map<string, PlannedPerson>();
  const emails = new Map<string, string>();
  const add = (
    name: string,
    role: 'manager' | 'director',
    department: string,
    superiorEmail: string | null,
  ): string => {
    const email = emails.get(name) ?? freeAddress(name, emailDomain, new Set(emails.values()));
    emails.set(name, email);
    if (!people.has(name)) people.set(name, { email, name, roles: [role], department, superiorEmail });
    return email;
  };
  for (const { cells } of teams) {
    const { sales_agent: agent = '', manager = '', regional_office: office = '' } = cells;
    const team = teamName(office, manager);
    departments.set(office, { name: office, parent: null });
    departments.set(team, { name: team, parent: office });
    add(agent, 'manager', team, add(manager, 'director', team, null));
  }
  return { departments: parentsOf(departments), people: superiorsFirst([...people.values()]), emails };
}

function parentsOf(departments: Map<string, PlannedDepartment>): PlannedDepartment[] {
  return [...departments.values()].sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
}

function superiorsFirst(people: PlannedPerson[]): PlannedPerson[] {
  return people.sort((one, other) => Number(one.superiorEmail !== null) - Number(other.superiorEmail !== null));
}

function freeAddress(name: string, domain: string, taken: Set<string>): string {
  const local =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.|\.$/g, '') || 'agent';
  let address = `${local}@${domain}`;
  for (let count = 2; taken.has(address); count += 1) address = `${local}.${count}@${domain}`;
  return address;
}
