import { Workbook } from 'exceljs';
import { approved, decide } from '../../features/approving';
import { aContact, codesOf, type Company, HASH, money, startCompany } from '../../features/company';

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

const limits = async (query = '') =>
  (await company.send('manager', 'GET', `/accounts/${company.accountId}/gift-limits${query}`)).body;
const submit = (id: string) => company.send('manager', 'POST', `/expenses/${id}/submit`);

it('A1, section 5 a gift beyond a cap is refused at filing, with what is left; nobody waives it', async () => {
  const contactId = await company.contact();
  const large = await submit(await gift(contactId, '3000.01'));
  expect([large.status, large.body.code]).toEqual([422, 'gift-over-limit']);
  expect(codesOf(large)).toEqual(['amount gift-over-limit']);
  await gift(contactId, '2900.00', 'director', 'seniorManagement');
  await gift(contactId, '2000.00', 'director', 'seniorManagement');
  expect(await limits()).toMatchObject({
    year: '2026',
    perGift: money('3000.00'),
    seniorManagementAbove: money('2000.00'),
    account: { limit: money('20000.00'), given: [money('4900.00')], left: money('15100.00') },
    contacts: [{ contactId, name: '王志强', limit: money('5000.00'), left: money('100.00') }],
    blackoutNow: false,
    blackouts: [],
  });
  const over = await submit(await gift(contactId, '100.01'));
  expect([over.body.code, over.body.detail]).toEqual(['gift-over-limit', expect.stringContaining('100.00 CNY')]);
  // The same person under another name of theirs; another kind is no gift.
  expect((await limits(`?contactId=${await company.contact()}`)).contacts[0].left).toEqual(money('100.00'));
  const consulting = {
    contactId,
    kind: 'consulting',
    purpose: '咨询',
    amount: money('9000.00'),
    occursOn: '2026-03-05',
  };
  expect((await submit(await company.fact('expenses', consulting))).status).toBe(202);
  const stranger = await company.send('stranger', 'GET', `/accounts/${company.accountId}/gift-limits`);
  expect(stranger.status).toBe(404);
});

it('A1, section 5 sums never cross currencies: foreign money without a rate is refused', async () => {
  const contactId = await company.contact();
  const body = { contactId, kind: 'gift', purpose: '礼品', amount: money('10.00', 'USD'), occursOn: '2026-03-05' };
  const answer = await submit(await company.fact('expenses', body));
  expect([answer.status, answer.body.code]).toEqual([422, 'gift-currency-without-rate']);
});

it('A1, section 5 of two gifts at once under one cap one is granted and one voided, whichever account they are for', async () => {
  const person = { name: '周一人', phone: '13900139000' };
  const first = await gift(await company.contact(person), '2600.00');
  const other = await company.newAccount('另一客户');
  const elsewhere = async () => {
    const contact = await company.send('manager', 'POST', `/accounts/${other}/contacts`, aContact(person));
    const amount = money('2600.00');
    const body = { contactId: contact.body.id, kind: 'gift', purpose: '礼品', amount, occursOn: '2026-03-06' };
    return (await company.send('manager', 'POST', `/accounts/${other}/expenses`, body)).body.id as string;
  };
  const requests: string[] = [];
  for (const id of [first, await elsewhere()]) {
    requests.push((await submit(id)).body.id);
    await decide(company, 'director', requests.at(-1)!);
  }
  const ends = await Promise.all(requests.map((id) => decide(company, 'seniorManagement', id)));
  expect(ends.map(({ body }) => body.status).sort()).toEqual(['approved', 'voided']);
  expect(ends.find(({ body }) => body.status === 'voided')!.body.outcomeReason).toMatch(/limit|额度/);
});

const purchasing = (more: Record<string, unknown>) =>
  company.fact('purchasing-steps', { step: 'tender', department: '采购部', ...more });

it('A1, section 5 around a tender nothing is given: refused with the reason and the day it ends', async () => {
  const contactId = await company.contact();
  const step = await purchasing({ progress: 'running', startsOn: '2026-03-16', endsOn: '2026-03-20' });
  const at = (occursOn: string) =>
    company.fact('expenses', { contactId, kind: 'meal', purpose: '工作餐', amount: money('100.00'), occursOn });
  expect((await submit(await at('2026-03-01'))).status).toBe(202);
  const refused = await submit(await at('2026-03-05'));
  expect([refused.status, refused.body.code, ...codesOf(refused)]).toEqual([
    ...[422, 'gift-blackout', 'occursOn gift-blackout'],
  ]);
  expect(refused.body.detail).toContain('2026-04-03');
  expect((await submit(await at('2026-04-04'))).status).toBe(202);
  const blackout = { source: 'tender', label: '招标与评标', from: '2026-03-02', to: '2026-04-03', now: true };
  expect(await limits()).toMatchObject({ blackoutNow: true, blackouts: [blackout] });
  // Late: open until somebody says that it is done.
  company.goTo('2026-03-23T02:00:00.000Z');
  const late = await submit(await at('2026-05-05'));
  expect(late.body.code).toBe('gift-blackout-open');
  const path = `/accounts/${company.accountId}/purchasing-steps/${step}`;
  const done = { step: 'tender', department: '采购部', progress: 'done', startsOn: '2026-03-16', endsOn: '2026-03-22' };
  expect((await company.send('manager', 'PUT', path, done)).status).toBe(200);
  expect((await submit(await at('2026-05-05'))).status).toBe(202);
});

it('A1, section 5 a contract that is decided on meanwhile voids the request, and nothing is recorded as given then', async () => {
  const contactId = await company.contact();
  const granted = await gift(contactId, '300.00', 'director');
  const waiting = await submit(await gift(contactId, '400.00'));
  const term = { startsOn: '2026-03-10', endsOn: '2027-03-09' };
  const agreement = await company.fact('agreements', {
    number: 'ZL-1',
    title: '战略合作',
    kindOfDeal: 'brand',
    terms: '按季结算',
    ...term,
  });
  await company.send('manager', 'POST', `/contracts/${agreement}/submit`);
  expect((await limits()).blackouts).toEqual([
    { source: 'contract', label: 'ZL-1', from: '2026-03-02', to: null, now: true },
  ]);
  const decided = await decide(company, 'director', waiting.body.id);
  expect([decided.body.status, decided.body.outcomeReason]).toEqual(['voided', expect.any(String)]);
  const spending = { spentOn: '2026-03-02', actualAmount: money('300.00'), receiptHash: HASH };
  const spent = await company.send('manager', 'POST', `/expenses/${granted}/spend`, spending);
  expect([spent.status, spent.body.code]).toEqual([422, 'gift-blackout-open']);
});
