/**
 * Takes away, one at a time, every condition of every guard, refusal and counting rule of the approval and shows that some test
 * fails each time: a condition that no test misses proves nothing. Conditions are plain data, lists of named parts, so a
 * mutation is a splice and the product needs no switch for it. The tests run in this process, with jest's own `expect`.
 */
import { join } from 'node:path';
import { absenceConditions } from '../src/machines/approval/absence';
import { guardParts } from '../src/machines/approval/approval-guards';
import { conclusionRules } from '../src/machines/approval/approval-moves';
import { decisionConditions } from '../src/machines/approval/approval-refusals';
import { carryRules } from '../src/machines/approval/carry-over';
import { countingRules } from '../src/machines/approval/counting';
import { countingFaults } from '../src/machines/approval/counting-problem';
import { exclusions } from '../src/machines/approval/exclusions';
import { moveConditions } from '../src/machines/approval/move-refusals';
import { routeRules, wholeRouteRules } from '../src/machines/approval/route-policy-problems';
import { seatConditions } from '../src/machines/approval/seat-for';
import { skipConditions } from '../src/machines/approval/skip-repeated';
import { waitingRules } from '../src/machines/approval/turns';
import { countingConditions } from '../src/machines/approval/votes';
import { collect, conclude, fails, type Outcome, type Test } from './tests-in-process';

interface Part {
  name?: string;
  code?: string;
  why?: string;
}

const FOLDER = join(__dirname, '../test/machines/approval');
/** Shapes of stored snapshots and words say nothing of guards. */
const NOT_RUN = ['snapshots.test.ts', 'texts.test.ts'];

const lists: Record<string, Part[]> = {
  absence: absenceConditions,
  decision: decisionConditions,
  exclusions,
  votes: countingConditions,
  counting: countingRules,
  'counting faults': countingFaults,
  'seat of somebody': seatConditions,
  turns: waitingRules,
  skip: skipConditions,
  'carry-over': carryRules,
  conclusion: conclusionRules,
  routes: routeRules,
  'whole routes': wholeRouteRules,
  ...prefixed('move', moveConditions),
  ...prefixed('guard', guardParts),
};

function prefixed(kind: string, named: Record<string, Part[]>): Record<string, Part[]> {
  return Object.fromEntries(Object.entries(named).map(([name, parts]) => [`${kind} ${name}`, parts]));
}

/** The first test that fails, looked for among the latest to have caught something first. */
async function firstFailing(tests: Test[]): Promise<Test | null> {
  for (const test of tests) if (await fails(test)) return test;
  return null;
}

async function caughtBy(parts: Part[], index: number, tests: Test[]): Promise<Test | null> {
  const [part] = parts.splice(index, 1);
  try {
    return await firstFailing(tests);
  } finally {
    parts.splice(index, 0, part!);
  }
}

async function main(): Promise<Outcome> {
  const tests = collect(FOLDER, NOT_RUN);
  const broken = await firstFailing(tests);
  if (broken) return { text: `A test fails without any mutation: ${broken.title}`, exitCode: 2 };
  let mutants = 0;
  const survivors: string[] = [];
  for (const [list, parts] of Object.entries(lists)) {
    for (const [index, part] of [...parts].entries()) {
      const mutant = `${list}: without ${part.name ?? part.code ?? part.why ?? index}`;
      const test = await caughtBy(parts, index, tests);
      mutants += 1;
      if (!test) survivors.push(mutant);
      else tests.unshift(...tests.splice(tests.indexOf(test), 1));
      console.log(`${test ? 'caught  ' : 'SURVIVED'}  ${mutant}${test ? ` (${test.title})` : ''}`);
    }
  }
  const text = `${mutants - survivors.length} of ${mutants} mutants caught by ${tests.length} tests.`;
  return { text, exitCode: survivors.length > 0 ? 1 : 0 };
}

conclude(main);
