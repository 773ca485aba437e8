/**
 * Turns each criterion constantly true and constantly false and shows that its own tests fail each time: a test that does
 * not notice proves nothing. Runs the tests of test/machines/account-path/criteria in this process, with jest's own
 * `expect`; a criterion is plain data, so the mutation is an assignment and the product needs no switch for it.
 */
import { join } from 'node:path';
import { allCriteria } from '../src/machines/account-path/criteria';
import type { Criterion } from '../src/machines/criterion';
import { collect, conclude, fails, type Outcome, type Test } from './tests-in-process';

interface Mutated {
  mutant: string;
  caught: number;
  tests: number;
}

const FOLDER = join(__dirname, '../test/machines/account-path/criteria');

async function failing(tests: Test[]): Promise<Test[]> {
  const failed: Test[] = [];
  for (const test of tests) if (await fails(test)) failed.push(test);
  return failed;
}

async function mutate(criterion: Criterion, constantly: boolean, tests: Test[]): Promise<Mutated> {
  const { tree } = criterion;
  criterion.tree = constantly ? { all: [] } : { any: [] };
  const failed = await failing(tests);
  criterion.tree = tree;
  return { mutant: `${criterion.id} constantly ${String(constantly)}`, caught: failed.length, tests: tests.length };
}

async function main(): Promise<Outcome> {
  const tests = collect(FOLDER);
  const broken = await failing(tests);
  const brokenTitles = broken.map(({ title }) => `  ${title}`).join('\n');
  if (broken.length > 0) return { text: `The tests fail without any mutation:\n${brokenTitles}`, exitCode: 2 };
  const outcomes: Mutated[] = [];
  for (const criterion of allCriteria) {
    const own = tests.filter(({ title }) => title.startsWith(`${criterion.id} `));
    for (const constantly of [true, false]) outcomes.push(await mutate(criterion, constantly, own));
  }
  const survivors = outcomes.filter((outcome) => outcome.caught === 0);
  for (const { mutant, caught, tests: of } of outcomes)
    console.log(`${caught > 0 ? 'caught  ' : 'SURVIVED'}  ${mutant} (${caught} of ${of} tests)`);
  const text = `${outcomes.length - survivors.length} of ${outcomes.length} mutants caught by their own tests.`;
  return { text, exitCode: survivors.length > 0 ? 1 : 0 };
}

conclude(main);
