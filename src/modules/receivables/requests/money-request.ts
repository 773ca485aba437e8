import type { LocalDate } from '../../../machines/account-path/facts';
import { contentHash } from '../../platform/workflow/hash';

/** A13: more time, giving a debt up, and letting an account go on although its credit is on hold. */
export const moneyRequestTypes = ['extension', 'writeOff', 'creditRelease'] as const;
export type MoneyRequestType = (typeof moneyRequestTypes)[number];

/** What approvals call them. */
export const subjectTypeOf = {
  extension: 'extension',
  writeOff: 'write-off',
  creditRelease: 'credit-release',
} as const satisfies Record<MoneyRequestType, string>;

export interface MoneyRequest {
  id: string;
  kind: MoneyRequestType;
  accountId: string;
  /** Null for a credit release, which is about the account. */
  receivableId: string | null;
  /** New due date, or last day of the release; null for a write-off. */
  until: LocalDate | null;
  reason: string;
  createdBy: string;
}

/** What the request itself says. It never changes; what hangs on the receivable is in the content that approvers are shown. */
export function hashOf({ id, kind, receivableId, until, reason }: MoneyRequest): string {
  return contentHash({ id, kind, receivableId, until, reason });
}
