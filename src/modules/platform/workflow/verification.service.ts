import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../../machines/machine';
import { type Statement, UnitOfWork } from '../database/unit-of-work';
import { HistoryQuery } from './history.query';
import { MachineRegistry } from './machine-registry';
import { ChainCheck, type Flaw } from './replay';

interface Stored {
  id: string;
  machine: string;
  envelope: Envelope;
  checksum: string;
  version: number;
  headHash: string;
}
export interface Verification {
  instances: number;
  rows: number;
  flawed: { id: string; machine: string; flaws: Flaw[] }[];
}

const BATCH = 500;
const NEXT: Statement = {
  name: 'verification-next',
  text: `SELECT id, machine, envelope, checksum, version, head_hash AS "headHash" FROM instances
         WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT ${BATCH}`,
};

/** Decision 9: finds an edit, a gap, a cut tail; and shows that replaying the events gives the stored snapshot. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: HistoryQuery,
    private readonly machines: MachineRegistry,
  ) {}

  /** Walks every instance in batches, each read in one snapshot, so that it may run beside live commands. */
  async verify(progress: (instances: number) => void = () => undefined): Promise<Verification> {
    const result: Verification = { instances: 0, rows: 0, flawed: [] };
    for (let after: string | null = null; ; ) {
      const checked = await this.batch(after, result);
      if (checked.length === 0) return result;
      after = checked.at(-1) ?? null;
      progress(result.instances);
    }
  }

  private batch(after: string | null, result: Verification): Promise<string[]> {
    return this.unitOfWork.snapshot(async (tx) => {
      const stored = await tx.query<Stored>(NEXT, [after]);
      const checks = new Map(stored.map((each) => [each.id, new ChainCheck(this.machines.of(each.machine))]));
      for (const entry of await this.history.ofMany(tx, stored.map((each) => each.id))) {
        checks.get(entry.instanceId)?.walk(entry);
        result.rows += 1;
      }
      for (const each of stored) {
        const flaws = checks.get(each.id)?.finish(each) ?? [];
        if (flaws.length > 0) result.flawed.push({ id: each.id, machine: each.machine, flaws });
      }
      result.instances += stored.length;
      return stored.map((each) => each.id);
    });
  }
}
