import { Injectable } from '@nestjs/common';
import { countedAmount, coversAmount, type Person } from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { PolicyService } from '../modules/policy/policy.service';
import type { RequestRow } from './approval-store';

/** Whose own limit reaches as far as a request's amount, by the policy under which its round was filed. */
@Injectable()
export class ApprovalAuthority {
  constructor(private readonly policies: PolicyService) {}

  async covers(
    tx: Transaction,
    person: Pick<Person, 'id' | 'roles'>,
    { content, policyVersion }: Pick<RequestRow, 'content' | 'policyVersion'>,
  ): Promise<boolean> {
    const { policy } = await this.policies.at(policyVersion, tx);
    return coversAmount(person, countedAmount(content, policy.approvals), policy.approvals);
  }
}
