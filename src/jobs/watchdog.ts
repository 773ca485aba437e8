import { Injectable, Logger } from '@nestjs/common';
import { SystemClock } from '../modules/platform/clock/clock';
import { type JobQueue } from './job-server';
import { JobSettings } from './job-settings';
import { type Loop } from './loop';
import { type Schedule } from './schedule';
import { within } from './within';

/** A scheduler whose next tick is further off than this many periods, either way, has lost its job. */
const ASTRAY_AFTER_PERIODS = 5;

interface Watched {
  loop: Loop;
  queue: JobQueue;
  repairing: boolean;
}

/**
 * Keeps the loops going whatever becomes of the job server. Every worker process runs one: it puts back schedulers that
 * are gone (a flushed Redis) or astray, and where no wake-up comes at all it lets the loop sweep by itself.
 */
@Injectable()
export class Watchdog {
  private readonly logger = new Logger('Jobs');
  private readonly machine = new SystemClock();
  private readonly watched: Watched[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly settings: JobSettings) {}

  watch(loop: Loop, queue: JobQueue): void {
    this.watched.push({ loop, queue, repairing: false });
  }

  /** Looks at once and from then on periodically. */
  start(): void {
    this.timer = setInterval(() => this.look(), this.settings.watchMs);
    this.look();
  }

  stop(): void {
    clearInterval(this.timer);
    this.watched.length = 0;
  }

  private look(): void {
    for (const each of this.watched) {
      if (each.loop.isSilent()) each.loop.kick();
      if (!each.repairing) void this.repair(each);
    }
  }

  /** One repair at a time a schedule: against a server that is away calls wait, and must not pile up. */
  private async repair(each: Watched): Promise<void> {
    each.repairing = true;
    const work = this.ensure(each).finally(() => (each.repairing = false));
    try {
      await within(this.settings.serverPatienceMs, `looking after ${each.loop.schedule.id}`, work);
    } catch (error) {
      this.logger.warn(`job server: ${String(error)}`);
      work.catch(() => undefined);
    }
  }

  private async ensure({ loop, queue }: Watched): Promise<void> {
    const { schedule } = loop;
    const present = await queue.getJobScheduler(schedule.id);
    const astray = loop.isUntouched(ASTRAY_AFTER_PERIODS) && this.isAstray(schedule, present?.next);
    if (present && !astray) return;
    await queue.upsertJobScheduler(
      schedule.id,
      schedule.cron === undefined ? { every: schedule.everyMs } : { pattern: schedule.cron, tz: 'UTC' },
      { name: schedule.id, opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  /** The scheduler's own times are those of whichever machine set them, so they are only a second opinion. */
  private isAstray(schedule: Schedule, next: number | undefined): boolean {
    if (next === undefined) return true;
    return Math.abs(next - this.machine.now().getTime()) > ASTRAY_AFTER_PERIODS * schedule.everyMs;
  }
}
