import { Injectable, Logger } from '@nestjs/common';

const PATIENCE_MS = 2_000;

export type Check = () => Promise<unknown>;

export interface Readiness {
  status: 'up' | 'down';
  checks: Record<string, 'up' | 'down'>;
}

/** What this process needs to be of use. A check that throws or does not answer in two seconds is down. */
@Injectable()
export class ReadinessChecks {
  private readonly checks = new Map<string, Check>();
  private readonly logger = new Logger(ReadinessChecks.name);

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  async run(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.outcome(name, check)] as const),
    );
    return {
      status: results.every(([, outcome]) => outcome === 'up') ? 'up' : 'down',
      checks: Object.fromEntries(results),
    };
  }

  private async outcome(name: string, check: Check): Promise<'up' | 'down'> {
    try {
      await withPatience(check());
      return 'up';
    } catch (error) {
      this.logger.warn(`not ready: ${name}: ${error instanceof Error ? error.message || error.name : 'failed'}`);
      return 'down';
    }
  }
}

async function withPatience(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
