import type { Money } from '../account-path/facts';

/** What the approvers are shown and the route is planned by. Its hash is what every decision is bound to. */
export interface ApprovalContent {
  title: { code: string; params: Record<string, unknown> };
  fields: Record<string, unknown>;
  amount?: Money;
  /** What the same team gave the same recipient or account within the policy's days before; without this request. */
  accumulated?: Money;
  discountBasisPoints?: number;
  recipientKind?: string;
  classes?: string[];
  /** Random, and shown to nobody: so that the hash of the content tells nothing of what a step hides. */
  salt?: string;
  /** User ids that gain by it; they may not decide. */
  beneficiaries?: string[];
}
