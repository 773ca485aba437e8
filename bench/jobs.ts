import { newId } from '../src/modules/platform/database/id';
import { createDataSource } from '../src/modules/platform/database/data-source';
import { UnitOfWork } from '../src/modules/platform/database/unit-of-work';
import { DeadlineAlarm } from '../src/modules/deadlines/deadline-alarm';
import { DeadlineService } from '../src/modules/deadlines/deadline.service';
import { DeadlineStore, type ScanCursor } from '../src/modules/deadlines/deadline-store';
import { copyLines, loader } from './copy';
import { quantile } from './load';
import type { BenchOptions } from './options';

export interface JobFigures {
  /** All pages of one scan, as the worker reads them, over its own connection. */
  scanMs: number;
  scanP99Ms: number;
  /** The same, only what is urgent: none of them. */
  urgentScanMs: number;
  planSeconds: number;
}

const PAGE = 200;
/** Reminders that a planner sets in one transaction. */
const PLANNED_AT_ONCE = 500;
const REPEATS = 40;
const DAY_MS = 86_400_000;

/** The worker's own store and service against a full table of deadlines. */
export async function measureJobs(url: string, options: BenchOptions): Promise<JobFigures> {
  await loadDeadlines(url, options);
  const source = await createDataSource(url).initialize();
  try {
    const unitOfWork = new UnitOfWork(source);
    const store = new DeadlineStore(unitOfWork);
    const now = new Date();
    const scans = await timesOf(() => scan(store, now, options.dueDeadlines));
    const urgent = await timesOf(() => store.due(now, undefined, PAGE, { purposes: ['approval.remind'], among: true }));
    const service = new DeadlineService(new DeadlineAlarm());
    const begun = performance.now();
    await plan(unitOfWork, service, now, options.plannedReminders);
    const planSeconds = (performance.now() - begun) / 1_000;
    return {
      scanMs: quantile(scans, 0.5),
      scanP99Ms: quantile(scans, 0.99),
      urgentScanMs: quantile(urgent, 0.5),
      planSeconds,
    };
  } finally {
    await source.destroy();
  }
}

async function loadDeadlines(url: string, { openDeadlines, dueDeadlines }: BenchOptions): Promise<void> {
  const client = await loader(url);
  const now = Date.now();
  const columns = 'id, instance_id, purpose, visit, due_at, calendar_version, status, created_at';
  await copyLines(client, 'deadlines', columns, lines());
  await client.query('VACUUM (ANALYZE) deadlines');
  await client.end();

  function* lines(): Generator<string> {
    const created = new Date(now).toISOString();
    const every = Math.floor(openDeadlines / dueDeadlines);
    for (let n = 0; n < openDeadlines; n += 1) {
      const isDue = n % every === 0 && n / every < dueDeadlines;
      const due = new Date(isDue ? now - 60_000 - n : now + DAY_MS + n).toISOString();
      yield `${newId()}\t${newId()}\tstage.warned\t1\t${due}\tbench\topen\t${created}\n`;
    }
  }
}

/** @throws Error when it finds another number than are due: then the figure would be of something else */
async function scan(store: DeadlineStore, at: Date, due: number): Promise<void> {
  let found = 0;
  let cursor: ScanCursor | undefined;
  do {
    const page = await store.due(at, cursor, PAGE);
    found += page.length;
    cursor = page.length === PAGE ? page.at(-1) : undefined;
  } while (cursor);
  if (found !== due) throw new Error(`the scan found ${found} deadlines due instead of ${due}`);
}

async function plan(unitOfWork: UnitOfWork, service: DeadlineService, at: Date, count: number): Promise<void> {
  const shared = { purpose: 'stage.warned', visit: 1, calendarVersion: 'bench', at };
  for (let done = 0; done < count; done += PLANNED_AT_ONCE) {
    const requests = Array.from({ length: Math.min(PLANNED_AT_ONCE, count - done) }, (_, n) => ({
      ...{ ...shared, instanceId: newId() },
      dueAt: new Date(at.getTime() + DAY_MS + (done + n) * 1_000),
    }));
    await unitOfWork.run((tx) => service.scheduleAll(tx, requests));
  }
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.slice(3).sort((a, b) => a - b);
}
