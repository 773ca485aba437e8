import { Injectable } from '@nestjs/common';
import type { LoadedInstance } from './instance';

/**
 * What lists filter by is a column. A module may mirror parts of its machine's snapshot into columns of its own
 * table; the mirror is written by the very statement that moves the instance, so the two never differ.
 */
export interface Mirror {
  /** Body of a CTE, e.g. `UPDATE accounts SET stage = $15 … WHERE id = $1`; parameters begin at $`first`. */
  sql(first: number): string;
  values(instance: LoadedInstance, at: Date): unknown[];
  /** What `verify` compares: the table, whose key is the instance's, and the columns in the order of the values; null: not compared. */
  table: string;
  columns: (string | null)[];
}

@Injectable()
export class Mirrors {
  private readonly mirrors = new Map<string, Mirror>();

  register(machine: string, mirror: Mirror): void {
    if (this.mirrors.has(machine)) throw new Error(`machine ${machine} is mirrored twice`);
    this.mirrors.set(machine, mirror);
  }

  of(machine: string): Mirror | undefined {
    return this.mirrors.get(machine);
  }
}
