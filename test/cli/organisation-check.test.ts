import { Client } from 'pg';
import { type CommandLine, openCommandLine } from '../support/command-line';

jest.setTimeout(240_000);

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(() => line.close());

const check = (...args: string[]) => line.keypath(['organisation', 'check', ...args]);

const PEOPLE = [
  { email: 'top@example.com', roles: '{seniorManagement,finance,buyer,compliance}', superior: null },
  { email: 'director@example.com', roles: '{director}', superior: 'top@example.com' },
  { email: 'manager@example.com', roles: '{manager}', superior: 'director@example.com' },
  { email: 'administrator@example.com', roles: '{administrator}', superior: null },
];

it('keypath organisation check lists what would hold requests up and exits with 3; with 0 when all is well', async () => {
  const empty = await check('--json');
  expect(empty.code).toBe(3);
  expect(empty.json).toMatchObject({ sound: false, warnings: [], gapsIncomplete: [] });
  const told: { code: string; message: string }[] = empty.json.problems;
  expect(told.filter(({ code }) => code === 'post-unheld')).toHaveLength(6);
  // Section 8: a company without departments has nobody who decides either.
  expect(told.filter(({ code }) => code === 'route-gap').map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^A9 in “none”.*the step “Director”/),
  );

  const client = new Client({ connectionString: line.databaseUrl });
  await client.connect();
  await client.query(`INSERT INTO departments (id, name, created_at) VALUES (gen_random_uuid(), '大客户部', now())`);
  for (const { email, roles, superior } of PEOPLE) {
    await client.query(
      `INSERT INTO users (id, email, name, roles, department_id, superior_id, created_at)
       VALUES (gen_random_uuid(), $1, $1, $2, (SELECT id FROM departments), (SELECT id FROM users WHERE email = $3), now())`,
      [email, roles, superior],
    );
  }
  const sound = await check();
  expect([sound.code, sound.out]).toEqual([0, expect.stringContaining('The organisation is sound')]);

  await client.query(`UPDATE users SET disabled_at = now() WHERE email = 'director@example.com'`);
  await client.end();
  const flawed = await check('--locale', 'zh-CN');
  expect(flawed.code).toBe(3);
  expect(flawed.out).toContain('manager@example.com <manager@example.com> 的直属上级director@example.com账号已停用。');
  expect(flawed.out).toContain('部门“大客户部”有提交申请的人员，但没有总监。');
  expect(flawed.out).toContain('岗位“大客户总监”无人任职。');
});
