import { type Role, roles } from '../../machines/approval';
import type { Locale } from '../platform/i18n/locale';

export type { Role };

/** The posts of domain.md section 1 (P1 to P8). One person may hold several. */
export const ROLES = roles;

/** The person on whose behalf a command runs, as the database knew them when the request (or the transaction) began. */
export interface Actor {
  kind: 'user';
  id: string;
  roles: Role[];
  departmentId: string | null;
  /** The person's department and every department below it. */
  departmentIds: string[];
  name: string;
  locale: Locale;
}
