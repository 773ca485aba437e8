import type { INestApplicationContext } from '@nestjs/common';
import type { Organisation, RoutePolicy } from '../../machines/approval';
import { approvalGaps } from '../../machines/policy/approval-gaps';
import { type Statement, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { PolicyService } from '../../modules/policy/policy.service';
import { type OrganisationProblem, organisationProblems } from '../../modules/users/organisation-problems';
import { OrganisationService } from '../../modules/users/organisation.service';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

const DEPARTMENT_NAMES: Statement = { name: '', text: 'SELECT id, name FROM departments' };

/** Lists what in today's organisation will hold requests up; nothing is changed. */
export async function organisationCheck(terminal: Terminal): Promise<ExitCode> {
  const problems = await withApplication(terminal, problemsOf);
  const told = problems.map((problem) => ({ ...problem, message: sentence(terminal, problem) }));
  terminal.result({ sound: problems.length === 0, problems: told });
  if (problems.length === 0) terminal.say(terminal.text('organisation.sound'));
  else terminal.say(terminal.text('organisation.problems', { count: problems.length }));
  for (const { message } of told) terminal.say(`  ${message}`);
  return problems.length === 0 ? EXIT.done : EXIT.flawed;
}

/** One snapshot for all of it. Every further check of the organisation adds its problems to this list. */
async function problemsOf(app: INestApplicationContext): Promise<OrganisationProblem[]> {
  return app.get(UnitOfWork, { strict: false }).snapshot(async (tx) => {
    const organisation = await app.get(OrganisationService, { strict: false }).organisation(tx);
    const named = await tx.query<{ id: string; name: string }>(DEPARTMENT_NAMES);
    const departmentNames = Object.fromEntries(named.map(({ id, name }) => [id, name]));
    const { policy } = await app.get(PolicyService, { strict: false }).active(tx);
    return [
      ...organisationProblems({ ...organisation, departmentNames }),
      ...routeProblems(policy.approvals, organisation, departmentNames),
    ];
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
  const word = (key: string) =>
    terminal.translator.has(terminal.locale, key) ? terminal.translator.t(terminal.locale, key) : null;
  const step = word(`approvals:step.${params.step}`) ?? params.step;
  const reason = word(`approvals:reasons.${params.reason}`) ?? params.reason;
  return terminal.text('organisation.problem.route-gap', { ...params, step, reason });
}
