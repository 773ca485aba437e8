import { Workbook } from 'exceljs';
import { approved } from '../features/approving';
import { type Company, HASH, money, startCompany } from '../features/company';

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(() => company?.close());

async function gift(contactId: string, amount: string, ...deciders: ('director' | 'seniorManagement')[]) {
  const body = { contactId, kind: 'gift', purpose: '=中秋礼品', amount: money(amount), occursOn: '2026-03-05' };
  const id = await company.fact('expenses', body);
  if (deciders.length > 0) await approved(company, 'manager', `/expenses/${id}`, ...deciders);
  return id;
}

it('A1, H1 section 5 the register has what was approved or spent, who approved it, and marks what passed a limit', async () => {
  const contactId = await company.contact();
  await gift(contactId, '100.00');
  const first = await gift(contactId, '500.00', 'director');
  const spending = { spentOn: '2026-03-02', actualAmount: money('480.00'), receiptHash: HASH };
  const spent = await company.send('manager', 'POST', `/expenses/${first}/spend`, spending);
  expect(spent.status).toBe(200);
  const second = await gift(contactId, '1800.00', 'director', 'seniorManagement');
  const register = await company.send('director', 'GET', `/gifts?year=2026&accountId=${company.accountId}`);
  expect(register.body.items).toEqual([
    expect.objectContaining({ id: second, overContactLimit: true, overAccountLimit: false, spent: null }),
    expect.objectContaining({
      id: first,
      recipient: '王志强',
      spent: money('480.00'),
      spentOn: '2026-03-02',
      overContactLimit: false,
      approvedBy: [expect.objectContaining({ id: company.people.director.id })],
    }),
  ]);
  expect(register.body.items[0].approvedBy).toHaveLength(2);
  expect((await company.send('director', 'GET', '/gifts?year=2025')).body.items).toEqual([]);
  const paged = await company.send('director', 'GET', '/gifts?limit=1');
  const next = await company.send('director', 'GET', `/gifts?limit=1&cursor=${paged.body.nextCursor}`);
  expect([paged, next].map((page) => page.body.items[0].id)).toEqual([second, first]);
  expect((await company.send('manager', 'GET', '/gifts')).status).toBe(403);

  const token = await company.app.login(company.people.auditor.email);
  const file = await fetch(`${company.app.url}/api/v1/gifts/export`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' },
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const rows = workbook.worksheets[0]!.getSheetValues().slice(1) as string[][];
  expect(rows).toHaveLength(3);
  expect(rows[0]!.slice(1, 4)).toEqual(['客户', '受赠人', '是否内线']);
  expect(rows[2]).toEqual(expect.arrayContaining(['海川家居', '王志强', '礼品', "'=中秋礼品", '500.00', '480.00']));
});
