import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { codesOf, type Company, money, startCompany, UNKNOWN_ID } from '../features/company';
import { must, pay, planned, shown, signedContract } from './money';

let company: Company;
let contractId: string;
beforeAll(async () => {
  company = await startCompany();
  contractId = await signedContract(company);
});
afterAll(() => company.close());

const plan = (more: Record<string, unknown> = {}, by: Parameters<Company['send']>[0] = 'manager') =>
  company.send(by, 'POST', '/receivables', {
    ...{ accountId: company.accountId, contractId, number: 'YS-A', amount: money('1000.00'), dueOn: '2026-04-30' },
    ...more,
  });

describe('section 9 planning a receivable', () => {
  it('answers it with its version as ETag, and finance sees it though it sees no dossier (P5)', async () => {
    const answer = await plan({ number: 'YS-100', amount: money('1000') });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      state: 'planned',
      amount: money('1000.00'),
      balance: money('1000.00'),
      plannedOn: '2026-03-02',
      invoice: null,
      overdueDays: 0,
    });
    const id = answer.body.id as string;
    expect((await shown(company, id)).number).toBe('YS-100');
    expect((await company.send('stranger', 'GET', `/receivables/${id}`)).status).toBe(404);
    expect((await plan({ number: 'YS-101' }, 'finance')).status).toBe(201);
  });

  it('is for manager, director and finance, and out of scope there is nothing', async () => {
    expect((await plan({}, 'specialist')).status).toBe(403);
    expect((await plan({}, 'auditor')).status).toBe(403);
    expect((await plan({}, 'stranger')).status).toBe(404);
    expect((await plan({ accountId: UNKNOWN_ID })).status).toBe(404);
  });

  it('every step of one is 404 to a stranger and forbidden to who may only look', async () => {
    const id = await planned(company, { contractId });
    const paid = must(await pay(company, { [id]: '1.00' }), 201);
    const steps: [string, object][] = [
      [`/receivables/${id}/invoice`, { invoiceNumber: 'FP', invoicedOn: '2026-03-02' }],
      [`/receivables/${id}/promise`, { until: '2026-03-02', note: '电话' }],
      [`/receivables/${id}/dispute`, { reason: '不符' }],
      [`/receivables/${id}/resolve-dispute`, { note: '一致' }],
      [`/receivables/${id}/reverse`, { reason: '重复' }],
      [`/payments/${paid.id}/reverse`, { reason: '退票' }],
    ];
    for (const [path, body] of steps) {
      const statuses = await Promise.all(
        (['stranger', 'specialist', 'auditor'] as const).map(
          async (who) => (await company.send(who, 'POST', path, body)).status,
        ),
      );
      expect([path, ...statuses]).toEqual([path, 404, 403, 403]);
    }
    expect((await company.send('stranger', 'GET', `/payments/${paid.id}`)).status).toBe(404);
    expect((await company.send('specialist', 'GET', `/payments/${paid.id}`)).status).toBe(200);
  });

  it('needs a signed sub-contract of the account, its currency, and no more than its amount', async () => {
    const draft = await company.fact('subcontracts', {
      number: 'ZHT-D',
      title: '草稿',
      amount: money('5.00'),
      startsOn: '2026-04-01',
      endsOn: '2026-06-30',
    });
    expect((await plan({ contractId: draft })).body.code).toBe('contract-not-signed');
    const unknown = await plan({ contractId: UNKNOWN_ID });
    expect([unknown.body.code, codesOf(unknown)]).toEqual(['reference-unknown', ['contractId reference-unknown']]);
    expect((await plan({ amount: money('1.00', 'USD') })).body.code).toBe('currency-mixed');
    expect((await plan({ amount: money('0.00') })).body.code).toBe('amount-not-positive');
    const over = await plan({ amount: money('999000.00') });
    expect([over.status, over.body.code]).toEqual([422, 'receivables-over-contract']);
  });

  it('has a number of its own, free again when it is taken back', async () => {
    const id = (await plan({ number: 'YS-200' })).body.id as string;
    const again = await plan({ number: 'YS-200' });
    expect([again.status, again.body.code, again.body.id]).toEqual([409, 'receivable-number-taken', id]);
    expect((await company.send('manager', 'POST', `/receivables/${id}/reverse`, { reason: '重复' })).status).toBe(403);
    expect(must(await company.send('finance', 'POST', `/receivables/${id}/reverse`, { reason: '重复' })).state).toBe(
      'reversed',
    );
    expect((await plan({ number: 'YS-200' })).status).toBe(201);
  });

  it('acts once for one idempotency key', async () => {
    const body = {
      accountId: company.accountId,
      contractId,
      number: 'YS-300',
      amount: money('1.00'),
      dueOn: '2026-04-30',
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => company.send('manager', 'POST', '/receivables', body, { 'idempotency-key': 'plan-300' })),
    );
    expect(new Set(answers.map((each) => `${each.status} ${each.body.id}`)).size).toBe(1);
  });
});

describe('section 9 what happens to a receivable', () => {
  it('is invoiced once, under the version that was seen', async () => {
    const id = await planned(company, { contractId });
    const invoice = { invoiceNumber: 'FP-1', invoicedOn: '2026-03-02' };
    const send = (body: object, headers?: Record<string, string>) =>
      company.send('manager', 'POST', `/receivables/${id}/invoice`, body, headers);
    expect((await send(invoice, { 'if-match': '"7"' })).status).toBe(412);
    expect((await send({ ...invoice, invoicedOn: '2026-03-03' })).body.code).toBe('date-in-the-future');
    const invoiced = await send(invoice, { 'if-match': '"1"' });
    expect([invoiced.status, invoiced.body.state, invoiced.body.invoice]).toEqual([
      200,
      'invoiced',
      { number: 'FP-1', on: '2026-03-02' },
    ]);
    expect(invoiced.headers.get('etag')).toBe('"2"');
    const again = await send(invoice);
    expect([again.status, again.body.code]).toEqual([409, 'already-invoiced']);
  });

  it('knows no promise before it is due, and says what is possible', async () => {
    const id = await planned(company, { contractId });
    const answer = await company.send('manager', 'POST', `/receivables/${id}/promise`, {
      until: '2026-05-01',
      note: '电话',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'event-not-allowed']);
    expect(answer.body.possible).toEqual(['receivable.disputed', 'receivable.invoiced', 'receivable.reversed']);
  });

  it('is disputed and resolved', async () => {
    const id = await planned(company, { contractId });
    expect(
      must(await company.send('manager', 'POST', `/receivables/${id}/dispute`, { reason: '数据不符' })).state,
    ).toBe('disputed');
    expect(
      must(await company.send('manager', 'POST', `/receivables/${id}/resolve-dispute`, { note: '核对一致' })).state,
    ).toBe('planned');
  });
});

describe('P5 finance records payments', () => {
  it('one payment covers several receivables; each is lowered by its part', async () => {
    const [one, two] = [
      await planned(company, { contractId }),
      await planned(company, { contractId, amount: '500.00' }),
    ];
    const answer = await pay(company, { [two]: '500.00', [one]: '300.00' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ amount: money('800.00'), reversal: null });
    expect(answer.body.allocations).toHaveLength(2);
    expect(await shown(company, one)).toMatchObject({ state: 'planned', balance: money('700.00'), settledOn: null });
    expect(await shown(company, two)).toMatchObject({ state: 'paid', balance: money('0.00'), settledOn: '2026-03-02' });
    const list = must(await company.send('manager', 'GET', `/payments?accountId=${company.accountId}&limit=1`));
    expect(list.items[0].id).toBe(answer.body.id);
    expect((await company.send('stranger', 'GET', '/payments')).body.items).toEqual([]);
  });

  it('nobody but finance, and neither too much nor too little of it', async () => {
    const id = await planned(company, { contractId });
    const body = {
      accountId: company.accountId,
      receivedOn: '2026-03-02',
      amount: '10.00',
      currency: 'CNY',
      reference: 'R-1',
      allocations: [{ receivableId: id, amount: '10.00' }],
    };
    for (const who of ['manager', 'director', 'auditor'] as const) {
      expect((await company.send(who, 'POST', '/payments', body)).status).toBe(403);
    }
    const code = async (parts: Record<string, string>, more?: Record<string, unknown>) => {
      const answer = await pay(company, parts, more);
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await code({ [id]: '1000.01' })).toBe('422 overpaid');
    expect(await code({ [id]: '2.00' }, { amount: '1.00' })).toBe('422 allocations-over-payment');
    expect(await code({ [id]: '1.00' }, { currency: 'USD' })).toBe('422 currency-mixed');
    expect(await code({ [id]: '1.00' }, { receivedOn: '2026-03-03' })).toBe('422 date-in-the-future');
    expect(await code({ [UNKNOWN_ID]: '1.00' })).toBe('422 reference-unknown');
    expect(await code({ [id]: '0.00' }, { amount: '0.00' })).toBe('400 invalid-body');
    expect(await code({ [id]: '1e2' }, { amount: '100.00' })).toBe('400 invalid-body');
    const twice = [1, 2].map(() => ({ receivableId: id, amount: '1.00' }));
    expect(await code({}, { amount: '2.00', allocations: twice })).toBe('422 allocated-twice');
    expect((await shown(company, id)).balance).toEqual(money('1000.00'));
  });

  it('the same reference is refused until that payment is taken back; a paid receivable takes nothing more', async () => {
    const id = await planned(company, { contractId });
    const paid = must(await pay(company, { [id]: '1000.00' }, { reference: 'SAME' }), 201);
    const other = await planned(company, { contractId });
    expect((await pay(company, { [other]: '1.00' }, { reference: 'SAME' })).body.code).toBe('payment-recorded-already');
    const closed = await pay(company, { [id]: '1.00' });
    expect([closed.status, closed.body.code]).toEqual([409, 'receivable-closed']);
    expect((await company.send('manager', 'POST', `/payments/${paid.id}/reverse`, { reason: '退票' })).status).toBe(
      403,
    );
    const back = must(await company.send('finance', 'POST', `/payments/${paid.id}/reverse`, { reason: '银行退票' }));
    expect(back.reversal).toMatchObject({ reason: '银行退票', by: company.people.finance.id });
    expect(await shown(company, id)).toMatchObject({ state: 'planned', balance: money('1000.00'), settledOn: null });
    const again = await company.send('finance', 'POST', `/payments/${paid.id}/reverse`, { reason: '银行退票' });
    expect([again.status, again.body.code]).toEqual([409, 'payment-reversed-already']);
    expect((await pay(company, { [other]: '1.00' }, { reference: 'SAME' })).status).toBe(201);
  });

  it('of two payments at once that are together too much, one is refused', async () => {
    const id = await planned(company, { contractId });
    const answers = await Promise.all([pay(company, { [id]: '600.00' }), pay(company, { [id]: '600.00' })]);
    expect(answers.map((each) => each.status).sort()).toEqual([201, 422]);
    expect((await shown(company, id)).balance).toEqual(money('400.00'));
  });

  it('rows of payments are never changed', async () => {
    for (const table of ['payments', 'payment_allocations', 'payment_reversals']) {
      await expect(company.app.dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    }
  });
});

describe('lists of receivables', () => {
  it('go by due date in pages, and filter by account, state and being overdue', async () => {
    const late = await planned(company, { contractId, dueOn: '2026-02-20' });
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = must(await company.send('manager', 'GET', `/receivables?limit=3${cursor}`));
      seen.push(...page.items.map((each: { dueOn: string; id: string }) => `${each.dueOn} ${each.id}`));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(seen.length);
    const overdue = must(
      await company.send('director', 'GET', `/receivables?overdue=true&accountId=${company.accountId}`),
    );
    expect(overdue.items).toMatchObject([{ id: late, overdueDays: 10 }]);
    const paid = must(await company.send('manager', 'GET', '/receivables?state=paid'));
    expect(paid.items.every((each: { state: string }) => each.state === 'paid')).toBe(true);
    expect((await company.send('manager', 'GET', '/receivables?cursor=WyJ4IiwieSJd')).body.code).toBe('cursor-invalid');
    expect((await company.send('stranger', 'GET', '/receivables')).body.items).toEqual([]);
  });
});

it('verify › every receivable and its account replay to what is stored', async () => {
  const { flawed, instances } = await company.app.app.get(VerificationService, { strict: false }).verify();
  expect(flawed).toEqual([]);
  expect(instances).toBeGreaterThan(10);
});
