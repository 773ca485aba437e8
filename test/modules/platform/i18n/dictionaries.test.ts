import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, negotiateLocale } from '../../../../src/modules/platform/i18n/locale';
import { type Dictionary, Translator, readDictionaries } from '../../../../src/modules/platform/i18n/translator';
import fc from '../../../support/properties';

const SOURCE = join(__dirname, '../../../../src');

function flat(dictionary: Dictionary, prefix = ''): Map<string, string> {
  const entries = Object.entries(dictionary).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

/** i18next's plural forms are one key: Chinese has `other` alone. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].sort();

const english = readDictionaries('en');
const chinese = readDictionaries('zh-CN');

describe('dictionaries', () => {
  it('have the same namespaces in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  describe.each(Object.keys(english))('%s', (namespace) => {
    const [en, zh] = [flat(english[namespace] ?? {}), flat(chinese[namespace] ?? {})];

    it('has the same keys in both languages', () => {
      expect([...new Set([...zh.keys()].map(stem))].sort()).toEqual([...new Set([...en.keys()].map(stem))].sort());
    });

    it('has the same placeholders in both languages', () => {
      const differing = [...en].filter(
        ([key, text]) => zh.has(key) && placeholders(text).join() !== placeholders(zh.get(key) ?? '').join(),
      );
      expect(differing.map(([key]) => key)).toEqual([]);
    });

    it('has no empty sentence, and Chinese that is Chinese', () => {
      const empty = [...en, ...zh].filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
      const untranslated = [...zh].filter(([key, text]) => text === en.get(key) && /[a-z]{3,} [a-z]{2,}/.test(text));
      expect(untranslated.map(([key]) => key)).toEqual([]);
    });
  });

  it('define no problem twice', () => {
    const codes = Object.entries(english)
      .filter(([name]) => /^problems(-|$)/.test(name))
      .flatMap(([, each]) => Object.keys(each));
    const twice = codes.filter((code, index) => code !== 'fields' && codes.indexOf(code) !== index);
    expect(twice).toEqual([]);
  });
});

describe('problem texts', () => {
  const translator = new Translator();

  it.each(LOCALES)('every code that is thrown has a title and a detail in %s', (locale) => {
    const missing = thrownCodes().filter(
      (code) => !translator.hasProblem(locale, `${code}.title`) || !translator.hasProblem(locale, `${code}.detail`),
    );
    expect(missing).toEqual([]);
  });
});

function thrownCodes(): string[] {
  const codes = sources(SOURCE).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new (?:Problem\(\s*\d{3}|Throttle\(\s*\w+),\s*'([a-z0-9-]+)'/g)].map(
      (match) => match[1] as string,
    ),
  );
  return [...new Set(codes)].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

describe('negotiation of the language', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-TW,en;q=0.5', 'zh-CN'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['en;q=0.8,zh-CN;q=0.9', 'zh-CN'],
    ['fr,en;q=0.1', 'en'],
    ['zh;q=0,en;q=0.1', 'en'],
    ['*', 'zh-CN'],
    ['en;q=abc, zh', 'zh-CN'],
    ['', 'zh-CN'],
    ['de', 'zh-CN'],
  ])('%s gives %s', (header, locale) => expect(negotiateLocale(header)).toBe(locale));

  it('falls back to the language of whoever asks', () => expect(negotiateLocale(undefined, 'en')).toBe('en'));

  it('answers any header with one of our languages', () => {
    fc.assert(fc.property(fc.string(), (header) => LOCALES.includes(negotiateLocale(header))));
  });
});
