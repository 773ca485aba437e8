import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRoutes, requestKinds, urgingLimitsOf } from '../../../src/machines/approval';
import { LOCALES } from '../../../src/modules/platform/i18n/locale';
import { Translator } from '../../../src/modules/platform/i18n/translator';

const translator = new Translator();

/** The members of a union of string literals, read from its source: a type leaves nothing to look at when the test runs. */
function membersOf(file: string, start: RegExp): string[] {
  const text = readFileSync(join(__dirname, '../../../src/machines/approval', file), 'utf8');
  const [, union = ''] = new RegExp(`${start.source}([^;]*);`).exec(text) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

const words: [string, string, string[]][] = [
  ['refusal of a move', 'problems-approvals:', membersOf('move-refusals.ts', /type MoveCode =/)],
  ['void decision', 'approvals:voided.', membersOf('votes.ts', /reason:/)],
  ['seat', 'approvals:origin.', membersOf('seats.ts', /type SeatOrigin =/)],
  ['way of counting', 'approvals:counting.', ['anyOne', 'all', 'oneAfterAnother', 'nOfM', 'quorum']],
  ['contradiction of a route', 'approvals:policyProblems.', membersOf('route-policy-problems.ts', /code:/)],
  ['doubtful field of a route', 'approvals:policyWarnings.', membersOf('route-policy-warnings.ts', /code:/)],
  [
    'why',
    'approvals:reason.',
    [
      ...['accumulated-over', 'amount-over', 'amount-from', 'amount-unknown', 'discount-over', 'discount-unknown'],
      ...['class', 'class-unknown', 'recipient-kind', 'recipient-kind-unknown', 'field', 'field-unknown'],
    ],
  ],
];

describe.each(LOCALES)('section 8, words of the approval in %s', (locale) => {
  it.each(words)('every %s has its words', (_, prefix, codes) => {
    expect(codes.length).toBeGreaterThan(3);
    const suffix = prefix === 'problems-approvals:' ? '.title' : '';
    expect(codes.filter((code) => !translator.has(locale, `${prefix}${code}${suffix}`))).toEqual([]);
  });
});

it('section 8 the process says how often the default routes let urge', () => {
  const page = readFileSync(join(__dirname, '../../../docs/process.md'), 'utf8');
  const [, hours, times] = /at\s+most once in (\d+) working hours[^.]*? and (\d+) times a step/.exec(page) ?? [];
  for (const kind of requestKinds)
    expect(urgingLimitsOf(defaultRoutes, kind)).toEqual({ times: Number(times), everyWorkingHours: Number(hours) });
});
