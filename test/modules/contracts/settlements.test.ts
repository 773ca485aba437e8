import { contentHash } from '../../../src/modules/platform/workflow/hash';
import { type Company, money, startCompany } from '../features/company';
import { goOn, must, pay } from '../receivables/money';
import {
  approvedPlan,
  codeOf,
  fulfilment,
  invoice,
  running,
  settle,
  settlementOf,
  signedSubcontract,
} from './contracting';

const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
let id: string;
beforeEach(async () => {
  company = await startCompany();
  id = await running(company);
});
afterEach(() => company.close());

it('F14 each period is settled once, in order, from its last day on, in its currency, and not beyond the contract', async () => {
  expect(codeOf(await settle(company, id, 1, '10.00'))).toBe('422 period-not-over');
  await goOn(company, on('2026-03-31'));
  expect(codeOf(await settle(company, id, 3, '10.00'))).toBe('422 period-unknown');
  expect(codeOf(await settle(company, id, 2, '10.00'))).toBe('422 period-out-of-order');
  const dollars = { ...settlementOf(1, '10.00'), amount: money('10.00', 'USD') };
  expect(codeOf(await company.send('finance', 'POST', `/contracts/${id}/settlements`, dollars))).toBe(
    '422 currency-mixed',
  );
  const over = await settle(company, id, 1, '100000.01');
  expect([codeOf(over), over.body.detail]).toEqual([
    '422 settlement-over-contract',
    expect.stringContaining('100000.00'),
  ]);
  expect(codeOf(await invoice(company, id, 1))).toBe('422 period-not-settled');
  must(await settle(company, id, 1, '100000.00'), 201);
  expect(codeOf(await settle(company, id, 1, '1.00'))).toBe('409 period-settled');
  await goOn(company, on('2026-04-30'));
  expect(codeOf(await settle(company, id, 2, '0.01'))).toBe('422 settlement-over-contract');
  must(await settle(company, id, 2, '0'), 201);
  expect(codeOf(await invoice(company, id, 2))).toBe('422 nothing-to-invoice');
  expect(codeOf(await invoice(company, id, 3))).toBe('422 period-not-settled');
  expect((await invoice(company, id, 0)).status).toBe(404);
  expect((await fulfilment(company, id)).periods.map(({ state }: { state: string }) => state)).toEqual([
    'settled',
    'settled',
  ]);
});

it('F14 what a period came to says quantity, basis and who confirmed it, and malformed amounts are refused at the door', async () => {
  await goOn(company, on('2026-03-31'));
  const send = (more: object) =>
    company.send('finance', 'POST', `/contracts/${id}/settlements`, settlementOf(1, '10.00', more));
  expect((await send({ quantity: '1e3' })).body.errors[0].code).toBe('is-quantity');
  expect((await send({ amount: money('-1.00') })).status).toBe(400);
  expect((await send({ basis: ' ' })).body.errors[0].code).toBe('not-blank');
  const settled = must(await send({ quantity: '128450.5' }), 201);
  expect(settled.periods[0].settlement).toEqual({
    ...{ amount: money('10.00'), quantity: '128450.5', basis: '媒体后台消耗', confirmation: '王志强邮件确认对账单' },
    ...{ by: company.people.finance.id, at: on('2026-03-31') },
  });
});

it('F14 two who settle one period at once settle it once; a repeated key answers what it answered', async () => {
  await goOn(company, on('2026-03-31'));
  await fulfilment(company, id, 'finance');
  const answers = await Promise.all(
    (['finance', 'manager', 'director', 'finance'] as const).map((who, index) =>
      settle(company, id, 1, `${index + 1}000.00`, who),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
    Array(3).fill('period-settled'),
  );
  const seen = await fulfilment(company, id);
  expect(seen.sums[0].settled).toBe(answers.find(({ status }) => status === 201)!.body.sums[0].settled);

  const body = { receivableNumber: 'YS-R', invoiceNumber: 'FP-R', invoicedOn: '2026-03-31', dueOn: '2026-04-30' };
  const send = (key: string) =>
    company.send('finance', 'POST', `/contracts/${id}/settlements/1/invoice`, body, { 'idempotency-key': key });
  const invoices = await Promise.all([send('one'), send('one'), send('two')]);
  expect(invoices.map(codeOf).filter((code) => code === '409 period-invoiced').length).toBeGreaterThanOrEqual(1);
  expect((await fulfilment(company, id)).sums[0].owed).toBe(seen.sums[0].settled);
});

it('section 9 a command names the version that it saw', async () => {
  const { version } = await fulfilment(company, id);
  const suspend = (ifMatch: string) =>
    company.send('manager', 'POST', `/contracts/${id}/suspend`, { reason: '预算冻结' }, { 'if-match': ifMatch });
  expect(codeOf(await suspend(`"${version - 1}"`))).toBe('412 version-stale');
  expect((await company.send('manager', 'GET', `/contracts/${id}`)).headers.get('etag')).toBe(`"${version}"`);
  const done = await suspend(`"${version}"`);
  expect([done.status, done.headers.get('etag')]).toEqual([200, `"${version + 1}"`]);
});

it('section 9 a suspended contract is not settled and reminds of no milestone; what was settled is invoiced; it goes on where it stood', async () => {
  await goOn(company, on('2026-03-31'));
  must(await settle(company, id, 1, '40000.00'), 201);
  const suspended = must(await company.send('manager', 'POST', `/contracts/${id}/suspend`, { reason: '预算冻结' }));
  expect(suspended).toMatchObject({ state: 'suspended', phase: 'settling', suspension: { reason: '预算冻结' } });
  const before = await messages();
  await goOn(company, on('2026-04-30'));
  expect(await messages()).toBe(before);
  const refused = await settle(company, id, 2, '10.00');
  expect([codeOf(refused), refused.body.possible]).toEqual([
    '409 event-not-allowed',
    expect.arrayContaining(['contract.invoiced', 'contract.resumed', 'contract.terminated']),
  ]);
  expect(codeOf(await company.send('director', 'POST', `/contracts/${id}/terminate`, end('2026-04-30')))).toBe(
    '422 contract-not-invoiced',
  );
  must(await invoice(company, id, 1), 201);
  const resumed = must(await company.send('manager', 'POST', `/contracts/${id}/resume`, { note: '新预算已批' }));
  expect(resumed).toMatchObject({ state: 'settling', suspension: null });
  await goOn(company, on('2026-05-06'));
  expect(await messages()).toBeGreaterThan(before);
  must(await settle(company, id, 2, '10.00'), 201);
});

const end = (day: string) => ({ reason: '协商终止', on: day });
async function messages(): Promise<number> {
  const [{ count }] = await company.app.dataSource.query(
    `SELECT count(*)::int AS count FROM outbox WHERE key LIKE 'contract-%'`,
  );
  return count as number;
}

it('section 9 a contract is broken off by the director, once, on a day that has come; what is owed on it goes on', async () => {
  await goOn(company, on('2026-03-31'));
  must(await settle(company, id, 1, '40000.00'), 201);
  const owed = must(await invoice(company, id, 1), 201).periods[0].invoice;
  const terminate = (day: string) => company.send('director', 'POST', `/contracts/${id}/terminate`, end(day));
  expect(codeOf(await terminate('2026-04-01'))).toBe('422 date-in-the-future');
  expect(must(await terminate('2026-03-31')).state).toBe('terminated');
  expect(codeOf(await terminate('2026-03-31'))).toBe('409 event-not-allowed');
  expect(codeOf(await company.send('manager', 'POST', `/contracts/${id}/resume`, { note: '恢复' }))).toBe(
    '409 event-not-allowed',
  );
  must(await pay(company, { [owed.receivableId]: '40000.00' }), 201);
  expect((await fulfilment(company, id)).sums[0]).toMatchObject({ paid: '40000.00', balance: '0.00' });
});

it('F14, F15 a receivable that was taken back lets the period be invoiced again; the sums count it once', async () => {
  await goOn(company, on('2026-03-31'));
  must(await settle(company, id, 1, '40000.00'), 201);
  const first = must(await invoice(company, id, 1, { receivableNumber: 'YS-A' }), 201).periods[0].invoice;
  expect(codeOf(await invoice(company, id, 1))).toBe('409 period-invoiced');
  must(await company.send('finance', 'POST', `/receivables/${first.receivableId}/reverse`, { reason: '发票作废' }));
  expect(await fulfilment(company, id)).toMatchObject({
    periods: [{ state: 'settled', invoice: { state: 'reversed' } }, {}],
    sums: [{ settled: '40000.00', owed: '0.00', invoiced: '0.00' }],
  });
  expect(codeOf(await invoice(company, id, 1, { invoicedOn: '2026-04-01' }))).toBe('422 date-in-the-future');
  must(await invoice(company, id, 1, { receivableNumber: 'YS-A' }), 201);
  expect((await fulfilment(company, id)).sums[0]).toMatchObject({ owed: '40000.00', invoiced: '40000.00' });
});

it('F13 milestones are reached once, are known, and not in the future', async () => {
  const done = (key: string, doneOn: string) =>
    company.send('specialist', 'POST', `/contracts/${id}/milestones/${key}/done`, { doneOn, evidence: '签收单' });
  expect(codeOf(await done('M9', '2026-03-02'))).toBe('422 milestone-unknown');
  expect(codeOf(await done('M1', '2026-03-03'))).toBe('422 date-in-the-future');
  const { milestones } = must(await done('M1', '2026-03-02'));
  expect(milestones[0]).toMatchObject({ state: 'done', done: { on: '2026-03-02', evidence: '签收单', note: null } });
  expect(codeOf(await done('M1', '2026-03-02'))).toBe('409 milestone-done');
});

it('F15, section 9 the sums of a contract are those of its receivables, whatever is paid, credited and taken back', async () => {
  await goOn(company, on('2026-03-31'));
  must(await settle(company, id, 1, '40000.00'), 201);
  const { receivableId } = must(await invoice(company, id, 1), 201).periods[0].invoice;
  const sums = async () => {
    const { periods, sums: all } = await fulfilment(company, id);
    const { paid, credited, writtenOff, balance } = all[0];
    expect(periods[0].invoice).toMatchObject({ paid, credited, writtenOff, balance });
    expect(all[0]).toMatchObject({ owed: '40000.00', invoiced: '40000.00', settled: '40000.00' });
    return [paid, credited, writtenOff, balance];
  };
  expect(await sums()).toEqual(['0.00', '0.00', '0.00', '40000.00']);
  const part = must(await pay(company, { [receivableId]: '12345.67' }), 201);
  expect(await sums()).toEqual(['12345.67', '0.00', '0.00', '27654.33']);
  const note = {
    ...{ accountId: company.accountId, receivedOn: '2026-03-31', amount: '654.33', currency: 'CNY' },
    ...{ reference: 'ZR-1', reason: '投放未达约定', allocations: [{ receivableId, amount: '654.33' }] },
  };
  must(await company.send('finance', 'POST', '/credit-notes', note), 201);
  expect(await sums()).toEqual(['12345.67', '654.33', '0.00', '27000.00']);
  must(await company.send('finance', 'POST', `/payments/${part.id}/reverse`, { reason: '银行退票' }));
  expect(await sums()).toEqual(['0.00', '654.33', '0.00', '39345.67']);
});

it('section 9 a contract that was signed before it knew plans and periods goes on like any other', async () => {
  const old = await signedSubcontract(company);
  const [{ envelope }] = await company.app.dataSource.query('SELECT envelope FROM instances WHERE id = $1', [old]);
  const { subjectType, request, approval, completion } = envelope.context;
  const before = { ...envelope, machineVersion: 1, context: { subjectType, request, approval, completion } };
  await company.app.dataSource.query('UPDATE instances SET envelope = $2::jsonb, checksum = $3 WHERE id = $1', [
    ...[old, JSON.stringify(before), contentHash(before)],
  ]);
  const seen = await company.send('manager', 'GET', `/contracts/${old}/fulfilment`);
  expect(seen.body).toMatchObject({ phase: 'signed', versions: [{ version: 1 }], periods: [{}, {}], milestones: [] });
  const suspension = { reason: '预算冻结' };
  const etag = { 'if-match': seen.headers.get('etag')! };
  must(await company.send('manager', 'POST', `/contracts/${old}/suspend`, suspension, etag));
  must(await company.send('manager', 'POST', `/contracts/${old}/resume`, { note: '恢复' }));
  await approvedPlan(company, old);
  await goOn(company, on('2026-03-31'));
  must(await settle(company, old, 1, '10.00'), 201);
  expect(must(await invoice(company, old, 1), 201).sums[0].owed).toBe('10.00');
});
