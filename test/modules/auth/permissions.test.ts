import { type Role, ROLES } from '../../../src/modules/auth/actor';
import { may, type Permission, PERMISSIONS } from '../../../src/modules/auth/permissions';

const ALL = Object.keys(PERMISSIONS) as Permission[];
const CHANGES = ALL.filter((permission) => PERMISSIONS[permission].changes);

const of = (...roles: Role[]) => ALL.filter((permission) => may({ roles }, permission));
/** Whatever the post: speaking about a request that one sees, saying that one will be away, answering whoever asks for support. */
const EVERYBODYS: Permission[] = ['approvals.converse', 'absences.own', 'support.answer'];
const changesOf = (...roles: Role[]) =>
  of(...roles).filter((permission) => CHANGES.includes(permission) && !EVERYBODYS.includes(permission));

describe('permissions', () => {
  it('every post has at least the policy, the directory, its requests and its notifications to read', () => {
    for (const role of ROLES) {
      expect(of(role)).toEqual(
        expect.arrayContaining([
          'policy.read',
          'users.read',
          'departments.read',
          'approvals.read',
          'notifications.read',
        ]),
      );
    }
  });

  it('every post but the auditor (P7) speaks about requests, enters absences of its own and answers for support (B11)', () => {
    for (const permission of EVERYBODYS)
      expect(ROLES.filter((role) => !may({ roles: [role] }, permission))).toEqual(['auditor']);
  });

  it('somebody without a post may do nothing', () => {
    expect(of()).toEqual([]);
  });

  it('P1 specialist › collects and keeps the dossier, drafts requests, neither files nor decides nor owns', () => {
    expect(changesOf('specialist')).toEqual([
      'accounts.create', 'accounts.write', 'facts.write', 'path.send', 'requests.draft', 'visits.write',
      'complaints.write', 'expenses.write', 'reports.write',
    ]); // prettier-ignore
  });

  it('P2 manager › owns accounts, sends path events, files requests, has no hand in policy or people', () => {
    expect(changesOf('manager')).toEqual(
      expect.arrayContaining([
        'accounts.own',
        'accounts.assign',
        'path.send',
        'requests.file',
        'contracts.write',
        'quotations.write',
      ]),
    );
    for (const permission of ['policy.draft', 'users.write', 'money.write', 'targets.write'] as const) {
      expect(may({ roles: ['manager'] }, permission)).toBe(false);
    }
  });

  it('section 9 a contract is broken off by the director alone; who settles is manager, director or finance (P5)', () => {
    expect(ROLES.filter((role) => may({ roles: [role] }, 'contracts.terminate'))).toEqual(['director']);
    expect(ROLES.filter((role) => may({ roles: [role] }, 'contracts.write'))).toEqual(['manager', 'director']);
    expect(ROLES.filter((role) => may({ roles: [role] }, 'receivables.write'))).toEqual([
      ...['manager', 'director', 'finance'],
    ]);
  });

  it('P3 director › decides, sets targets, drafts and activates policy, turns to senior management', () => {
    expect(changesOf('director')).toEqual(
      expect.arrayContaining([
        'approvals.decide',
        'targets.write',
        'policy.draft',
        'policy.activate',
        'requests.fileToSeniorManagement',
      ]),
    );
    for (const permission of ['users.write', 'money.write', 'imports.run'] as const) {
      expect(may({ roles: ['director'] }, permission)).toBe(false);
    }
  });

  it('P4 senior management › decides and moves paths, keeps no dossier', () => {
    expect(changesOf('seniorManagement')).toEqual(['path.send', 'approvals.decide', 'policy.review']);
  });

  it('P5 finance › records money and sees it, reads no dossier, writes no fact', () => {
    expect(changesOf('finance')).toEqual(['approvals.decide', 'money.write', 'receivables.write']);
    expect(may({ roles: ['finance'] }, 'money.read')).toBe(true);
    for (const permission of ['accounts.read', 'path.read', 'history.read', 'facts.write'] as const) {
      expect(may({ roles: ['finance'] }, permission)).toBe(false);
    }
    expect(ROLES.filter((role) => may({ roles: [role] }, 'money.write'))).toEqual(['finance']);
  });

  it('P6 administrator › runs people, calendar and imports, decides neither approvals nor policy', () => {
    expect(ROLES.filter((role) => may({ roles: [role] }, 'users.write'))).toEqual(['administrator']);
    expect(ROLES.filter((role) => may({ roles: [role] }, 'departments.write'))).toEqual(['administrator']);
    for (const permission of [
      'approvals.decide',
      'policy.draft',
      'policy.review',
      'policy.activate',
      'facts.write',
      'money.write',
    ] as const) {
      expect(may({ roles: ['administrator'] }, permission)).toBe(false);
    }
    for (const permission of ['approvals.decide', 'policy.draft', 'policy.review', 'policy.activate'] as const) {
      expect(may({ roles: ['administrator', 'director'] }, permission)).toBe(false);
    }
  });

  it('P6 administrator › alone says which other systems and groups are told; the auditor (P7) sees it', () => {
    for (const what of ['webhooks', 'robots'] as const) {
      expect(ROLES.filter((role) => may({ roles: [role] }, `${what}.write`))).toEqual(['administrator']);
      expect(ROLES.filter((role) => may({ roles: [role] }, `${what}.read`)).sort()).toEqual([
        'administrator',
        'auditor',
      ]);
    }
  });

  it('P7 auditor › reads everything, changes nothing', () => {
    const readings = ALL.filter((permission) => !CHANGES.includes(permission));
    expect(of('auditor')).toEqual(readings);
  });

  it.each(ROLES)('P7 auditor › who is also %s changes nothing either', (role) => {
    expect(of('auditor', role).filter((permission) => CHANGES.includes(permission))).toEqual([]);
  });

  it('P8 buyer › takes part in requests only', () => {
    expect(changesOf('buyer')).toEqual(['approvals.decide']);
    expect(may({ roles: ['buyer'] }, 'accounts.read')).toBe(false);
    expect(may({ roles: ['buyer'] }, 'money.read')).toBe(false);
  });

  it('P8 compliance › takes part in requests and reads along', () => {
    expect(changesOf('compliance')).toEqual(['approvals.decide']);
    expect(may({ roles: ['compliance'] }, 'gifts.export')).toBe(true);
  });

  it('posts add up', () => {
    expect(new Set(of('manager', 'finance'))).toEqual(new Set([...of('manager'), ...of('finance')]));
  });
});
