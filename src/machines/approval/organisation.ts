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

export interface Department {
  id: string;
  parentId: string | null;
}

/** The whole company as it stands at the moment a route is planned. */
export interface Organisation {
  people: Person[];
  departments: Department[];
}
