import { Workbook } from 'exceljs';
import { type Company, startCompany } from '../features/company';
import { goOn, must, pay, planned, signedContract } from './money';

const BANDS = ['notDue', 'days1to7', 'days8to15', 'days16to30', 'days31to60', 'daysOver60'] as const;
let company: Company;
beforeAll(async () => {
  company = await startCompany();
  const contractId = await signedContract(company);
  const dollars = await signedContract(company, '5000.00', company.accountId, 'USD').catch(() => null);
  expect(dollars).toBeNull();
  for (const [index, dueOn] of [
    ...['2026-07-31', '2026-08-01', '2026-07-30', '2026-07-24', '2026-07-23', '2026-07-16'],
    ...['2026-07-15', '2026-07-01', '2026-06-30', '2026-06-01', '2026-05-31'],
  ].entries()) {
    await planned(company, { contractId, dueOn, amount: `${2 ** index}.01` });
  }
  await goOn(company, '2026-07-31T02:00:00.000Z');
  const id = await planned(company, { contractId, dueOn: '2026-07-31', amount: '50.00' });
  const paid = must(await pay(company, { [id]: '50.00' }, { amount: '60.00', reference: '=HYPERLINK("x")' }), 201);
  expect(paid.surplus.amount).toBe('10.00');
});
afterAll(() => company.close());

async function file(path: string): Promise<{ type: string | null; content: Buffer }> {
  const token = await company.app.login(company.people.finance.email);
  const answer = await fetch(`${company.app.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' },
  });
  expect(answer.status).toBe(200);
  return { type: answer.headers.get('content-type'), content: Buffer.from(await answer.arrayBuffer()) };
}

describe('section 9 ageing', () => {
  it('puts each receivable into the band of its days: not due, 1–7, 8–15, 16–30, 31–60, over 60', async () => {
    const { asOf, totals, items } = must(await company.send('finance', 'GET', '/ageing'));
    expect(asOf).toBe('2026-07-31');
    expect(totals).toHaveLength(1);
    expect(BANDS.map((band) => totals[0][band])).toEqual(['3.02', '12.02', '48.02', '192.02', '768.02', '1024.01']);
    expect([totals[0].total, items[0].total]).toEqual(['2047.11', '2047.11']);
  });

  it('is seen in scope only', async () => {
    expect(must(await company.send('stranger', 'GET', '/ageing')).items).toEqual([]);
  });
});

describe('section 9 statement of account', () => {
  it('runs to what is owed less what is left of payments', async () => {
    const statement = must(await company.send('manager', 'GET', `/accounts/${company.accountId}/statement`));
    expect(statement.currencies[0].closing).toBe('2037.11');
    const later = must(
      await company.send('manager', 'GET', `/accounts/${company.accountId}/statement?from=2026-07-31&to=2026-07-31`),
    );
    expect(later.currencies[0].opening).toBe('2047.11');
    expect(later.currencies[0].lines.map((line: { kind: string }) => line.kind)).toEqual(['receivable', 'payment']);
  });

  it('is 404 to a stranger', async () => {
    expect((await company.send('stranger', 'GET', `/accounts/${company.accountId}/statement`)).status).toBe(404);
  });
});

describe('section 9 files', () => {
  it('a spreadsheet has no formula, whatever people wrote', async () => {
    const { content } = await file(`/accounts/${company.accountId}/statement/file?format=xlsx`);
    const workbook = await new Workbook().xlsx.load(content as never);
    const cells: unknown[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))));
    expect(cells.every((value) => typeof value === 'string')).toBe(true);
    expect(cells).toContain(`'=HYPERLINK("x")`);
    expect(cells).toContain('期末余额');
  });

  it('a PDF is a PDF with its font inside', async () => {
    for (const path of ['/ageing/file?format=pdf', `/accounts/${company.accountId}/statement/file?format=pdf`]) {
      const { type, content } = await file(path);
      expect(type).toBe('application/pdf');
      expect(content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(content.includes('/FontFile2')).toBe(true);
      expect(content.length).toBeLessThan(200_000);
    }
  });
});
