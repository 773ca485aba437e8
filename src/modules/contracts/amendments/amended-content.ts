import type { Agreement, Amendment, Subcontract } from '../../../machines/account-path/facts';

/** The contract with the terms of an amendment; what it does not name stays as it is. */
export function amendedContent<C extends Agreement | Subcontract>(
  content: C,
  { agreement, subcontract }: Amendment,
): C {
  return { ...content, ...(agreement ?? subcontract) };
}
