import { Injectable } from '@nestjs/common';
import type { Organisation, Person } from '../../machines/approval/organisation';
import type { Role } from '../auth/actor';
import { Clock } from '../platform/clock/clock';
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

const ISO = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * One statement, hence one snapshot: people, departments, groups and absences that fit each other. As JSON, because the
 * driver reads one large value faster than hundreds of rows.
 */
const PICTURE: Statement = {
  name: 'organisation.picture',
  text: `SELECT
    (SELECT coalesce(json_agg(p), '[]') FROM (SELECT ${PERSON} FROM users ORDER BY name, id) p) AS people,
    (SELECT coalesce(json_agg(d ORDER BY d.id), '[]') FROM (SELECT id, parent_id AS "parentId" FROM departments) d) AS departments,
    (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'memberIds', (
        SELECT coalesce(json_agg(u.id ORDER BY u.name, u.id), '[]') FROM approval_group_members m
          JOIN users u ON u.id = m.person_id WHERE m.group_id = g.id AND u.disabled_at IS NULL)) ORDER BY g.name, g.id), '[]')
      FROM approval_groups g) AS groups,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'substituteId', a.substitute_id,
        'from', ${ISO('a.from_at')}, 'until', ${ISO('a.until_at')}, 'kinds', a.kinds) ORDER BY a.from_at, a.id), '[]')
      FROM user_absences a WHERE a.ended_at IS NULL AND a.until_at > $1) AS absences`,
};

/** Who is who, for those who route work to people. Reads inside the caller's transaction, so that a decision sees one picture. */
@Injectable()
export class OrganisationService {
  constructor(private readonly clock: Clock) {}

  async person(tx: Transaction, id: string): Promise<Person | null> {
    const [person] = await tx.query<Person>(BY_ID, [id]);
    return person ?? null;
  }

  /** Enabled people with the role; of exactly that department when one is given. */
  withRole(tx: Transaction, role: Role, departmentId?: string): Promise<Person[]> {
    return tx.query<Person>(WITH_ROLE, [role, departmentId ?? null]);
  }

  /**
   * The whole picture at `at` (default: now). Disabled people are included: a route must be able to say that somebody is gone;
   * of groups they are no members. Absences are those that run or are planned; which of them count is asked of an instant.
   */
  async organisation(tx: Transaction, at: Date = this.clock.now()): Promise<Required<Organisation>> {
    const [picture] = await tx.query<Required<Organisation>>(PICTURE, [at]);
    return picture as Required<Organisation>;
  }
}
