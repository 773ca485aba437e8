import type { Expense } from '../../machines/account-path/facts';
import { codesOf, type FactMoment, type FactRules } from '../facts/fact-rules';
import { Problem } from '../platform/http/problem';

export const expenseRules: FactRules<'expense'> = {
  assert: refuseCash,
  references: ({ contactId }) => [{ field: 'contactId', to: 'contact', id: contactId }],
  policyValues: ({ kind }, policy) => [{ field: 'kind', value: kind, allowed: codesOf(policy.expenses.kinds) }],
};

/** Section 5: cash and what is as good as cash is refused, whatever the amount and whoever would approve it. */
function refuseCash({ kind }: Expense, { policy }: FactMoment): void {
  if (!codesOf(policy.expenses.refusedKinds).includes(kind)) return;
  throw new Problem(422, 'cash-refused', { kind }, [{ field: 'kind', code: 'cash-refused', params: { kind } }], {
    rule: 'section 5',
  });
}
