import type { Id, Instant, LocalDate, Money } from '../account-path/facts';
import type { GivenActor } from '../account-path/given';
import type { PlannedMilestone } from './contract-context';
import type { SettledTerm } from './settlement-periods';

/** What each event after signature says; those before it are the subject's (machines/subject). */
export interface ContractPayloads {
  /** A8: the promotion plan was filed. */
  'contract.planSubmitted': { planId: Id };
  /** Rejected, withdrawn, voided, sent back, or changed while it waited. */
  'contract.planRefused': { planId: Id };
  'contract.planApproved': {
    planId: Id;
    title: string;
    startsOn: LocalDate;
    endsOn: LocalDate;
    milestones: PlannedMilestone[];
  };
  'contract.milestoneDone': { key: string; doneOn: LocalDate; evidence: string; note?: string };
  'contract.settled': { period: number; amount: Money; quantity?: string; basis: string; confirmation: string };
  'contract.invoiced': { period: number; receivableId: Id; receivableNumber: string; invoiceNumber: string };
  'contract.amendmentBegun': { amendmentId: Id };
  'contract.amendmentDropped': { amendmentId: Id };
  /** The amendment was signed: `version` of the content is in force from now on. */
  'contract.amended': {
    amendmentId: Id;
    requestId: Id;
    version: number;
    contentHash: string;
    by: string;
    signedOn: LocalDate;
    documentHash: string;
  };
  'contract.suspended': { reason: string };
  'contract.resumed': { note: string };
  'contract.terminated': { reason: string; on: LocalDate };
  'contract.closed': { note: string };
  /** `visit` is the setting of the clocks that the deadline belongs to; a stale one is refused. */
  'clock.milestoneSoon': { visit: number; key: string };
  'clock.milestoneLate': { visit: number; key: string };
}
export type ContractEventType = keyof ContractPayloads;

/** Terms that a guard counts by. An agreement has no amount. */
export interface ContractTerms extends SettledTerm {
  amount?: Money;
}

/** What the service knew at that moment; kept in the history row, so that a replay decides alike. */
export interface ContractGiven {
  at: Instant;
  /** Day of `at` in the company's zone. */
  today: LocalDate;
  actor: Pick<GivenActor, 'kind' | 'id'>;
  /** Terms in force, from the facts. */
  terms?: ContractTerms;
  /** Terms of the amendment; only with `contract.amended`. */
  amendedTerms?: ContractTerms;
  /** The receivable of the period's invoice was taken back; only with `contract.invoiced`. */
  invoiceReversed?: boolean;
  /** Something is owed on the contract yet; only with `contract.closed`. */
  moneyOpen?: boolean;
  /** Sub-contracts of the agreement that are neither closed nor terminated; only with `contract.closed`. */
  openSubcontracts?: number;
}

export type ContractEventOf<T extends ContractEventType> = {
  type: T;
  payload: ContractPayloads[T];
  given: ContractGiven;
};
export type ContractEvent = { [T in ContractEventType]: ContractEventOf<T> }[ContractEventType];
