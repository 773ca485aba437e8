import { newId } from '../../../src/modules/platform/database/id';
import { type Company, startCompany } from '../features/company';
import { must, pay, planned as receivable, signedContract } from '../receivables/money';
import { type Component, instantOf, lineOf, partsOf, readCalendar, textOf } from './strict-reader';

let company: Company;
let contactId: string;
beforeEach(async () => {
  company = await startCompany();
  contactId = await company.contact();
});
afterEach(() => company?.close());

type Post = Parameters<Company['send']>[0];

const FEED = '/me/calendar-feed';
const path = (url: string): string => new URL(url).pathname;
const get = (url: string, headers?: Record<string, string>) => company.app.request('GET', path(url), { headers });

async function address(post: Post = 'manager'): Promise<string> {
  return must(await company.send(post, 'POST', FEED), 201).url as string;
}
async function events(url: string): Promise<{ root: Component; events: Component[]; titles: string[] }> {
  const answer = await get(url);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  const root = readCalendar(answer.text);
  const found = partsOf(root, 'VEVENT');
  return { root, events: found, titles: found.map((each) => textOf(each, 'SUMMARY')!) };
}
async function visit(more: Record<string, unknown> = {}): Promise<string> {
  const body = {
    accountId: company.accountId,
    contactIds: [contactId],
    level: 'C',
    purpose: 'contact',
    goal: '了解下一年度投放预算',
    intendedStep: { strength: 'normal', manner: '先交流行业案例' },
    plannedAt: '2026-03-04T10:00:00+08:00',
    ...more,
  };
  return must(await company.send('manager', 'POST', '/visits', body), 201).id as string;
}
const ofKind = (all: Component[], kind: string): Component[] =>
  all.filter((each) => lineOf(each, 'UID')!.value.startsWith(`${kind}-`));

it('calendar feed › the address is told once, kept as a hash, and read without log-in', async () => {
  expect(must(await company.send('manager', 'GET', FEED))).toEqual({ active: false, createdAt: null, readAt: null });
  const url = await address();
  expect(url).toMatch(/\/api\/v1\/calendar\/kpc_[A-Za-z0-9_-]{43}\.ics$/);
  const answer = await get(url);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-cache',
  ]);
  expect(answer.headers.get('set-cookie')).toBeNull();
  const now = company.clock.now().toISOString();
  const shown = must(await company.send('manager', 'GET', FEED));
  expect(shown).toEqual({ active: true, createdAt: now, readAt: now });
  const token = /kpc_[\w-]+/.exec(url)![0];
  const tables: { name: string }[] = await company.app.dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const [{ found }] = await company.app.dataSource.query(
      `SELECT count(*)::int AS found FROM "${name}" AS t WHERE t::text LIKE '%' || $1 || '%'`,
      [token],
    );
    expect([name, found]).toEqual([name, 0]);
  }
});

it('calendar feed › another address ends the one before, revoking ends it too, and so does disabling; a stranger’s guess is the same 404', async () => {
  const first = await address();
  const second = await address();
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
  expect((await company.send('manager', 'DELETE', FEED)).status).toBe(204);
  expect((await company.send('manager', 'DELETE', FEED)).status).toBe(204);
  const dead = await get(second);
  expect([dead.status, dead.body.code]).toEqual([404, 'not-found']);
  const third = await address();
  expect((await get(third)).status).toBe(200);
  await company.app.dataSource.query('UPDATE users SET disabled_at = now() WHERE id = $1', [company.people.manager.id]);
  for (const url of [third, `http://x/api/v1/calendar/kpc_${'A'.repeat(43)}.ics`, 'http://x/api/v1/calendar/x.ics'])
    expect((await get(url)).body).toEqual({ ...dead.body });
});

it('calendar feed › of addresses made at once the last one alone stands', async () => {
  const urls = await Promise.all([1, 2, 3, 4].map(() => address()));
  const statuses = await Promise.all(urls.map(async (url) => (await get(url)).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
});

it('calendar feed › a visit keeps its UID, its number grows, and called off it says so', async () => {
  const url = await address();
  const id = await visit({ participantIds: [company.people.specialist.id] });
  const companion = await address('specialist');
  const before = await events(url);
  const [first] = ofKind(before.events, 'visit');
  expect(textOf(first!, 'SUMMARY')).toBe('拜访 海川家居（日常沟通）');
  expect(instantOf(before.root, first!, 'DTSTART')).toBe('2026-03-04T02:00:00.000Z');
  await company.send('manager', 'POST', `/visits/${id}/move`, { to: '2026-03-06T10:00:00+08:00', reason: '对方出差' });
  const moved = await events(url);
  const [second] = ofKind(moved.events, 'visit');
  expect(instantOf(moved.root, second!, 'DTSTART')).toBe('2026-03-06T02:00:00.000Z');
  await company.send('manager', 'POST', `/visits/${id}/cancel`, { reason: '客户取消' });
  const [third] = ofKind((await events(url)).events, 'visit');
  const all = [first!, second!, third!];
  expect(new Set(all.map((each) => lineOf(each, 'UID')!.value))).toEqual(new Set([`visit-${id}@keypath`]));
  const numbers = all.map((each) => Number(lineOf(each, 'SEQUENCE')!.value));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBe(3);
  expect(all.map((each) => lineOf(each, 'STATUS')!.value)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  expect(ofKind((await events(companion)).events, 'visit')).toHaveLength(1);
});

it('B3, section 9, section 11, S5 › next steps, due dates, clocks, reports and leave are in it, on their days', async () => {
  const { manager, specialist } = company.people;
  const { accountId } = company;
  await company.fact('engagements', {
    kind: 'telephone',
    heldAt: '2026-03-02T09:00:00+08:00',
    contactIds: [contactId],
    purpose: 'contact',
    outcome: '确认存在更换代理的意向',
    successful: true,
    nextStep: { action: '提交投放诊断报告', kind: 'visit', at: '2026-03-20T14:00:00+08:00' },
  });
  const contractId = await signedContract(company);
  const [open, paid] = [
    await receivable(company, { contractId }),
    await receivable(company, { contractId, dueOn: '2026-05-31' }),
  ];
  must(await pay(company, { [paid]: '1000.00' }), 201);
  await company.app.dataSource.query(
    `INSERT INTO market_reports (id, month, author_id, status, obliged, opened_at) VALUES ($1, '2026-03', $2, 'open', true, now())`,
    [newId(), manager.id],
  );
  const clock = (purpose: string, number: number, dueAt: string) =>
    company.app.dataSource.query(
      `INSERT INTO deadlines (id, instance_id, purpose, visit, due_at, calendar_version, created_at) VALUES ($1, $2, $3, $4, $5, 'x', now())`,
      [newId(), accountId, purpose, number, dueAt],
    );
  await clock('visit.returnDue', Date.parse('2026-06-02T00:00:00Z') / 86_400_000, '2026-06-02T01:00:00Z');
  // The end of a Friday, 24:00.
  await clock('stage.breached', 9, '2026-04-17T16:00:00Z');
  await clock('contact.due', 9, '2026-03-19T02:00:00Z');
  const leave = { substituteId: specialist.id, from: '2026-04-06T00:00:00+08:00', until: '2026-04-11T00:00:00+08:00' };
  await company.app.dataSource.query(
    `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, reason, created_by, created_at) VALUES ($1, $2, $3, $4, $5, '', $2, now())`,
    [newId(), manager.id, leave.substituteId, leave.from, leave.until],
  );
  const { root, events: all, titles } = await events(await address());
  const [step] = ofKind(all, 'nextStep');
  expect([textOf(step!, 'SUMMARY'), instantOf(root, step!, 'DTSTART')]).toEqual([
    '海川家居：提交投放诊断报告',
    '2026-03-20T06:00:00.000Z',
  ]);
  const day = (kind: string): (string | undefined)[] => ofKind(all, kind).map((each) => lineOf(each, 'DTSTART')?.value);
  expect([day('receivable'), day('report'), day('returnVisit'), day('absence')]).toEqual([
    ['20260430'],
    // The 5th of April is a Sunday, the 6th a holiday.
    ['20260407'],
    ['20260602'],
    ['20260406'],
  ]);
  expect(lineOf(ofKind(all, 'receivable')[0]!, 'UID')!.value).toBe(`receivable-${open}@keypath`);
  expect([day('stageDue'), day('contactDue')]).toEqual([['20260417'], ['20260319T100000']]);
  expect(titles).toEqual(
    expect.arrayContaining([
      '应安排接触：海川家居',
      '“信息收集”阶段到期：海川家居',
      '休假（代理人：' + `Person ${specialist.email}）`,
    ]),
  );
  expect(all.map((each) => each.lines.map(({ value }) => value).join()).join()).not.toMatch(/1000\.00|王志强|CNY/);
});

it('scope › the calendar is what its person sees at the moment of reading', async () => {
  await visit({ participantIds: [company.people.specialist.id] });
  const contractId = await signedContract(company);
  await receivable(company, { contractId });
  const [url, theirs, finance] = [await address('specialist'), await address('stranger'), await address('finance')];
  expect((await events(url)).titles.filter((title) => /拜访 |应收/.test(title))).toHaveLength(2);
  // Finance sees everybody's money, but nothing of it is theirs to see to.
  expect((await events(theirs)).titles).toEqual([]);
  expect((await events(finance)).titles).toEqual([]);
  await company.app.dataSource.query('DELETE FROM account_members WHERE user_id = $1', [company.people.specialist.id]);
  expect((await events(url)).titles).toEqual([]);
});

it('calendar feed › whoever has it already gets 304; a change is another ETag', async () => {
  const url = await address();
  await visit();
  const first = await get(url);
  const etag = first.headers.get('etag')!;
  company.clock.set(new Date(company.clock.now().getTime() + 3_600_000));
  const again = await get(url, { 'if-none-match': `W/${etag}, "x"` });
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  await visit({ plannedAt: '2026-03-05T10:00:00+08:00' });
  const changed = await get(url, { 'if-none-match': etag });
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
  const head = await company.app.request('HEAD', path(url));
  expect([head.status, head.text]).toEqual([200, '']);
});

it('calendar feed › guesses are slowed down by address, and keep nobody from reading; reading without a pause is slowed down too', async () => {
  const url = await address();
  const guess = () => get(`http://x/api/v1/calendar/kpc_${'B'.repeat(43)}.ics`);
  const statuses: number[] = [];
  for (let n = 0; n < 21; n += 1) statuses.push((await guess()).status);
  expect([statuses.slice(0, 20).every((status) => status === 404), statuses[20]]).toEqual([true, 429]);
  expect((await get(url)).status).toBe(200);
  const readings: number[] = [];
  for (let n = 0; n < 30; n += 1) readings.push((await get(url)).status);
  expect([readings.slice(0, 29).every((status) => status === 200), readings[29]]).toEqual([true, 429]);
  const refused = await get(url);
  expect([refused.body.code, Number(refused.headers.get('retry-after'))]).toEqual(['calendar-feed-throttled', 30]);
  company.clock.set(new Date(company.clock.now().getTime() + 61_000));
  expect((await get(url)).status).toBe(200);
});
