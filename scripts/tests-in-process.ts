/**
 * Test files run in this process, with jest's own `expect` and as much of `describe` and `it` as pure tests use: thousands of runs
 * against mutants are then a matter of seconds.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'expect';

export interface Test {
  /** Titles from the outermost inwards, with ` › ` between them. */
  title: string;
  run: () => unknown;
}

/** The tests of a folder, in the order in which they stand. */
export function collect(folder: string, notRun: readonly string[] = []): Test[] {
  const tests: Test[] = [];
  const titles: string[] = [];
  const describe = (title: string, body: () => void): void => {
    titles.push(title);
    body();
    titles.pop();
  };
  const test = (title: string, run: Test['run']): void =>
    void tests.push({ title: [...titles, title].join(' › '), run });
  const each =
    (rows: readonly unknown[]) =>
    (title: string, run: (...row: unknown[]) => unknown): void =>
      rows.forEach((row, index) => {
        const given = Array.isArray(row) ? (row as unknown[]) : [row];
        test(`${title} #${index + 1}`, () => run(...given));
      });
  const it = Object.assign(test, { each });
  Object.assign(globalThis, { describe, it, test: it, expect });
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !notRun.includes(name));
  for (const file of files) require(join(folder, file));
  return tests;
}

export async function fails({ run }: Test): Promise<boolean> {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

export interface Outcome {
  text: string;
  exitCode: number;
}

/** Runs a script to its end; what it found is its last line and its exit code. */
export function conclude(script: () => Promise<Outcome>): void {
  void script().then(({ text, exitCode }) => {
    console.log(text);
    process.exitCode = exitCode;
  });
}
