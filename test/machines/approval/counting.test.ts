import type { Counting } from '../../../src/machines/approval';
import { type Share, tally } from '../../../src/machines/approval/counting';
import fc from '../../support/properties';

type Verdict = Share['verdict'];
const shares = (verdicts: string, weights: number[] = []): Share[] =>
  [...verdicts].map((each, index) => ({
    verdict: ({ a: 'approved', r: 'rejected', p: 'pending', v: 'vacant' } as Record<string, Verdict>)[each]!,
    weight: weights[index] ?? 1,
  }));
const all: Counting = { rule: 'all' };
const two: Counting = { rule: 'nOfM', n: 2 };
const percent = (value: number, weights?: Record<string, number>): Counting => ({
  rule: 'quorum',
  percent: value,
  ...(weights ? { weights } : {}),
});

describe('section 8, how a step counts', () => {
  it.each<[string, Counting, string, string]>([
    ['anyOne: nobody has decided', { rule: 'anyOne' }, 'pp', 'undecided'],
    ['anyOne: the first who decides, decides', { rule: 'anyOne' }, 'ar', 'approved'],
    ['anyOne: the first rejection ends it', { rule: 'anyOne' }, 'ra', 'rejected'],
    ['anyOne: one has left, the other decides', { rule: 'anyOne' }, 'vp', 'undecided'],
    ['anyOne: all have left, which approves nothing', { rule: 'anyOne' }, 'vv', 'stuck'],
    ['all: one is missing', all, 'aap', 'undecided'],
    ['all: every one', all, 'aaa', 'approved'],
    ['all: one rejection ends it', all, 'apr', 'rejected'],
    ['all: one has left, who is not left out', all, 'aav', 'stuck'],
    ['oneAfterAnother: one rejection ends it', { rule: 'oneAfterAnother' }, 'arp', 'rejected'],
    ['oneAfterAnother: to the last one', { rule: 'oneAfterAnother' }, 'aap', 'undecided'],
    ['oneAfterAnother: the last one too', { rule: 'oneAfterAnother' }, 'aaa', 'approved'],
    ['nOfM: reached', two, 'aap', 'approved'],
    ['nOfM: one rejection counts against it', two, 'arp', 'undecided'],
    ['nOfM: fails as soon as it is out of reach', two, 'rrp', 'rejected'],
    ['nOfM: quorum after removal: fewer people do not make it easier', two, 'avv', 'stuck'],
    ['nOfM: of one is never one of one', two, 'a', 'stuck'],
    ['nOfM: of one who rejects is nobody voting it down', two, 'r', 'stuck'],
    ['quorum 50: half and half passes', percent(50), 'rraa', 'approved'],
    ['quorum 51: half and half fails', percent(51), 'rraa', 'rejected'],
    ['quorum 51: two of four', percent(51), 'aapp', 'undecided'],
    ['quorum 51: three of four', percent(51), 'aaap', 'approved'],
    ['quorum 60: the third rejection of five ends it', percent(60), 'rrrpp', 'rejected'],
    ['quorum 60: after removal the denominator stays five', percent(60), 'aavvv', 'stuck'],
    ['quorum 60: after removal it may still be reached', percent(60), 'aapvv', 'undecided'],
    ['quorum 1: nothing is approved by nobody', percent(1), 'pp', 'undecided'],
    ['nobody is there at all', all, '', 'stuck'],
    ['quorum of nobody', percent(50), '', 'stuck'],
  ])('%s', (_, counting, verdicts, outcome) => {
    expect(tally(counting, shares(verdicts))).toBe(outcome);
  });

  it.each<[string, string, number[], string]>([
    ['the heavy one alone', 'app', [60, 30, 10], 'approved'],
    ['the light ones are not enough', 'paa', [60, 30, 10], 'undecided'],
    ['the heavy one against it', 'rpp', [60, 30, 10], 'rejected'],
    ['somebody of weight 50 is excluded: the rest is no whole', 'aa', [30, 20], 'stuck'],
    ['without their weight nobody reaches it', 'aaa', [0, 0, 0], 'stuck'],
  ])('quorum by weights, 60 of 100: %s', (_, verdicts, weights, outcome) => {
    expect(tally(percent(60, { one: 60, two: 30, three: 10 }), shares(verdicts, weights))).toBe(outcome);
  });

  const verdicts = fc.array(fc.constantFrom<Verdict>('approved', 'rejected', 'pending', 'vacant'), {
    minLength: 1,
    maxLength: 7,
  });
  const counting = fc.oneof(
    fc.constantFrom<Counting>({ rule: 'all' }, { rule: 'oneAfterAnother' }),
    fc.integer({ min: 1, max: 5 }).map((n): Counting => ({ rule: 'nOfM', n })),
    fc.integer({ min: 1, max: 100 }).map((value) => percent(value)),
  );
  const of = (list: Verdict[]) => list.map((verdict) => ({ verdict, weight: 1 }));

  it('never passes without an approval, never fails without a rejection', () => {
    fc.assert(
      fc.property(counting, verdicts, (rule, list) => {
        const outcome = tally(rule, of(list));
        if (outcome === 'approved') expect(list).toContain('approved');
        if (outcome === 'rejected') expect(list).toContain('rejected');
      }),
    );
  });

  it('an approval never turns it down, a rejection never lets it pass, a leaving does neither', () => {
    const worse = { approved: 3, undecided: 2, stuck: 1, rejected: 0 };
    fc.assert(
      fc.property(counting, verdicts, fc.nat(6), (rule, list, index) => {
        const at = index % list.length;
        if (list[at] !== 'pending') return;
        const becomes = (verdict: Verdict) =>
          tally(rule, of(list.map((each, place) => (place === at ? verdict : each))));
        const before = tally(rule, of(list));
        if (before === 'undecided') {
          expect(['approved', 'undecided']).toContain(becomes('approved'));
          expect(['rejected', 'undecided', 'stuck']).toContain(becomes('rejected'));
          expect(['stuck', 'undecided']).toContain(becomes('vacant'));
        }
        expect(worse[becomes('approved')]).toBeGreaterThanOrEqual(worse[becomes('vacant')]);
      }),
    );
  });

  it('two-sided: undecided exactly as long as both ends are open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), verdicts, (value, list) => {
        const needed = Math.max(1, Math.ceil((value * list.length) / 100));
        const approved = list.filter((each) => each === 'approved').length;
        const rejected = list.filter((each) => each === 'rejected').length;
        const pending = list.filter((each) => each === 'pending').length;
        const outcome = tally(percent(value), of(list));
        expect(outcome === 'approved').toBe(approved >= needed);
        expect(outcome === 'rejected').toBe(approved < needed && list.length - rejected < needed);
        expect(outcome === 'undecided').toBe(approved < needed && approved + pending >= needed);
      }),
    );
  });
});
