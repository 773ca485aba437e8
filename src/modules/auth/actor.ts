/** The posts of domain.md section 1. One person may hold several. */
export const ROLES = [
  'specialist', // P1
  'manager', // P2
  'director', // P3
  'seniorManagement', // P4
  'finance', // P5
  'administrator', // P6
  'auditor', // P7
  'buyer', // P8
  'compliance', // P8
] as const;

export type Role = (typeof ROLES)[number];
export type Locale = 'zh-CN' | 'en';

/** The person on whose behalf a command runs, as the database knew them when the request (or the transaction) began. */
export interface Actor {
  kind: 'user';
  id: string;
  roles: readonly Role[];
  departmentId: string | null;
  /** The person's department and every department below it. */
  departmentIds: readonly string[];
  name: string;
  locale: Locale;
}

/** Acts where nobody did: clocks, relays, consequences. Its decisions count as no human decision. */
export const systemActor = { kind: 'system', id: null } as const;
