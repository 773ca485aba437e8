import { Injectable } from '@nestjs/common';
import { cleanEmail } from '../auth/email';
import { PasswordHasher } from '../auth/password-hasher';
import { assertPasswordFit } from '../auth/password-rule';
import { SessionStore } from '../auth/session-store';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { DEFAULT_LOCALE, type Locale } from '../platform/i18n/locale';
import { lockOrganisation } from './organisation-lock';
import { PeopleChanges } from './people-changes';
import { PeopleRules } from './people-rules';
import { PeopleWatch } from './people-watch';
import {
  type Authorship,
  differences,
  given,
  type PersonChange,
  type PersonFields,
  type PersonRecord,
} from './person-record';
import { UserStore } from './user-store';

/** A person to be added; without a password, or the slow hash of one, they cannot log in until one is set. */
export interface NewPerson extends Pick<PersonFields, 'name' | 'email' | 'roles'> {
  id?: string;
  departmentId?: string | null;
  superiorId?: string | null;
  locale?: Locale;
  disabled?: boolean;
  password?: string;
  /** Hashed by PasswordHasher, for those who add many people with one password. */
  passwordHash?: string;
}

/** The one writer of people: for the interface, the command line, imports and the demo company. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UserStore,
    private readonly rules: PeopleRules,
    private readonly changes: PeopleChanges,
    private readonly sessions: SessionStore,
    private readonly hasher: PasswordHasher,
    private readonly watch: PeopleWatch,
  ) {}

  /** @throws Problem 409 `email-taken`; 422 `department-unknown`, `superior-unknown`, `roles-conflict`, `password-unfit` */
  async add(tx: Transaction, person: NewPerson, author: Authorship): Promise<PersonRecord> {
    const { password, passwordHash, id = newId(), ...wanted } = person;
    const fields = { ...NOBODY, ...given(wanted), email: cleanEmail(wanted.email) };
    if (password !== undefined) assertPasswordFit(password, fields.email);
    await lockOrganisation(tx);
    await this.rules.assertFit(tx, null, fields);
    const hash = password === undefined ? (passwordHash ?? null) : await this.hasher.hash(password);
    const added = await this.users.insert(tx, { ...fields, id, passwordHash: hash, at: author.at });
    const change = differences(NOBODY, added);
    await this.changes.record(tx, { type: 'user', id, version: added.version, change }, author);
    return added;
  }

  /**
   * Changes a person. Another role or department, or a disabling, ends all their sessions in this transaction. A change
   * that changes nothing writes nothing.
   * @throws Problem 404 `not-found`; 412 `version-stale`; 409 `email-taken`, `reporting-line-loop`, `last-administrator`;
   * 422 as {@link add}
   */
  async change(
    tx: Transaction,
    id: string,
    wanted: PersonChange,
    author: Authorship & { ifMatch: number | null },
  ): Promise<PersonRecord> {
    await lockOrganisation(tx);
    const before = await this.locked(tx, id);
    assertVersion(author.ifMatch, before.version);
    const after = merged(before, wanted, author.at);
    const change = differences(before, after);
    if (Object.keys(change).length === 0) return before;
    await this.rules.assertFit(tx, before, after);
    const changed = await this.users.update(tx, after);
    await this.changes.record(tx, { type: 'user', id, version: changed.version, change }, author);
    await this.endSessions(tx, changed, Object.keys(change), author.at);
    if (RIGHTS.some((field) => field in change)) await this.watch.rightsChanged(tx, id, author.at);
    return changed;
  }

  /**
   * An administrator gives somebody a new password: all their sessions end. Hash it before the transaction.
   * @throws Problem 404 `not-found`
   */
  async givePassword(tx: Transaction, id: string, passwordHash: string, author: Authorship): Promise<void> {
    await lockOrganisation(tx);
    const { version } = await this.locked(tx, id);
    await this.users.setPassword(tx, id, passwordHash);
    await this.changes.record(tx, { type: 'user', id, version, change: { password: [null, 'set'] } }, author);
    await this.sessions.endAllOf(tx, id, 'passwordChanged', author.at);
  }

  private async endSessions(
    tx: Transaction,
    { id, disabled }: PersonRecord,
    changed: string[],
    at: Date,
  ): Promise<void> {
    if (changed.includes('disabled') && disabled) return this.sessions.endAllOf(tx, id, 'userDisabled', at);
    const rights = changed.includes('roles') || changed.includes('departmentId');
    if (rights) await this.sessions.endAllOf(tx, id, 'rightsChanged', at);
  }

  private async locked(tx: Transaction, id: string): Promise<PersonRecord> {
    const found = await this.users.lock(tx, id);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }
}

/** What decides which requests a person may decide. */
const RIGHTS = ['disabled', 'roles', 'departmentId'] as const;

const NOBODY: PersonFields = {
  name: '',
  email: '',
  roles: [],
  departmentId: null,
  superiorId: null,
  locale: DEFAULT_LOCALE,
  disabled: false,
};

function merged(before: PersonRecord, wanted: PersonChange, at: Date): PersonRecord {
  const after = { ...before, ...given(wanted), email: cleanEmail(wanted.email ?? before.email) };
  return { ...after, disabledAt: after.disabled ? (before.disabledAt ?? at) : null };
}
