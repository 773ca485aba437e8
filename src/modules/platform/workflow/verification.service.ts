import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../../machines/machine';
import { type Statement, type Transaction, UnitOfWork } from '../database/unit-of-work';
import { type CheckpointComparison, CheckpointVerifier } from './checkpoint-verifier';
import { HistoryQuery } from './history.query';
import { InstanceVerifiers } from './instance-verifiers';
import { MachineRegistry } from './machine-registry';
import { mirrorFlaws } from './mirror-check';
import { Mirrors } from './mirrors';
import { type RecordFlaw, RecordVerifiers } from './record-verifiers';
import { ChainCheck, type Flaw } from './replay';

interface Stored {
  id: string;
  machine: string;
  accountId: string | null;
  envelope: Envelope;
  checksum: string;
  version: number;
  headHash: string;
}
interface Walked extends Stored {
  check: ChainCheck;
  flaws: Flaw[];
}
export interface Verification {
  instances: number;
  rows: number;
  flawed: { id: string; machine: string; flaws: Flaw[] }[];
  /** What is wrong with records that belong to no instance. */
  records: RecordFlaw[];
  checkpoints: CheckpointComparison;
}
export type ChainVerification = Omit<Verification, 'checkpoints' | 'records'>;
/** One page of a walk over every instance; null: it was the last. */
export interface VerifiedPage extends ChainVerification {
  after: string | null;
}

const BATCH = 200;
const COLUMNS = 'id, machine, account_id AS "accountId", envelope, checksum, version, head_hash AS "headHash"';
const NEXT: Statement = {
  name: 'verification-next',
  text: `SELECT ${COLUMNS} FROM instances WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT ${BATCH}`,
};
const OF_ACCOUNT: Statement = {
  name: 'verification-of-account',
  text: `SELECT ${COLUMNS} FROM instances WHERE account_id = $1 ORDER BY id`,
};

/**
 * Decision 9: finds an edit, a gap, a cut tail; shows that replaying the events gives the stored snapshot, that the list columns
 * repeat it, and whatever else the module of a machine can check; then compares with the checkpoints outside the database.
 */
@Injectable()
export class VerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: HistoryQuery,
    private readonly machines: MachineRegistry,
    private readonly mirrors: Mirrors,
    private readonly verifiers: InstanceVerifiers,
    private readonly records: RecordVerifiers,
    private readonly checkpoints: CheckpointVerifier,
  ) {}

  /** Walks every instance in batches, each read in one snapshot, so that it may run beside live commands. */
  async verify(progress: (instances: number) => void = () => undefined): Promise<Verification> {
    const chains = await this.verifyChains(progress);
    return { ...chains, ...(await this.verifyRest(chains)) };
  }

  /** What one call of a walk in pages looks at; the walk begins with null. Each page is read in one snapshot of its own. */
  async verifyPage(after: string | null): Promise<VerifiedPage> {
    const result: ChainVerification = { instances: 0, rows: 0, flawed: [] };
    const walked = await this.unitOfWork.snapshot(async (tx) =>
      this.batch(tx, await tx.query<Stored>(NEXT, [after]), result),
    );
    return { ...result, after: walked.length < BATCH ? null : (walked.at(-1)?.id ?? null) };
  }

  /** Everything that happened on one account, in one snapshot. Checkpoints hold the whole company's heads and are not read for it. */
  async verifyAccount(accountId: string): Promise<ChainVerification> {
    const result: ChainVerification = { instances: 0, rows: 0, flawed: [] };
    await this.unitOfWork.snapshot(async (tx) =>
      this.batch(tx, await tx.query<Stored>(OF_ACCOUNT, [accountId]), result),
    );
    return result;
  }

  /** What is looked at once every instance was: the checkpoints, whose findings join those of their instances, and the other records. */
  async verifyRest(chains: Pick<ChainVerification, 'flawed'>): Promise<Pick<Verification, 'records' | 'checkpoints'>> {
    const { comparison, flawed } = await this.checkpoints.verify();
    const chainFlaws = new Map(chains.flawed.map((each) => [each.id, each]));
    for (const [id, { machine, flaws }] of flawed) {
      const known = chainFlaws.get(id);
      if (known) known.flaws.push(...flaws);
      else chains.flawed.push({ id, machine, flaws });
    }
    const records = await this.unitOfWork.snapshot((tx) => this.records.verify(tx));
    return { records, checkpoints: comparison };
  }

  private async verifyChains(progress: (instances: number) => void): Promise<ChainVerification> {
    const result: ChainVerification = { instances: 0, rows: 0, flawed: [] };
    for (let after: string | null = null; ;) {
      const from: string | null = after;
      const walked: Walked[] = await this.unitOfWork.snapshot(async (tx) =>
        this.batch(tx, await tx.query<Stored>(NEXT, [from]), result),
      );
      if (walked.length === 0) return result;
      after = walked.at(-1)?.id ?? null;
      progress(result.instances);
    }
  }

  private async batch(tx: Transaction, stored: Stored[], result: ChainVerification): Promise<Walked[]> {
    const walked = await this.walk(tx, stored, result);
    for (const machine of new Set(walked.map((each) => each.machine))) {
      await this.check(
        tx,
        machine,
        walked.filter((each) => each.machine === machine),
      );
    }
    for (const { id, machine, flaws } of walked) if (flaws.length > 0) result.flawed.push({ id, machine, flaws });
    result.instances += walked.length;
    return walked;
  }

  private async walk(tx: Transaction, stored: Stored[], result: ChainVerification): Promise<Walked[]> {
    const checks = new Map(stored.map((each) => [each.id, new ChainCheck(this.machines.of(each.machine))]));
    for (const entry of await this.history.ofMany(
      tx,
      stored.map((each) => each.id),
    )) {
      checks.get(entry.instanceId)?.walk(entry);
      result.rows += 1;
    }
    return stored.map((each) => {
      const check = checks.get(each.id)!;
      return { ...each, check, flaws: [...check.finish(each)] };
    });
  }

  /** What is found beside the chain is noted with the instance. */
  private async check(tx: Transaction, machine: string, walked: Walked[]): Promise<void> {
    const mirror = this.mirrors.of(machine);
    const found = [
      mirror ? await mirrorFlaws(tx, machine, mirror, walked) : undefined,
      await this.verifiers.of(machine)?.verify(
        tx,
        walked.map((each) => ({ ...each, decisions: each.check.decisions })),
      ),
    ];
    for (const each of walked) for (const flaws of found) each.flaws.push(...(flaws?.get(each.id) ?? []));
  }
}
