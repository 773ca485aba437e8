import { type Actor, type Role, ROLES } from './actor';

interface Grant {
  /** Auditors hold these alone (P7): whatever else a person is, an auditor changes nothing. */
  changes: boolean;
  roles: readonly Role[];
}

const reading = (...roles: Role[]): Grant => ({ changes: false, roles });
const changing = (...roles: Role[]): Grant => ({ changes: true, roles });

const DEPARTMENT: Role[] = ['specialist', 'manager', 'director'];
const DOSSIER_READERS: Role[] = [...DEPARTMENT, 'seniorManagement', 'administrator', 'auditor', 'compliance'];

/**
 * Which post may do what at all (domain.md P1 to P8). A permission says nothing about which accounts: that is the scope
 * (scope.ts). Path events have a finer table of their own in the core, decisions their candidates.
 */
export const PERMISSIONS = {
  // Dossier and facts: P1 collects and keeps it, P2 and P3 too.
  'accounts.read': reading(...DOSSIER_READERS),
  'accounts.create': changing(...DEPARTMENT),
  'accounts.write': changing(...DEPARTMENT),
  'accounts.own': changing('manager', 'director'),
  'accounts.assign': changing('manager', 'director'),
  'accounts.export': reading('manager', 'director', 'seniorManagement', 'administrator', 'auditor'),
  'facts.write': changing(...DEPARTMENT),
  'path.read': reading(...DOSSIER_READERS),
  'path.send': changing(...DEPARTMENT, 'seniorManagement', 'administrator'),
  'history.read': reading(...DOSSIER_READERS),

  // Requests: P2 and P3 file them; who decides is a matter of the route's candidates, but these posts may be candidates.
  'requests.draft': changing(...DEPARTMENT),
  'requests.file': changing('manager', 'director'),
  'requests.fileToSeniorManagement': changing('director'),
  'approvals.read': reading(...ROLES),
  'approvals.decide': changing('manager', 'director', 'seniorManagement', 'finance', 'buyer', 'compliance'),
  'approvals.suspend': changing('administrator'),
  // Words, files and read marks beside a request: whoever sees it.
  'approvals.converse': changing(...ROLES),

  // Deals and money: P5 records settlements and payments, and sees receivables.
  'money.read': reading(...DEPARTMENT, 'seniorManagement', 'finance', 'administrator', 'auditor', 'compliance'),
  'money.write': changing('finance'),
  'receivables.write': changing('manager', 'director', 'finance'),
  'quotations.write': changing('manager', 'director'),
  'contracts.write': changing('manager', 'director'),
  'contracts.terminate': changing('director'),
  'visits.read': reading(...DOSSIER_READERS),
  'visits.write': changing(...DEPARTMENT),
  'complaints.read': reading(...DOSSIER_READERS),
  'complaints.write': changing(...DEPARTMENT),
  // B11: who is asked need not see the account, whatever their post.
  'support.read': reading(...ROLES),
  'support.answer': changing(...ROLES),
  'expenses.write': changing(...DEPARTMENT),
  'gifts.export': reading('director', 'seniorManagement', 'auditor', 'compliance'),

  // Figures over everybody below: who leads, and who looks over it.
  'insights.read': reading('director', 'seniorManagement', 'auditor'),

  // Targets and reports: set under the director (S1).
  'targets.read': reading(...DEPARTMENT, 'seniorManagement', 'auditor'),
  'targets.write': changing('director'),
  'reports.read': reading(...DEPARTMENT, 'seniorManagement', 'auditor'),
  'reports.write': changing(...DEPARTMENT),

  // Policy: the director's department decides it, the administrator operates it (P6), everybody is bound by it.
  'policy.read': reading(...ROLES),
  'policy.draft': changing('director'),
  'policy.review': changing('director', 'seniorManagement'),
  'policy.activate': changing('director'),
  'policy.audit': reading('director', 'seniorManagement', 'administrator', 'auditor'),
  'calendar.read': reading(...ROLES),
  'calendar.write': changing('administrator'),
  'calendar.audit': reading('administrator', 'auditor'),
  // Everybody enters their own and those of people below them; administrators anybody's.
  'absences.read': reading(...ROLES),
  'absences.own': changing(...ROLES),
  'absences.write': changing('administrator'),

  // People and the running of the system.
  'users.read': reading(...ROLES),
  'users.write': changing('administrator'),
  'people.audit': reading('administrator', 'auditor'),
  'departments.read': reading(...ROLES),
  'departments.write': changing('administrator'),
  'groups.read': reading(...ROLES),
  'groups.write': changing('administrator'),
  'imports.run': changing('administrator'),
  // Replaying everything is work for the server, so an auditor asks an administrator for it, or runs `keypath verify`.
  'history.verify': changing('administrator'),
  'incidents.read': reading('administrator', 'auditor', 'seniorManagement'),
  'incidents.write': changing('administrator'),
  'jobs.read': reading('administrator', 'auditor'),
  'jobs.write': changing('administrator'),
  // Where the system tells others of itself: secrets and addresses of servers.
  'webhooks.read': reading('administrator', 'auditor'),
  'webhooks.write': changing('administrator'),
  'robots.read': reading('administrator', 'auditor'),
  'robots.write': changing('administrator'),
  'notifications.read': reading(...ROLES),
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;

/** P6: who runs the system decides neither requests nor the policy, whatever else they are. */
const DECISIONS: readonly Permission[] = ['approvals.decide', 'policy.draft', 'policy.review', 'policy.activate'];

/** Whether one of the person's posts carries the permission; an auditor's other posts carry no changes (P7), an administrator's no decisions (P6). */
export function may(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const grant: Grant = PERMISSIONS[permission];
  if (grant.changes && actor.roles.includes('auditor')) return false;
  if (DECISIONS.includes(permission) && actor.roles.includes('administrator')) return false;
  return grant.roles.some((role) => actor.roles.includes(role));
}
