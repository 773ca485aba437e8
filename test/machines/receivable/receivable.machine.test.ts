import { receivableRefusal, type ReceivableEvent } from '../../../src/machines/receivable';
import { sumMoney, subtractMoney } from '../../../src/machines/rules';
import { Driven, DUE_ON, level } from './driver';
import fc from '../../support/properties';

const invoice = { invoiceNumber: 'FP-1', invoicedOn: '2026-04-01' };

function overdue(): Driven {
  const driven = new Driven();
  driven.send('2026-04-01', 'receivable.invoiced', invoice);
  driven.send(DUE_ON, 'clock.due', { visit: 1 });
  driven.send('2026-05-01', 'clock.overdue', { visit: 1 });
  return driven;
}
const codeOf = (driven: Driven, type: ReceivableEvent['type'], payload: object, today: string) =>
  receivableRefusal(driven.context, {
    type,
    payload,
    given: { at: `${today}T00:00:00Z`, today, latestPromise: '2026-12-31', actor: { kind: 'user', id: null } },
  } as never)?.code;

describe('section 9 a receivable goes by its date', () => {
  it('is planned, invoiced, due on its day and overdue from the day after', () => {
    const driven = new Driven();
    expect(driven.effectTypes).toEqual(['setDueClocks', 'setCreditClocks', 'creditMayChange']);
    expect(driven.state).toBe('planned');
    expect(driven.send('2026-04-01', 'receivable.invoiced', invoice)).toBe('invoiced');
    expect(driven.send('2026-04-29', 'clock.due', { visit: 1 })).toBe('guard-refused');
    expect(driven.send(DUE_ON, 'clock.due', { visit: 1 })).toBe('due');
    expect(driven.send(DUE_ON, 'clock.overdue', { visit: 1 })).toBe('guard-refused');
    expect(driven.send('2026-05-01', 'clock.overdue', { visit: 1 })).toBe('overdue');
  });

  it('becomes due without an invoice too: the date of the contract counts', () => {
    const driven = new Driven();
    expect(driven.send(DUE_ON, 'clock.due', { visit: 1 })).toBe('due');
    expect(driven.send('2026-05-02', 'receivable.invoiced', invoice)).toBe('due');
    expect(driven.send('2026-05-02', 'receivable.invoiced', invoice)).toBe('guard-refused');
    expect(codeOf(driven, 'receivable.invoiced', invoice, '2026-05-02')).toBe('already-invoiced');
  });

  it('takes its clocks from nobody but the system, and none of an earlier visit', () => {
    expect(overdue().send('2026-05-08', 'clock.level', { visit: 0, level: 3 }, level(3, 7))).toBe('guard-refused');
    expect(codeOf(overdue(), 'clock.overdue', { visit: 1 }, '2026-05-08')).toBe('system-event');
  });
});

describe('section 9 collection levels', () => {
  it('each is said once to those of the company whom the policy names, with the balance of that moment', () => {
    const driven = overdue();
    driven.pay('2026-05-06', 'p1', '400.00');
    expect(
      driven.send('2026-05-08', 'clock.level', { visit: 1, level: 3 }, level(3, 7, ['customer', 'owner', 'finance'])),
    ).toBe('overdue');
    expect(driven.effects).toMatchObject([
      {
        type: 'notify',
        params: {
          template: 'collectionLevel',
          to: ['owner', 'finance'],
          params: { balance: { amount: '600.00' }, overdueDays: 8, level: 3 },
        },
      },
    ]);
    expect(driven.context).toMatchObject({ level: 3, reachedDays: 7 });
    expect(driven.send('2026-05-08', 'clock.level', { visit: 1, level: 3 }, level(3, 7))).toBe('guard-refused');
    expect(driven.send('2026-05-15', 'clock.level', { visit: 1, level: 2 }, level(2, 0))).toBe('guard-refused');
  });

  it('none comes after payment', () => {
    const driven = overdue();
    expect(driven.pay('2026-05-02', 'p1', '1000.00')).toBe('paid');
    expect(driven.effects).toMatchObject([
      { type: 'endRequest', params: { requestId: null } },
      { type: 'stopClocks', params: { which: 'all' } },
      { type: 'creditMayChange' },
    ]);
    expect(driven.send('2026-05-08', 'clock.level', { visit: 1, level: 3 }, level(3, 7))).toBe('event-not-allowed');
  });

  it('a promise stops them until its date; a broken one is counted and they go on', () => {
    const driven = overdue();
    expect(driven.send('2026-05-05', 'receivable.promised', { until: '2026-05-10', note: '电话' })).toBe('promised');
    expect(driven.effectTypes).toEqual(['stopClocks', 'setPromiseClock']);
    expect(driven.effects[0]?.params).toEqual({ which: 'collection' });
    expect(driven.send('2026-05-08', 'clock.level', { visit: 1, level: 3 }, level(3, 7))).toBe('event-not-allowed');
    expect(driven.send('2026-05-10', 'clock.promiseEnded', { visit: 1 })).toBe('guard-refused');
    expect(driven.send('2026-05-11', 'clock.promiseEnded', { visit: 1 })).toBe('overdue');
    expect(driven.context).toMatchObject({ promise: null, visit: 2, brokenPromises: [{ until: '2026-05-10' }] });
    expect(driven.effectTypes).toEqual(['setDueClocks', 'setCreditClocks', 'creditMayChange', 'notify']);
  });

  it('a promise names today or later, and not what would be an extension (A13 is asked for)', () => {
    const driven = overdue();
    expect(codeOf(driven, 'receivable.promised', { until: '2026-05-04', note: '' }, '2026-05-05')).toBe(
      'promise-in-the-past',
    );
    expect(codeOf(driven, 'receivable.promised', { until: '2027-01-01', note: '' }, '2026-05-05')).toBe(
      'promise-too-long',
    );
    expect(new Driven().send('2026-04-05', 'receivable.promised', { until: '2026-05-10', note: '' })).toBe(
      'event-not-allowed',
    );
  });

  it.each([
    ['2026-04-10', 'invoiced'],
    [DUE_ON, 'due'],
    ['2026-05-20', 'overdue'],
  ])('a dispute resolved on %s leads back to %s', (today, state) => {
    const driven = new Driven();
    driven.send('2026-04-01', 'receivable.invoiced', invoice);
    expect(driven.send('2026-04-02', 'receivable.disputed', { reason: '数据不符' })).toBe('disputed');
    expect(driven.send('2026-05-01', 'clock.overdue', { visit: 1 })).toBe('event-not-allowed');
    expect(driven.send(today, 'receivable.disputeResolved', { note: '一致' })).toBe(state);
    expect(driven.context).toMatchObject({ dispute: null, visit: 2 });
  });
});

describe('section 9 payments', () => {
  it('a partial payment keeps the state and lowers the balance', () => {
    const driven = overdue();
    expect(driven.pay('2026-05-03', 'p1', '0.01')).toBe('overdue');
    expect(driven.context.balance).toBe('999.99');
  });

  it('the last payment settles it from promise and dispute too', () => {
    const promised = overdue();
    promised.send('2026-05-05', 'receivable.promised', { until: '2026-05-10', note: '' });
    expect(promised.pay('2026-05-10', 'p1', '1000')).toBe('paid');
    expect(promised.context).toMatchObject({
      balance: '0.00',
      promise: null,
      settledOn: '2026-05-10',
      brokenPromises: [],
    });
    const disputed = overdue();
    disputed.send('2026-05-05', 'receivable.disputed', { reason: '' });
    expect(disputed.pay('2026-05-06', 'p1', '1000.00')).toBe('paid');
  });

  it('too much, another currency, nothing, the same again and a day to come are refused', () => {
    const driven = overdue();
    const payment = { paymentId: 'p9', amount: '1.00', currency: 'CNY', receivedOn: '2026-05-03' };
    const code = (more: object) => codeOf(driven, 'payment.received', { ...payment, ...more }, '2026-05-03');
    expect(driven.pay('2026-05-03', 'p1', '1000.01')).toBe('guard-refused');
    expect(code({ amount: '1000.01' })).toBe('overpaid');
    expect(code({ currency: 'USD' })).toBe('currency-mixed');
    expect(code({ amount: '0.00' })).toBe('payment-not-positive');
    expect(code({ amount: '1e3' })).toBe('payment-not-positive');
    expect(code({ receivedOn: '2026-05-04' })).toBe('date-in-the-future');
    driven.pay('2026-05-03', 'p1', '1.00');
    expect(code({ paymentId: 'p1' })).toBe('payment-counted');
  });

  it.each([
    ['2026-04-20', 'planned'],
    [DUE_ON, 'due'],
    ['2026-06-20', 'overdue'],
  ])('a payment taken back on %s brings it back to %s, with clocks of a new visit', (today, state) => {
    const driven = new Driven();
    driven.pay('2026-04-10', 'p1', '300.00');
    expect(driven.pay('2026-04-11', 'p2', '700.00')).toBe('paid');
    expect(driven.back(today, 'p9')).toBe('guard-refused');
    expect(driven.back(today, 'p2')).toBe(state);
    expect(driven.context).toMatchObject({ balance: '700.00', settledOn: null, visit: 2 });
    expect(driven.effectTypes).toEqual(['notify', 'setDueClocks', 'setCreditClocks', 'creditMayChange']);
  });

  it('what was recorded wrongly is taken back, unless something is paid on it', () => {
    const driven = new Driven();
    driven.pay('2026-04-10', 'p1', '300.00');
    expect(codeOf(driven, 'receivable.reversed', { reason: '' }, '2026-04-10')).toBe('receivable-has-payments');
    driven.back('2026-04-10', 'p1');
    expect(driven.send('2026-04-10', 'receivable.reversed', { reason: '重复' })).toBe('reversed');
    expect(driven.pay('2026-04-10', 'p2', '300.00')).toBe('event-not-allowed');
  });
});

describe('section 9 the balance', () => {
  const cents = fc.integer({ min: 1, max: 60_000 });
  const move = fc.oneof(
    fc.record({ kind: fc.constant('pay' as const), cents }),
    fc.record({ kind: fc.constant('back' as const), index: fc.nat(8) }),
    fc.record({
      kind: fc.constantFrom('promise' as const, 'dispute' as const, 'resolve' as const, 'invoice' as const),
    }),
  );

  it('is the amount less the payments that count and never negative, in whatever order they come and go', () => {
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        fc.constantFrom('2026-04-10', DUE_ON, '2026-05-20'),
        (moves, today) => {
          const driven = today === '2026-05-20' ? overdue() : new Driven();
          const counted = new Map<string, string>();
          moves.forEach((each, position) => {
            if (each.kind === 'pay') {
              const amount = (each.cents / 100).toFixed(2);
              driven.pay(today, `p${position}`, amount);
              if (driven.last?.accepted) counted.set(`p${position}`, amount);
            } else if (each.kind === 'back') {
              const id = [...counted.keys()][each.index] ?? 'unknown';
              driven.back(today, id);
              expect(driven.last?.accepted).toBe(counted.delete(id));
            } else if (each.kind === 'promise') driven.send(today, 'receivable.promised', { until: today, note: '' });
            else if (each.kind === 'dispute') driven.send(today, 'receivable.disputed', { reason: '' });
            else if (each.kind === 'resolve') driven.send(today, 'receivable.disputeResolved', { note: '' });
            else driven.send(today, 'receivable.invoiced', { invoiceNumber: 'FP', invoicedOn: '2026-04-01' });
            const paid = sumMoney(
              [...counted.values()].map((amount) => ({ amount, currency: 'CNY' })),
              'CNY',
            );
            const expected = subtractMoney({ amount: '1000.00', currency: 'CNY' }, paid).amount;
            expect(driven.context.balance).toBe(expected);
            expect(expected.startsWith('-')).toBe(false);
            expect(driven.state === 'paid').toBe(expected === '0.00');
          });
        },
      ),
    );
  });
});
