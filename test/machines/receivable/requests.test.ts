import { Driven, DUE_ON, level } from './driver';

/** Overdue by eight days, the level of seven said. */
function late(): Driven {
  const driven = new Driven();
  driven.send(DUE_ON, 'clock.due', { visit: 1 });
  driven.send('2026-05-01', 'clock.overdue', { visit: 1 });
  driven.send('2026-05-08', 'clock.level', { visit: 1, level: 3 }, level(3, 7));
  return driven;
}
const ask = { requestId: 'a1', kind: 'extension', until: '2026-06-15' } as const;
const asked = () => {
  const driven = late();
  driven.send('2026-05-08', 'request.filed', ask);
  return driven;
};

describe('A13 an extension', () => {
  it('asked for stops nothing: the levels go on until it is granted', () => {
    const driven = asked();
    expect([driven.state, driven.context.requested?.kind]).toEqual(['overdue', 'extension']);
    expect(driven.send('2026-05-15', 'clock.level', { visit: 1, level: 4 }, level(4, 15))).toBe('overdue');
    expect(driven.effectTypes).toEqual(['notify']);
  });

  it('granted moves the due date; clocks of before say nothing, levels count anew from the new day', () => {
    const driven = asked();
    expect(driven.send('2026-05-09', 'extension.granted', { requestId: 'a1', until: '2026-06-15' })).toBe('extended');
    expect(driven.context).toMatchObject({
      dueOn: '2026-06-15',
      level: 0,
      reachedDays: null,
      visit: 2,
      requested: null,
    });
    expect(driven.context.extensions).toMatchObject([{ requestId: 'a1', from: DUE_ON, until: '2026-06-15' }]);
    expect(driven.effectTypes).toEqual(['stopClocks', 'setDueClocks', 'setCreditClocks', 'creditMayChange']);
    expect(driven.send('2026-05-15', 'clock.level', { visit: 1, level: 4 }, level(4, 15))).toBe('guard-refused');
    expect(driven.send('2026-06-08', 'clock.level', { visit: 2, level: 1 }, level(1, -7))).toBe('extended');
    expect(driven.send('2026-06-15', 'clock.due', { visit: 2 })).toBe('due');
    expect(driven.send('2026-06-16', 'clock.overdue', { visit: 2 })).toBe('overdue');
  });

  it('is later than the due date, not in the past, within what policy gives, and not of what is disputed', () => {
    const file = (until: string, driven = late(), today = '2026-05-08') =>
      driven.send(today, 'request.filed', { requestId: 'a1', kind: 'extension', until });
    expect(file(DUE_ON)).toBe('guard-refused');
    expect(file('2026-05-07')).toBe('guard-refused');
    expect(file('2027-01-01')).toBe('guard-refused');
    expect(file('2026-05-08')).toBe('overdue');
    const disputed = late();
    disputed.send('2026-05-08', 'receivable.disputed', { reason: '不符' });
    expect(file('2026-06-01', disputed)).toBe('guard-refused');
  });

  it('granted too late, or another one than was asked, or by a person, changes nothing', () => {
    const driven = asked();
    expect(driven.send('2026-06-16', 'extension.granted', { requestId: 'a1', until: '2026-06-15' })).toBe(
      'guard-refused',
    );
    expect(driven.send('2026-05-09', 'extension.granted', { requestId: 'a2', until: '2026-06-15' })).toBe(
      'guard-refused',
    );
    expect(late().send('2026-05-09', 'extension.granted', { requestId: 'a1', until: '2026-06-15' })).toBe(
      'guard-refused',
    );
  });

  it('only one request waits at a time; refused, another may be asked', () => {
    const driven = asked();
    expect(driven.send('2026-05-08', 'request.filed', { requestId: 'b1', kind: 'writeOff' })).toBe('guard-refused');
    expect(driven.send('2026-05-09', 'request.ended', { requestId: 'a1' })).toBe('overdue');
    expect(driven.send('2026-05-09', 'request.filed', { requestId: 'b1', kind: 'writeOff' })).toBe('overdue');
  });

  it('ends a promise, and payment ends the request', () => {
    const driven = late();
    driven.send('2026-05-08', 'receivable.promised', { until: '2026-05-12', note: '电话' });
    driven.send('2026-05-08', 'request.filed', ask);
    expect(driven.send('2026-05-09', 'extension.granted', { requestId: 'a1', until: '2026-06-15' })).toBe('extended');
    expect(driven.context.promise).toBeNull();
    const paid = asked();
    expect(paid.pay('2026-05-09', 'p1', '1000.00')).toBe('paid');
    expect(paid.effects).toContainEqual({ type: 'endRequest', params: { requestId: 'a1' } });
    expect(paid.context.requested).toBeNull();
  });

  it('outlives a dispute: resolved, the receivable is extended again until its new day', () => {
    const driven = asked();
    driven.send('2026-05-09', 'extension.granted', { requestId: 'a1', until: '2026-06-15' });
    driven.send('2026-05-10', 'receivable.disputed', { reason: '不符' });
    expect(driven.send('2026-05-20', 'receivable.disputeResolved', { note: '一致' })).toBe('extended');
  });
});

describe('A13 a write-off', () => {
  const writeOff = (driven: Driven, amount: string) =>
    driven.send('2026-05-10', 'writeOff.granted', { requestId: 'b1', amount });
  const filed = () => {
    const driven = late();
    driven.send('2026-05-09', 'request.filed', { requestId: 'b1', kind: 'writeOff' });
    return driven;
  };

  it('gives up exactly the balance that was shown, and stops everything', () => {
    const driven = filed();
    expect(writeOff(driven, '999.99')).toBe('guard-refused');
    expect(writeOff(driven, '1000.00')).toBe('writtenOff');
    expect(driven.context).toMatchObject({ balance: '0.00', writeOffs: [{ requestId: 'b1', amount: '1000.00' }] });
    expect(driven.effectTypes).toEqual(['stopClocks', 'creditMayChange']);
    expect(driven.send('2026-05-15', 'clock.level', { visit: 1, level: 4 }, level(4, 15))).toBe('event-not-allowed');
    expect(driven.pay('2026-05-15', 'p1', '1.00')).toBe('event-not-allowed');
  });

  it('after a payment in between does not count: the balance is another', () => {
    const driven = filed();
    driven.pay('2026-05-10', 'p1', '0.01');
    expect(writeOff(driven, '1000.00')).toBe('guard-refused');
    expect(writeOff(driven, '999.99')).toBe('writtenOff');
  });

  it('a payment of before that bounces is owed again, no more than it', () => {
    const driven = filed();
    driven.pay('2026-05-10', 'p1', '300.00');
    writeOff(driven, '700.00');
    expect(driven.back('2026-05-12', 'p1')).toBe('overdue');
    expect(driven.context.balance).toBe('300.00');
  });
});

describe('section 9 payments', () => {
  it('several parts of one payment count, each once, and are taken back together', () => {
    const driven = late();
    const part = (number: number) =>
      driven.send('2026-05-08', 'payment.received', {
        ...{ paymentId: 'p1', amount: '100.00', currency: 'CNY', receivedOn: '2026-05-08', part: number },
      });
    expect([part(0), part(1), part(1)]).toEqual(['overdue', 'overdue', 'guard-refused']);
    expect(driven.context.balance).toBe('800.00');
    driven.back('2026-05-09', 'p1');
    expect(driven.context).toMatchObject({ balance: '1000.00', payments: [] });
  });

  it('a broken promise passes through its own state and is overdue', () => {
    const driven = late();
    driven.send('2026-05-08', 'receivable.promised', { until: '2026-05-12', note: '电话' });
    expect(driven.send('2026-05-13', 'clock.promiseEnded', { visit: 1 })).toBe('overdue');
    expect(driven.context.brokenPromises).toHaveLength(1);
  });
});
