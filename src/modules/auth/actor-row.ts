import type { Locale } from '../platform/i18n/locale';
import type { Actor, Role } from './actor';

/** Columns of an actor, of `users u`; the departments below one's own are read along, so that a scope needs no further query. */
export const ACTOR_COLUMNS = `u.id, u.name, u.email, u.roles, u.locale, u.department_id AS "departmentId",
  ARRAY(WITH RECURSIVE below (id) AS (
    SELECT u.department_id WHERE u.department_id IS NOT NULL
    UNION SELECT d.id FROM departments d JOIN below ON d.parent_id = below.id
  ) SELECT id FROM below) AS "departmentIds"`;

export interface ActorRow {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  locale: Locale;
  departmentId: string | null;
  departmentIds: string[];
}

export function actorOf({ id, roles, departmentId, departmentIds, name, locale }: ActorRow): Actor {
  return { kind: 'user', id, roles, departmentId, departmentIds, name, locale };
}
