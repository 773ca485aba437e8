import type { Envelope } from '../../../machines/machine';

export interface ActorRef {
  kind: 'user' | 'system';
  id: string | null;
}
/** Acts where nobody did: clocks, relays, consequences. Its decisions count as no human decision. */
export const systemActor: ActorRef = { kind: 'system', id: null };

/** One persisted statechart, locked and checked by the transaction that loaded it. */
export interface LoadedInstance {
  id: string;
  machine: string;
  accountId: string | null;
  envelope: Envelope;
  /** Equals the sequence number of its newest history row. */
  version: number;
  headHash: string;
}

export interface InstanceRow {
  id: string;
  machine: string;
  account_id: string | null;
  envelope: Envelope;
  checksum: string;
  version: number;
  head_hash: string;
  quarantined_incident: string | null;
}

/** When, by whom and under which policy a step is made. */
export interface StepContext {
  actor: ActorRef;
  at: Date;
  policyVersion: number;
}

/** The envelope as JSON will give it back: without `undefined`, so that its checksum holds after a restart. */
export function plain(envelope: Envelope): Envelope {
  return JSON.parse(JSON.stringify(envelope)) as Envelope;
}
