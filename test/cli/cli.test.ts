import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type CommandLine, openCommandLine, type Ran } from '../support/command-line';

jest.setTimeout(240_000);
const PIPELINE = join(__dirname, '../fixtures/pipeline');

let line: CommandLine;
let client: Client;
const keypath: CommandLine['keypath'] = (...args) => line.keypath(...args);
const file: CommandLine['file'] = (...args) => line.file(...args);
beforeAll(async () => {
  line = await openCommandLine();
  client = new Client({ connectionString: line.databaseUrl });
  await client.connect();
  await line.launched(['--help']); // Builds, where the tests are the first to ask.
});
afterAll(async () => {
  await client.end();
  await line.close();
});

/** Changes history as somebody with the database in hand could. */
async function tamper(sql: string, restore: string): Promise<Ran> {
  await client.query('ALTER TABLE transitions DISABLE TRIGGER transitions_append_only');
  await client.query('CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM transitions WHERE false');
  await client.query(sql);
  const found = await keypath(['verify', '--json']);
  await client.query(restore);
  await client.query('DROP TABLE kept');
  await client.query('ALTER TABLE transitions ENABLE TRIGGER transitions_append_only');
  return found;
}
const flaws = ({ json }: Ran) => json.flawed.flatMap((each: any) => each.flaws.map((one: any) => one.flaw));

describe('keypath', () => {
  it('lists every command and the exit codes, in both languages', async () => {
    const { code, out } = await line.launched(['--help']);
    expect(code).toBe(0);
    for (const command of ['import', 'export', 'verify', 'checkpoint', 'prove', 'migrate', 'user', 'incidents', 'seed'])
      expect(out).toContain(`  ${command} `);
    expect(out).toContain('3 verification or proof failed');
    expect((await keypath(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('从表格或目录导入客户');
  });

  it.each([
    [['nonsense'], {}, 1],
    [['import'], {}, 1],
    [['export', 'accounts.pdf'], {}, 1],
    [['user', 'add', '--email', 'a@b.cn', '--name', 'A', '--role', 'king'], {}, 1],
    [['verify'], { DATABASE_URL: 'nonsense' }, 1],
    [['import', 'not-there.xlsx'], {}, 2],
    [['import', '--undo', 'not-a-run'], {}, 2],
    [['verify'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, 4],
  ])('%j ends with its exit code', async (args, env, code) => {
    const ran = await line.launched(args, { env });
    expect([ran.code, ran.err === '']).toEqual([code, false]);
  });

  it('user add takes the password from standard input, once an address', async () => {
    const args = [
      'user',
      'add',
      '--email',
      'boss@example.com',
      '--name',
      '李娜',
      '--role',
      'administrator',
      '--password-stdin',
      '--json',
    ];
    const added = await line.launched(args, { input: 'correct horse battery staple\n' });
    expect([added.code, added.json.roles]).toEqual([0, ['administrator']]);
    const again = await keypath(args, { input: 'correct horse battery staple\n' });
    expect([again.code, again.json.error.code]).toEqual([2, 'email-taken']);
    expect(
      (
        await keypath(
          ['user', 'add', '--email', 'x@example.com', '--name', 'X', '--role', 'manager', '--password-stdin'],
          { input: 'short' },
        )
      ).code,
    ).toBe(2);
  });

  it('migrate has nothing to do on a new schema', async () => {
    expect(await line.launched(['migrate', '--json'])).toMatchObject({ code: 0, json: { migrations: [] } });
  });

  it('jobs pauses a loop and lets it go on, and says by whom', async () => {
    const paused = await keypath([
      'jobs',
      'pause',
      'mail-post',
      '--as',
      'boss@example.com',
      '--note',
      'storm',
      '--json',
    ]);
    const loopIn = ({ json }: Ran) => json.loops.find((each: any) => each.loop === 'mail-post');
    expect([paused.code, loopIn(paused)]).toMatchObject([0, { state: 'paused', pause: { note: 'storm' } }]);
    expect((await keypath(['jobs', 'status'])).out).toContain('mail-post');
    const resumed = await keypath(['jobs', 'resume', 'mail-post', '--json']);
    expect([resumed.code, loopIn(resumed).state]).toEqual([0, 'running']);
    expect((await keypath(['jobs', 'pause', 'nonsense'])).code).toBe(1);
  });

  it('incidents lists what is open and takes a parked message up again, once', async () => {
    expect(await keypath(['incidents', 'list', '--json'])).toMatchObject({ code: 0, json: { incidents: [] } });
    await client.query(
      `INSERT INTO outbox (key, topic, payload, created_at, attempts, parked_at) VALUES ('stuck', 'x.said', '{}', now(), 6, now())`,
    );
    await client.query(
      `INSERT INTO incidents (id, kind, key, detail, opened_at)
       SELECT gen_random_uuid(), 'message-failed', 'stuck', jsonb_build_object('outboxId', id::text), now() FROM outbox`,
    );
    const { json } = await keypath(['incidents', 'list', '--json']);
    const { id } = json.incidents[0];
    expect(json.incidents).toMatchObject([{ kind: 'message-failed', retryable: true }]);
    const listed = await keypath(['incidents', 'list'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(listed.out).toMatch(new RegExp(`${id}  消息未能送达（可重试）`));
    const by = await keypath(['incidents', 'retry', id, '--as', 'nobody@example.com', '--json']);
    expect([by.code, by.json.error.code]).toEqual([2, 'error.personUnknown']);
    const retried = await keypath(['incidents', 'retry', id, '--as', 'boss@example.com', '--json']);
    expect(retried).toMatchObject({ code: 0, json: { id, retryable: false, closedBy: { name: '李娜' } } });
    expect((await client.query('SELECT attempts, parked_at FROM outbox')).rows).toEqual([
      { attempts: 0, parked_at: null },
    ]);
    expect((await keypath(['incidents', 'list', '--state', 'closed', '--json'])).json.incidents).toHaveLength(1);
    const unknown = await keypath(['incidents', 'retry', 'nonsense', '--json']);
    expect([unknown.code, unknown.json.error.code]).toEqual([2, 'not-found']);
    await client.query('DELETE FROM incidents');
    await client.query('DELETE FROM outbox');
  });

  it('import lists every error of a broken sheet and writes nothing', async () => {
    const path = file('broken.csv', 'Account,Owner email,Stage\nA,nobody@example.com,Dancing\n,x,Intake\n');
    const { code, out } = await keypath(['import', path]);
    expect(code).toBe(2);
    for (const place of ['Row 2 B', 'Row 2 C', 'Row 3 A', 'Row 3 B'])
      expect(out).toMatch(new RegExp(place === 'Row 2 B' ? 'Row 2 (B|C)' : place));
    expect((await client.query('SELECT count(*)::int AS n FROM accounts')).rows[0].n).toBe(0);
  });

  it('import of a filled template creates owners only when asked to', async () => {
    const path = file('template.xlsx');
    expect((await keypath(['import', '--template', path, '--locale', 'zh-CN'])).code).toBe(0);
    expect((await keypath(['import', path, '--dry-run', '--json'])).json).toMatchObject({ valid: false });
    expect((await keypath(['import', path, '--create-users', '--dry-run', '--json'])).json).toMatchObject({
      valid: true,
      run: null,
    });
    const done = await keypath(['import', path, '--create-users', '--as', 'boss@example.com', '--json']);
    expect(done).toMatchObject({ code: 0, json: { run: { status: 'finished', outcomes: { imported: 1 } } } });
    const undone = await keypath(['import', '--undo', done.json.run.id, '--json']);
    expect(undone).toMatchObject({ code: 0, json: { run: { status: 'undone', outcomes: { undone: 1 } }, kept: [] } });
  });

  it('imports the pipeline, exports what it imported, and proves and verifies it', async () => {
    const report = file('report.json');
    const done = await keypath(['import', PIPELINE, '--report', report]);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('5120  Past cycles')]);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      counts: { unusable: 1848 },
      run: { outcomes: { imported: 85 } },
    });
    expect((await keypath(['import', PIPELINE, '--json'])).json.run.outcomes).toEqual({ existing: 85 });
    expect((await keypath(['export', file('out.xlsx'), '--json'])).json.accounts).toBe(85);
    expect((await keypath(['import', file('out.xlsx'), '--json'])).json.run.outcomes).toEqual({ existing: 85 });
    expect(await keypath(['verify', '--json'])).toMatchObject({
      code: 0,
      json: { sound: true, instances: 86, flawed: [] },
    });
    const proof = await keypath(['prove', '--json']);
    expect([proof.code, proof.json.properties.every((each: any) => each.holds)]).toEqual([0, true]);
  });

  const LAST = `(SELECT id FROM instances WHERE version = 2 ORDER BY id LIMIT 1)`;

  it('verify finds an edited row', async () => {
    const ran = await tamper(
      `INSERT INTO kept SELECT * FROM transitions WHERE instance_id = ${LAST} AND seq = 2;
       UPDATE transitions SET payload = jsonb_set(payload, '{source}', '"forged"') WHERE instance_id = ${LAST} AND seq = 2`,
      `UPDATE transitions t SET payload = k.payload FROM kept k WHERE t.instance_id = k.instance_id AND t.seq = k.seq`,
    );
    expect([ran.code, flaws(ran)]).toEqual([3, expect.arrayContaining(['row-edited'])]);
  });

  it('verify finds a tail that was cut', async () => {
    const ran = await tamper(
      `INSERT INTO kept SELECT * FROM transitions WHERE instance_id = ${LAST} AND seq = 2;
       DELETE FROM transitions t USING kept k WHERE t.instance_id = k.instance_id AND t.seq = k.seq`,
      `INSERT INTO transitions SELECT * FROM kept`,
    );
    expect([ran.code, flaws(ran)]).toEqual([3, expect.arrayContaining(['head-differs', 'snapshot-differs'])]);
  });

  it('checkpoint writes heads outside the database, and verify compares with them and says so when it cannot', async () => {
    const env = { KEYPATH_CHECKPOINT_DIR: file('checkpoints'), KEYPATH_CHECKPOINT_KEY: 'c'.repeat(32) };
    expect((await keypath(['verify'])).out).toContain(
      'No checkpoints were compared: KEYPATH_CHECKPOINT_DIR is not set.',
    );
    expect(await keypath(['checkpoint'])).toMatchObject({ code: 1 });
    expect((await keypath(['verify'], { env })).out).toContain('none has been written');
    const written = await keypath(['checkpoint', '--json'], { env });
    expect([written.code, written.json]).toEqual([0, expect.objectContaining({ number: 1, scope: 'all', heads: 86 })]);
    const sound = await keypath(['verify', '--json'], { env });
    expect([sound.code, sound.json.checkpoints]).toEqual([0, expect.objectContaining({ heads: 86, flaws: [] })]);
    await client.query("UPDATE checkpoints SET hash = 'forged'");
    const found = await keypath(['verify', '--locale', 'zh-CN'], { env });
    expect([found.code, found.out]).toEqual([3, expect.stringContaining('检查点 1 已不是当初写入的文件')]);
    expect(await keypath(['checkpoint', '--restart'], { env })).toMatchObject({ code: 2 });
    await client.query('DELETE FROM checkpoints');
  });

  it('verify finds a changed snapshot, and is content once it is put back', async () => {
    const ran = await tamper(
      `UPDATE instances SET envelope = jsonb_set(envelope, '{state,lifecycle}', '"partnered"') WHERE id = ${LAST}`,
      `UPDATE instances SET envelope = jsonb_set(envelope, '{state,lifecycle}', (SELECT to_state->'lifecycle' FROM transitions t WHERE t.instance_id = id ORDER BY seq DESC LIMIT 1)) WHERE id = ${LAST}`,
    );
    expect([ran.code, flaws(ran)]).toEqual([3, expect.arrayContaining(['checksum-differs', 'snapshot-differs'])]);
    expect((await keypath(['verify', '--json'])).json).toMatchObject({ sound: true });
  });
});
