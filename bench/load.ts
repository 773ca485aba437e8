/** What one run of many clients reached. */
export interface Throughput {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  count: number;
}

/**
 * Runs `work` again and again with so many clients at once, each starting its next when its last has ended. What ends in the
 * warm-up is not counted. A client that has nothing left returns false.
 */
export async function drive(
  clients: number,
  warmUpMs: number,
  measureMs: number,
  work: (client: number) => Promise<boolean>,
): Promise<Throughput> {
  const begin = performance.now() + warmUpMs;
  const end = begin + measureMs;
  const took: number[] = [];
  let last = begin;
  const run = async (client: number): Promise<void> => {
    for (;;) {
      const started = performance.now();
      if (started >= end || !(await work(client))) return;
      const ended = performance.now();
      if (started < begin || ended > end) continue;
      took.push(ended - started);
      last = Math.max(last, ended);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  took.sort((a, b) => a - b);
  const seconds = (last - begin) / 1_000;
  return {
    perSecond: seconds > 0 ? took.length / seconds : 0,
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    count: took.length,
  };
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
