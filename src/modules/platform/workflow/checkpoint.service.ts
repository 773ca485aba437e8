import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work';
import {
  CHECKPOINT_FORMAT,
  type CheckpointHeader,
  checkpointNumbers,
  checkpointPath,
  keyMark,
  NO_CHECKPOINT,
} from './checkpoint-file';
import { readCheckpoint, readHeader, type ReadCheckpoint } from './checkpoint-reader';
import { type CheckpointPlace, CheckpointSettings } from './checkpoint-settings';
import { CheckpointStore, type Position, type Witness } from './checkpoint-store';
import { CheckpointWriter } from './checkpoint-writer';

export interface CheckpointWritten {
  number: number;
  path: string;
  scope: CheckpointHeader['scope'];
  heads: number;
  instances: number;
}

/** Without a directory and a key nothing can be written. */
export class CheckpointsOff extends Error {
  readonly code = 'checkpoints-off';
}
/** A new beginning was asked for in a directory that still holds files. */
export class CheckpointsPresent extends Error {
  readonly code = 'checkpoints-present';
}

interface Last extends ReadCheckpoint {
  number: number;
}

/**
 * Decision 9: writes the heads of the chained histories into sealed files outside the database, so that not even somebody who
 * can rewrite all of it coherently goes unnoticed. What is committed when the heads are read is in this file or in one
 * before it; what commits later belongs to a transaction at or above the watermark and is in the next.
 */
@Injectable()
export class CheckpointService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: CheckpointSettings,
    private readonly store: CheckpointStore,
  ) {}

  get isOn(): boolean {
    return this.settings.place !== undefined;
  }

  /**
   * Writes one now, after any that is being written. `restart`: the files before were put away (lost, or another key).
   * @throws CheckpointsOff, CheckpointsPresent
   */
  async write(at: Date, { restart = false } = {}): Promise<CheckpointWritten> {
    const place = this.settings.place;
    if (!place) throw new CheckpointsOff();
    return this.unitOfWork.run(async (tx) => {
      await this.store.lock(tx);
      const last = await lastOf(place);
      if (restart && last) throw new CheckpointsPresent();
      return this.next(tx, place, last, { at, restart });
    });
  }

  /** For the schedule: undefined when it is off, too early, or another process is at it. */
  async writeWhenDue(at: Date): Promise<CheckpointWritten | undefined> {
    const place = this.settings.place;
    if (!place || !(await this.isDue(place, at))) return undefined;
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.store.tryLock(tx)) || !(await this.isDue(place, at))) return undefined;
      return this.next(tx, place, await lastOf(place), { at, restart: false });
    });
  }

  /** A clock that went back must not silence it. */
  private async isDue({ directory }: CheckpointPlace, at: Date): Promise<boolean> {
    const number = (await checkpointNumbers(directory)).at(-1);
    const header = number === undefined ? undefined : await readHeader(checkpointPath(directory, number));
    const age = header ? at.getTime() - Date.parse(header.at) : Infinity;
    return !(age >= 0 && age < this.settings.everyMs);
  }

  private async next(
    tx: Transaction,
    { directory, key }: CheckpointPlace,
    last: Last | undefined,
    { at, restart }: { at: Date; restart: boolean },
  ): Promise<CheckpointWritten> {
    const witness = await this.store.newest(tx);
    const position = await this.store.position(tx);
    const since = continuesFrom(last, witness, position);
    const header: CheckpointHeader = {
      format: CHECKPOINT_FORMAT,
      number: Math.max(last?.number ?? 0, witness?.number ?? 0) + 1,
      at: at.toISOString(),
      previous: last?.hash ?? NO_CHECKPOINT,
      ...(restart ? { restart } : {}),
      scope: since === undefined ? 'all' : 'moved',
      ...position,
      instances: await this.store.instances(tx),
      key: keyMark(key),
    };
    const { heads, hash } = await this.file(tx, { directory, key }, header, since);
    // The file first: one that the database does not know of yet does no harm, one that is missed would be an alarm.
    await this.store.record(tx, { number: header.number, hash }, at, heads);
    const { number, scope, instances } = header;
    return { number, path: checkpointPath(directory, number), scope, heads, instances };
  }

  private async file(
    tx: Transaction,
    { directory, key }: CheckpointPlace,
    header: CheckpointHeader,
    since: string | undefined,
  ): Promise<{ heads: number; hash: string }> {
    const writer = await CheckpointWriter.open(directory, key, header);
    try {
      for await (const heads of this.store.heads(tx, since)) await writer.add(heads);
      return await writer.finish();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }
}

async function lastOf({ directory, key }: CheckpointPlace): Promise<Last | undefined> {
  const number = (await checkpointNumbers(directory)).at(-1);
  return number === undefined
    ? undefined
    : { number, ...(await readCheckpoint(checkpointPath(directory, number), key)) };
}

/**
 * From which transaction on rows are new. Undefined, so that all heads are read, when the file before cannot be relied on, or when
 * this is not the database as it was then: restored from a backup, or moved to another cluster, whose transactions count anew.
 */
function continuesFrom(last: Last | undefined, witness: Witness | undefined, position: Position): string | undefined {
  if (!last?.header || last.flaw !== undefined) return undefined;
  if (witness?.number !== last.number || witness.hash !== last.hash) return undefined;
  const { cluster, watermark } = last.header;
  return cluster === position.cluster && BigInt(watermark) <= BigInt(position.watermark) ? watermark : undefined;
}
