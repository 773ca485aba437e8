import {
  compareMoney,
  type GiftBlackout,
  giftBlackouts,
  type GiftCaps,
  type GiftGround,
  giftRefusals,
  isWithinBlackout,
  leftOf,
  type Money,
} from '../../../src/machines/rules';
import fc from '../../support/properties';

const cny = (amount: string): Money => ({ amount, currency: 'CNY' });
const caps: GiftCaps = {
  perGift: cny('3000.00'),
  perContactAndYear: cny('5000.00'),
  perAccountAndYear: cny('20000.00'),
};
const ground = (more: Partial<GiftGround> = {}): GiftGround => ({
  amount: cny('500.00'),
  day: '2026-03-05',
  toContact: [],
  toAccount: [],
  blackouts: [],
  ...more,
});
const codes = (more: Partial<GiftGround>, rates = {}) =>
  giftRefusals(ground(more), caps, rates).map((each) =>
    each.code === 'gift-over-limit' ? each.params.cap : each.code,
  );

describe('A1, section 5 caps of gifts', () => {
  it.each<[string, Partial<GiftGround>, string[]]>([
    ['one gift at its cap', { amount: cny('3000.00') }, []],
    ['one gift a cent above it', { amount: cny('3000.01') }, ['perGift']],
    ['the recipient’s year to the cent', { toContact: [cny('4500.00')] }, []],
    ['the recipient’s year a cent over', { toContact: [cny('4500.01')] }, ['perContactAndYear']],
    ['the account’s year to the cent', { toAccount: [cny('10000.00'), cny('9500.00')] }, []],
    ['the account’s year a cent over', { toAccount: [cny('10000.00'), cny('9500.01')] }, ['perAccountAndYear']],
    [
      'all of them at once',
      { amount: cny('9000.00'), toAccount: [cny('15000.00')] },
      ['perGift', 'perContactAndYear', 'perAccountAndYear'],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));

  it('says how much is left, never less than nothing', () => {
    const [refusal] = giftRefusals(ground({ toContact: [cny('6000.00')] }), caps);
    expect(refusal).toEqual({
      code: 'gift-over-limit',
      params: { cap: 'perContactAndYear', limit: cny('5000.00'), left: cny('0.00') },
    });
  });

  it('never adds money of two currencies: foreign money counts by the policy’s rate, and is refused without one', () => {
    const dollars = { amount: '100.00', currency: 'USD' };
    expect(codes({ amount: dollars })).toEqual(['gift-currency-without-rate']);
    expect(codes({ toContact: [dollars] })).toEqual(['gift-currency-without-rate']);
    expect(codes({ amount: dollars }, { USD: '7' })).toEqual([]);
    expect(codes({ amount: dollars, toContact: [cny('4300.01')] }, { USD: '7' })).toEqual(['perContactAndYear']);
  });

  it('what was granted one after another never passes a cap', () => {
    const cents = fc.integer({ min: 1, max: 300_000 });
    const run = (amounts: number[]) =>
      amounts.reduce<Money[]>((given, each) => {
        const amount = cny((each / 100).toFixed(2));
        return giftRefusals(ground({ amount, toContact: given, toAccount: given }), caps).length > 0
          ? given
          : [...given, amount];
      }, []);
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 30 }), (amounts) => {
        const total = run(amounts).reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
        return total <= 500_000;
      }),
    );
    const left = leftOf(cny('10.00'), [cny('0.10'), cny('0.20')]);
    expect('code' in left || compareMoney(left, cny('9.70'))).toBe(0);
  });
});

describe('A1, section 5 nothing is given around a decision', () => {
  const days = { tender: 14, contract: 7, collection: null };
  const decision = { source: 'tender' as const, label: '招标', opensOn: '2026-03-20', foreseen: true };

  it('days before and after, of a decision that was foreseen; days after alone of one that was not', () => {
    const blackouts = giftBlackouts(
      [
        { ...decision, closesOn: '2026-03-25' },
        { ...decision, source: 'contract', foreseen: false, closesOn: '2026-03-25' },
        { ...decision, source: 'contract', closesOn: null },
        { ...decision, source: 'collection', closesOn: null },
      ],
      days,
    );
    expect(blackouts.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-06', '2026-04-08'],
      ['2026-03-20', '2026-04-01'],
      ['2026-03-13', null],
    ]);
  });

  it.each<[string, string | null, boolean]>([
    ['2026-03-05', '2026-04-08', false],
    ['2026-03-06', '2026-04-08', true],
    ['2026-04-08', '2026-04-08', true],
    ['2026-04-09', '2026-04-08', false],
    ['2027-01-01', null, true],
  ])('%s in a blackout up to %s: %s', (day, to, within) => {
    const blackout: GiftBlackout = { source: 'tender', label: '招标', from: '2026-03-06', to };
    expect(isWithinBlackout(blackout, day)).toBe(within);
    const refusals = giftRefusals(ground({ day, blackouts: [blackout] }), caps);
    expect(refusals).toEqual(within ? [{ code: 'gift-blackout', params: blackout }] : []);
  });
});
