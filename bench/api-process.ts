import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import type { ApiAnswer, ApiQuestion, CapturedStatement } from './api';

export interface ApiReply {
  status: number;
  text: string;
}

/** The API in its own process, and how to talk to it. */
export class ApiProcess {
  private readonly agent: Agent;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    clients: number,
  ) {
    this.agent = new Agent({ connections: clients, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  static async start(databaseUrl: string, clients: number): Promise<ApiProcess> {
    const child = fork(join(__dirname, 'api.ts'), [], {
      execArgv: ['-r', '@swc-node/register'],
      env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '', NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const failed = once(child, 'exit').then(() => {
      throw new Error('the API did not start');
    });
    const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }];
    failed.catch(() => undefined);
    return new ApiProcess(child, url, clients);
  }

  async send(method: string, path: string, token: string | null, body?: unknown): Promise<ApiReply> {
    const headers: Record<string, string> = {};
    if (token !== null) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const content = body === undefined ? undefined : JSON.stringify(body);
    const answer = await request(this.url + path, {
      method: method as 'GET',
      headers,
      body: content,
      dispatcher: this.agent,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  /** @throws Error for anything but success */
  async must(method: string, path: string, token: string | null, body?: unknown): Promise<Record<string, unknown>> {
    const { status, text } = await this.send(method, path, token, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return JSON.parse(text || '{}') as Record<string, unknown>;
  }

  /** What the work makes the application send to the database. */
  async captured(work: () => Promise<unknown>): Promise<CapturedStatement[]> {
    await this.ask({ ask: 'capture' });
    await work();
    const { statements } = (await this.ask({ ask: 'captured' })) as { statements: CapturedStatement[] };
    return statements;
  }

  dueScan(at: Date, limit: number): Promise<unknown> {
    return this.ask({ ask: 'dueScan', at, limit });
  }

  /** Processor time that the API has used, milliseconds. */
  async cpuMs(): Promise<number> {
    return ((await this.ask({ ask: 'usage' })) as { cpuMs: number }).cpuMs;
  }

  async stop(): Promise<void> {
    await this.agent.close();
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private async ask(question: ApiQuestion): Promise<ApiAnswer> {
    const answered = once(this.child, 'message');
    this.child.send(question);
    return ((await answered) as [ApiAnswer])[0];
  }
}
