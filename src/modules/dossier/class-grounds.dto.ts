import type { ClassGrounds } from '../../machines/account-path/facts';
import { Flag, Line, Prose } from '../facts/fields';

/** What people record about class. The classes themselves are computed, with their reasons. */
export class ClassGroundsDto implements ClassGrounds {
  @Flag({ description: 'Likely to become, or close to, a key account', example: true, rule: 'K0, I3' })
  potential!: boolean;

  @Prose({ description: 'Why', example: '年推广预算超过一千万元', optional: true, max: 2_000, rule: 'K0' })
  potentialReason?: string;

  @Flag({ description: 'Introduced another customer that closed a deal', example: false, optional: true, rule: 'K1' })
  introducedClosedCustomer?: boolean;

  @Line({ description: 'Which customer was introduced', example: '华东物流有限公司', optional: true, rule: 'K1' })
  introducedAccountName?: string;

  @Line({ description: 'Corporate group that it belongs to', example: '海川集团', optional: true, rule: 'K3' })
  groupName?: string;
}
