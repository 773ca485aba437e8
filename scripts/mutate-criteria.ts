/**
 * Turns each criterion constantly true and constantly false and shows that its own tests fail each time: a test that does
 * not notice proves nothing. Runs the tests of test/machines/account-path/criteria in this process, with jest's own
 * `expect`; a criterion is plain data, so the mutation is an assignment and the product needs no switch for it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'expect';
import { allCriteria } from '../src/machines/account-path/criteria';
import type { Criterion } from '../src/machines/criterion';

interface Test {
  /** First word of the outermost title: the criterion's id. */
  owner: string;
  title: string;
  run: () => void | Promise<void>;
}
interface Outcome {
  mutant: string;
  caught: number;
  tests: number;
}

const FOLDER = join(__dirname, '../test/machines/account-path/criteria');

function collect(): Test[] {
  const tests: Test[] = [];
  const titles: string[] = [];
  const describe = (title: string, body: () => void): void => {
    titles.push(title);
    body();
    titles.pop();
  };
  const it = (title: string, run: Test['run']): void => {
    tests.push({ owner: titles[0]?.split(' ')[0] ?? '', title: [...titles, title].join(' › '), run });
  };
  Object.assign(globalThis, { describe, it, test: it, expect });
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'))) require(join(FOLDER, file));
  return tests;
}

async function failing(tests: Test[]): Promise<Test[]> {
  const failed: Test[] = [];
  for (const test of tests) {
    try {
      await test.run();
    } catch {
      failed.push(test);
    }
  }
  return failed;
}

async function mutate(criterion: Criterion, constantly: boolean, tests: Test[]): Promise<Outcome> {
  const { tree } = criterion;
  criterion.tree = constantly ? { all: [] } : { any: [] };
  const failed = await failing(tests);
  criterion.tree = tree;
  return { mutant: `${criterion.id} constantly ${String(constantly)}`, caught: failed.length, tests: tests.length };
}

async function main(): Promise<number> {
  const tests = collect();
  const broken = await failing(tests);
  if (broken.length > 0)
    return report(`The tests fail without any mutation:\n${broken.map((test) => `  ${test.title}`).join('\n')}`, 2);
  const outcomes: Outcome[] = [];
  for (const criterion of allCriteria) {
    const own = tests.filter((test) => test.owner === criterion.id);
    for (const constantly of [true, false]) outcomes.push(await mutate(criterion, constantly, own));
  }
  const survivors = outcomes.filter((outcome) => outcome.caught === 0);
  for (const { mutant, caught, tests: of } of outcomes)
    console.log(`${caught > 0 ? 'caught  ' : 'SURVIVED'}  ${mutant} (${caught} of ${of} tests)`);
  return report(
    `${outcomes.length - survivors.length} of ${outcomes.length} mutants caught by their own tests.`,
    survivors.length > 0 ? 1 : 0,
  );
}

function report(text: string, code: number): number {
  console.log(text);
  return code;
}

void main().then((code) => {
  process.exitCode = code;
});
