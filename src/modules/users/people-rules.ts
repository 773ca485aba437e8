import { Injectable } from '@nestjs/common';
import type { Role } from '../auth/actor';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { DepartmentStore } from './department-store';
import type { PersonFields, PersonRecord } from './person-record';
import { UserStore } from './user-store';

/** What must hold of people as a whole. Asked under the organisation's lock, so that it still holds at the commit. */
@Injectable()
export class PeopleRules {
  constructor(
    private readonly users: UserStore,
    private readonly departments: DepartmentStore,
  ) {}

  /** `before` is null for a new person. Only what differs is asked about: an old record may be older than a rule. */
  async assertFit(tx: Transaction, before: PersonRecord | null, after: PersonFields): Promise<void> {
    if (changed(before, after, 'roles')) assertRolesAgree(after.roles);
    if (changed(before, after, 'email')) await this.assertEmailFree(tx, before?.id ?? null, after.email);
    if (changed(before, after, 'departmentId')) await this.assertDepartment(tx, after.departmentId);
    if (changed(before, after, 'superiorId')) await this.assertSuperior(tx, before?.id ?? null, after.superiorId);
    if (before) await this.assertAdministratorLeft(tx, before, after);
  }

  private async assertEmailFree(tx: Transaction, id: string | null, email: string): Promise<void> {
    if (await this.users.isEmailTaken(tx, email, id)) throw new Problem(409, 'email-taken', { email });
  }

  private async assertDepartment(tx: Transaction, departmentId: string | null): Promise<void> {
    if (departmentId === null || (await this.departments.exists(tx, departmentId))) return;
    throw unknown('departmentId', 'department-unknown');
  }

  private async assertSuperior(tx: Transaction, id: string | null, superiorId: string | null): Promise<void> {
    if (superiorId === null) return;
    const superior = await this.users.byId(tx, superiorId);
    if (!superior) throw unknown('superiorId', 'superior-unknown');
    if (id !== null && (await this.users.isAbove(tx, id, superiorId))) {
      throw new Problem(409, 'reporting-line-loop', { superior: superior.name });
    }
  }

  /** Without an administrator nobody could ever appoint one again. */
  private async assertAdministratorLeft(tx: Transaction, before: PersonRecord, after: PersonFields): Promise<void> {
    if (!administers(before) || administers(after)) return;
    if (!(await this.users.hasOtherAdministrator(tx, before.id))) throw new Problem(409, 'last-administrator');
  }
}

/** P6: who runs the system decides on nothing in it. */
const DECIDING: readonly Role[] = ['manager', 'director', 'seniorManagement', 'finance', 'buyer', 'compliance'];

/** P7: who audits changes nothing, so an auditor holds no other post; an administrator none that decides. */
function assertRolesAgree(roles: readonly Role[]): void {
  const auditsAndMore = roles.includes('auditor') && roles.some((role) => role !== 'auditor');
  const runsAndDecides = roles.includes('administrator') && roles.some((role) => DECIDING.includes(role));
  if (!auditsAndMore && !runsAndDecides) return;
  throw new Problem(422, 'roles-conflict', {}, [{ field: 'roles', code: 'roles-conflict' }]);
}

function administers({ roles, disabled }: PersonFields): boolean {
  return roles.includes('administrator') && !disabled;
}

function changed(before: PersonFields | null, after: PersonFields, field: keyof PersonFields): boolean {
  return before === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]);
}

function unknown(field: string, code: string): Problem {
  return new Problem(422, code, {}, [{ field, code }]);
}
