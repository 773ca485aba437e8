import { Injectable } from '@nestjs/common';
import {
  type ApprovalContext,
  type ApproverSource,
  currentStep,
  decidesInOwnRight,
  type Person,
} from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import type { RequestRow } from './approval-store';

type Decider = Pick<Person, 'id' | 'roles'>;
type Asked = Pick<RequestRow, 'content' | 'policyVersion'>;

/** Who could decide the open step in their own right, by the policy under which its round was filed. */
@Injectable()
export class ApprovalAuthority {
  constructor(
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
  ) {}

  /** Of those whose place somebody would take at the open step, the ones whom they could replace without any limit being raised. */
  async inRightOf(
    tx: Transaction,
    person: Decider,
    owners: readonly string[],
    request: Asked,
    context: ApprovalContext,
  ): Promise<string[]> {
    const source = currentStep(context)?.approvers;
    if (!source || owners.length === 0) return [];
    const { policy } = await this.policies.at(request.policyVersion, tx);
    const found: string[] = [];
    for (const id of new Set(owners)) {
      const owner = asksPost(source) ? null : ((await this.organisation.person(tx, id)) ?? null);
      if (decidesInOwnRight(person, owner, source, request.content, policy.approvals)) found.push(id);
    }
    return found;
  }
}

/** Whose place it is does not matter there. */
function asksPost(source: ApproverSource): boolean {
  return 'role' in source || source.by === 'post' || source.by === 'superiorChain';
}
