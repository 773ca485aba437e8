import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { freePort } from '../../src/launcher/free-port';
import { readEnvironment } from '../../src/modules/platform/config/environment';
import { runFolder } from '../support/servers/run-folder';
import { createTestDatabase } from '../support/servers/test-postgres';
import { testRedis } from '../support/servers/test-redis';

const root = join(__dirname, '..', '..');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test?: string[]; disable?: boolean };
  readonly volumes?: string[];
}

const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8').replaceAll(/\\\n\s*/g, '');
const instructions = dockerfile
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));

function service(name: string): Service {
  const found = compose.services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

/** What compose makes of `${NAME:-default}` where NAME is not set. */
function withDefaults(environment: Record<string, string>): Record<string, string> {
  const fill = (value: string): string => String(value).replaceAll(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}

describe('docker-compose.yml', () => {
  it('has the servers, one migration, and API and workers that scale apart', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(service('api').environment?.KEYPATH_ROLE).toBe('api');
    expect(service('worker').environment?.KEYPATH_ROLE).toBe('worker');
  });

  it.each(['api', 'worker', 'migrate'])('gives %s an environment that Keypath accepts', (name) => {
    const environment = readEnvironment(withDefaults(service(name).environment ?? {}));
    expect(environment.databaseUrl).toContain('@postgres:5432/');
    expect(environment.redisUrl).toBe('redis://redis:6379');
    expect(environment.signingKey).toBeDefined();
  });

  it('runs servers that the checks of a start let pass, and keeps their data', () => {
    expect(service('redis').command?.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(service('redis').command?.join(' ')).toContain('--appendonly yes');
    expect(service('postgres').command).toContain('synchronous_commit=on');
    expect(Number(/postgres:(\d+)/.exec(service('postgres').image ?? '')?.[1])).toBeGreaterThanOrEqual(14);
    for (const name of ['postgres', 'redis']) {
      const [volume = ''] = service(name).volumes ?? [];
      expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
    }
  });

  it('starts nothing before what it needs is healthy or done', () => {
    for (const name of ['api', 'worker', 'migrate']) {
      for (const [needed, { condition }] of Object.entries(service(name).depends_on ?? {})) {
        if (needed === 'migrate') expect(condition).toBe('service_completed_successfully');
        else
          expect([condition, service(needed).healthcheck?.test?.length]).toEqual([
            'service_healthy',
            expect.any(Number),
          ]);
      }
    }
    expect(Object.keys(service('worker').depends_on ?? {}).sort()).toEqual(['migrate', 'postgres', 'redis']);
  });
});

describe('Dockerfile', () => {
  it('copies only what is there and what .dockerignore lets through', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    const copies = instructions.filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'));
    const sources = copies.flatMap(({ rest }) => rest.split(' ').slice(0, -1)).filter((source) => source !== '.');
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect({ source, there: existsSync(join(root, source)) }).toEqual({ source, there: true });
      expect(ignored).not.toContain(source);
    }
    for (const needed of ['src', 'bin', 'public', 'web', '.swcrc', 'LICENSE']) expect(ignored).not.toContain(needed);
  });

  it('builds in stages from the lock file, names no registry, and runs as an ordinary user', () => {
    const stages = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest.split(' ')[0] ?? '');
    expect(stages.length).toBeGreaterThan(1);
    for (const image of stages) expect(image).not.toContain('/');
    expect(dockerfile).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)|--registry|npm install/);
    expect(dockerfile).toMatch(/npm ci/);
    const user = instructions.findLast(({ name }) => name === 'USER')?.rest;
    expect(user).toBe('node');
  });
});

describe('the image without Docker', () => {
  const image = join(runFolder(), `image-${process.pid}`);
  const commandOf = (name: string): string[] => {
    const inFile = instructions.findLast((instruction) => instruction.name === 'CMD')?.rest ?? '[]';
    return service(name).command ?? (JSON.parse(inFile) as string[]);
  };

  beforeAll(() => {
    const context = mkdtempSync(join(runFolder(), 'context-'));
    const wanted = ['src', 'bin', 'public', 'web', 'package.json', '.swcrc', 'tsconfig.json', 'LICENSE'];
    for (const name of wanted) cpSync(join(root, name), join(context, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(context, 'node_modules'));
    const built = spawnSync('npm', ['run', 'build'], { cwd: context, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    mkdirSync(image);
    symlinkSync(join(root, 'node_modules'), join(image, 'node_modules'));
    for (const name of ['dist', 'bin', 'public', join('web', 'dist'), 'package.json', 'LICENSE']) {
      cpSync(join(context, name), join(image, name), { recursive: true });
    }
  });

  function start(name: string, env: NodeJS.ProcessEnv): ChildProcess {
    const [program = '', ...args] = commandOf(name);
    const clean = { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env };
    return spawn(program === 'node' ? process.execPath : program, args, { cwd: image, env: clean, stdio: 'ignore' });
  }

  it.each(['api', 'worker'])(
    'becomes healthy as %s by its own check, on given servers, and stops in time',
    async (name) => {
      const database = await createTestDatabase();
      const env = {
        DATABASE_URL: database.url,
        REDIS_URL: (await testRedis()).url,
        KEYPATH_DATA_DIR: join(image, 'data'),
        KEYPATH_ROLE: name,
        KEYPATH_DEMO: '0',
        PORT: String(await freePort()),
      };
      const child = start(name, env);
      const ended = new Promise((done) => child.once('exit', done));
      try {
        while (!isHealthy(image, env.PORT)) {
          expect(child.exitCode).toBeNull();
          await sleep(100);
        }
      } finally {
        child.kill('SIGTERM');
      }
      expect(await ended).toBe(0);
      await database.drop();
    },
  );

  it('holds a file for every command that is named', () => {
    for (const name of Object.keys(compose.services)) {
      const [program, file = ''] = service(name).build === undefined ? [] : commandOf(name);
      if (program === 'node') expect(readdirSync(join(image, 'bin'))).toContain(file.replace(/^bin\//, ''));
    }
  });
});

function isHealthy(image: string, port: string): boolean {
  const check = /HEALTHCHECK.*CMD (\[.*\])/.exec(dockerfile)?.[1] ?? '[]';
  const [, ...args] = JSON.parse(check) as string[];
  return spawnSync(process.execPath, args, { cwd: image, env: { ...process.env, PORT: port } }).status === 0;
}
