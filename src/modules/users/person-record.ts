import type { Role } from '../auth/actor';
import type { Locale } from '../platform/i18n/locale';

/** A person as administrators edit them. */
export interface PersonFields {
  name: string;
  email: string;
  roles: Role[];
  departmentId: string | null;
  superiorId: string | null;
  locale: Locale;
  disabled: boolean;
}

export interface PersonRecord extends PersonFields {
  id: string;
  version: number;
  disabledAt: Date | null;
  createdAt: Date;
}

/** On whose behalf people are written, and when; nobody for the command line, imports and the demo company. */
export interface Authorship {
  by: string | null;
  at: Date;
}

export type PersonChange = Partial<PersonFields>;

export const EDITABLE = ['name', 'email', 'roles', 'departmentId', 'superiorId', 'locale', 'disabled'] as const;

/** What actually differs, as `{field: [before, after]}`; an empty object means that nothing is to be written. */
export function differences(before: PersonFields, after: PersonFields): Record<string, [unknown, unknown]> {
  const changed = EDITABLE.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}

/** Without the fields that were left out: decorated classes hold them as undefined. */
export function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
