import { Injectable } from '@nestjs/common';
import {
  kindsNotWhole,
  type Organisation,
  type RequestKind,
  type RoutePolicy,
  type RoutePolicyWarning,
  routePolicyWarnings,
} from '../../machines/approval';
import { approvalGaps } from '../../machines/policy/approval-gaps';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService } from '../policy/policy.service';
import { type OrganisationProblem, organisationProblems } from '../users/organisation-problems';
import { OrganisationService } from '../users/organisation.service';

const DEPARTMENT_NAMES: Statement = { name: '', text: 'SELECT id, name FROM departments' };

export interface OrganisationFindings {
  problems: OrganisationProblem[];
  warnings: RoutePolicyWarning[];
  gapsIncomplete: RequestKind[];
}

/** What in today's organisation will hold requests up, and what in its routes does nothing; nothing is changed. */
@Injectable()
export class OrganisationFindingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationService,
    private readonly policies: PolicyService,
  ) {}

  /** One snapshot for all of it. Every further check of the organisation adds its problems to this list. */
  find(): Promise<OrganisationFindings> {
    return this.unitOfWork.snapshot(async (tx) => {
      const organisation = await this.organisations.organisation(tx);
      const named = await tx.query<{ id: string; name: string }>(DEPARTMENT_NAMES);
      const departmentNames = Object.fromEntries(named.map(({ id, name }) => [id, name]));
      const { policy } = await this.policies.active(tx);
      const { approvals } = policy;
      const problems = [
        ...organisationProblems({ ...organisation, departmentNames }),
        ...routeProblems(approvals, organisation, departmentNames),
      ];
      return { problems, warnings: routePolicyWarnings(approvals), gapsIncomplete: kindsNotWhole(approvals) };
    });
  }
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
