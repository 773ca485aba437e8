import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** A statement with a name is prepared once a connection: half the cost of a short transaction is parsing. */
export interface Statement {
  name: string;
  text: string;
}

/** One open transaction. Everything a command reads and writes goes through it. */
export class Transaction {
  private readonly followUps: (() => void)[] = [];
  private readonly salvages: (() => Promise<void>)[] = [];
  private readonly gathered = new Map<string, { plan: unknown; write: () => Promise<void> }>();

  /** Set where the transaction makes up for something that should have been done long before: since when it was due. */
  lateSince: Date | undefined;

  constructor(
    private readonly client: PoolClient,
    /** For the few entities that are mapped; on the same connection. */
    readonly manager: EntityManager,
  ) {}

  async query<Row>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    const result = await this.client.query({ name: statement.name, text: statement.text, values });
    return result.rows as Row[];
  }

  /**
   * A plan that several effects of one step add to. It is written when the step is complete (`settle`), as few statements
   * as it takes, instead of once an effect.
   */
  gather<Plan>(key: string, empty: () => Plan, write: (plan: Plan) => Promise<void>): Plan {
    const known = this.gathered.get(key);
    if (known) return known.plan as Plan;
    const plan = empty();
    this.gathered.set(key, { plan, write: () => write(plan) });
    return plan;
  }

  /** Writes what was gathered, in the order in which it was begun. What is gathered from now on is a new plan. */
  async settle(): Promise<void> {
    for (const [key, { write }] of this.gathered) {
      this.gathered.delete(key);
      await write();
    }
  }

  /** Runs `work` once the commit has succeeded; for wake-ups only, never for anything that must not be lost. */
  afterCommit(work: () => void): void {
    this.followUps.push(work);
  }

  /** Runs `work` once this transaction has been rolled back: for what must be kept of a failure, such as an incident. */
  afterRollback(work: () => Promise<void>): void {
    this.salvages.push(work);
  }

  committed(): void {
    for (const work of this.followUps) work();
  }

  async rolledBack(): Promise<void> {
    for (const work of this.salvages) await work();
  }
}

/** A command is one transaction at READ COMMITTED: it commits as a whole or leaves nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  async run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.within(undefined, work);
  }

  /** Several reads that must agree with each other: one snapshot for all of them. */
  async snapshot<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.within('REPEATABLE READ', work);
  }

  /** Without an isolation level: that of the data source, READ COMMITTED. */
  private async within<Result>(
    isolation: 'REPEATABLE READ' | undefined,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.source.createQueryRunner();
    let tx: Transaction | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction(isolation);
      tx = new Transaction(client, runner.manager);
      const result = await work(tx);
      await tx.settle();
      await runner.commitTransaction();
      tx.committed();
      return result;
    } catch (error) {
      // Fails only where the connection is lost, and the transaction with it: then the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await tx?.rolledBack();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Single reads outside any command. */
  readonly reader: { query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]> } = {
    query: (statement, values) => this.read(statement, values),
  };

  /** A single read outside any command. A statement with an empty name is not kept prepared. */
  async read<Row>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const result = await client.query({ name: statement.name, text: statement.text, values });
      return result.rows as Row[];
    } finally {
      await runner.release();
    }
  }
}
