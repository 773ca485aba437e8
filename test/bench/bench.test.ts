import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** That it runs and says all it should; how fast is a matter of the machine. */
describe('the benchmark', () => {
  it('runs through on a few rows and prints every line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keypath-bench-test-'));
    const json = join(folder, 'figures.json');
    const args = ['-r', '@swc-node/register', 'bench/run.ts', '--quick', '--json', json];
    const answer = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 170_000 });
    expect({ status: answer.status, stderr: answer.status === 0 ? '' : answer.stderr }).toEqual({
      status: 0,
      stderr: '',
    });
    const { lines } = JSON.parse(readFileSync(json, 'utf8')) as { lines: { name: string; reached: number }[] };
    rmSync(folder, { recursive: true, force: true });
    for (const { name } of lines) expect(answer.stdout).toContain(name);
    const names = lines.map(({ name }) => name).join('\n');
    for (const part of [
      'transition: HTTP to bare',
      'approval decision: HTTP to bare',
      'queue of a director, first page',
      'queue of a director, next page',
      'accounts of a department, first page',
      'due scan',
      'stalled accounts of the company: rows looked at',
      'idle accounts of a department: rows looked at',
      'ageing of a manager, in the database',
      'open incidents, over HTTP',
      'whole due-scan',
      'reminders planned',
    ]) {
      expect(names).toContain(part);
    }
    expect(lines.every(({ reached }) => Number.isFinite(reached))).toBe(true);
  }, 180_000);
});
