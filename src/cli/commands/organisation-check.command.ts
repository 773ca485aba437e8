import type { INestApplicationContext } from '@nestjs/common';
import {
  kindsNotWhole,
  type Organisation,
  type RequestKind,
  type RoutePolicy,
  type RoutePolicyWarning,
  routePolicyWarnings,
} from '../../machines/approval';
import { approvalGaps } from '../../machines/policy/approval-gaps';
import { type Statement, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { PolicyService } from '../../modules/policy/policy.service';
import { type OrganisationProblem, organisationProblems } from '../../modules/users/organisation-problems';
import { OrganisationService } from '../../modules/users/organisation.service';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

const DEPARTMENT_NAMES: Statement = { name: '', text: 'SELECT id, name FROM departments' };

interface Findings {
  problems: OrganisationProblem[];
  warnings: RoutePolicyWarning[];
  gapsIncomplete: RequestKind[];
}

/** Lists what in today's organisation will hold requests up, and what in its routes does nothing; nothing is changed. */
export async function organisationCheck(terminal: Terminal): Promise<ExitCode> {
  const { problems, warnings, gapsIncomplete } = await withApplication(terminal, findingsOf);
  const told = problems.map((problem) => ({ ...problem, message: sentence(terminal, problem) }));
  const warned = warnings.map((warning) => ({ ...warning, message: warningSentence(terminal, warning) }));
  terminal.result({ sound: problems.length === 0, problems: told, warnings: warned, gapsIncomplete });
  if (problems.length === 0) terminal.say(terminal.text('organisation.sound'));
  else terminal.say(terminal.text('organisation.problems', { count: problems.length }));
  for (const { message } of told) terminal.say(`  ${message}`);
  if (warned.length > 0) terminal.say(terminal.text('organisation.warnings', { count: warned.length }));
  for (const { field, message } of warned) terminal.say(`  ${field}: ${message}`);
  if (gapsIncomplete.length > 0)
    terminal.say(terminal.text('organisation.gapsIncomplete', { kinds: gapsIncomplete.join(', ') }));
  return problems.length === 0 ? EXIT.done : EXIT.flawed;
}

/** One snapshot for all of it. Every further check of the organisation adds its problems to this list. */
async function findingsOf(app: INestApplicationContext): Promise<Findings> {
  return app.get(UnitOfWork, { strict: false }).snapshot(async (tx) => {
    const organisation = await app.get(OrganisationService, { strict: false }).organisation(tx);
    const named = await tx.query<{ id: string; name: string }>(DEPARTMENT_NAMES);
    const departmentNames = Object.fromEntries(named.map(({ id, name }) => [id, name]));
    const { policy } = await app.get(PolicyService, { strict: false }).active(tx);
    const problems = [
      ...organisationProblems({ ...organisation, departmentNames }),
      ...routeProblems(policy.approvals, organisation, departmentNames),
    ];
    const { approvals } = policy;
    return { problems, warnings: routePolicyWarnings(approvals), gapsIncomplete: kindsNotWhole(approvals) };
  });
}

/** Kinds, departments and amounts for which nobody could decide today (section 8). */
function routeProblems(
  policy: RoutePolicy,
  organisation: Organisation,
  departmentNames: Readonly<Record<string, string>>,
): OrganisationProblem[] {
  const nameOf = new Map(organisation.people.map(({ id, name }) => [id, name]));
  return approvalGaps(policy, organisation).map(({ kind, departmentId, band, step, code, requesters }) => ({
    code: 'route-gap',
    params: {
      ...{ kind, step, reason: code, over: band.over ?? '0', upTo: band.upTo ?? '∞', currency: policy.baseCurrency },
      department: departmentNames[departmentId ?? ''] ?? departmentId ?? '',
      requesters: requesters.map((id) => nameOf.get(id) ?? id).join(', ') || '*',
    },
  }));
}

function sentence(terminal: Terminal, { code, params }: OrganisationProblem): string {
  const role =
    params.role === undefined ? {} : { role: terminal.translator.t(terminal.locale, `users:role.${params.role}`) };
  if (code !== 'route-gap') return terminal.text(`organisation.problem.${code}`, { ...params, ...role });
  const step = wordFor(terminal, 'step', String(params.step));
  const reason = wordFor(terminal, 'reasons', String(params.reason));
  const department = params.department === '' ? terminal.text('organisation.noDepartment') : params.department;
  return terminal.text('organisation.problem.route-gap', { ...params, step, reason, department });
}

function warningSentence(terminal: Terminal, { code, params: { step, fields } }: RoutePolicyWarning): string {
  const named = { step: wordFor(terminal, 'step', step), fields: fields.join(', ') };
  return terminal.translator.t(terminal.locale, `approvals:routeWarning.${code}`, named);
}

function wordFor({ translator, locale }: Terminal, section: 'step' | 'reasons', code: string): string {
  const key = `approvals:${section}.${code}`;
  return translator.has(locale, key) ? translator.t(locale, key) : code;
}
