import { Injectable } from '@nestjs/common';
import { decidableByMail, linkDays } from '../../machines/approval';
import type { Transaction } from '../../modules/platform/database/unit-of-work';
import { PolicyService } from '../../modules/policy/policy.service';
import type { RequestRow } from '../approval-store';

/**
 * Whether a request may be decided by mail: under the policy that its round was filed under, and under that of now, so that a company
 * that closes this way closes it for what runs, too.
 */
@Injectable()
export class MailPermission {
  constructor(private readonly policies: PolicyService) {}

  async allows(
    tx: Transaction,
    { kind, content, policyVersion }: Pick<RequestRow, 'kind' | 'content' | 'policyVersion'>,
  ): Promise<boolean> {
    const filedUnder = (await this.policies.at(policyVersion, tx)).policy.approvals;
    const now = (await this.policies.active(tx)).policy.approvals;
    return [filedUnder, now].every((policy) => decidableByMail(kind, content, policy));
  }

  /** When a link that is sent now ends. */
  async expiry(tx: Transaction, at: Date): Promise<Date> {
    const { policy } = await this.policies.active(tx);
    return new Date(at.getTime() + linkDays(policy.approvals) * 86_400_000);
  }
}
