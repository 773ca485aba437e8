import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../../machines/machine';
import type { Transaction } from '../database/unit-of-work';
import type { Decision, Flaw } from './replay';

/** An instance whose chain was walked: the stored snapshot, and the rows that name facts. */
export interface WalkedInstance {
  id: string;
  accountId: string | null;
  envelope: Envelope;
  decisions: Decision[];
}

/** What only the module that owns a machine can check. It is handed a batch, and reads in that batch's snapshot. */
export interface InstanceVerifier {
  /** Flaws by the instance's id; those without any may be left out. */
  verify(tx: Transaction, instances: WalkedInstance[]): Promise<Map<string, Flaw[]>>;
}

/** A module says here what else `verify` has to look at with the instances of its machine. */
@Injectable()
export class InstanceVerifiers {
  private readonly verifiers = new Map<string, InstanceVerifier>();

  register(machine: string, verifier: InstanceVerifier): void {
    if (this.verifiers.has(machine)) throw new Error(`machine ${machine} is verified twice`);
    this.verifiers.set(machine, verifier);
  }

  of(machine: string): InstanceVerifier | undefined {
    return this.verifiers.get(machine);
  }
}
