import type { RequestKind } from './route-policy';

/** P1 to P8: what somebody is in the company. Permissions and approval steps name roles, never people's titles. */
export const roles = [
  'specialist',
  'manager',
  'director',
  'seniorManagement',
  'finance',
  'administrator',
  'auditor',
  'buyer',
  'compliance',
] as const;
export type Role = (typeof roles)[number];

export interface Person {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  departmentId: string | null;
  superiorId: string | null;
  disabled: boolean;
  locale: 'zh-CN' | 'en';
}

/** People who are asked together, such as a pricing committee. */
export interface Group {
  id: string;
  name: string;
  memberIds: string[];
}

/** Somebody is away and somebody else decides for them, for a period and for kinds of request. It ends by itself. */
export interface Absence {
  id: string;
  personId: string;
  substituteId: string;
  /** ISO instants; `from` belongs to it, `until` does not. */
  from: string;
  until: string;
  /** Null: every kind. */
  kinds: RequestKind[] | null;
}

export interface Department {
  id: string;
  parentId: string | null;
}

/** The whole company as it stands at the moment a route is planned. */
export interface Organisation {
  people: Person[];
  departments: Department[];
  /** Absent: the company has none. */
  groups?: Group[];
  absences?: Absence[];
}
