import { Injectable } from '@nestjs/common';
import type { Organisation, Person } from '../../machines/approval/organisation';
import type { Role } from '../auth/actor';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

const PERSON = `id, name, email, roles, department_id AS "departmentId", superior_id AS "superiorId",
  disabled_at IS NOT NULL AS disabled, locale`;

const BY_ID: Statement = { name: 'organisation.person', text: `SELECT ${PERSON} FROM users WHERE id = $1` };
const WITH_ROLE: Statement = {
  name: 'organisation.with-role',
  text: `SELECT ${PERSON} FROM users
    WHERE disabled_at IS NULL AND $1 = ANY(roles) AND ($2::uuid IS NULL OR department_id = $2)
    ORDER BY name, id`,
};
const EVERYBODY: Statement = { name: 'organisation.everybody', text: `SELECT ${PERSON} FROM users ORDER BY name, id` };
const DEPARTMENTS: Statement = {
  name: 'organisation.departments',
  text: 'SELECT id, parent_id AS "parentId" FROM departments ORDER BY id',
};

/** Who is who, for those who route work to people. Reads inside the caller's transaction, so that a decision sees one picture. */
@Injectable()
export class OrganisationService {
  async person(tx: Transaction, id: string): Promise<Person | null> {
    const [person] = await tx.query<Person>(BY_ID, [id]);
    return person ?? null;
  }

  /** Enabled people with the role; of exactly that department when one is given. */
  withRole(tx: Transaction, role: Role, departmentId?: string): Promise<Person[]> {
    return tx.query<Person>(WITH_ROLE, [role, departmentId ?? null]);
  }

  /** The whole picture, disabled people included: a route must be able to say that somebody is gone. */
  async organisation(tx: Transaction): Promise<Organisation> {
    const people = await tx.query<Person>(EVERYBODY);
    const departments = await tx.query<Organisation['departments'][number]>(DEPARTMENTS);
    return { people, departments };
  }
}
