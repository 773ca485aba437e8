import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { type CheckpointedHead, checkpointNumbers, checkpointPath, NO_CHECKPOINT } from './checkpoint-file';
import { headsOf, readCheckpoint, type ReadCheckpoint, type SealFlaw } from './checkpoint-reader';
import { type CheckpointPlace, CheckpointSettings } from './checkpoint-settings';
import { CheckpointStore, type FoundHead } from './checkpoint-store';
import type { Flaw } from './replay';

export type CheckpointFlaw =
  | { flaw: 'checkpoint-missing'; from: number; to: number }
  /** The name says another number than the file; it does not follow from the one before; it is not the one that was written. */
  | { flaw: SealFlaw | 'checkpoint-misplaced' | 'checkpoint-chain-broken' | 'checkpoint-replaced'; number: number }
  | { flaw: 'instances-fewer'; number: number; then: number; now: number };

/** What became of the comparison with the checkpoints. */
export interface CheckpointComparison {
  /** False: no directory is configured, nothing was compared. */
  compared: boolean;
  directory: string | null;
  files: number;
  heads: number;
  newestAt: string | null;
  flaws: CheckpointFlaw[];
}
export type FlawedInstances = Map<string, { machine: string; flaws: Flaw[] }>;

const UNKNOWN_MACHINE = '?';

interface Walk {
  comparison: CheckpointComparison;
  flawed: FlawedInstances;
  /** Number and hash of the file before. */
  number: number;
  hash: string;
  newest?: ReadCheckpoint;
}

/**
 * Compares every head that a checkpoint ever saw with the history row that stands there now: a tail cut with its snapshot, a chain
 * computed anew and a removed instance are found, although the database agrees with itself.
 */
@Injectable()
export class CheckpointVerifier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: CheckpointSettings,
    private readonly store: CheckpointStore,
  ) {}

  async verify(): Promise<{ comparison: CheckpointComparison; flawed: FlawedInstances }> {
    const walk = emptyWalk(this.settings.place);
    if (!this.settings.place) return walk;
    // Before the files are listed: one that is written in between is then one too many, never one too few.
    const witness = await this.unitOfWork.run((tx) => this.store.newest(tx));
    for (const number of await checkpointNumbers(this.settings.place.directory)) {
      await this.file(walk, this.settings.place, number);
    }
    const newest = Math.max(witness?.number ?? 0, walk.number);
    if (walk.number < newest)
      walk.comparison.flaws.push({ flaw: 'checkpoint-missing', from: walk.number + 1, to: newest });
    await this.countInstances(walk);
    return walk;
  }

  private async file(walk: Walk, { directory, key }: CheckpointPlace, number: number): Promise<void> {
    const path = checkpointPath(directory, number);
    const read = await readCheckpoint(path, key);
    const witness = await this.unitOfWork.run((tx) => this.store.witness(tx, number));
    walk.comparison.flaws.push(...placeFlaws(walk, number, read));
    if (read.flaw) walk.comparison.flaws.push({ flaw: read.flaw, number });
    else if (witness && witness.hash !== read.hash) walk.comparison.flaws.push({ flaw: 'checkpoint-replaced', number });
    walk.comparison.files += 1;
    walk.number = number;
    walk.hash = read.hash;
    if (read.flaw) return;
    walk.newest = read;
    walk.comparison.newestAt = read.header?.at ?? null;
    await this.heads(walk, path, number);
  }

  private async heads(walk: Walk, path: string, number: number): Promise<void> {
    for await (const heads of headsOf(path)) {
      const found = await this.unitOfWork.run((tx) => this.store.rowsOf(tx, heads));
      heads.forEach((head, index) => note(walk.flawed, head, found[index], number));
      walk.comparison.heads += heads.length;
    }
  }

  private async countInstances({ newest, number, comparison }: Walk): Promise<void> {
    if (!newest?.header) return;
    const then = newest.header.instances;
    const now = await this.unitOfWork.run((tx) => this.store.instances(tx));
    if (now < then) comparison.flaws.push({ flaw: 'instances-fewer', number, then, now });
  }
}

function emptyWalk(place: CheckpointPlace | undefined): Walk {
  const directory = place?.directory ?? null;
  const comparison = { compared: place !== undefined, directory, files: 0, heads: 0, newestAt: null, flaws: [] };
  return { comparison, flawed: new Map(), number: 0, hash: NO_CHECKPOINT };
}

/** Whether the file stands in the row of files where it belongs. Where one is missing its successor cannot be checked against it. */
function placeFlaws(walk: Walk, number: number, { header }: ReadCheckpoint): CheckpointFlaw[] {
  if (header && header.number !== number) return [{ flaw: 'checkpoint-misplaced', number }];
  if (walk.number === 0 && header?.restart) return [];
  if (number !== walk.number + 1) {
    return [{ flaw: 'checkpoint-missing', from: walk.number + 1, to: number - 1 }];
  }
  return header && header.previous !== walk.hash ? [{ flaw: 'checkpoint-chain-broken', number }] : [];
}

/** Of each kind the first is enough: what follows a changed row is changed too. */
function note(flawed: FlawedInstances, head: CheckpointedHead, found: FoundHead | undefined, checkpoint: number): void {
  const flaw = headFlaw(head, found);
  if (!flaw) return;
  const instance = flawed.get(head.instanceId) ?? { machine: found?.machine ?? UNKNOWN_MACHINE, flaws: [] };
  flawed.set(head.instanceId, instance);
  if (instance.flaws.some((each) => each.flaw === flaw)) return;
  instance.flaws.push({ flaw, seq: head.seq, checkpoint });
}

function headFlaw(head: CheckpointedHead, found: FoundHead | undefined) {
  if (found?.hash === head.hash) return undefined;
  if (!found || found.machine === null) return 'checkpoint-instance-missing' as const;
  return found.hash === null ? ('checkpoint-row-missing' as const) : ('checkpoint-row-differs' as const);
}
