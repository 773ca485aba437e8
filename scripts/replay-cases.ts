/**
 * Replays every recorded case of test/fixtures/approvals against the real services and PostgreSQL, each as it was, with one approval
 * dropped and with two decisions swapped, and a sample of them over HTTP; prints how each came out (docs/replay.md).
 *
 *     npm run replay:cases -- [--every <n>] [--at-once <n>] [--http <n>]
 */
import { parseArgs } from 'node:util';
import type { Account } from '../test/replay/account';
import { HttpDoor } from '../test/replay/http-door';
import { LAST_INSTANT, START } from '../test/replay/period';
import { readRecordedCases, type RecordedCase } from '../test/replay/recorded-cases';
import { replay } from '../test/replay/replay';
import { ServiceDoor } from '../test/replay/service-door';
import { unsound } from '../test/replay/soundness';
import { aUniversity, type University } from '../test/replay/university';
import { describeVariants } from '../test/replay/variants';
import globalSetup from '../test/support/servers/global-setup';
import globalTeardown from '../test/support/servers/global-teardown';

const VARIANTS_SHOWN = 20;
const PROGRESS_EVERY = 500;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  process.env.TZ = 'UTC';
  const options = { every: { type: 'string' }, 'at-once': { type: 'string' }, http: { type: 'string' } } as const;
  const { every = '1', 'at-once': atOnce = '8', http = '300' } = parseArgs({ options }).values;
  const all = readRecordedCases();
  for (const line of describeVariants(all, VARIANTS_SHOWN)) say(line);
  await globalSetup();
  try {
    const cases = all.filter((_, index) => index % Number(every) === 0);
    const sound = await university((each) => throughServices(each, cases, Number(atOnce)));
    const soundToo = await university((each) => overHttp(each, spread(all, Number(http))));
    if (!sound || !soundToo) process.exitCode = 1;
  } finally {
    await globalTeardown();
  }
}

async function university(work: (university: University) => Promise<boolean>): Promise<boolean> {
  const made = await aUniversity(START);
  try {
    return await work(made);
  } finally {
    await made.close();
  }
}

/** First every case as it was; then the altered ones, with what led to them, on declarations of their own. */
async function throughServices(made: University, cases: RecordedCase[], atOnce: number): Promise<boolean> {
  const door = await ServiceDoor.of(made);
  const { departmentId } = made;
  const run = (plays: 'recorded' | 'altered', what: string) =>
    timed(what, (progress) => replay(cases, { door, departmentId, atOnce, plays, alter: 'one', progress }));
  const recorded = await run('recorded', 'as they were');
  for (const line of recorded.lines()) say(line);
  const altered = await run('altered', 'altered');
  for (const line of altered.alteredLines()) say(line);
  return [recorded, altered].every(isSound) && (await tablesAreSound(made));
}

async function overHttp(made: University, cases: RecordedCase[]): Promise<boolean> {
  const door = await HttpDoor.of(made, LAST_INSTANT);
  const options = { door, departmentId: made.departmentId, atOnce: 1, plays: 'recorded', alter: 'one' } as const;
  const account = await timed('over HTTP', (progress) => replay(cases, { ...options, progress }));
  for (const line of account.lines()) say(line);
  return isSound(account) && (await tablesAreSound(made));
}

type Progress = (done: number, account: Account) => void;

async function timed(what: string, work: (progress: Progress) => Promise<Account>): Promise<Account> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const account = await work((done, { commands }) => {
    if (done % PROGRESS_EVERY === 0)
      say(
        `  ${what}: ${done} cases, ${(done / seconds()).toFixed(1)} cases/s, ${(commands / seconds()).toFixed(0)} commands/s`,
      );
  });
  const took = seconds();
  say(
    `\n${what}: ${took.toFixed(1)} s, ${account.commands} commands, ${(account.commands / took).toFixed(0)} commands/s`,
  );
  return account;
}

function isSound({ unexplained, approvedAllTheSame, heardOutOfTurn }: Account): boolean {
  return [unexplained, approvedAllTheSame, heardOutOfTurn].every((each) => each.length === 0);
}

async function tablesAreSound({ app }: University): Promise<boolean> {
  const broken = await unsound(app);
  say(broken.length === 0 ? 'tables: sound\n' : `tables: ${broken.join('; ')}\n`);
  return broken.length === 0;
}

/** So many cases from the whole length of the log. */
function spread(cases: RecordedCase[], most: number): RecordedCase[] {
  return cases.filter(
    (_, index) => Math.floor((index * most) / cases.length) !== Math.floor(((index - 1) * most) / cases.length),
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
