import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { bootstrap } from '../../src/main';
import { SetClock } from '../../src/modules/platform/clock/clock';
import type { Environment } from '../../src/modules/platform/config/environment';
import { createTestDatabase } from './servers/test-postgres';

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text where it is none. */

  body: any;
  text: string;
}

export interface TestRequest {
  /** Bearer token of a log-in. */
  as?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

export interface TestApp {
  url: string;
  app: NestFastifyApplication;
  dataSource: DataSource;
  clock: SetClock;
  databaseUrl: string;
  request(method: string, path: string, options?: TestRequest): Promise<TestAnswer>;
  /** Token of the person; the password is the one the tests' builders set. */
  login(email: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  clock?: SetClock;
  role?: Environment['role'];
  /** Handlers of the test's own. */
  modules?: Type[];
  /** One more process on the database of another one. */
  databaseUrl?: string;
  redisUrl?: string;
  port?: number;
  trustProxy?: Environment['trustProxy'];
  /** Undefined: checkpoints are off. */
  checkpointDir?: string;
  /** Undefined: mail is off. */
  mail?: Environment['mail'];
  publicUrl?: string;
  /** Undefined: no webhooks, no robots, and no server on this machine. */
  outbound?: Environment['outbound'];
}

export const TEST_PASSWORD = 'correct horse battery staple';
export const START_OF_TESTS = '2026-03-02T02:00:00.000Z';

/** The real application on a database of its own, spoken to over real HTTP. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database =
    options.databaseUrl === undefined ? await createTestDatabase() : { url: options.databaseUrl, drop: async () => {} };
  const clock = options.clock ?? new SetClock(new Date(START_OF_TESTS));
  const environment = testEnvironment(database.url, options);
  const { url, app, close } = await bootstrap({ environment, clock, modules: options.modules });
  const request = requester(url);
  return {
    url,
    app,
    clock,
    dataSource: app.get(DataSource),
    databaseUrl: database.url,
    request,
    login: (email, password = TEST_PASSWORD) => login(request, email, password),
    close: async () => {
      await close();
      await database.drop();
    },
  };
}

export function testEnvironment(
  databaseUrl: string,
  { role = 'api', redisUrl, port = 0, trustProxy, checkpointDir, mail, outbound, publicUrl }: TestAppOptions = {},
): Environment {
  return {
    port,
    host: '127.0.0.1',
    databaseUrl,
    redisUrl,
    dataDir: '/nonexistent',
    role,
    demo: false,
    logLevel: (process.env.TEST_LOG_LEVEL ?? 'silent') as Environment['logLevel'],
    trustProxy,
    signingKey: 'a key for tests that is long enough for it',
    checkpointDir,
    checkpointKey: 'a key of checkpoints for tests, long enough',
    mail,
    outbound,
    publicUrl,
  };
}

function requester(url: string): TestApp['request'] {
  return async (method, path, { as, body, raw, headers = {} } = {}) => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: content,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function login(request: TestApp['request'], email: string, password: string): Promise<string> {
  const answer = await request('POST', '/api/v1/auth/login', { body: { email, password } });
  if (answer.status >= 300) throw new Error(`log-in of ${email} answered ${answer.status}: ${answer.text}`);
  return (answer.body as { token: string }).token;
}
