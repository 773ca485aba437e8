import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** What is wrong with a record that belongs to no instance, such as a version of the policy. */
export interface RecordFlaw {
  flaw: 'policy-version-unfit';
  version: number;
  /** First field at fault and the code of the fault. */
  field: string;
  code: string;
}
export type RecordVerifier = (tx: Transaction) => Promise<RecordFlaw[]>;

/** A module says here what else `verify` has to look at beside the instances. */
@Injectable()
export class RecordVerifiers {
  private readonly verifiers: RecordVerifier[] = [];

  register(verifier: RecordVerifier): void {
    this.verifiers.push(verifier);
  }

  async verify(tx: Transaction): Promise<RecordFlaw[]> {
    const found: RecordFlaw[] = [];
    for (const verifier of this.verifiers) found.push(...(await verifier(tx)));
    return found;
  }
}
