import type { INestApplicationContext } from '@nestjs/common';
import { PasswordHasher } from '../auth/password-hasher';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DepartmentsService } from '../users/departments.service';
import { UsersService } from '../users/users.service';
import { demoDepartments, demoPassword, demoPeople, emailOf } from './demo-people';

export interface SeededOrganisation {
  people: Map<string, string>;
  departments: Map<string, string>;
}

/** Departments and people in one transaction, with one slow hash for all of them: they share a password. */
export async function seedOrganisation(app: INestApplicationContext, at: Date): Promise<SeededOrganisation> {
  const passwordHash = await app.get(PasswordHasher, { strict: false }).hash(demoPassword);
  const users = app.get(UsersService, { strict: false });
  const units = app.get(DepartmentsService, { strict: false });
  const author = { by: null, at };
  const people = new Map<string, string>();
  const departments = new Map<string, string>();
  await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    for (const { key, name, parent } of demoDepartments) {
      const parentId = parent === null ? null : (departments.get(parent) ?? null);
      departments.set(key, (await units.add(tx, { name, parentId }, author)).id);
    }
    for (const { key, name, role, department, superior } of demoPeople) {
      const superiorId = superior === null ? null : (people.get(superior) ?? null);
      const person = {
        name,
        email: emailOf(key),
        roles: [role],
        departmentId: departments.get(department) ?? null,
        superiorId,
        passwordHash,
      };
      people.set(key, (await users.add(tx, person, author)).id);
    }
  });
  return { people, departments };
}
