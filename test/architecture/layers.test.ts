import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const rules = join(root, '.dependency-cruiser.cjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

function violationsIn(folder: string): string[] {
  const args = [depcruise, '--config', rules, '--output-type', 'json', 'src'];
  const answer = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (!answer.stdout.startsWith('{')) throw new Error(answer.stderr);
  const { summary } = JSON.parse(answer.stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

/** A tree with one file for each entry: its path and what it imports. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'keypath-layers-'));
  const all = { 'node_modules/bullmq/index.js': '', 'node_modules/bullmq/package.json': '{"name":"bullmq"}', ...files };
  const fixed = { 'package.json': '{"dependencies":{"bullmq":"*"}}', 'tsconfig.json': '{}' };
  for (const [file, content] of Object.entries({ ...all, ...fixed })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

const use = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;
const leaf = 'export const x = 1;\n';

describe('layers', () => {
  it('imports run one way', () => {
    expect(violationsIn(root)).toEqual([]);
  });

  it('and the rules would find what breaks them', () => {
    const folder = plant({
      'src/main.ts': use('./jobs/relay'),
      'src/jobs/relay.ts': use('../main'),
      'src/machines/clock.ts': `import { hostname } from 'node:os';\nexport const x = hostname;\n`,
      'src/machines/reader.ts': use('../modules/platform/store'),
      'src/modules/platform/store.ts': leaf,
      'src/modules/platform/greedy.ts': use('../users/user'),
      'src/modules/users/user.ts': leaf,
      'src/modules/users/greedy.ts': use('../../approvals/route'),
      'src/modules/accounts/account.service.ts': leaf,
      'src/modules/accounts/rows.ts': leaf,
      'src/modules/contracts/fair.ts': use('../accounts/account.service'),
      'src/modules/contracts/greedy.ts': use('../accounts/rows'),
      'src/modules/contracts/sleeper.ts': use('../../jobs/relay'),
      'src/modules/contracts/queue.ts': use('bullmq'),
      'src/approvals/route.ts': leaf,
      'src/approvals/greedy.ts': use('../modules/accounts/account.service'),
    });
    const found = violationsIn(folder);
    rmSync(folder, { recursive: true });
    expect(found.map((line) => line.replace(/ -> .*/, ''))).toEqual(
      expect.arrayContaining([
        'a-feature-is-entered-by-its-service: src/modules/contracts/greedy.ts',
        'approvals-know-no-feature: src/approvals/greedy.ts',
        'bullmq-lives-in-jobs: src/modules/contracts/queue.ts',
        'common-ground-is-below-approvals-and-features: src/modules/users/greedy.ts',
        'features-write-outbox-rows-and-never-see-jobs: src/modules/contracts/sleeper.ts',
        'jobs-are-composed-not-imported: src/modules/contracts/sleeper.ts',
        'jobs-know-no-composition: src/jobs/relay.ts',
        'machines-are-pure: src/machines/reader.ts',
        'machines-use-no-node: src/machines/clock.ts',
        'no-cycles: src/jobs/relay.ts',
        'platform-knows-no-business: src/modules/platform/greedy.ts',
      ]),
    );
    expect(found.some((line) => line.includes('fair.ts'))).toBe(false);
  });
});
