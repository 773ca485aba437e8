import type { Schemas } from '../../../api/client';

export type Role = Schemas['Role'];

export const ROLES: readonly Role[] = [
  'specialist',
  'manager',
  'director',
  'seniorManagement',
  'finance',
  'buyer',
  'compliance',
  'administrator',
  'auditor',
];
