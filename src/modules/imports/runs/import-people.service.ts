import { Injectable } from '@nestjs/common';
import { comparableEmail } from '../../auth/email';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { DepartmentsService } from '../../users/departments.service';
import { UsersService } from '../../users/users.service';
import type { ImportPlan } from '../plan';

interface Author {
  by: string | null;
  at: Date;
}

const DEPARTMENTS: Statement = { name: 'import-department-ids', text: 'SELECT id, name FROM departments' };
const PEOPLE: Statement = {
  name: 'import-person-ids',
  text: 'SELECT id, lower(email) AS email FROM users WHERE lower(email) = ANY ($1::text[])',
};

/** Writes the departments and people that an import brings. Who is there already stays as they are. */
@Injectable()
export class ImportPeopleService {
  constructor(
    private readonly departments: DepartmentsService,
    private readonly users: UsersService,
  ) {}

  async write(tx: Transaction, plan: Pick<ImportPlan, 'departments' | 'people'>, author: Author): Promise<void> {
    if (plan.departments.length + plan.people.length === 0) return;
    const departments = await this.addDepartments(tx, plan, author);
    const emails = plan.people.map(({ email }) => comparableEmail(email));
    const known = await tx.query<{ id: string; email: string }>(PEOPLE, [emails]);
    const ids = new Map(known.map(({ id, email }) => [email, id]));
    for (const { email, name, roles, department, superiorEmail } of plan.people) {
      if (ids.has(comparableEmail(email))) continue;
      const superiorId = superiorEmail === null ? null : (ids.get(comparableEmail(superiorEmail)) ?? null);
      const person = { email, name, roles, departmentId: departments.get(department) ?? null, superiorId };
      ids.set(comparableEmail(email), (await this.users.add(tx, person, author)).id);
    }
  }

  private async addDepartments(
    tx: Transaction,
    plan: Pick<ImportPlan, 'departments'>,
    author: Author,
  ): Promise<Map<string, string>> {
    const known = await tx.query<{ id: string; name: string }>(DEPARTMENTS);
    const ids = new Map(known.map(({ id, name }) => [name, id]));
    for (const { name, parent } of plan.departments) {
      if (ids.has(name)) continue;
      const added = await this.departments.add(
        tx,
        { name, parentId: parent === null ? null : (ids.get(parent) ?? null) },
        author,
      );
      ids.set(name, added.id);
    }
    return ids;
  }
}
