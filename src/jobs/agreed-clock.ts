import { Injectable } from '@nestjs/common';
import { Clock, SystemClock } from '../modules/platform/clock/clock';
import { type Statement, UnitOfWork } from '../modules/platform/database/unit-of-work';

const NOW: Statement = { name: 'agreed-now', text: 'SELECT clock_timestamp() AS "now"' };

/** Differences smaller than this are the network's, not the clock's. */
const TOLERANCE_MS = 250;

/**
 * What time it is for all workers together: the Clock, corrected by how far this machine's clock differs from the
 * database's. So a worker whose machine is two hours ahead fires nothing early: the database's clock, which all
 * share, decides. Measured at each asking, since a machine's clock may jump.
 */
@Injectable()
export class AgreedClock {
  private readonly machine = new SystemClock();
  private lastSkewMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async now(): Promise<Date> {
    const before = this.machine.now().getTime();
    const [row] = await this.unitOfWork.read<{ now: Date }>(NOW);
    const after = this.machine.now().getTime();
    const skew = row ? row.now.getTime() - (before + after) / 2 : 0;
    this.lastSkewMs = Math.abs(skew) < TOLERANCE_MS + (after - before) ? 0 : Math.round(skew);
    return new Date(this.clock.now().getTime() + this.lastSkewMs);
  }

  /** Milliseconds that the database was ahead of this machine when last measured; 0 within tolerance. */
  get skewMs(): number {
    return this.lastSkewMs;
  }
}
