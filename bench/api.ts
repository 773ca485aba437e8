import 'reflect-metadata';
import { Client } from 'pg';
import { bootstrap } from '../src/main';
import { DeadlineStore } from '../src/modules/deadlines/deadline-store';
import { readEnvironment } from '../src/modules/platform/config/environment';

/** A statement as the application sent it. */
export interface CapturedStatement {
  name: string | undefined;
  text: string;
  values: unknown[];
}

export type ApiQuestion =
  { ask: 'capture' } | { ask: 'captured' } | { ask: 'dueScan'; at: Date; limit: number } | { ask: 'usage' };
export type ApiAnswer = { url: string } | { statements: CapturedStatement[] } | { cpuMs: number } | { done: true };

/** The API of the benchmark: the product's own, in a process of its own, without background work. */
async function serve(): Promise<void> {
  process.env.TZ = 'UTC';
  const environment = readEnvironment({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    KEYPATH_ROLE: 'api',
    LOG_LEVEL: 'error',
  });
  const { app, url, close } = await bootstrap({ environment });
  const capture = listenIn();
  process.on('message', (question: ApiQuestion) => {
    void answer(question).then((said) => process.send?.(said));
  });
  process.on('disconnect', () => void close().then(() => process.exit(0)));
  process.send?.({ url });

  async function answer(question: ApiQuestion): Promise<ApiAnswer> {
    if (question.ask === 'usage') {
      const { user, system } = process.cpuUsage();
      return { cpuMs: (user + system) / 1_000 };
    }
    if (question.ask === 'capture') {
      capture.begin();
      return { done: true };
    }
    if (question.ask === 'captured') return { statements: capture.end() };
    await app.get(DeadlineStore, { strict: false }).due(question.at, undefined, question.limit);
    return { done: true };
  }
}

/** Notes what is sent to the database while asked to; otherwise costs a comparison. */
function listenIn(): { begin(): void; end(): CapturedStatement[] } {
  let noted: CapturedStatement[] | null = null;
  const prototype = Client.prototype as unknown as { query: (...all: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function listened(this: unknown, ...all: unknown[]): unknown {
    if (noted) noted.push(statementOf(all));
    return query.apply(this, all);
  };
  return {
    begin: () => void (noted = []),
    end: () => {
      const statements = noted ?? [];
      noted = null;
      return statements;
    },
  };
}

function statementOf([first, second]: unknown[]): CapturedStatement {
  if (typeof first === 'string') return { name: undefined, text: first, values: Array.isArray(second) ? second : [] };
  const { name, text, values } = first as { name?: string; text: string; values?: unknown[] };
  return { name: name || undefined, text, values: values ?? [] };
}

if (require.main === module) {
  serve().catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
