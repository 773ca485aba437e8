import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { type Company, money, startCompany } from '../features/company';
import { creditOf, goOn, must, pay, planned, shown, signedContract } from './money';

/** 10:00 in Shanghai. */
const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
let contractId: string;
beforeEach(async () => {
  company = await startCompany();
  contractId = await signedContract(company);
});
afterEach(() => company.close());

interface Said {
  template: string;
  to: string[];
  days: number;
  balance: string;
}

/** Messages about the receivable in the order in which they were said, by post. */
async function said(id: string): Promise<Said[]> {
  const rows = await company.app.dataSource.query(`SELECT payload FROM outbox WHERE key LIKE $1 ORDER BY id`, [
    `receivable-${id}-%`,
  ]);
  const postOf = (person: string) =>
    Object.entries(company.people).find(([, each]) => each.id === person)?.[0] ?? person;
  return rows.map(
    ({ payload }: { payload: { template: string; recipients: string[]; params: Record<string, any> } }) => ({
      template: payload.template,
      to: payload.recipients.map(postOf).sort(),
      days: payload.params.overdueDays as number,
      balance: payload.params.balance.amount as string,
    }),
  );
}

const days = [
  '2026-04-22',
  '2026-04-23',
  '2026-04-29',
  '2026-04-30',
  '2026-05-01',
  '2026-05-06',
  '2026-05-07',
  '2026-05-15',
  '2026-05-30',
  '2026-06-01',
  '2026-06-29',
];

it('F15, section 9 the levels speak on their days in working time, to those whom the policy names, with the balance of that moment', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  const states: string[] = [];
  for (const day of days) {
    await goOn(company, on(day));
    if (day === '2026-05-06') must(await pay(company, { [id]: '400.00' }), 201);
    states.push(`${day} ${(await shown(company, id)).state}`);
  }
  expect(states).toEqual([
    ...['2026-04-22 planned', '2026-04-23 planned', '2026-04-29 planned', '2026-04-30 due'],
    ...days.slice(4).map((day) => `${day} overdue`),
  ]);
  expect(await said(id)).toEqual([
    { template: 'collectionNotice', to: ['manager'], days: 0, balance: '1000.00' },
    { template: 'collectionNotice', to: ['manager'], days: 0, balance: '1000.00' },
    { template: 'collectionLevel', to: ['finance', 'manager'], days: 7, balance: '600.00' },
    { template: 'collectionLevel', to: ['director', 'manager'], days: 15, balance: '600.00' },
    { template: 'collectionLevel', to: ['director', 'finance', 'manager'], days: 32, balance: '600.00' },
    {
      template: 'collectionDemand',
      to: ['director', 'finance', 'manager', 'seniorManagement'],
      days: 60,
      balance: '600.00',
    },
  ]);
  expect(await shown(company, id)).toMatchObject({ level: 6, balance: money('600.00'), overdueDays: 60 });
});

it('section 9 none comes after payment, and nothing of one day comes twice', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  await goOn(company, on('2026-05-07'));
  await company.app.app.get(DeadlineProcessor, { strict: false }).runDue(company.clock.now());
  expect((await said(id)).map((each) => each.days)).toEqual([7]);
  must(await pay(company, { [id]: '1000.00' }), 201);
  for (const day of ['2026-05-15', '2026-06-01', '2026-06-29']) await goOn(company, on(day));
  expect(await said(id)).toHaveLength(1);
});

it('section 9 a promise delays the next level; once broken it is told, counted, and collection goes on', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  await goOn(company, on('2026-05-08'));
  must(await company.send('manager', 'POST', `/receivables/${id}/promise`, { until: '2026-05-18', note: '月中付款' }));
  await goOn(company, on('2026-05-15'));
  expect((await said(id)).map((each) => each.days)).toEqual([8]);
  expect(await shown(company, id)).toMatchObject({ state: 'promised', promisedUntil: '2026-05-18' });
  await goOn(company, '2026-05-18T16:00:00.000Z');
  expect(await shown(company, id)).toMatchObject({ state: 'overdue', promisedUntil: null, brokenPromises: 1 });
  await goOn(company, on('2026-05-19'));
  expect((await said(id)).map(({ template, to }) => [template, to])).toEqual([
    ['collectionLevel', ['finance', 'manager']],
    ['promiseBroken', ['finance', 'manager']],
    ['collectionLevel', ['director', 'manager']],
  ]);
});

it('section 9 a dispute stops the levels until it is resolved; then the highest that has passed speaks', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  must(await company.send('manager', 'POST', `/receivables/${id}/dispute`, { reason: '数据不符' }));
  await goOn(company, on('2026-05-20'));
  expect(await said(id)).toEqual([]);
  expect(
    must(await company.send('manager', 'POST', `/receivables/${id}/resolve-dispute`, { note: '一致' })).state,
  ).toBe('overdue');
  await goOn(company, on('2026-05-20'));
  expect((await said(id)).map((each) => each.to)).toEqual([['director', 'manager']]);
});

it('section 9 after an outage of weeks only the highest level speaks', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  await goOn(company, on('2026-06-02'));
  expect(await said(id)).toMatchObject([{ template: 'collectionLevel', days: 33 }]);
  expect((await shown(company, id)).state).toBe('overdue');
});

it('section 9 a payment taken back late brings it back overdue, is told, and the levels go on', async () => {
  const id = await planned(company, { contractId, dueOn: '2026-04-30' });
  const paid = must(await pay(company, { [id]: '1000.00' }), 201);
  await goOn(company, on('2026-05-20'));
  must(await company.send('finance', 'POST', `/payments/${paid.id}/reverse`, { reason: '银行退票' }));
  expect(await shown(company, id)).toMatchObject({ state: 'overdue', balance: money('1000.00') });
  expect(await creditOf(company)).toBe('watch');
  await goOn(company, on('2026-05-20'));
  expect((await said(id)).map((each) => each.template)).toEqual(['paymentReversed', 'collectionLevel']);
});

describe('section 9 credit', () => {
  it('is on watch from 15 days overdue, on hold from 60, good again when it is paid; each change once', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-04-30' });
    const seen: string[] = [];
    for (const instant of [
      '2026-05-14T15:59:00.000Z',
      '2026-05-14T16:00:00.000Z',
      '2026-06-28T15:59:00.000Z',
      '2026-06-28T16:00:00.000Z',
    ]) {
      await goOn(company, instant);
      seen.push(await creditOf(company));
    }
    expect(seen).toEqual(['good', 'watch', 'watch', 'hold']);
    must(await pay(company, { [id]: '999.99' }), 201);
    expect(await creditOf(company)).toBe('hold');
    must(await pay(company, { [id]: '0.01' }), 201);
    expect(await creditOf(company)).toBe('good');
    const history = must(await company.send('manager', 'GET', `/accounts/${company.accountId}/history`));
    const changes = history.items.filter(
      (each: { type?: string; event?: string }) => (each.event ?? each.type) === 'credit.changed',
    );
    expect(changes).toHaveLength(3);
    expect((await company.app.app.get(VerificationService, { strict: false }).verify()).flawed).toEqual([]);
  });

  it('falls at once when what is planned is late already, and the owner reads why in words', async () => {
    await planned(company, { contractId, dueOn: '2025-12-01' });
    expect(await creditOf(company)).toBe('hold');
    const [row] = await company.app.dataSource.query(
      `SELECT payload FROM outbox WHERE key LIKE 'path-%creditChanged%'`,
    );
    expect(row.payload.params.reason).toEqual({
      code: 'receivables:credit.credit-overdue',
      params: { days: 91, fromDays: 60 },
    });
  });

  it('is the credit of the whole group, where policy says so', async () => {
    const sister = await company.newAccount('海川建材');
    for (const id of [sister, company.accountId]) {
      must(await company.send('manager', 'PATCH', `/accounts/${id}`, { groupName: '海川集团' }));
    }
    const other = await company.newAccount('无关客户');
    const id = await planned(company, { contractId, dueOn: '2026-02-01' });
    expect(await Promise.all([company.accountId, sister, other].map((each) => creditOf(company, each)))).toEqual([
      'watch',
      'watch',
      'good',
    ]);
    must(await pay(company, { [id]: '1000.00' }), 201);
    expect(await Promise.all([company.accountId, sister].map((each) => creditOf(company, each)))).toEqual([
      'good',
      'good',
    ]);
  });

  it('one broken promise is watch while the receivable is open', async () => {
    const id = await planned(company, { contractId, dueOn: '2026-03-01' });
    await goOn(company, on('2026-03-02'));
    must(await company.send('manager', 'POST', `/receivables/${id}/promise`, { until: '2026-03-03', note: '明天' }));
    await goOn(company, on('2026-03-04'));
    expect(await creditOf(company)).toBe('watch');
    must(await pay(company, { [id]: '1000.00' }), 201);
    expect(await creditOf(company)).toBe('good');
  });
});
