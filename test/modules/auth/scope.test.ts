import { type Actor, type Role, ROLES } from '../../../src/modules/auth/actor';
import { accountScope, assertMay, mayAccess, type ScopedAccount, viewOf } from '../../../src/modules/auth/scope';
import fc from '../../support/properties';

function actor(...roles: Role[]): Actor {
  return {
    kind: 'user',
    id: 'me',
    roles,
    departmentId: 'sales',
    departmentIds: ['sales', 'sales-east'],
    name: 'Me',
    locale: 'en',
  };
}

function account(overrides: Partial<ScopedAccount> = {}): ScopedAccount {
  return { ownerId: 'other', departmentId: 'elsewhere', memberIds: [], ...overrides };
}

const MINE = account({ ownerId: 'me' });
const SHARED = account({ memberIds: ['other', 'me'] });
const OURS = account({ departmentId: 'sales' });
const BELOW = account({ departmentId: 'sales-east' });
const FOREIGN = account();

describe('scope', () => {
  it.each<[Role, string, boolean[]]>([
    // mine, shared, of my department, of one below, foreign
    ['specialist', 'P1 › those they are a member of', [false, true, false, false, false]],
    ['manager', 'P2 › those they own or are a member of', [true, true, false, false, false]],
    ['director', 'P3 › the department and those below it', [false, false, true, true, false]],
    ['seniorManagement', 'P4 › all', [true, true, true, true, true]],
    ['finance', 'P5 › no dossier', [false, false, false, false, false]],
    ['administrator', 'P6 › all', [true, true, true, true, true]],
    ['auditor', 'P7 › all', [true, true, true, true, true]],
    ['buyer', 'P8 › none', [false, false, false, false, false]],
    ['compliance', 'P8 › all', [true, true, true, true, true]],
  ])('%s %s', (role, _title, expected) => {
    expect([MINE, SHARED, OURS, BELOW, FOREIGN].map((each) => mayAccess(actor(role), each))).toEqual(expected);
  });

  it('P5 finance › sees the money of all, and is told that it is only the money', () => {
    expect(mayAccess(actor('finance'), FOREIGN, 'money')).toBe(true);
    expect(viewOf(actor('finance'), FOREIGN)).toBe('money');
    expect(accountScope(actor('finance'), 1, 'money')).toMatchObject({
      key: 'all',
      sql: 'TRUE',
      values: [],
      fields: 'money',
    });
    expect(accountScope(actor('finance')).sql).toBe('FALSE');
  });

  it('who is manager and finance has the dossier of their own and the money of the rest', () => {
    expect(viewOf(actor('manager', 'finance'), MINE)).toBe('dossier');
    expect(viewOf(actor('manager', 'finance'), FOREIGN)).toBe('money');
  });

  it('nobody without a post sees anything', () => {
    expect(accountScope(actor())).toMatchObject({ key: 'none', sql: 'FALSE' });
    expect(viewOf(actor(), MINE)).toBeNull();
  });

  it('whoever sees a dossier sees its money', () => {
    const roles = fc.uniqueArray(fc.constantFrom(...ROLES));
    const accounts = fc.constantFrom(MINE, SHARED, OURS, BELOW, FOREIGN);
    fc.assert(
      fc.property(roles, accounts, (posts, each) => {
        if (mayAccess(actor(...posts), each, 'dossier')) expect(mayAccess(actor(...posts), each, 'money')).toBe(true);
      }),
    );
  });

  it('one more post never takes anything away', () => {
    const roles = fc.uniqueArray(fc.constantFrom(...ROLES));
    const accounts = fc.constantFrom(MINE, SHARED, OURS, BELOW, FOREIGN);
    fc.assert(
      fc.property(roles, fc.constantFrom(...ROLES), accounts, (posts, more, each) => {
        if (mayAccess(actor(...posts), each)) expect(mayAccess(actor(...posts, more), each)).toBe(true);
      }),
    );
  });

  it('the condition numbers its parameters from where it is told, and its key names its text', () => {
    const scope = accountScope(actor('manager', 'director'), 4);
    expect(scope.key).toBe('department-own-member');
    expect(scope.sql.match(/\$\d+/g)).toEqual(['$4', '$5', '$6']);
    expect(scope.values).toEqual([['sales', 'sales-east'], 'me', 'me']);
    const texts = new Map<string, string>();
    for (const first of ROLES) {
      for (const second of ROLES) {
        const { key, sql } = accountScope(actor(first, second));
        expect(texts.get(key) ?? sql).toBe(sql);
        texts.set(key, sql);
      }
    }
  });

  it('refuses with 403 forbidden, naming the permission', () => {
    expect(() => assertMay(actor('auditor'), 'facts.write')).toThrow(
      expect.objectContaining({ status: 403, code: 'forbidden', params: { permission: 'facts.write' } }),
    );
    expect(() => assertMay(actor('manager'), 'facts.write')).not.toThrow();
  });
});
