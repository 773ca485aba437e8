/** What one run of many clients reached. */
export interface Throughput {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  count: number;
  /** Milliseconds of each, sorted. */
  took: readonly number[];
  seconds: number;
}

/**
 * Measures several ways of doing the same in turn, a slice of each at a time: what else the machine does in the meantime hits
 * them alike, and the ratio of their rates means something on a machine that is not quiet.
 */
export async function inTurn<Name extends string>(
  slices: number,
  ways: Record<Name, () => Promise<Throughput>>,
): Promise<Record<Name, Throughput>> {
  const names = Object.keys(ways) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Throughput[]])) as Record<Name, Throughput[]>;
  for (let slice = 0; slice < slices; slice += 1) for (const name of names) taken[name].push(await ways[name]());
  return Object.fromEntries(names.map((name) => [name, together(taken[name])])) as Record<Name, Throughput>;
}

function together(parts: readonly Throughput[]): Throughput {
  const took = parts.flatMap((part) => part.took).sort((a, b) => a - b);
  return figuresOf(
    took,
    parts.reduce((sum, part) => sum + part.seconds, 0),
  );
}

function figuresOf(took: readonly number[], seconds: number): Throughput {
  return {
    perSecond: seconds > 0 ? took.length / seconds : 0,
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    count: took.length,
    took,
    seconds,
  };
}

/**
 * Runs `work` again and again with so many clients at once, each starting its next when its last has ended, until the time is up
 * and the last has ended. What begins in the warm-up is not counted. A client that has nothing left returns false.
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
      if (started < begin) continue;
      took.push(ended - started);
      last = Math.max(last, ended);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  took.sort((a, b) => a - b);
  return figuresOf(took, (last - begin) / 1_000);
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
