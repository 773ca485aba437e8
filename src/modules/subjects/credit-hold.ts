import type { HoldBlock, Policy } from '../../machines/policy/policy';
import { Problem } from '../platform/http/problem';

/** Everything that a hold may stop. */
const ALL: readonly HoldBlock[] = ['quotation', 'subcontract'];

/**
 * Section 9: while the credit is on hold, what policy names is neither filed nor given or signed. It is lifted by payment, or by a
 * credit release whose request is approved (A13).
 *
 * @throws Problem 422 `credit-hold`, with who can lift it
 */
export function assertNotOnHold(
  { credit }: { credit: 'good' | 'watch' | 'hold' },
  kind: string,
  { credit: rules, approvals }: Pick<Policy, 'credit' | 'approvals'>,
): void {
  if (credit !== 'hold' || !(rules.holdBlocks ?? ALL).some((each) => each === kind)) return;
  const steps = approvals.routes.A13.steps.map(({ name }) => name);
  const liftedBy = [
    { by: 'payment', who: ['finance'] },
    { by: 'credit-release', request: 'A13', who: steps },
  ];
  throw new Problem(422, 'credit-hold', {}, undefined, { liftedBy });
}
