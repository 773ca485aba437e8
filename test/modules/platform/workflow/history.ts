import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../../src/modules/platform/database/id';
import { type Transaction, UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { CheckpointService } from '../../../../src/modules/platform/workflow/checkpoint.service';
import { entryHash } from '../../../../src/modules/platform/workflow/history';
import { HistoryQuery } from '../../../../src/modules/platform/workflow/history.query';
import { systemActor } from '../../../../src/modules/platform/workflow/instance';
import { TransitionService } from '../../../../src/modules/platform/workflow/transition.service';
import { type Verification, VerificationService } from '../../../../src/modules/platform/workflow/verification.service';
import { START_OF_TESTS, startTestApp, type TestApp } from '../../../support/app';

export const KEY = 'a key of checkpoints for tests, long enough';
export const AT = new Date(START_OF_TESTS);
const CONTEXT = { actor: systemActor, at: AT, policyVersion: 1 };

/** An application with checkpoints, and somebody beside it who has the whole database in hand. */
export class TestHistory {
  private constructor(
    readonly app: TestApp,
    readonly directory: string,
  ) {}

  static async open(directory = mkdtempSync(join(tmpdir(), 'keypath-checkpoints-'))): Promise<TestHistory> {
    return new TestHistory(await startTestApp({ checkpointDir: directory }), directory);
  }

  get<Service>(service: abstract new (...args: never[]) => Service): Service {
    return this.app.app.get(service as never, { strict: false }) as Service;
  }

  /** A new instance of the plainest machine. */
  create(within?: Transaction): Promise<string> {
    return this.in(within, async (tx) => {
      const from = { machine: 'subject', instanceId: newId(), accountId: null, input: { subjectType: 'test' } };
      return (await this.get(TransitionService).create(tx, from, CONTEXT)).id;
    });
  }

  move(id: string, within?: Transaction): Promise<void> {
    return this.in(within, async (tx) => {
      const transitions = this.get(TransitionService);
      const given = { at: AT.toISOString(), actor: systemActor };
      const event = { type: 'subject.changed', payload: {}, given };
      const sent = await transitions.send(tx, await transitions.load(tx, id), event, CONTEXT);
      if (!sent.accepted) throw new Error(sent.code);
    });
  }

  /**
   * Once no transaction is left that is older than what was written, of whatever database of the server: it would hold the watermark
   * back, and what was written would be written again. `settled: false`: at once.
   */
  async checkpoint({ settled = true, ...options }: { restart?: boolean; settled?: boolean } = {}) {
    if (settled) await this.settled();
    return this.get(CheckpointService).write(AT, options);
  }

  private async settled(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await this.app.dataSource.query<{ passed: boolean }[]>(
        `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint > coalesce(max(transaction_id), 0) AS passed FROM transitions`,
      );
      if (row!.passed) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('some transaction has not ended');
  }

  verify(): Promise<Verification> {
    return this.get(VerificationService).verify();
  }

  /** Flaws of one instance. */
  async flawsOf(id: string): Promise<unknown[]> {
    const { flawed } = await this.verify();
    return flawed.find((each) => each.id === id)?.flaws ?? [];
  }

  async fileFlaws(): Promise<unknown[]> {
    return (await this.verify()).checkpoints.flaws;
  }

  /** SQL past the triggers, as the owner of the database can. */
  async force(sql: string, values: unknown[] = []): Promise<void> {
    await this.app.dataSource.transaction(async (manager) => {
      await manager.query('ALTER TABLE transitions DISABLE TRIGGER USER');
      await manager.query(sql, values);
      await manager.query('ALTER TABLE transitions ENABLE TRIGGER USER');
    });
  }

  /** Removes the newest row and puts the instance back to the one before: the database agrees with itself. */
  async cutTail(id: string): Promise<void> {
    await this.force(
      `DELETE FROM transitions t USING instances i WHERE i.id = $1 AND t.instance_id = i.id AND t.seq = i.version`,
      [id],
    );
    await this.force(
      `UPDATE instances i SET version = t.seq, head_hash = t.hash FROM transitions t
       WHERE i.id = $1 AND t.instance_id = i.id AND t.seq = i.version - 1`,
      [id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.force('DELETE FROM transitions WHERE instance_id = $1', [id]);
    await this.force('DELETE FROM instances WHERE id = $1', [id]);
  }

  /** Gives row 2 another payload and computes every hash after it anew. */
  async rewrite(id: string): Promise<void> {
    const rows = await this.get(UnitOfWork).run((tx) => this.get(HistoryQuery).until(tx, id, null));
    let previousHash = rows[0]!.hash;
    for (const { hash: _hash, ...row } of rows.slice(1)) {
      const forged = { ...row, payload: row.seq === 2 ? { forged: true } : row.payload, previousHash };
      previousHash = entryHash(forged);
      await this.force(
        `UPDATE transitions SET payload = $3::jsonb, previous_hash = $4, hash = $5 WHERE instance_id = $1 AND seq = $2`,
        [id, row.seq, JSON.stringify(forged.payload), forged.previousHash, previousHash],
      );
    }
    await this.force('UPDATE instances SET head_hash = $2 WHERE id = $1', [id, previousHash]);
  }

  private in<Result>(tx: Transaction | undefined, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return tx ? work(tx) : this.get(UnitOfWork).run(work);
  }
}
