import {
  creditOf,
  goodPaymentCredit,
  type CreditPolicy,
  type GoodCreditPolicy,
  type PaymentHistory,
} from '../../../src/machines/rules';
import fc from '../../support/properties';

const policy: CreditPolicy = {
  watchFromOverdueDays: 15,
  holdFromOverdueDays: 60,
  watchFromBrokenPromises: 1,
  holdFromBrokenPromises: 3,
};
const levels = ['good', 'watch', 'hold'];

describe('section 9 credit', () => {
  it.each([
    [0, 0, 'good', ['credit-nothing-against']],
    [14, 0, 'good', ['credit-nothing-against']],
    [15, 0, 'watch', ['credit-overdue']],
    [59, 1, 'watch', ['credit-overdue', 'credit-broken-promises']],
    [60, 0, 'hold', ['credit-overdue']],
    [0, 1, 'watch', ['credit-broken-promises']],
    [20, 3, 'hold', ['credit-broken-promises']],
    [90, 9, 'hold', ['credit-overdue', 'credit-broken-promises']],
  ])(
    'section 9 credit › %i days overdue and %i broken promises: %s',
    (openOverdueDays, brokenPromises, credit, codes) => {
      const verdict = creditOf({ openOverdueDays, brokenPromises }, policy);
      expect([verdict.credit, verdict.reasons.map(({ code }) => code)]).toEqual([credit, codes]);
    },
  );

  it('section 9 credit › a threshold that is not in use decides nothing', () => {
    const off: CreditPolicy = {
      watchFromOverdueDays: null,
      holdFromOverdueDays: null,
      watchFromBrokenPromises: null,
      holdFromBrokenPromises: null,
    };
    expect(creditOf({ openOverdueDays: 999, brokenPromises: 99 }, off).credit).toBe('good');
  });

  it.each([-1, 0.5, NaN])('section 9 credit › refuses %p days', (openOverdueDays) => {
    expect(() => creditOf({ openOverdueDays, brokenPromises: 0 }, policy)).toThrow(
      expect.objectContaining({ code: 'count-invalid' }),
    );
  });

  it('section 9 credit › never gets better by paying later or breaking promises', () => {
    const count = fc.nat(120);
    fc.assert(
      fc.property(count, count, count, count, (days, promises, moreDays, morePromises) => {
        const before = creditOf({ openOverdueDays: days, brokenPromises: promises }, policy);
        const after = creditOf({ openOverdueDays: days + moreDays, brokenPromises: promises + morePromises }, policy);
        expect(levels.indexOf(after.credit)).toBeGreaterThanOrEqual(levels.indexOf(before.credit));
        expect(before.reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('K1 K2 good payment credit', () => {
  const good: GoodCreditPolicy = { leastPaidReceivables: 1, mostOverdueDays: 15, mostBrokenPromises: 0 };
  const clean: PaymentHistory = {
    paidReceivables: 4,
    worstPaidOverdueDays: 0,
    openOverdueDays: 0,
    brokenPromises: 0,
    writtenOffReceivables: 0,
  };

  it.each<[string, Partial<PaymentHistory>, boolean, string[]]>([
    ['is shown by payments in time', {}, true, ['good-credit-shown']],
    [
      'is kept within the days that policy allows',
      { worstPaidOverdueDays: 15, openOverdueDays: 15 },
      true,
      ['good-credit-shown'],
    ],
    ['is not there before anything was paid', { paidReceivables: 0 }, false, ['good-credit-too-few-payments']],
    ['is lost by a late payment', { worstPaidOverdueDays: 16 }, false, ['good-credit-paid-late']],
    ['is lost by an open receivable', { openOverdueDays: 16 }, false, ['good-credit-overdue']],
    ['is lost by a broken promise', { brokenPromises: 1 }, false, ['good-credit-broken-promises']],
    ['is lost by a write-off', { writtenOffReceivables: 1 }, false, ['good-credit-written-off']],
    [
      'names everything against it',
      { openOverdueDays: 40, brokenPromises: 2 },
      false,
      ['good-credit-overdue', 'good-credit-broken-promises'],
    ],
  ])('K1 K2 good payment credit › %s', (_title, overrides, expected, codes) => {
    const verdict = goodPaymentCredit({ ...clean, ...overrides }, good);
    expect([verdict.good, verdict.reasons.map(({ code }) => code)]).toEqual([expected, codes]);
  });

  it('K1 K2 good payment credit › carries the figures, and refuses figures that are none', () => {
    expect(goodPaymentCredit({ ...clean, openOverdueDays: 40 }, good).reasons).toEqual([
      { code: 'good-credit-overdue', params: { days: 40, most: 15 } },
    ]);
    expect(() => goodPaymentCredit({ ...clean, brokenPromises: NaN }, good)).toThrow(
      expect.objectContaining({ code: 'count-invalid' }),
    );
  });
});
