import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EnvironmentError, readEnvironment } from '../../../../src/modules/platform/config/environment';
import fc from '../../../support/properties';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

function keyFile(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'keypath-key-')), 'key');
  writeFileSync(file, content, { mode: 0o600 });
  return file;
}

describe('environment', () => {
  it('has the defaults of the interface', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      redisUrl: undefined,
      dataDir: resolve('.keypath'),
      role: 'all',
      demo: true,
      logLevel: 'info',
      signingKey: undefined,
      checkpointDir: resolve('.keypath/checkpoints'),
      checkpointKey: undefined,
      checkpointEveryMs: 3_600_000,
    });
  });

  it('reads every variable', () => {
    const env = {
      PORT: '8080',
      HOST: '::',
      DATABASE_URL: 'postgres://u:p@db:5432/keypath',
      REDIS_URL: 'rediss://cache:6380/1',
      KEYPATH_DATA_DIR: '/var/lib/keypath',
      KEYPATH_ROLE: 'worker',
      KEYPATH_DEMO: '0',
      LOG_LEVEL: 'debug',
      KEYPATH_TRUST_PROXY: '10.0.0.0/8, 2001:db8::/32,192.0.2.7',
      KEYPATH_SIGNING_KEY: 'k'.repeat(32),
      KEYPATH_CHECKPOINT_DIR: '/var/lib/checkpoints',
      KEYPATH_CHECKPOINT_KEY: 'c'.repeat(32),
      KEYPATH_CHECKPOINT_EVERY_MINUTES: '15',
      TZ: 'Asia/Shanghai',
    };
    expect(readEnvironment(env)).toEqual({
      port: 8080,
      host: '::',
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      dataDir: '/var/lib/keypath',
      role: 'worker',
      demo: false,
      logLevel: 'debug',
      trustProxy: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'],
      signingKey: env.KEYPATH_SIGNING_KEY,
      checkpointDir: '/var/lib/checkpoints',
      checkpointKey: env.KEYPATH_CHECKPOINT_KEY,
      checkpointEveryMs: 900_000,
    });
  });

  it('takes an empty variable for one that is not there', () => {
    const empty = { PORT: '', DATABASE_URL: '', REDIS_URL: '', KEYPATH_ROLE: '', KEYPATH_DEMO: '', LOG_LEVEL: '' };
    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '80.5'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://db/keypath'],
    ['DATABASE_URL', 'keypath'],
    ['REDIS_URL', 'http://cache'],
    ['KEYPATH_ROLE', 'boss'],
    ['KEYPATH_DEMO', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['KEYPATH_TRUST_PROXY', 'true'],
    ['KEYPATH_TRUST_PROXY', '17'],
    ['KEYPATH_TRUST_PROXY', '-1'],
    ['KEYPATH_TRUST_PROXY', '10.0.0.0/8,'],
    ['KEYPATH_TRUST_PROXY', '10.0.0.0/33'],
    ['KEYPATH_TRUST_PROXY', '0.0.0.0/0'],
    ['KEYPATH_TRUST_PROXY', 'proxy.internal'],
    ['KEYPATH_SIGNING_KEY', 'short'],
    ['KEYPATH_SIGNING_KEY_FILE', '/does/not/exist'],
    ['KEYPATH_CHECKPOINT_KEY', 'short'],
    ['KEYPATH_CHECKPOINT_KEY_FILE', '/does/not/exist'],
    ['KEYPATH_CHECKPOINT_EVERY_MINUTES', '0'],
    ['KEYPATH_CHECKPOINT_EVERY_MINUTES', '1441'],
  ])('refuses %s=%s with one message that names the variable', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
  });

  describe('mail', () => {
    const whole = {
      KEYPATH_SMTP_URL: 'smtp://keypath:hunter2@mail.example.com:587?starttls=required',
      KEYPATH_MAIL_FROM: 'Keypath <keypath@example.com>',
      KEYPATH_PUBLIC_URL: 'https://keypath.example.com/',
    };

    it('is off without its settings, and on with all of them', () => {
      expect(readEnvironment({}).mail).toBeUndefined();
      expect(readEnvironment({ KEYPATH_PUBLIC_URL: whole.KEYPATH_PUBLIC_URL }).mail).toBeUndefined();
      expect(readEnvironment({ KEYPATH_PUBLIC_URL: whole.KEYPATH_PUBLIC_URL }).publicUrl).toBe(
        'https://keypath.example.com',
      );
      expect(readEnvironment(whole).mail).toEqual({
        smtpUrl: whole.KEYPATH_SMTP_URL,
        from: whole.KEYPATH_MAIL_FROM,
        publicUrl: 'https://keypath.example.com',
      });
    });

    it.each([
      ['KEYPATH_SMTP_URL', 'http://mail.example.com'],
      ['KEYPATH_SMTP_URL', 'smtp://'],
      ['KEYPATH_SMTP_URL', 'smtp://u:hunter2@mail.example.com?debug=true'],
      ['KEYPATH_SMTP_URL', 'smtp://u@mail.example.com'],
      ['KEYPATH_SMTP_URL', 'smtp://u:%zz@mail.example.com'],
      ['KEYPATH_MAIL_FROM', 'Keypath'],
      ['KEYPATH_PUBLIC_URL', 'keypath.example.com'],
      ['KEYPATH_PUBLIC_URL', 'https://u:hunter2@keypath.example.com'],
      ['KEYPATH_PUBLIC_URL', 'https://keypath.example.com/?a=b'],
    ])('refuses %s=%s with one message that names the variable and repeats no secret', (name, value) => {
      const problems = problemsOf({ ...whole, [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name} `));
      expect(problems[0]).not.toContain('hunter2');
    });

    it.each(['KEYPATH_SMTP_URL', 'KEYPATH_MAIL_FROM', 'KEYPATH_PUBLIC_URL'])(
      'asks for %s beside the others',
      (name) => {
        expect(problemsOf({ ...whole, [name]: '' })[0]).toMatch(new RegExp(`^${name} must be set`));
      },
    );

    it('asks for the signing key where several processes share a database', () => {
      expect(problemsOf({ ...whole, DATABASE_URL: 'postgres://db/keypath' })).toEqual([
        expect.stringMatching(/^KEYPATH_SIGNING_KEY must be set/),
      ]);
    });
  });

  it('lets webhooks go to the hosts that are named, to none by default, and never to this machine', () => {
    expect(readEnvironment({}).outbound).toBeUndefined();
    const { outbound } = readEnvironment({ KEYPATH_WEBHOOK_HOSTS: 'Hooks.example.com, *.example.org' });
    expect(outbound).toEqual({ webhookHosts: ['hooks.example.com', '*.example.org'], robots: [], loopback: false });
    for (const hosts of ['*', 'https://hooks.example.com', 'localhost', 'a.*.com', 'hooks.example.com,'])
      expect(problemsOf({ KEYPATH_WEBHOOK_HOSTS: hosts })).toEqual([expect.stringMatching(/^KEYPATH_WEBHOOK_HOSTS /)]);
  });

  it('lets robots of the named platforms be used, of none by default', () => {
    const { outbound } = readEnvironment({ KEYPATH_ROBOTS: 'feishu, WeCom' });
    expect(outbound).toEqual({ webhookHosts: [], robots: ['wecom', 'feishu'], loopback: false });
    for (const robots of ['slack', 'wecom;feishu', 'all'])
      expect(problemsOf({ KEYPATH_ROBOTS: robots })).toEqual([expect.stringMatching(/^KEYPATH_ROBOTS /)]);
  });

  it('trusts no proxy by default, or as many as it is told', () => {
    expect(['0', '1', ' 2 '].map((text) => readEnvironment({ KEYPATH_TRUST_PROXY: text }).trustProxy)).toEqual([
      undefined,
      1,
      2,
    ]);
  });

  it('lists all problems at once and repeats no secret', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'mysql://u:hunter2@db/x', KEYPATH_SIGNING_KEY: 'hunter2' });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('reads any port from 0 to 65535 and no other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (port) => {
        const valid = port >= 0 && port <= 65_535;
        expect(problemsOf({ PORT: String(port) })).toHaveLength(valid ? 0 : 1);
        if (valid) expect(readEnvironment({ PORT: String(port) }).port).toBe(port);
      }),
    );
  });

  it('has no checkpoints on a given database, unless it is told where and with which key', () => {
    const given = { DATABASE_URL: 'postgres://u:p@db/keypath' };
    expect(readEnvironment(given).checkpointDir).toBeUndefined();
    expect(problemsOf({ ...given, KEYPATH_CHECKPOINT_DIR: '/c' })[0]).toMatch(/^KEYPATH_CHECKPOINT_KEY must be set/);
    const told = { ...given, KEYPATH_CHECKPOINT_DIR: '/c', KEYPATH_CHECKPOINT_KEY_FILE: keyFile('c'.repeat(40)) };
    expect(readEnvironment(told)).toMatchObject({ checkpointDir: '/c', checkpointKey: 'c'.repeat(40) });
    expect(readEnvironment({ KEYPATH_CHECKPOINT_DIR: '/c' }).checkpointDir).toBe('/c');
  });

  it('reads the signing key from a file, where a container keeps its secrets', () => {
    expect(readEnvironment({ KEYPATH_SIGNING_KEY_FILE: keyFile(`${'k'.repeat(40)}\n`) }).signingKey).toBe(
      'k'.repeat(40),
    );
    expect(problemsOf({ KEYPATH_SIGNING_KEY_FILE: keyFile('short') })[0]).toContain('at least 32 characters');
    const both = { KEYPATH_SIGNING_KEY: 'k'.repeat(32), KEYPATH_SIGNING_KEY_FILE: keyFile('k'.repeat(32)) };
    expect(problemsOf(both)[0]).toContain('must not both be set');
  });
});
