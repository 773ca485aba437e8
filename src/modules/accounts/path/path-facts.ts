import { type Facts, type FactKind, factKinds, noFacts } from '../../../machines/account-path/facts';
import type { FactRow, LockedAccount } from '../account-gate';

/** What facts of an account stand on: enough of it to judge criteria, now or at an earlier instant. */
export type Standing = Pick<LockedAccount, 'id' | 'name' | 'cycle' | 'credit' | 'classes' | 'engagement' | 'facts'>;

/** Facts as the criteria want them, from the rows that were read under the account's lock. */
export function factsOf(account: Standing, at: Date, approvedPlanRevision: number | null): Facts {
  const of = noFacts() as Record<FactKind, unknown[]>;
  for (const row of account.facts) of[row.kind]?.push(factOf(row));
  const { id, name, credit, classes, engagement, cycle } = account;
  return {
    at: at.toISOString(),
    cycle,
    account: { id, name, credit, classes, engagement },
    approvedPlanRevision,
    of: of as unknown as Facts['of'],
  };
}

function factOf(row: FactRow): Record<string, unknown> {
  const { id, version, cycle, content } = row;
  const fact = { ...content, id, version, cycle };
  if (!factKinds[row.kind].subject) return fact;
  // A change of the content takes the approval away in the transaction that writes it, so one that is there is for this content.
  return { ...fact, state: row.state ?? 'draft', approvedContentIsCurrent: row.approvedHash !== null };
}

/** Versions of the facts that a decision was made on, for its history row. */
export function factVersionsOf(account: Standing): Record<string, number> {
  return Object.fromEntries(account.facts.map((row) => [row.id, row.version]));
}
