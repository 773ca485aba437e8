import type { Locale } from '../platform/i18n/locale';
import type { Role } from './actor';
import { may, type Permission, PERMISSIONS } from './permissions';

/** What a person is told about themselves. */
export interface Profile {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  departmentId: string | null;
  locale: Locale;
  /** What their posts allow at all, so that an interface shows what can be done; every call is checked again. */
  permissions: Permission[];
}

export function profileOf({ id, email, name, roles, departmentId, locale }: Omit<Profile, 'permissions'>): Profile {
  return { id, email, name, roles, departmentId, locale, permissions: permissionsOf(roles) };
}

function permissionsOf(roles: Role[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may({ roles }, permission));
}
