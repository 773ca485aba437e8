import { Injectable } from '@nestjs/common';
import type { Role } from '../auth/actor';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';

export interface KnownPerson {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  departmentId: string | null;
  disabled: boolean;
}
export interface KnownAccount {
  id: string;
  name: string;
  externalRef: string | null;
}
/** Who and what is there before the import. */
export interface Directory {
  people: KnownPerson[];
  departments: { id: string; name: string }[];
  accounts: KnownAccount[];
}

const PEOPLE: Statement = {
  name: 'import-people',
  text: `SELECT id, email, name, roles, department_id AS "departmentId", disabled_at IS NOT NULL AS disabled FROM users ORDER BY id`,
};
const DEPARTMENTS: Statement = { name: 'import-departments', text: 'SELECT id, name FROM departments ORDER BY id' };
const ACCOUNTS: Statement = {
  name: 'import-accounts',
  text: `SELECT id, name, external_ref AS "externalRef" FROM accounts
         WHERE withdrawn_at IS NULL AND (name = ANY ($1::text[]) OR external_ref = ANY ($2::text[]))`,
};

@Injectable()
export class DirectoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everybody, all departments, and those accounts that are called or referred to by one of the names. */
  async around(names: string[], references: string[]): Promise<Directory> {
    const reader = this.unitOfWork.reader;
    return {
      people: await reader.query<KnownPerson>(PEOPLE),
      departments: await reader.query<{ id: string; name: string }>(DEPARTMENTS),
      accounts: await reader.query<KnownAccount>(ACCOUNTS, [names, references]),
    };
  }
}
