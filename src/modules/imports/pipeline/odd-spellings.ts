import type { Notice } from '../plan';
import { groupBy } from './group-by';
import { pipelineFiles, type PipelineRow, type PipelineTables } from './pipeline-files';

/** Branches as they are written; for finding the ones that are not. Nothing is replaced. */
const SECTORS = [
  ...[
    'agriculture',
    'automotive',
    'construction',
    'consulting',
    'education',
    'employment',
    'energy',
    'entertainment',
    'finance',
    'government',
  ],
  ...[
    'healthcare',
    'hospitality',
    'insurance',
    'logistics',
    'manufacturing',
    'marketing',
    'media',
    'medical',
    'pharmaceutical',
    'retail',
  ],
  ...['services', 'software', 'technology', 'telecommunications', 'transportation', 'utilities'],
];

/** Spellings that look wrong, one notice a spelling with the number of its rows. They are imported as they stand. */
export function oddSpellings(tables: PipelineTables): Notice[] {
  const countries = countryNames();
  return [
    ...odd(tables.accounts, 'accounts', 'sector', (value) => nearest(value, SECTORS)),
    ...odd(tables.accounts, 'accounts', 'office_location', (value) => nearest(value, countries)),
    ...odd(tables.opportunities, 'opportunities', 'product', (value, all) => unglued(value, all)),
  ];
}

type Suggest = (value: string, all: string[]) => string | null;

function odd(rows: PipelineRow[], kind: 'accounts' | 'opportunities', column: string, suggest: Suggest): Notice[] {
  const uses = groupBy(rows, (row) => row.cells[column] ?? '');
  const all = [...uses.keys()];
  return all.flatMap((value) => {
    const suggestion = value === '' ? null : suggest(value, all);
    const found = uses.get(value) ?? [];
    if (suggestion === null) return [];
    const params = { count: found.length, suggestion };
    return [
      { file: pipelineFiles[kind].file, row: found[0]?.number ?? 0, column, code: 'odd-spelling', params, value },
    ];
  });
}

/** A word that is not in the list but within two strokes of one that is. */
function nearest(value: string, words: string[]): string | null {
  const plain = value.toLowerCase();
  if (words.some((word) => word.toLowerCase() === plain)) return null;
  return words.find((word) => distance(plain, word.toLowerCase()) <= 2) ?? null;
}

/** `GTXPro` beside `GTX Basic` and `GTX Plus Pro`: the first word of others, run together with the next. */
function unglued(value: string, all: string[]): string | null {
  if (value.includes(' ')) return null;
  const families = new Set(all.filter((each) => each.includes(' ')).map((each) => each.split(' ', 1)[0] ?? ''));
  const family = [...families].find((each) => each !== '' && value.startsWith(each) && value.length > each.length);
  return family === undefined ? null : `${family} ${value.slice(family.length)}`;
}

function countryNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name) => name !== undefined);
}

/** Edit distance of two short words. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const kept = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min(kept, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 3;
}
