import { contentHash } from '../../../src/modules/platform/workflow/hash';
import { approved } from '../features/approving';
import { type Company, money, startCompany } from '../features/company';
import { creditOf, goOn, must, planned, signedContract } from '../receivables/money';
import { codeOf, fulfilment, invoice, running, settle, signed, signedSubcontract, TERMS } from './contracting';

const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(() => company.close());

/** Puts a policy in force that compares dollars. */
async function rates(): Promise<void> {
  const rows = (sql: string, values: unknown[] = []) => company.app.dataSource.query(sql, values);
  const [row] = await rows(`SELECT version, document FROM policies WHERE status = 'active'`);
  const document = structuredClone(row.document);
  document.approvals.rates = { USD: '7.1' };
  await rows(`UPDATE policies SET status = 'retired' WHERE status = 'active'`);
  await rows(
    `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at)
     VALUES ($1, $2, 'active', $3::jsonb, $4, $5, $5)`,
    [row.version + 1, document.document.number, JSON.stringify(document), contentHash(document), new Date()],
  );
}

it('section 9, F15 contracts of two currencies are settled, aged and summed each in its own', async () => {
  await rates();
  const terms = {
    title: '战略合作协议',
    kindOfDeal: 'sem',
    terms: '一年',
    startsOn: '2026-03-01',
    endsOn: '2027-02-28',
  };
  const agreementId = await company.fact('agreements', { number: 'ZL-1', ...terms });
  await signed(company, `/contracts/${agreementId}`);
  const yuan = await running(company, { agreementId });
  const dollars = await running(company, { agreementId, amount: money('9000.00', 'USD') });
  await goOn(company, on('2026-03-31'));
  must(await settle(company, yuan, 1, '40000.00'), 201);
  const own = { amount: money('2500.50', 'USD'), period: 1, basis: '后台消耗', confirmation: '邮件' };
  must(await company.send('finance', 'POST', `/contracts/${dollars}/settlements`, own), 201);
  must(await invoice(company, yuan, 1, { dueOn: '2026-04-10' }), 201);
  must(await invoice(company, dollars, 1, { dueOn: '2026-04-20' }), 201);
  await goOn(company, on('2026-04-25'));
  const { totals } = must(await company.send('finance', 'GET', '/ageing'));
  const bands = totals.map((each: Record<string, string>) => [
    each.currency,
    each.days1to7,
    each.days8to15,
    each.total,
  ]);
  expect(bands.sort()).toEqual([
    ['CNY', '0.00', '40000.00', '40000.00'],
    ['USD', '2500.50', '0.00', '2500.50'],
  ]);
  expect((await fulfilment(company, agreementId)).sums).toMatchObject([
    { currency: 'CNY', agreed: '100000.00', settled: '40000.00', unsettled: '60000.00', balance: '40000.00' },
    { currency: 'USD', agreed: '9000.00', settled: '2500.50', unsettled: '6499.50', balance: '2500.50' },
  ]);
});

it('section 9, A13 a credit hold stops quotations and new sub-contracts, not those that run, until a release is approved', async () => {
  const id = await running(company);
  const approvedBefore = must(
    await company.send('manager', 'POST', `/accounts/${company.accountId}/subcontracts`, { number: 'ZHT-B', ...TERMS }),
    201,
  ).id as string;
  await approved(company, 'manager', `/contracts/${approvedBefore}`, 'director');
  const late = await signedContract(company);
  await planned(company, { contractId: late, dueOn: '2025-12-01' });
  expect(await creditOf(company)).toBe('hold');

  const quotation = await company.fact('quotations', {
    ...{ number: 'Q-1', total: money('100.00'), discountBasisPoints: 0, validUntil: '2026-06-30' },
    lines: [{ product: '托管', quantity: '1', unitPrice: '100.00' }],
  });
  const refused = await company.send('manager', 'POST', `/quotations/${quotation}/submit`);
  expect([codeOf(refused), refused.body.liftedBy.map(({ by }: { by: string }) => by)]).toEqual([
    '422 credit-hold',
    ['payment', 'credit-release'],
  ]);
  await expect(signedSubcontract(company)).rejects.toThrow('credit-hold');
  const signature = { signer: '王志强', signedOn: '2026-03-02', documentHash: 'a'.repeat(64) };
  expect(codeOf(await company.send('manager', 'POST', `/contracts/${approvedBefore}/sign`, signature))).toBe(
    '422 credit-hold',
  );
  await goOn(company, on('2026-03-31'));
  must(await settle(company, id, 1, '10.00'), 201);
  must(await invoice(company, id, 1), 201);

  const release = must(
    await company.send('manager', 'POST', '/credit-releases', {
      ...{ accountId: company.accountId, until: '2026-04-10', reason: '客户承诺付款' },
    }),
    201,
  );
  await approved(company, 'manager', `/credit-releases/${release.id}`, 'director');
  must(await company.send('manager', 'POST', `/quotations/${quotation}/submit`), 202);
  const signedNow = { ...signature, signedOn: '2026-03-31' };
  must(await company.send('manager', 'POST', `/contracts/${approvedBefore}/sign`, signedNow));
  expect(await signedSubcontract(company)).toMatch(/^[0-9a-f-]{36}$/);
});
