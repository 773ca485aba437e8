import { type Facts, type FactKind, factKinds, noFacts } from '../../../machines/account-path/facts';
import type { FactRow, LockedAccount } from '../account-gate';
import { submittedHash } from '../submitted-content';

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
  return { ...fact, state: row.state ?? 'draft', approvedContentIsCurrent: isApproved(row) };
}

/** A change of the content takes its approval away; that the approval is for this very content is seen from the hashes alone. */
function isApproved({ approvedHash, content }: FactRow): boolean {
  return approvedHash !== null && approvedHash === submittedHash(content);
}

/** The classes as the system computed them last; without any it has none (section 3). */
export function classesOf(facts: readonly FactRow[]): string[] {
  const known = facts.find((row) => row.kind === 'classification') as FactRow<'classification'> | undefined;
  return known?.content.classes.map(({ code }) => code) ?? [];
}
