import type { GivenActor } from '../account-path/given';
import type { Instant } from '../account-path/facts';

/** What each event says, with the subject's prefix (`subject.` or `contract.`). */
export interface SubjectPayloads {
  /** The request is filed: its id, and the hash of exactly what the approvers are shown. */
  submitted: { requestId: string; contentHash: string };
  approved: { requestId: string; contentHash: string };
  refused: { requestId: string; outcome: 'rejected' | 'withdrawn' | 'voided' | 'returned'; reason?: string };
  /** A new version of the content was written. */
  changed: { version: number };
  /** An approver changed the content of the request that waits: it goes on, bound to the content as it is now. */
  edited: { requestId: string; contentHash: string; version: number };
  /** Given, held, spent or signed: who, when, with what document, on which content. */
  completed: { contentHash: string; by: string; on: string; documentHash: string | null };
  cancelled: { version?: number; reason?: string };
}

export interface SubjectGiven {
  at: Instant;
  actor: Pick<GivenActor, 'kind' | 'id'>;
}

export interface SubjectEvent {
  type: string;
  payload: Record<string, unknown>;
  given: SubjectGiven;
}
