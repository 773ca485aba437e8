import { approved, decide } from '../features/approving';
import { codesOf, type Company, money, startCompany } from '../features/company';

let company: Company;
let contactId: string;
beforeEach(async () => {
  company = await startCompany();
  contactId = await company.contact();
});
afterEach(() => company?.close());

async function visit(level: string): Promise<string> {
  const body = {
    accountId: company.accountId,
    contactIds: [contactId],
    level,
    purpose: 'contact',
    goal: '了解预算',
    intendedStep: { strength: 'normal', manner: '先交流案例' },
    plannedAt: '2026-03-04T10:00:00+08:00',
  };
  const planned = await company.send('manager', 'POST', '/visits', body);
  if (planned.status !== 201) throw new Error(planned.text);
  return planned.body.id as string;
}
const expense = (more: Record<string, unknown>) =>
  company.fact('expenses', { contactId, purpose: '拜访', occursOn: '2026-03-04', ...more });
const submit = (id: string) => company.send('manager', 'POST', `/expenses/${id}/submit`);

it('B7, B12 a meal, lodging or gift on a visit keeps to the standard of its level; a higher level is approved first (A4)', async () => {
  const ordinary = await visit('C');
  const meal = await submit(await expense({ kind: 'meal', amount: money('150.01'), visitId: ordinary }));
  expect([meal.status, meal.body.code, ...codesOf(meal)]).toEqual([422, 'over-standard', 'amount over-standard']);
  const gift = await submit(await expense({ kind: 'gift', amount: money('200.01'), visitId: ordinary }));
  expect([gift.status, gift.body.code]).toEqual([422, 'over-standard']);
  expect((await submit(await expense({ kind: 'meal', amount: money('150.00'), visitId: ordinary }))).status).toBe(202);
  const room = (amount: string, more: object = {}) => expense({ kind: 'lodging', amount: money(amount), ...more });
  const hotel = await submit(await room('400.01', { visitId: ordinary }));
  expect([hotel.status, hotel.body.code]).toEqual([422, 'over-standard']);
  const longer = await submit(await room('1200.01', { visitId: ordinary, nights: 3 }));
  expect([longer.body.code, longer.body.detail]).toEqual(['over-standard', expect.stringContaining('1200.00')]);
  expect((await submit(await room('1200.00', { visitId: ordinary, nights: 3 }))).status).toBe(202);
  expect((await submit(await room('400.01'))).status).toBe(202);
  expect((await submit(await expense({ kind: 'meal', amount: money('300.00') }))).status).toBe(202);

  const higher = await visit('B');
  const dinner = await expense({ kind: 'meal', amount: money('300.00'), visitId: higher });
  const early = await submit(dinner);
  expect([early.status, early.body.code]).toEqual([422, 'visit-level-not-approved']);
  const request = { visitId: higher, level: 'B', reason: '对方总监出席', executiveIds: [company.people.director.id] };
  const level = await company.send('director', 'POST', `/accounts/${company.accountId}/visit-levels`, request);
  await approved(company, 'director', `/visit-levels/${level.body.id}`, 'seniorManagement');
  expect((await submit(dinner)).status).toBe(202);

  const foreign = await company.send('manager', 'POST', `/accounts/${company.accountId}/expenses`, {
    ...{ contactId, purpose: '拜访', occursOn: '2026-03-04', kind: 'meal', amount: money('10.00') },
    visitId: company.accountId,
  });
  expect([foreign.status, ...codesOf(foreign)]).toEqual([422, 'visitId visit-unknown']);
});

it('B7, A5 who decides on a reception is shown its budget against the standard of its level', async () => {
  const body = {
    contactIds: [contactId],
    level: 'A',
    purpose: '考察',
    plannedOn: '2026-03-10',
    budget: money('6400.00'),
  };
  const path = `/accounts/${company.accountId}/receptions`;
  const drafted = await company.send('director', 'POST', path, { ...body, otherGuests: 1, nights: 1 });
  const filed = await company.send('director', 'POST', `/receptions/${drafted.body.id}/submit`);
  const shown = await company.send('seniorManagement', 'GET', `/approvals/${filed.body.id}`);
  expect(shown.body.content.fields.standard).toEqual({
    ...{ boardPerDay: money('800.00'), lodgingPerNight: money('1500.00'), persons: 2, nights: 1 },
    ...{ total: money('6200.00'), verdict: 'overStandard' },
  });
  expect((await decide(company, 'seniorManagement', filed.body.id)).status).toBe(200);
  const within = await company.send('director', 'POST', path, { ...body, budget: money('800.00') });
  const second = await company.send('director', 'POST', `/receptions/${within.body.id}/submit`);
  const read = await company.send('seniorManagement', 'GET', `/approvals/${second.body.id}`);
  expect(read.body.content.fields.standard).toMatchObject({ total: money('800.00'), verdict: 'withinStandard' });
});

it('B1, B13 the kinds of engagement come with their guidance in the language of the reader', async () => {
  const chinese = await company.send('specialist', 'GET', '/engagement-kinds', undefined, {
    'accept-language': 'zh-CN',
  });
  expect(chinese.body.map(({ code }: { code: string }) => code)).toEqual([
    ...['telephone', 'email', 'visit', 'video', 'reception', 'event'],
  ]);
  expect(chinese.body[0]).toMatchObject({ name: '电话', guidance: expect.stringContaining('尊重') });
  const english = await company.send('finance', 'GET', '/engagement-kinds', undefined, { 'accept-language': 'en' });
  expect(english.body[1].guidance).toContain('layout');
});

it('B10, F16 what a contact says of products outside a visit is kept beside the reports, ours and competitors’', async () => {
  const path = `/accounts/${company.accountId}/satisfaction`;
  const said = {
    contactId,
    saidOn: '2026-03-01',
    ours: [{ product: '搜索推广', use: '月均 80 万元', satisfaction: 4 }],
    competitors: [{ competitor: '某代理商', product: '信息流', use: '试用', satisfaction: 2 }],
  };
  expect((await company.send('specialist', 'POST', path, said)).status).toBe(204);
  expect(
    (await company.send('specialist', 'POST', path, { ...said, saidOn: '2026-03-02', competitors: [] })).status,
  ).toBe(204);
  const all = await company.send('auditor', 'GET', path);
  expect(all.body.items.map((each: { saidOn: string }) => each.saidOn)).toEqual([
    '2026-03-02',
    '2026-03-01',
    '2026-03-01',
  ]);
  const others = await company.send('manager', 'GET', `${path}?of=competitors`);
  expect(others.body.items).toEqual([
    expect.objectContaining({ competitor: '某代理商', satisfaction: 2, contactId, visitId: null }),
  ]);
  const first = await company.send('manager', 'GET', `${path}?limit=2`);
  const rest = await company.send('manager', 'GET', `${path}?limit=2&cursor=${first.body.nextCursor}`);
  expect([rest.body.items.length, rest.body.nextCursor]).toEqual([1, null]);
  for (const unfit of [
    { ...said, saidOn: '2026-03-03' },
    { ...said, ours: [], competitors: [] },
  ]) {
    const answer = await company.send('manager', 'POST', path, unfit);
    expect([answer.status, answer.body.code]).toEqual([422, 'satisfaction-unfit']);
  }
  expect((await company.send('stranger', 'GET', path)).status).toBe(404);
  expect((await company.send('auditor', 'POST', path, said)).status).toBe(403);
});

it('B2, B8 the deadline of a visit says what it was counted from, so that a changed calendar moves it', async () => {
  const id = await visit('C');
  const due = async () => {
    const [row]: { due_at: Date; basis: { kind: string } }[] = await company.app.dataSource.query(
      `SELECT due_at, basis FROM deadlines WHERE instance_id = $1 AND status = 'open'`,
      [id],
    );
    return [row!.due_at.toISOString(), row!.basis.kind];
  };
  expect(await due()).toEqual(['2026-03-03T01:00:00.000Z', 'workday']);
});
