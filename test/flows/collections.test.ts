import { VerificationService } from '../../src/modules/platform/workflow/verification.service';
import { type Company, startCompany } from '../modules/features/company';
import { must, signedContract } from '../modules/receivables/money';
import { plus } from './collections/chinese-days';
import { money, Years } from './collections/driver';
import { type Invoice, madeUp, published } from './collections/invoices';
import { expectedOf, LEVELS, type Said } from './collections/reference';

/** Budget: 120 s for the whole of the published invoices and the made-up ones. */
jest.setTimeout(300_000);

let company: Company;
let years: Years;
let invoices: Invoice[];
let passed: { done: number; failed: number };
const accounts = new Map<string, { accountId: string; contractId: string }>();
const openedAt = Date.now();

beforeAll(async () => {
  const real = published();
  const customers = [...new Set(real.map(({ customer }) => customer))];
  invoices = [...real, ...madeUp(customers)];
  const days = invoices.flatMap(({ invoicedOn, receipts }) => [invoicedOn, ...receipts.map(({ on }) => on)]).sort();
  company = await startCompany(`${days[0]!}T00:00:00.000Z`);
  for (const customer of customers) {
    const accountId = await company.newAccount(customer);
    accounts.set(customer, { accountId, contractId: await signedContract(company, '900000.00', accountId) });
  }
  years = new Years(company, accounts);
  passed = await years.pass(invoices, days[0]!, plus(days.at(-1)!, 70));
});
afterAll(() => company.close());

const LEVEL_KEY = /-level:(-?\d+):\d+$/;

async function said(): Promise<Map<string, Said[]>> {
  const rows: { key: string; on: string; template: string; owed: string; id: string }[] =
    await company.app.dataSource.query(
      `SELECT key, (created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS on, payload->>'template' AS template,
       payload->'params'->'balance'->>'amount' AS owed, payload->'link'->>'id' AS id
     FROM outbox WHERE key LIKE 'receivable-%' ORDER BY outbox.id`,
    );
  const found = new Map<string, Said[]>();
  for (const { key, on, template, owed, id } of rows) {
    const what = template === 'promiseBroken' ? 'promiseBroken' : Number(LEVEL_KEY.exec(key)?.[1]);
    found.set(id, [...(found.get(id) ?? []), { on, what, owed: Math.round(Number(owed) * 100) } as Said]);
  }
  return found;
}

it('F15, section 9 every invoice reaches the levels, and is told and stopped, as an independent calculation says', async () => {
  const actual = await said();
  const wrong = invoices.flatMap((invoice) => {
    const [expected, got] = [expectedOf(invoice), actual.get(years.ids.get(invoice.number)!) ?? []];
    return JSON.stringify(expected) === JSON.stringify(got) ? [] : [{ invoice, expected, got }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(passed.failed).toBe(0);
  const all = [...actual.values()].flat();
  const counted = [...LEVELS, 'promiseBroken'].map(
    (what) => `${what}: ${all.filter((each) => each.what === what).length}`,
  );
  process.stdout.write(
    `collections: ${invoices.length} invoices of ${accounts.size} customers, ${passed.done} deadlines, ${all.length} messages (${counted.join(', ')}), ${Math.round((Date.now() - openedAt) / 1000)} s\n`,
  );
  for (const days of LEVELS) expect(all.some((each) => each.what === days)).toBe(true);
});

it('section 9 none comes after payment, and nothing is left to come', async () => {
  const actual = await said();
  const late = invoices.filter((invoice) => {
    const last = invoice.receipts.at(-1)!.on;
    return (actual.get(years.ids.get(invoice.number)!) ?? []).some(({ on }) => on > last);
  });
  expect(late).toEqual([]);
  const [{ open }] = await company.app.dataSource.query(
    `SELECT count(*)::int AS open FROM deadlines d JOIN receivables r ON r.id = d.instance_id WHERE d.status = 'open'`,
  );
  expect(open).toBe(0);
});

it('section 9 totals reconcile to the cent, in all and for each customer', async () => {
  const [total] = await company.app.dataSource.query(
    `SELECT (SELECT sum(amount) FROM receivables)::text AS owed, (SELECT sum(amount) FROM payments)::text AS paid,
       (SELECT sum(amount) FROM payment_allocations)::text AS allocated, (SELECT sum(balance) FROM receivables)::text AS balance,
       (SELECT count(*)::int FROM receivables WHERE state = 'paid') AS settled`,
  );
  const sum = money(invoices.reduce((cents, each) => cents + each.cents, 0));
  expect(total).toEqual({ owed: sum, paid: sum, allocated: sum, balance: '0.00', settled: invoices.length });
  const rows = await company.app.dataSource.query(
    `SELECT account_id AS id, sum(amount)::text AS paid FROM payments GROUP BY account_id`,
  );
  const paid = new Map(rows.map((row: { id: string; paid: string }) => [row.id, row.paid]));
  for (const [customer, { accountId }] of accounts) {
    const cents = invoices.filter((each) => each.customer === customer).reduce((all, each) => all + each.cents, 0);
    expect([customer, paid.get(accountId)]).toEqual([customer, money(cents)]);
  }
});

it('section 9 each invoice is settled on the day on which the last of it came in', async () => {
  const rows: { number: string; on: string }[] = await company.app.dataSource.query(
    `SELECT number, settled_on::text AS on FROM receivables`,
  );
  const settled = new Map(rows.map(({ number, on }) => [number, on]));
  expect(invoices.filter((each) => settled.get(each.number) !== each.receipts.at(-1)!.on)).toEqual([]);
});

it('the record of all of it replays', async () => {
  expect((await company.app.app.get(VerificationService, { strict: false }).verify()).flawed).toEqual([]);
  expect(must(await company.send('finance', 'GET', '/receivables?state=overdue')).items).toEqual([]);
});
