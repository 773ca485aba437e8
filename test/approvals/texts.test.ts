import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRoutes, requestKinds } from '../../src/machines/approval';
import { LOCALES } from '../../src/modules/platform/i18n/locale';
import { Translator } from '../../src/modules/platform/i18n/translator';

const translator = new Translator();
const source = (path: string) => readFileSync(join(__dirname, '../../src', path), 'utf8');

/** The members of a union of string literals, read from its source: a type leaves nothing to look at when the test runs. */
function membersOf(path: string, type: string): string[] {
  const [, text = ''] = new RegExp(`type ${type} =([^;]*);`).exec(source(path)) ?? [];
  return [...text.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

const steps = [...new Set(requestKinds.flatMap((kind) => defaultRoutes.routes[kind].steps.map((step) => step.name)))];
const refusals = membersOf('machines/account-path/refusals.ts', 'RefusalCode');
const templates = membersOf('approvals/approval-messages.ts', 'ApprovalTemplate');
const problems = [...source('machines/approval/approvers.ts').matchAll(/^\s+\| '([a-z-]+)'/gm)].map(
  (match) => match[1]!,
);
const gated = [
  'stage.complete',
  'path.nurture',
  'path.abandon',
  'path.reactivate',
  'criterion.waive',
  'plan.revise',
  'owner.transfer',
];

describe.each(LOCALES)('texts of approvals in %s', (locale) => {
  const missing = (keys: string[]) => keys.filter((key) => !translator.has(locale, key));

  it('every step of the default routes has a name', () => {
    expect(steps.length).toBeGreaterThan(3);
    expect(missing(steps.map((step) => `approvals:step.${step}`))).toEqual([]);
  });

  it('every reason for which a request is voided or held has a sentence', () => {
    expect(refusals.length).toBeGreaterThan(10);
    expect(problems).toContain('superior-missing');
    const own = [
      'content-changed',
      'superseded',
      'subject-changed',
      'subject-cancelled',
      'subject-not-waiting',
      'stage.sendBack',
    ];
    expect(missing([...refusals, ...problems, ...own].map((code) => `approvals:reasons.${code}`))).toEqual([]);
  });

  it('every gated event of the path has a title, every message a text', () => {
    expect(missing(gated.map((event) => `approvals:titles.path.${event}`))).toEqual([]);
    expect(templates).toContain('approvalOpened');
    expect(
      missing(
        templates.flatMap((each) => [`notifications:templates.${each}.title`, `notifications:templates.${each}.body`]),
      ),
    ).toEqual([]);
  });

  it('fills account and stage into a title', () => {
    const title = translator.t(locale, 'approvals:titles.path.stage.complete', {
      account: '远航集团',
      stage: 'valuation',
    });
    expect(title).toContain('远航集团');
    expect(title).toContain(translator.t(locale, 'notifications:words.stages.valuation'));
  });

  it('fills the limit, as the reader writes money, into the reason of a step', () => {
    const params = { limit: '¥10,000,000.00' };
    expect(translator.t(locale, 'approvals:reason.amount-from', params)).toContain('¥10,000,000.00');
  });
});
