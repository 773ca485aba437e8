import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';

/** Every command is a process of its own, which loads the whole application. */
jest.setTimeout(240_000);
const ROOT = join(__dirname, '../..');

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'keypath-calendar-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function calendar(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'bin/keypath.js'), 'calendar', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, KEYPATH_DATA_DIR: join(folder, 'data'), LANG: 'en_US.UTF-8' },
  });
}

it('section 11 › keypath calendar sets a day, shows the year, takes it back and counts anew', () => {
  const set = calendar('set', '2026-12-31', '--kind', 'hours', '--name', '年会', '--hours', '09:00-12:00', '--json');
  expect([set.status, JSON.parse(set.stdout)]).toEqual([0, { version: 1 }]);
  const shown = JSON.parse(calendar('show', '--year', '2026', '--json').stdout);
  expect(shown.days).toContainEqual(
    expect.objectContaining({ date: '2026-12-31', worked: true, hours: [{ from: '09:00', to: '12:00' }] }),
  );
  expect(JSON.parse(calendar('remove', '2026-12-31', '--json').stdout)).toEqual({ version: 2 });
  expect(calendar('recount').status).toBe(0);
  expect(calendar('set', '2026-02-30', '--kind', 'dayOff', '--name', 'x').status).not.toBe(0);
});
