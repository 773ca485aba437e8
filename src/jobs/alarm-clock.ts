import { Injectable, Logger } from '@nestjs/common';
import { type ArmedDeadline } from '../modules/deadlines/deadline-alarm';
import { Clock } from '../modules/platform/clock/clock';
import { type JobQueue } from './job-server';
import { JobSettings } from './job-settings';
import { within } from './within';

export const ALARM = 'alarm';

/** What an alarm carries: which row to look at, and when it was meant to ring. */
export interface AlarmContent {
  id: string;
  dueAt: string;
}

/** A queue of alarms, and the purposes that are its own. */
export interface AlarmQueue {
  queue: JobQueue;
  takes(purpose: string): boolean;
}
export type AlarmQueues = readonly AlarmQueue[];

const KEPT_AT_MOST = 2_000;
const GATHER_MS = 100;

/**
 * Delayed jobs that make deadlines punctual between two scans. An alarm decides nothing and may be lost, early, late
 * or doubled. Setting one never waits: alarms are gathered here and sent in bulk, off every request's path.
 */
@Injectable()
export class AlarmClock {
  private readonly logger = new Logger(AlarmClock.name);
  private readonly gathered = new Map<string, ArmedDeadline>();
  private queues: AlarmQueues | undefined;
  private sending = false;

  constructor(
    private readonly clock: Clock,
    private readonly settings: JobSettings,
  ) {}

  /** Deadlines further off than this are found by a scan in time. */
  get horizonMs(): number {
    return this.settings.dueScanMs * 2;
  }

  start(queues: AlarmQueues): void {
    this.queues = queues;
  }

  stop(): void {
    this.queues = undefined;
    this.gathered.clear();
  }

  set(armed: readonly ArmedDeadline[]): void {
    if (!this.queues) return;
    for (const each of armed) {
      if (this.gathered.size < KEPT_AT_MOST) this.gathered.set(jobId(each), each);
    }
    if (this.gathered.size > 0 && !this.sending) void this.send();
  }

  /** While the server does not answer one call is kept waiting, never more; what is not sent the scans make up for. */
  private async send(): Promise<void> {
    this.sending = true;
    try {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      const now = this.clock.now().getTime();
      const armed = [...this.gathered.values()];
      this.gathered.clear();
      const sent = this.queues && Promise.all(this.queues.map((queue) => addTo(queue, armed, now)));
      if (sent) await within(this.settings.serverPatienceMs, 'setting alarms', sent);
    } catch (error) {
      this.logger.warn(`alarms not set, the next scans act instead: ${String(error)}`);
    } finally {
      this.sending = false;
    }
  }
}

async function addTo({ queue, takes }: AlarmQueue, armed: readonly ArmedDeadline[], now: number): Promise<void> {
  const jobs = armed.filter(({ purpose }) => takes(purpose)).map((each) => jobOf(each, now));
  if (jobs.length > 0) await queue.addBulk(jobs);
}

/** A moved deadline has another id, so that the alarm of its old hour does not stand in the way. */
function jobId(armed: ArmedDeadline): string {
  return `${ALARM}-${armed.id}-${armed.dueAt.getTime()}`;
}

function jobOf(armed: ArmedDeadline, now: number) {
  const data: AlarmContent = { id: armed.id, dueAt: armed.dueAt.toISOString() };
  const delay = Math.max(0, armed.dueAt.getTime() - now);
  return { name: ALARM, data, opts: { jobId: jobId(armed), delay, removeOnComplete: true, removeOnFail: true } };
}
