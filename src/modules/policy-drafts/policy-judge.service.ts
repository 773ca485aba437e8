import { Injectable } from '@nestjs/common';
import type { RouteGap } from '../../machines/approval';
import { approvalGaps } from '../../machines/policy/approval-gaps';
import type { Policy } from '../../machines/policy/policy';
import { changedPolicy, type PolicyChanges, policyDifferences } from '../../machines/policy/policy-changes';
import { PolicyTime } from '../calendar/policy-time.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';
import { contentHash } from '../platform/workflow/hash';
import { type PolicyFlaw, policyFlaws } from '../policy/policy-fitness';
import { OrganisationService } from '../users/organisation.service';

/** Enough to mend a document by. */
const ERRORS_TOLD = 50;

/** Whether a change of the policy may be saved, and what today's organisation makes of it. */
@Injectable()
export class PolicyJudge {
  constructor(
    private readonly time: PolicyTime,
    private readonly organisation: OrganisationService,
  ) {}

  /**
   * The document that a version becomes by a change.
   * @throws Problem 422 `policy-draft-unfit` with every field at fault, `policy-unchanged`
   */
  async documentOf(tx: Transaction, base: Policy, changes: PolicyChanges, at: Date): Promise<Policy> {
    const document = await this.fit(tx, JSON.parse(JSON.stringify(changedPolicy(base, changes))), at);
    if (policyDifferences(base, document).length === 0) throw new Problem(422, 'policy-unchanged');
    return document;
  }

  /** The same document, once it has been seen to be a policy. @throws Problem 422 `policy-draft-unfit` */
  async fit(tx: Transaction, document: unknown, at: Date): Promise<Policy> {
    const flaws = policyFlaws(document, contentHash(document));
    const policy = document as Policy;
    const timed = flaws.length === 0 ? await this.time.problem(tx, policy.time, at) : null;
    const errors = [...flaws, ...(timed ? [timed] : [])].map(errorOf);
    if (errors.length === 0) return policy;
    throw new Problem(422, 'policy-draft-unfit', { count: errors.length }, errors.slice(0, ERRORS_TOLD));
  }

  /** Kinds, departments and amounts for which nobody could decide today (section 8). */
  async gaps(tx: Transaction, { approvals }: Pick<Policy, 'approvals'>, at: Date): Promise<RouteGap[]> {
    return approvalGaps(approvals, await this.organisation.organisation(tx, at));
  }
}

/** A member that is missing, or not known, is named itself. */
function errorOf({ field, code, params = {} }: PolicyFlaw): FieldError {
  const member = params.missingProperty ?? params.additionalProperty;
  const path = [field, ...(member === undefined ? [] : [String(member)])].filter((part) => part !== '').join('.');
  const allowed = Array.isArray(params.allowedValues) ? { allowed: params.allowedValues.join(', ') } : {};
  return { field: path, code, params: { ...params, ...allowed } };
}
