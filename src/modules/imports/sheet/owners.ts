import { comparableEmail } from '../../auth/email';
import { may } from '../../auth/permissions';
import type { Directory, KnownPerson } from '../directory.query';
import type { PlannedDepartment, PlannedPerson } from '../plan';
import type { SheetRow } from './read-rows';
import { CellUnfit } from './values';

type OwnerColumn = 'ownerEmail' | 'owner' | 'department';

/** What is wrong with the owner of a row, and in which column. */
export class OwnerUnfit extends CellUnfit {
  constructor(
    readonly column: OwnerColumn,
    code: string,
    params: Record<string, unknown> = {},
  ) {
    super(code, params);
  }
}

/** Finds the owner of each row among the people who are there, or plans them where that is asked for. */
export class Owners {
  readonly people: PlannedPerson[] = [];
  readonly departments: PlannedDepartment[] = [];
  private readonly byEmail: Map<string, KnownPerson>;
  private readonly departmentNames: Map<string, string>;

  constructor(
    private readonly directory: Directory,
    private readonly createUsers: boolean,
  ) {
    this.byEmail = new Map(directory.people.map((person) => [comparableEmail(person.email), person]));
    this.departmentNames = new Map(directory.departments.map(({ id, name }) => [id, name]));
  }

  /** E-mail address of the row's owner. @throws OwnerUnfit */
  emailOf(row: SheetRow): string {
    this.assertDepartment(row);
    const known = row.ownerEmail ? this.byEmail.get(comparableEmail(row.ownerEmail)) : this.byName(row.owner ?? '');
    if (known) return this.present(row, known);
    if (row.ownerEmail && this.createUsers) return this.planned(row, row.ownerEmail);
    if (row.ownerEmail) throw new OwnerUnfit('ownerEmail', 'owner-unknown');
    throw new OwnerUnfit('owner', this.createUsers ? 'owner-email-required' : 'owner-unknown');
  }

  private byName(name: string): KnownPerson | undefined {
    const namesakes = this.directory.people.filter((person) => person.name === name && !person.disabled);
    const able = namesakes.filter((person) => may(person, 'accounts.own'));
    if (able.length > 1) throw new OwnerUnfit('owner', 'owner-ambiguous', { count: able.length });
    return able[0] ?? namesakes[0];
  }

  private present(row: SheetRow, person: KnownPerson): string {
    const column = row.ownerEmail ? 'ownerEmail' : 'owner';
    if (person.disabled) throw new OwnerUnfit(column, 'owner-disabled');
    if (!may(person, 'accounts.own') || person.departmentId === null) throw new OwnerUnfit(column, 'owner-not-allowed');
    const department = this.departmentNames.get(person.departmentId) ?? '';
    if (row.department && row.department !== department)
      throw new OwnerUnfit('department', 'department-differs', { department });
    return person.email;
  }

  private planned(row: SheetRow, email: string): string {
    const before = this.people.find((person) => comparableEmail(person.email) === comparableEmail(email));
    if (!row.department && !before) throw new OwnerUnfit('department', 'department-required');
    if (!before) return this.plan(row, email, row.department ?? '');
    if (row.department && row.department !== before.department) {
      throw new OwnerUnfit('department', 'department-differs', { department: before.department });
    }
    return before.email;
  }

  private plan(row: SheetRow, email: string, department: string): string {
    if (!this.isKnown(department)) this.departments.push({ name: department, parent: null });
    const name = row.owner ?? email.split('@', 1)[0] ?? email;
    this.people.push({ email, name, roles: ['manager'], department, superiorEmail: null });
    return email;
  }

  private assertDepartment({ department }: SheetRow): void {
    if (department && !this.createUsers && !this.isKnown(department))
      throw new OwnerUnfit('department', 'department-unknown');
  }

  private isKnown(department: string): boolean {
    return (
      [...this.departmentNames.values()].includes(department) ||
      this.departments.some(({ name }) => name === department)
    );
  }
}
