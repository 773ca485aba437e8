import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { ApiProcess } from './api-process';
import { loadClones } from './clone';
import { measureDecisions } from './decisions';
import { type BenchOptions, readOptions } from './options';
import { addPeople } from './people';
import { measureJobs } from './jobs';
import { type ListFigure, measureLists } from './lists';
import { type Line, printTable } from './report';
import { addOthers, measureScale } from './scale';
import { loadScale, settle } from './scale-rows';
import { type BenchServer, startBenchServer } from './server';
import { walkTemplate } from './template';
import { type Compared, measureTransitions, poolsOf, type TransitionFigures } from './transitions';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Goals of issues 2 and 4. */
const GOALS = {
  ratio: 0.5,
  queueDatabaseMs: 2,
  queueHttpMs: 15,
  dueScanMs: 5,
  fullDueScanMs: 50,
  planSeconds: 60,
} as const;

async function main(): Promise<void> {
  process.env.TZ = 'UTC';
  const options = readOptions(process.argv.slice(2));
  const server = await startBenchServer();
  const stop = (): void => void server.stop().finally(() => process.exit(1));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const lines = [
      ...(await commands(server, options)),
      ...(await reads(server, options)),
      ...(await jobs(server, options)),
    ];
    describe(server, options);
    printTable(lines, say);
    if (options.json !== null)
      writeFileSync(options.json, `${JSON.stringify({ options, settings: server.settings, lines }, null, 2)}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

/** Transitions and decisions, on one database. */
async function commands(server: BenchServer, options: BenchOptions): Promise<Line[]> {
  if (!options.parts.some((part) => part === 'transitions' || part === 'decisions')) return [];
  const url = await server.database('transitions');
  const api = await ApiProcess.start(url, options.clients);
  try {
    const people = await addPeople(url, api, options.clients);
    const template = await walkTemplate(url, api, people);
    const ids = await timed(`${options.accounts} accounts loaded`, () =>
      loadClones(url, template, people.managerIds, options.accounts),
    );
    const lines: Line[] = [];
    const half = Math.floor(ids.length / 2);
    if (options.parts.includes('transitions')) {
      const figures = await measureTransitions(url, api, people, ids.slice(0, half), options);
      lines.push(...compared('transition', figures), ...perCore(figures));
    }
    if (options.parts.includes('decisions')) {
      const figures = await measureDecisions(
        url,
        api,
        people,
        poolsOf(ids.slice(half - (half % options.clients)), options.clients),
        options,
      );
      lines.push(
        line('request filed over HTTP', figures.filing.perSecond, '/s'),
        ...compared('approval decision', figures),
      );
    }
    return lines;
  } finally {
    await api.stop();
  }
}

function compared(name: string, { http, bare, apiCpu, statements }: Compared): Line[] {
  return [
    line(`${name} over HTTP`, http.perSecond, '/s'),
    line(`${name} over HTTP, p50`, http.p50Ms, 'ms'),
    line(`${name} over HTTP, p99`, http.p99Ms, 'ms'),
    line(`${name}, bare pg client, same statements`, bare.perSecond, '/s'),
    line(`${name}, bare pg client, p50`, bare.p50Ms, 'ms'),
    line(`${name}, bare pg client, p99`, bare.p99Ms, 'ms'),
    {
      name: `${name}: HTTP to bare`,
      reached: bare.perSecond > 0 ? http.perSecond / bare.perSecond : 0,
      unit: '',
      goal: GOALS.ratio,
      better: 'more',
    },
    line(`${name}: statements sent`, statements, ''),
    line(`${name}: processor of the API`, apiCpu * 100, '%'),
  ];
}

/** One API process is one thread; PostgreSQL serves the bare client on every core. */
function perCore({ perCore: { processes, http, apiCpu }, bare }: TransitionFigures): Line[] {
  const name = `transition, ${processes} API processes (one a core)`;
  return [
    line(`${name}, over HTTP`, http.perSecond, '/s'),
    line(`${name}, p50`, http.p50Ms, 'ms'),
    line(`${name}, p99`, http.p99Ms, 'ms'),
    line(`${name}: processors of the API`, apiCpu * 100, '%'),
    {
      name: `${name}: HTTP to bare`,
      reached: bare.perSecond > 0 ? http.perSecond / bare.perSecond : 0,
      unit: '',
      goal: GOALS.ratio,
      better: 'more',
    },
  ];
}

/** Queue, lists and scans at full size. */
async function reads(server: BenchServer, options: BenchOptions): Promise<Line[]> {
  if (!options.parts.some((part) => part === 'scale' || part === 'lists')) return [];
  const url = await server.database('scale');
  const api = await ApiProcess.start(url, options.clients);
  try {
    const people = await addPeople(url, api, 5);
    const template = await walkTemplate(url, api, people);
    const others = await addOthers(url, people.executiveId);
    await timed(`${options.bigAccounts} accounts with ${options.bigHistory} history rows loaded`, () =>
      loadScale(url, template, { people, others }, options),
    );
    await timed('vacuumed', () => settle(url));
    const lists = options.parts.includes('lists')
      ? (await measureLists(url, api, people, options)).flatMap(ofList)
      : [];
    const figures = options.parts.includes('scale') ? await measureScale(url, api, people, options) : [];
    const lines = figures.flatMap(({ name, databaseMs, httpMs, httpP99Ms, rows }): Line[] => {
      const goal = name.startsWith('due scan')
        ? GOALS.dueScanMs
        : name.startsWith('queue')
          ? GOALS.queueDatabaseMs
          : null;
      const httpGoal = name.startsWith('queue') ? GOALS.queueHttpMs : null;
      const inDatabase: Line = {
        name: `${name} (${rows} rows), in the database`,
        reached: databaseMs,
        unit: 'ms',
        goal,
        better: 'less',
      };
      if (httpMs === null || httpP99Ms === null) return [inDatabase];
      return [
        inDatabase,
        { name: `${name}, over HTTP, p50`, reached: httpMs, unit: 'ms', goal: httpGoal, better: 'less' },
        line(`${name}, over HTTP, p99`, httpP99Ms, 'ms'),
      ];
    });
    return [...lines, ...lists];
  } finally {
    await api.stop();
  }
}

/** A sum over all that a department is owed may read all that is open. */
const SUM = 'ageing of a department';

/** A page costs a page: what was looked at for it is said, and a large table that was read from end to end is a failure. */
function ofList({ name, databaseMs, httpMs, looked, readWhole }: ListFigure): Line[] {
  if (readWhole.length > 0 && name !== SUM) throw new Error(`${name} reads all of ${readWhole.join(', ')}`);
  return [
    line(`${name}, in the database`, databaseMs, 'ms'),
    line(`${name}, over HTTP, p50`, httpMs, 'ms'),
    line(`${name}: rows looked at`, looked, ''),
  ];
}

/** Scans of the worker and the planning of reminders. */
async function jobs(server: BenchServer, options: BenchOptions): Promise<Line[]> {
  if (!options.parts.includes('jobs')) return [];
  const url = await server.database('jobs');
  const { openDeadlines, dueDeadlines, plannedReminders } = options;
  const figures = await timed('jobs measured', () => measureJobs(url, options));
  const scan = `whole due-scan, ${dueDeadlines} due of ${openDeadlines} open`;
  return [
    { name: `${scan}, p50`, reached: figures.scanMs, unit: 'ms', goal: GOALS.fullDueScanMs, better: 'less' },
    line(`${scan}, p99`, figures.scanP99Ms, 'ms'),
    line(`urgent due-scan beside ${dueDeadlines} that are not`, figures.urgentScanMs, 'ms'),
    {
      name: `${plannedReminders} reminders planned`,
      reached: figures.planSeconds,
      unit: 's',
      goal: GOALS.planSeconds,
      better: 'less',
    },
  ];
}

function describe(server: BenchServer, options: BenchOptions): void {
  say('');
  say(
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}; shared by PostgreSQL, the API's process and this one,`,
  );
  say(
    `which is the load generator: ${options.clients} clients, keep-alive. ${Object.entries(server.settings)
      .map(([name, value]) => `${name}=${value}`)
      .join(', ')}.`,
  );
  if (options.quick) say('--quick: few rows and short runs; the figures say only that everything runs.');
  say('');
}

function line(name: string, reached: number, unit: string): Line {
  return { name, reached, unit, goal: null, better: 'more' };
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  say(`${what} in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return result;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
