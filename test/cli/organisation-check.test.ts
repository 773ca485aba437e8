import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';

/** Every command is a process of its own, which loads the whole application. */
jest.setTimeout(240_000);
const ROOT = join(__dirname, '../..');

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'keypath-organisation-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function check(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'bin/keypath.js'), 'organisation', 'check', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.url, KEYPATH_DATA_DIR: join(folder, 'data'), LANG: 'en_US.UTF-8' },
  });
}

const PEOPLE = [
  { email: 'top@example.com', roles: '{seniorManagement,finance,buyer,compliance}', superior: null },
  { email: 'director@example.com', roles: '{director}', superior: 'top@example.com' },
  { email: 'manager@example.com', roles: '{manager}', superior: 'director@example.com' },
  { email: 'administrator@example.com', roles: '{administrator}', superior: null },
];

it('keypath organisation check lists what would hold requests up and exits with 3; with 0 when all is well', async () => {
  const empty = check('--json');
  expect(empty.status).toBe(3);
  expect(JSON.parse(empty.stdout)).toMatchObject({ sound: false, warnings: [], gapsIncomplete: [] });
  const told: { code: string; message: string }[] = JSON.parse(empty.stdout).problems;
  expect(told.filter(({ code }) => code === 'post-unheld')).toHaveLength(6);
  // Section 8: a company without departments has nobody who decides either.
  expect(told.filter(({ code }) => code === 'route-gap').map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^A9 in “none”.*the step “Director”/),
  );

  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`INSERT INTO departments (id, name, created_at) VALUES (gen_random_uuid(), '大客户部', now())`);
  for (const { email, roles, superior } of PEOPLE) {
    await client.query(
      `INSERT INTO users (id, email, name, roles, department_id, superior_id, created_at)
       VALUES (gen_random_uuid(), $1, $1, $2, (SELECT id FROM departments), (SELECT id FROM users WHERE email = $3), now())`,
      [email, roles, superior],
    );
  }
  const sound = check();
  expect([sound.status, sound.stdout]).toEqual([0, expect.stringContaining('The organisation is sound')]);

  await client.query(`UPDATE users SET disabled_at = now() WHERE email = 'director@example.com'`);
  await client.end();
  const flawed = check('--locale', 'zh-CN');
  expect(flawed.status).toBe(3);
  expect(flawed.stdout).toContain(
    'manager@example.com <manager@example.com> 的直属上级director@example.com账号已停用。',
  );
  expect(flawed.stdout).toContain('部门“大客户部”有提交申请的人员，但没有总监。');
  expect(flawed.stdout).toContain('岗位“大客户总监”无人任职。');
});
