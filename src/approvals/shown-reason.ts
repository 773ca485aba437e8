import type { StepReason } from '../machines/approval';

/** Parts of the content that the parameters of a reason name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  always: [],
  'amount-over': ['amount', 'accumulated'],
  'amount-from': ['amount', 'accumulated'],
  'amount-unknown': ['amount', 'accumulated'],
  'accumulated-over': ['amount', 'accumulated'],
  'discount-over': ['discountBasisPoints'],
  'discount-unknown': ['discountBasisPoints'],
  class: ['classes'],
  'class-unknown': [],
  'recipient-kind': ['recipientKind'],
  'recipient-kind-unknown': [],
  'field-unknown': [],
};

/** Why a step is part of the route, for a reader: where it names what they are not shown, they read only which rule it was. */
export function shownReason(reason: StepReason, hidden: readonly string[]): StepReason {
  const named = NAMED[reason.code];
  // A value of a field of the kind, and the reason does not say of which.
  const tells = named ? named.some((part) => hidden.includes(part)) : hidden.some((name) => name.startsWith('fields.'));
  return tells ? { ...reason, params: {} } : reason;
}
