import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AdoptionService } from '../accounts/adoption.service';
import { NotificationsService } from '../notifications/notifications.service';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/database/id';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { isContention } from '../platform/http/postgres-error';
import { Problem } from '../platform/http/problem';
import { Outbox } from '../platform/outbox/outbox';
import { PolicyService } from '../policy/policy.service';
import type { Checked } from './runs/import-check.service';
import { ImportPeopleService } from './runs/import-people.service';
import type { ImportRun } from './runs/import-run';
import { ImportRunStore } from './runs/import-run.store';
import { ImportWriterService } from './runs/import-writer.service';

export type Progress = (done: number, total: number) => void;

/** Accounts a transaction. */
const BATCH = 100;
const ATTEMPTS = 3;

/** The real thing: what a check found sound is written in batches; a finished run can be taken back. */
@Injectable()
export class ImportsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportsService.name);
  private readonly underWay = new Set<Promise<void>>();
  private closing = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ImportRunStore,
    private readonly people: ImportPeopleService,
    private readonly writer: ImportWriterService,
    private readonly adoptions: AdoptionService,
    private readonly notifications: NotificationsService,
    private readonly policies: PolicyService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The batch under way is finished; the rest waits for the run to be sent again. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.allSettled([...this.underWay]);
  }

  /**
   * Notes the run with all its rows, and writes the people it brings. The same file again, while an earlier run of it is
   * unfinished, goes on with that run.
   * @throws Problem 422 `import-invalid` when the check found errors
   */
  async start(tx: Transaction, checked: Checked, by: string | null): Promise<ImportRun> {
    if (checked.errors.length > 0) throw new Problem(422, 'import-invalid', { count: checked.errors.length });
    const { format, fileName, contentHash, plan } = checked;
    const unfinished = await this.store.unfinished(tx, contentHash);
    if (unfinished) return unfinished;
    const at = this.clock.now();
    await this.people.write(tx, plan, { by, at });
    const id = newId();
    const { notices, counts, accounts } = plan;
    await this.store.insert(tx, {
      id,
      format,
      fileName,
      contentHash,
      startedBy: by,
      startedAt: at,
      notices,
      counts,
      accounts,
    });
    return (await this.store.one(tx, id)) as ImportRun;
  }

  /** Writes batch after batch until nothing waits. A batch that fails leaves nothing; those before it stay, and the run can go on. */
  async work(id: string, progress: Progress = () => undefined): Promise<void> {
    await this.noting(id, async () => {
      for (let more = true; more && !this.closing;) more = await this.again(() => this.batch(id, progress));
    });
  }

  /** As `work`, beside whatever else this process does; failures are kept in the run. */
  workInBackground(id: string, work: (id: string) => Promise<void> = (each) => this.work(each)): void {
    work(id).catch((error: Error) => this.logger.error({ err: error, importRun: id }, 'An import was interrupted'));
  }

  /** @throws Problem 404 `not-found`, 409 `import-unfinished`, 409 `import-undone` */
  async beginUndo(tx: Transaction, id: string, by: string | null): Promise<ImportRun> {
    const run = await this.store.lock(tx, id);
    if (!run) throw new Problem(404, 'not-found');
    if (run.status === 'running') throw new Problem(409, 'import-unfinished');
    const left = (run.outcomes.imported ?? 0) + (run.outcomes.kept ?? 0);
    if (run.status === 'undone' && left === 0) throw new Problem(409, 'import-undone');
    if (run.status !== 'undoing') await this.store.beginUndo(tx, id, by, this.clock.now());
    return (await this.store.one(tx, id)) as ImportRun;
  }

  /** Takes back account after account, each in its own transaction; one to which something else has happened is kept, with the reason. */
  async undo(id: string, progress: Progress = () => undefined): Promise<void> {
    await this.noting(id, async () => {
      for (let more = true; more && !this.closing;) more = await this.again(() => this.undoNext(id, progress));
    });
  }

  private batch(id: string, progress: Progress): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const run = await this.store.lock(tx, id);
      if (run?.status !== 'running') return false;
      const rows = await this.store.waiting(tx, id, BATCH);
      await this.writer.write(tx, run, rows);
      const waiting = (run.outcomes.pending ?? 0) - rows.length;
      tx.afterCommit(() => progress(run.total - waiting, run.total));
      if (waiting === 0) await this.finish(tx, run);
      return waiting > 0;
    });
  }

  private async finish(tx: Transaction, run: ImportRun): Promise<void> {
    const at = this.clock.now();
    await this.store.finish(tx, run.id, at);
    if (run.startedBy === null) return;
    const { outcomes } = (await this.store.one(tx, run.id)) as ImportRun;
    const params = { file: run.fileName, imported: outcomes.imported ?? 0, refused: outcomes.existing ?? 0 };
    const payload = {
      recipients: [run.startedBy],
      template: 'importFinished',
      params,
      link: { type: 'import', id: run.id },
    };
    await this.outbox.add(tx, { key: `import:${run.id}:finished`, topic: 'message.addressed', payload, at });
  }

  private async undoNext(id: string, progress: Progress): Promise<boolean> {
    let kept: { position: number; reason: string } | null = null;
    try {
      return await this.unitOfWork.run((tx) =>
        this.undoOne(tx, id, progress, (position, reason) => (kept = { position, reason })),
      );
    } catch (error) {
      if (!(error instanceof Problem) || kept === null) throw error;
      const { position } = kept as { position: number };
      await this.unitOfWork.run((tx) => this.store.settle(tx, id, position, 'kept', { reason: error.code }));
      return true;
    }
  }

  private async undoOne(
    tx: Transaction,
    id: string,
    progress: Progress,
    trying: (position: number, reason: string) => void,
  ): Promise<boolean> {
    const run = await this.store.lock(tx, id);
    const row = run?.status === 'undoing' ? await this.store.nextToUndo(tx, id) : null;
    if (!run || run.status !== 'undoing') return false;
    if (!row?.accountId) {
      await this.store.endUndo(tx, id, this.clock.now());
      return false;
    }
    trying(row.position, '');
    const { version: policyVersion } = await this.policies.active(tx);
    const actor =
      run.undoneBy === null ? ({ kind: 'system', id: null } as const) : ({ kind: 'user', id: run.undoneBy } as const);
    await this.adoptions.withdraw(tx, row.accountId, `import ${id}`, {
      actor,
      at: run.undoStartedAt ?? this.clock.now(),
      policyVersion,
    });
    await this.notifications.settleAbout(tx, { type: 'account', id: row.accountId }, this.clock.now());
    await this.store.settle(tx, id, row.position, 'undone');
    tx.afterCommit(() => progress(run.total - (run.outcomes.imported ?? 0) + 1, run.total));
    return true;
  }

  private async again<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= ATTEMPTS || !isContention(error)) throw error;
      }
    }
  }

  /** Keeps a failure in the run, and the work in sight of the shutdown. */
  private async noting(id: string, work: () => Promise<void>): Promise<void> {
    const running = work().catch(async (error: Error) => {
      await this.store.noteFailure(id, error.message.slice(0, 500)).catch(() => undefined);
      throw error;
    });
    this.underWay.add(running);
    try {
      await running;
    } finally {
      this.underWay.delete(running);
    }
  }
}
