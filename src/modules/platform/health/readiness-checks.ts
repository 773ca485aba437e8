import { Injectable, Logger } from '@nestjs/common';

const PATIENCE_MS = 2_000;

export type Check = () => Promise<unknown>;

/** Degraded: it serves, but not all of it, because somebody wants it so. */
export type Outcome = 'up' | 'degraded' | 'down';

export interface PartReport {
  outcome: Outcome;
  /** Seconds since the part last gave a sign of life. */
  ageSeconds: number;
}

/** What a check answers that looks at several parts: it is as well as the worst of them. */
export class PartReports {
  constructor(readonly parts: Readonly<Record<string, PartReport>>) {}
}

export interface Readiness {
  status: Outcome;
  checks: Record<string, Outcome>;
  /** By check and part, where a check has parts. */
  parts: Record<string, Readonly<Record<string, PartReport>>>;
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
      status: worstOf(results.map(([, { outcome }]) => outcome)),
      checks: Object.fromEntries(results.map(([name, { outcome }]) => [name, outcome])),
      parts: Object.fromEntries(results.flatMap(([name, { parts }]) => (parts ? [[name, parts]] : []))),
    };
  }

  private async outcome(name: string, check: Check): Promise<CheckOutcome> {
    try {
      const answer = await withPatience(check());
      return answer instanceof PartReports ? this.ofParts(name, answer) : { outcome: 'up' };
    } catch (error) {
      this.logger.warn(`not ready: ${name}: ${error instanceof Error ? error.message || error.name : 'failed'}`);
      return { outcome: 'down' };
    }
  }

  private ofParts(name: string, { parts }: PartReports): CheckOutcome {
    const down = Object.keys(parts).filter((part) => parts[part]?.outcome === 'down');
    if (down.length > 0) this.logger.warn(`not ready: ${name}: ${down.join(', ')} stand still`);
    return { outcome: worstOf(Object.values(parts).map(({ outcome }) => outcome)), parts };
  }
}

interface CheckOutcome {
  outcome: Outcome;
  parts?: Readonly<Record<string, PartReport>>;
}

function worstOf(outcomes: readonly Outcome[]): Outcome {
  return (['down', 'degraded'] as const).find((each) => outcomes.includes(each)) ?? 'up';
}

async function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
