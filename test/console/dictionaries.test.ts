import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = (language: string) => join(root, 'web/src/i18n', language);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const areas = readdirSync(folder('zh-CN')).sort();

/** Languages count differently: `_one` and `_other` are one key. */
function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key.replace(/_(zero|one|other)$/, '')}`],
  );
}

const sortedKeys = (language: string, area: string) => [...new Set(keysOf(read(join(folder(language), area))))].sort();

describe('dictionaries of the console', () => {
  it('are the same files in both languages', () => {
    expect(readdirSync(folder('en')).sort()).toEqual(areas);
  });

  it.each(areas)('%s has the same keys in both languages, and no empty word', (area) => {
    expect(sortedKeys('en', area)).toEqual(sortedKeys('zh-CN', area));
    for (const language of ['zh-CN', 'en'])
      expect(readFileSync(join(folder(language), area), 'utf8')).not.toMatch(/: ""/);
  });

  it('have a word for every form and every field of an account', () => {
    const { forms, schemas } = read(join(root, 'web/src/api/generated/forms.json'));
    const words = read(join(folder('zh-CN'), 'forms.json'));
    const criteria = read(join(root, 'src/modules/platform/i18n/locales/zh-CN/criteria.json')).fields;
    const named = (name: string) => name in words.field || name in criteria;
    const fields = Object.entries(schemas)
      .filter(([name]) => !/Money/.test(name))
      .flatMap(([, schema]) => Object.keys((schema as { properties?: object }).properties ?? {}));
    expect(Object.keys(forms).filter((form) => !(form in words.title))).toEqual([]);
    expect([...new Set(fields)].filter((name) => !named(name))).toEqual([]);
  });

  it('hold every word: there is no Chinese in the code', () => {
    const sources = readdirSync(join(root, 'web/src'), { recursive: true })
      .map(String)
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('api', 'generated')));
    const said = sources.filter((file) => {
      const code = readFileSync(join(root, 'web/src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /\p{Script=Han}/u.test(code);
    });
    expect(said).toEqual([]);
  });
});
