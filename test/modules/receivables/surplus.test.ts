import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { type Company, money, startCompany } from '../features/company';
import { goOn, must, pay, planned, shown, signedContract } from './money';
import fc from '../../support/properties';

let company: Company;
let contractId: string;
beforeAll(async () => {
  company = await startCompany();
  contractId = await signedContract(company, '9000000.00');
});
afterAll(() => company.close());

const allocate = (payment: string, parts: Record<string, string>) =>
  company.send('finance', 'POST', `/payments/${payment}/allocate`, {
    allocations: Object.entries(parts).map(([receivableId, amount]) => ({ receivableId, amount })),
  });
const cents = (text: string): number => Math.round(Number(text) * 100);
const text = (value: number): string => (value / 100).toFixed(2);

describe('section 9 a payment of more than is owed', () => {
  it('stays with the account as its credit, and pays other receivables later, also the same one again', async () => {
    const [one, other] = [await planned(company, { contractId }), await planned(company, { contractId })];
    const paid = must(await pay(company, { [one]: '1000.00' }, { amount: '1500.00' }), 201);
    expect(paid.surplus).toEqual(money('500.00'));
    expect(must(await allocate(paid.id, { [other]: '200.00' })).surplus).toEqual(money('300.00'));
    expect(must(await allocate(paid.id, { [other]: '300.00' })).surplus).toEqual(money('0.00'));
    expect((await shown(company, other)).balance).toEqual(money('500.00'));
    const more = await allocate(paid.id, { [other]: '0.01' });
    expect([more.status, more.body.code]).toEqual([422, 'allocations-over-payment']);
    must(await company.send('finance', 'POST', `/payments/${paid.id}/reverse`, { reason: '银行退票' }));
    expect((await shown(company, one)).balance).toEqual(money('1000.00'));
    expect((await shown(company, other)).balance).toEqual(money('1000.00'));
    expect((await allocate(paid.id, { [other]: '1.00' })).body.code).toBe('payment-reversed-already');
  });

  it('may come without any receivable, and is found among those with something left', async () => {
    const paid = must(await pay(company, {}, { amount: '77.00' }), 201);
    const left = must(await company.send('finance', 'GET', '/payments?surplus=true')).items as { id: string }[];
    expect(left.map(({ id }) => id)).toContain(paid.id);
  });

  it('is never allocated twice by two at once', async () => {
    const [one, other] = [await planned(company, { contractId }), await planned(company, { contractId })];
    const paid = must(await pay(company, {}, { amount: '1000.00' }), 201);
    const answers = await Promise.all([
      allocate(paid.id, { [one]: '800.00' }),
      allocate(paid.id, { [other]: '800.00' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('a credit note lowers what is owed like money, is told apart, and is not consumption', async () => {
    const id = await planned(company, { contractId });
    const body = {
      ...{ accountId: company.accountId, receivedOn: '2026-03-02', amount: '100.00', currency: 'CNY' },
      ...{ reference: 'HZ-1', reason: '折让', allocations: [{ receivableId: id, amount: '100.00' }] },
    };
    const note = must(await company.send('finance', 'POST', '/credit-notes', body), 201);
    expect([note.kind, note.reason]).toEqual(['creditNote', '折让']);
    expect((await shown(company, id)).balance).toEqual(money('900.00'));
    expect((await company.send('manager', 'POST', '/credit-notes', { ...body, reference: 'HZ-2' })).status).toBe(403);
  });
});

describe('section 9 races', () => {
  it('two payments at once never pay more than is owed', async () => {
    const id = await planned(company, { contractId });
    const answers = await Promise.all([1, 2, 3].map(() => pay(company, { [id]: '600.00' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect((await shown(company, id)).balance).toEqual(money('400.00'));
  });

  it('a payment and a level that is due at the same moment: whoever comes first, nothing is said after the payment', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => planned(company, { contractId, dueOn: '2026-03-20' })));
    await goOn(company, '2026-03-26T02:00:00.000Z');
    company.goTo('2026-03-27T02:00:00.000Z');
    const now = company.clock.now();
    must(await company.send('finance', 'GET', '/receivables'));
    const processor = company.app.app.get(DeadlineProcessor, { strict: false });
    await Promise.all([
      processor.runDue(now),
      processor.runDue(now),
      ...ids.map((id) => pay(company, { [id]: '1000.00' })),
    ]);
    for (const id of ids) {
      const told: { event: string }[] = await company.app.dataSource.query(
        'SELECT event FROM transitions WHERE instance_id = $1 ORDER BY seq',
        [id],
      );
      const paidAt = told.findIndex(({ event }) => event === 'payment.received');
      expect(told.slice(paidAt + 1)).toEqual([]);
      const [{ said }] = await company.app.dataSource.query(
        `SELECT count(*)::int AS said FROM outbox WHERE key LIKE $1`,
        [`receivable-${id}-level:7:%`],
      );
      expect(said).toBe(told.filter(({ event }, index) => event === 'clock.level' && index > 2).length);
      expect((await shown(company, id)).state).toBe('paid');
    }
  });
});

it('section 9 whatever is paid, allocated and taken back: allocations and surplus are the payment, no balance is negative', async () => {
  const move = fc.record({
    amount: fc.integer({ min: 1, max: 200_000 }),
    parts: fc.array(fc.record({ index: fc.nat(2), cents: fc.integer({ min: 1, max: 120_000 }) }), { maxLength: 3 }),
    then: fc.constantFrom('allocate', 'reverse', 'nothing'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 5 }), async (moves) => {
      const ids = [1, 2, 3].map(() => planned(company, { contractId }));
      const receivables = await Promise.all(ids);
      for (const { amount, parts, then } of moves) {
        const said = Object.fromEntries(parts.map(({ index, cents: part }) => [receivables[index]!, text(part)]));
        const paid = await pay(company, said, { amount: text(amount) });
        if (paid.status !== 201) continue;
        if (then === 'allocate') await allocate(paid.body.id, { [receivables[0]!]: text(Math.ceil(amount / 3)) });
        if (then === 'reverse')
          await company.send('finance', 'POST', `/payments/${paid.body.id}/reverse`, { reason: '退票' });
        const now = must(await company.send('finance', 'GET', `/payments/${paid.body.id}`));
        const allocated = now.allocations.reduce(
          (sum: number, each: { amount: string }) => sum + cents(each.amount),
          0,
        );
        expect(then === 'reverse' ? 0 : allocated + cents(now.surplus.amount)).toBe(then === 'reverse' ? 0 : amount);
      }
      const rows: { rest: string }[] = await company.app.dataSource.query(
        `SELECT r.id, (r.amount - r.balance - coalesce((SELECT sum(l.amount) FROM payment_allocations l WHERE l.receivable_id = r.id
           AND NOT EXISTS (SELECT 1 FROM payment_reversals v WHERE v.payment_id = l.payment_id)), 0))::text AS rest
         FROM receivables r WHERE r.id = ANY ($1)`,
        [receivables],
      );
      expect(rows.map(({ rest }) => rest)).toEqual(['0.00', '0.00', '0.00']);
    }),
    { numRuns: 12 },
  );
});
