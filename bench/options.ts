/** How much is loaded and for how long is measured. */
export interface BenchOptions {
  /** Where the figures are written as JSON. */
  json: string | null;
  quick: boolean;
  clients: number;
  /** Accounts in the database of the transitions. */
  accounts: number;
  /** Requests filed beforehand, to be decided. */
  requests: number;
  warmUpMs: number;
  measureMs: number;
  /** Accounts and history rows of the big database. */
  bigAccounts: number;
  bigHistory: number;
  bigRequests: number;
  /** Open deadlines of the jobs' database, how many of them are due, and reminders planned on top. */
  openDeadlines: number;
  dueDeadlines: number;
  plannedReminders: number;
  /** Which parts run. */
  parts: readonly string[];
}

const full = {
  clients: 16,
  accounts: 100_000,
  requests: 16_000,
  warmUpMs: 20_000,
  measureMs: 20_000,
  bigAccounts: 1_000_000,
  bigHistory: 10_000_000,
  bigRequests: 200_000,
  openDeadlines: 1_000_000,
  dueDeadlines: 1_000,
  plannedReminders: 100_000,
};
const quick = {
  clients: 4,
  accounts: 400,
  requests: 120,
  warmUpMs: 300,
  measureMs: 1_500,
  bigAccounts: 2_000,
  bigHistory: 20_000,
  bigRequests: 600,
  openDeadlines: 5_000,
  dueDeadlines: 250,
  plannedReminders: 1_200,
};

/**
 * `--quick` runs every line on a few rows, `--json FILE` writes the figures, `--part transitions|decisions|scale|lists|jobs` runs
 * a part alone.
 * @throws Error naming what it does not know
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const options = { json: null as string | null, quick: false, parts: [] as string[] };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === '--quick') options.quick = true;
    else if (word === '--json') options.json = args[(at += 1)] ?? null;
    else if (word === '--part') options.parts.push(args[(at += 1)] ?? '');
    else throw new Error(`unknown argument ${word}; known are --quick, --json FILE, --part NAME`);
  }
  const parts = options.parts.length > 0 ? options.parts : ['transitions', 'decisions', 'scale', 'lists', 'jobs'];
  return { ...(options.quick ? quick : full), ...options, parts };
}
