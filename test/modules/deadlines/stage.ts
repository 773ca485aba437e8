import { type DataSource } from 'typeorm';
import { DeadlineAlarm } from '../../../src/modules/deadlines/deadline-alarm';
import { DeadlineHandlers } from '../../../src/modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { DeadlineService } from '../../../src/modules/deadlines/deadline.service';
import { DeadlineStore } from '../../../src/modules/deadlines/deadline-store';
import { createDataSource } from '../../../src/modules/platform/database/data-source';
import { newId } from '../../../src/modules/platform/database/id';
import { type Transaction, UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { createTestDatabase } from '../../support/servers/test-postgres';

/** A database of its own with the deadline services on it. */
export interface Stage {
  source: DataSource;
  unitOfWork: UnitOfWork;
  alarm: DeadlineAlarm;
  handlers: DeadlineHandlers;
  deadlines: DeadlineService;
  store: DeadlineStore;
  processor: DeadlineProcessor;
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const database = await createTestDatabase();
  const source = await createDataSource(database.url).initialize();
  const unitOfWork = new UnitOfWork(source);
  const alarm = new DeadlineAlarm();
  const handlers = new DeadlineHandlers();
  const store = new DeadlineStore(unitOfWork);
  return {
    source,
    unitOfWork,
    alarm,
    handlers,
    store,
    deadlines: new DeadlineService(alarm),
    processor: new DeadlineProcessor(unitOfWork, store, handlers),
    query: (sql, values) => source.query(sql, values),
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}

/** Sets one deadline and commits. */
export async function arm(
  stage: Stage,
  deadline: { instanceId?: string; purpose?: string; visit?: number; dueAt: string },
): Promise<string> {
  const { instanceId = newId(), purpose = 'test.rings', visit = 1, dueAt } = deadline;
  const request = {
    instanceId,
    purpose,
    visit,
    dueAt: new Date(dueAt),
    calendarVersion: '2026-1',
    at: new Date(dueAt),
  };
  await stage.unitOfWork.run((tx) => stage.deadlines.schedule(tx, request));
  return instanceId;
}

/** Registers a handler that appends each act to a table, in the transaction it is given. */
export async function ringInto(stage: Stage, purpose = 'test.rings'): Promise<void> {
  await stage.query('CREATE TABLE IF NOT EXISTS rings (instance_id uuid, purpose text, visit integer, at timestamptz)');
  stage.handlers.register({
    purpose,
    lock: async () => undefined,
    handle: async (tx: Transaction, deadline, at) => {
      await tx.query(
        { name: 'ring', text: 'INSERT INTO rings (instance_id, purpose, visit, at) VALUES ($1, $2, $3, $4)' },
        [deadline.instanceId, deadline.purpose, deadline.visit, at],
      );
    },
  });
}
