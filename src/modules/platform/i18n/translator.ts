import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type i18n, createInstance } from 'i18next';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale';

const FOLDER = join(__dirname, 'locales');

export type Dictionary = { [key: string]: string | Dictionary };

/** The dictionaries of one language by namespace, which is the name of its file. */
export function readDictionaries(locale: Locale): Record<string, Dictionary> {
  const files = readdirSync(join(FOLDER, locale)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8')) as Dictionary,
    ]),
  );
}

/** Which language is asked for. `lngs` spares every text the question of what to fall back to: nothing. */
const IN = Object.fromEntries(LOCALES.map((locale) => [locale, { lng: locale, lngs: [locale] }])) as Record<
  Locale,
  { lng: Locale; lngs: Locale[] }
>;

/** Sentences from codes. The dictionaries are read once; a key that is missing there is shown as itself (and fails a test). */
@Injectable()
export class Translator {
  private readonly i18n: i18n;
  private readonly problemNamespaces: string[];
  /** Only keys of the dictionaries get in, so it is no larger than they are. */
  private readonly plainTexts = Object.fromEntries(
    LOCALES.map((locale) => [locale, new Map<string, string>()]),
  ) as Record<Locale, Map<string, string>>;

  constructor() {
    const resources = Object.fromEntries(LOCALES.map((locale) => [locale, readDictionaries(locale)]));
    const namespaces = Object.keys(resources[DEFAULT_LOCALE] ?? {});
    this.problemNamespaces = ['problems', ...namespaces.filter((each) => each.startsWith('problems-'))];
    this.i18n = createInstance();
    void this.i18n.init({
      resources,
      ns: namespaces,
      lng: DEFAULT_LOCALE,
      fallbackLng: false,
      initAsync: false,
      showSupportNotice: false,
      // A value that nobody gave leaves a dash, never the placeholder's own name.
      missingInterpolationHandler: () => '—',
      interpolation: { escapeValue: false },
    });
  }

  /** `key` is `namespace:path.in.it`, such as `common:product.name`. */
  t(locale: Locale, key: string, params?: Record<string, unknown>): string {
    return params ? this.i18n.t(key, { ...params, ...IN[locale] }) : this.plain(locale, key);
  }

  /** Names of fields and criteria are asked for many times in one answer, and never change. */
  private plain(locale: Locale, key: string): string {
    const known = this.plainTexts[locale].get(key);
    if (known !== undefined) return known;
    const text = this.i18n.t(key, { ...IN[locale] });
    if (this.has(locale, key)) this.plainTexts[locale].set(key, text);
    return text;
  }

  has(locale: Locale, key: string): boolean {
    return this.i18n.exists(key, { ...IN[locale] });
  }

  /** A text of `problems.json` or of an area's `problems-<area>.json`. */
  problem(locale: Locale, key: string, params: Record<string, unknown> = {}): string {
    return this.i18n.t(key, { ...params, ...IN[locale], ns: this.problemNamespaces });
  }

  hasProblem(locale: Locale, key: string): boolean {
    return this.i18n.exists(key, { ...IN[locale], ns: this.problemNamespaces });
  }

  /** What is wrong with one field; a rule without a sentence of its own gets the general one. */
  field(locale: Locale, { code, params }: { code: string; params?: Record<string, unknown> }): string {
    const key = `fields.${code}`;
    return this.problem(locale, this.hasProblem(locale, key) ? key : 'fields.invalid', params);
  }
}
