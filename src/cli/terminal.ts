import { type Translator } from '../modules/platform/i18n/translator';
import type { Locale } from '../modules/platform/i18n/locale';

/** Where a command runs: a process has its own, a test gives others. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadableStream;
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean };
}

/** What a command says: sentences for people, or one JSON document for scripts; progress and errors go to the other stream. */
export class Terminal {
  /** A whole line of progress is drawn over the one before, where somebody watches. */
  private drawn = false;

  constructor(
    readonly locale: Locale,
    readonly json: boolean,
    readonly translator: Translator,
    readonly surroundings: Surroundings,
  ) {}

  text(key: string, params: Record<string, unknown> = {}): string {
    return this.translator.t(this.locale, `cli:${key}`, params);
  }

  /** A line of the result; nothing with `--json`. */
  say(line: string): void {
    this.endProgress();
    if (!this.json) this.surroundings.out.write(`${line}\n`);
  }

  /** The result for scripts; nothing without `--json`. */
  result(value: unknown): void {
    this.endProgress();
    if (this.json) this.surroundings.out.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  warn(line: string): void {
    this.endProgress();
    this.surroundings.err.write(`${line}\n`);
  }

  progress(line: string): void {
    if (!this.surroundings.err.isTTY) return;
    this.surroundings.err.write(`\r\u001b[K${line}`);
    this.drawn = true;
  }

  private endProgress(): void {
    if (this.drawn) this.surroundings.err.write('\r\u001b[K');
    this.drawn = false;
  }
}

/** `--locale`, else the language of the environment; English where it says nothing. */
export function localeOf(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = argv.findIndex((each) => each === '--locale' || each.startsWith('--locale='));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const language = given || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
