import { codesOf, type FactMoment } from '../facts/fact-rules';
import { Problem } from '../platform/http/problem';

/** Section 5: cash and what is as good as cash is refused, whatever the amount and whoever would approve it. */
export function refuseCash({ kind }: { kind: string }, { policy }: FactMoment): void {
  if (!codesOf(policy.expenses.refusedKinds).includes(kind)) return;
  throw new Problem(422, 'cash-refused', { kind }, [{ field: 'kind', code: 'cash-refused', params: { kind } }], {
    rule: 'section 5',
  });
}
