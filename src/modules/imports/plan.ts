import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import type { LifecycleState, PathStage } from '../../machines/policy/stages';
import type { Role } from '../auth/actor';

/** A department that is not there yet. Its parent is there or stands before it in the list. */
export interface PlannedDepartment {
  name: string;
  parent: string | null;
}

/** A person who is not there yet; without a password, so that they cannot log in until one is set. */
export interface PlannedPerson {
  email: string;
  name: string;
  roles: Role[];
  department: string;
  superiorEmail: string | null;
}

/** A closed opportunity. */
export interface PlannedCycle {
  number: number;
  externalRef: string;
  project: string;
  openedAt: string;
  closedAt: string;
  outcome: 'won' | 'lost';
  value: string;
  currency: string;
  ownerEmail: string;
}

export interface PlannedFact<K extends FactKind = FactKind> {
  kind: K;
  content: FactKinds[K];
}

/** One account as it will be written; all that is needed for it is in here, so that an interrupted run goes on from its rows. */
export interface PlannedAccount {
  /** Row of the file. */
  row: number;
  /** Makes the import repeatable: an account with this reference is not imported again. */
  externalRef: string;
  name: string;
  ownerEmail: string;
  /** Reference of an account of this import, or id of one that was there before. */
  parent: { ref: string } | { id: string } | null;
  groupName: string | null;
  state: LifecycleState;
  /** Null: the instant of the import. */
  enteredAt: string | null;
  cycle: number;
  leftFrom?: PathStage;
  reviewAt?: string;
  lastEngagedAt?: string;
  /** What the current cycle is called where it came from. */
  opportunity?: { externalRef: string; project: string };
  pastCycles: PlannedCycle[];
  facts: PlannedFact[];
}

/** A remark that stops nothing: an unknown column, an odd spelling, a row that cannot be used. */
export interface Notice {
  /** File of a directory; null where there is only one. */
  file: string | null;
  row: number;
  column: string | null;
  code: string;
  params: Record<string, unknown>;
  value: string;
}

export interface ImportPlan {
  departments: PlannedDepartment[];
  people: PlannedPerson[];
  /** Parents before their subsidiaries. */
  accounts: PlannedAccount[];
  notices: Notice[];
  /** Figures that the report shows, by their name in the dictionary. */
  counts: Record<string, number>;
}

/** Parents before their subsidiaries, otherwise in the order of the file. The caller has refused loops. */
export function parentsFirst(accounts: PlannedAccount[]): PlannedAccount[] {
  const byRef = new Map(accounts.map((account) => [account.externalRef, account]));
  const placed = new Set<PlannedAccount>();
  const place = (account: PlannedAccount): void => {
    if (placed.has(account)) return;
    const parent = account.parent && 'ref' in account.parent ? byRef.get(account.parent.ref) : undefined;
    if (parent) place(parent);
    placed.add(account);
  };
  accounts.forEach(place);
  return [...placed];
}

/** References that are their own parent over any number of steps. */
export function parentLoops(accounts: PlannedAccount[]): Set<string> {
  const parents = new Map(
    accounts.map(({ externalRef, parent }) => [externalRef, parent && 'ref' in parent ? parent.ref : null]),
  );
  const looped = new Set<string>();
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const walked = new Set<string>();
    let at: string | null = start;
    while (at !== null && !sound.has(at) && !walked.has(at)) {
      walked.add(at);
      at = parents.get(at) ?? null;
    }
    const isLoop = at !== null && walked.has(at);
    for (const each of walked) (isLoop ? looped : sound).add(each);
  }
  return looped;
}
