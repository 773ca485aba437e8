import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const RULE = /^\| ([A-Z]\d{1,2}) \|/gm;
const WAITING = '## Rules that wait for a later release';

/** Titles of tests, in any kind of quotes. */
const TITLE = /\b(?:describe|it|test)(?:\.each\([^)]*\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return testFiles(join(folder, entry.name));
    return entry.name.endsWith('.test.ts') ? [join(folder, entry.name)] : [];
  });
}

/** `I1, I2` and `T1 to T5` alike name their rules. */
function rulesIn(title: string): string[] {
  const single = title.match(/\b[A-Z]\d{1,2}\b/g) ?? [];
  const ranges = [...title.matchAll(/\b([A-Z])(\d{1,2}) to \1(\d{1,2})\b/g)].flatMap(([, letter, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${letter}${Number(from) + index}`),
  );
  return [...single, ...ranges];
}

/** The process page is the list; the titles are the proof. */
describe('every rule of the process', () => {
  const page = readFileSync(join(ROOT, 'docs', 'process.md'), 'utf8');
  const [inForce = '', waiting = ''] = page.split(WAITING);
  const rules = [...inForce.matchAll(RULE)].map(([, id]) => id!);
  const excused = new Set([...waiting.matchAll(/\b[A-Z]\d{1,2}\b/g)].map(([id]) => id));
  const titles = testFiles(join(ROOT, 'test')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(TITLE)].map(([, , title]) => title!),
  );
  const tested = new Set(titles.flatMap(rulesIn));

  it('is on the page, well over a hundred of them', () => {
    expect(rules.length).toBeGreaterThan(110);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('has a test that names it, or waits for a later release', () => {
    expect(rules.filter((id) => !tested.has(id) && !excused.has(id))).toEqual([]);
  });

  it('waits only where it is a rule', () => {
    expect([...excused].filter((id) => !rules.includes(id))).toEqual([]);
  });
});
