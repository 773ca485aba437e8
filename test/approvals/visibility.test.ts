import { shownReason } from '../../src/approvals/shown-reason';
import { shownTitle, withheld } from '../../src/approvals/shown-title';
import type { Route } from '../../src/machines/approval';
import { contentHash } from '../../src/modules/platform/workflow/hash';
import { aCompany, type Company, type Post } from './company';

const director = { by: 'roleInDepartment', role: 'director' } as const;
const management = { by: 'roleInCompany', role: 'seniorManagement' } as const;
const counting = { rule: 'anyOne' } as const;
const SUM = '4321.00';
const label = `Tea set ${SUM} CNY`;

/** The director is not shown these fields, senior management all. */
const hiding = (hidden: string[], when?: Route['steps'][number]['when']): Route => ({
  steps: [
    { name: 'director', approvers: director, counting, fields: { hidden }, ...(when ? { when } : {}) },
    { name: 'seniorManagement', approvers: management, counting },
  ],
});

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({
    A1: hiding(['amount', 'fields.amount']),
    A3: hiding(['discountBasisPoints'], { when: 'discountOver', basisPoints: 500 }),
    A8: hiding(['fields.purpose'], { when: 'fieldIn', field: 'purpose', values: ['festival'] }),
    A9: hiding(['fields.filedAttachments']),
  });
});
afterAll(() => company?.close());
beforeEach(() => {
  Object.assign(company.subject, { title: undefined, discountBasisPoints: 0, amount: SUM, extras: {} });
});

const get = async (as: Post, path: string) =>
  company.app.request('GET', `/api/v1/approvals${path}`, {
    as: company.tokens[as],
    headers: { 'accept-language': 'en' },
  });
const listed = async (as: Post, box: string, id: string) =>
  (await get(as, `?box=${box}&limit=100`)).body.items.find((item: { id: string }) => item.id === id);
const told = (id: string) =>
  company.rows<{ to: string[]; params: any }>(
    `SELECT payload -> 'recipients' AS to, payload -> 'params' AS params FROM outbox
      WHERE key LIKE $1 AND topic = 'message.addressed' ORDER BY id`,
    [`approval-${id}-%`],
  );

async function anExpense() {
  const params = { account: 'Account', label };
  Object.assign(company.subject, {
    title: { code: 'features:title.expense', params },
    extras: { purpose: 'Tea set', amount: { amount: SUM, currency: 'CNY' } },
  });
  return company.file('A1');
}

it('section 8 the hash that is shown tells nothing of what is hidden: the same content has another in each request', async () => {
  const [one, other] = [await anExpense(), await anExpense()];
  const shown = (await get('director', `/${one.id}`)).body;
  expect(shown.content).not.toHaveProperty('amount');
  expect(shown.contentHash).not.toBe((await get('director', `/${other.id}`)).body.contentHash);
  for (const reader of ['director', 'manager', 'gm'] as const) {
    const { text } = await get(reader, `/${one.id}`);
    expect(text).not.toContain('salt');
  }
  const [stored] = await company.rows<{ content: any }>('SELECT content FROM approval_requests WHERE id = $1', [
    one.id,
  ]);
  expect(stored?.content.salt).toMatch(/^[0-9a-f-]{36}$/);
  const { salt: _, ...without } = stored?.content;
  expect([contentHash(stored?.content), contentHash(without) === one.contentHash]).toEqual([one.contentHash, false]);
});

describe('an amount that a step hides, from a substitute', () => {
  it('section 8 the preview of a running request shows no more of a reason than the request itself', async () => {
    const { director, codirector } = company.ids;
    const when = { when: 'amountOver', limit: { amount: '100.00', currency: 'CNY' } } as const;
    const first = {
      name: 'director',
      approvers: { by: 'people' as const, personIds: [director] },
      counting,
    };
    await company.routes({
      A13: {
        steps: [
          { ...first, fields: { hidden: ['amount'] } },
          { name: 'seniorManagement', approvers: management, counting, when },
        ],
      },
    });
    const filed = await company.file('A13');
    const at = company.app.clock.now().getTime();
    await company.rows(
      `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, reason, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '', $3)`,
      [director, codirector, new Date(at - 3_600_000), new Date(at + 86_400_000)],
    );
    const shown = await get('codirector', `/${filed.id}`);
    expect([shown.status, shown.body.hidden]).toEqual([200, ['amount']]);
    const preview = await get('codirector', `/${filed.id}/preview`);
    const reasons = (body: any) => (body.route ?? body.steps).map((step: any) => step.reason);
    expect(reasons(preview.body)).toEqual(reasons(shown.body));
    expect(JSON.stringify(preview.body)).not.toContain('4321');
    expect(JSON.stringify((await get('gm', `/${filed.id}/preview`)).body)).toContain('4321');
  });
});

describe('an amount that a step hides, in the box of copies', () => {
  it('is told neither by the order of the box nor by its cursor', async () => {
    const [first, second] = [await anExpense(), await anExpense()];
    for (const { id } of [first, second])
      await company.app.request('POST', `/api/v1/approvals/${id}/copies`, {
        ...{ as: company.tokens.manager, body: { personIds: [company.ids.buyer] } },
      });
    for (const post of ['buyer', 'compliance'] as const) {
      const page = await get(post, '?box=cc&sort=amount&limit=1');
      if (page.body.items.length === 0) continue;
      const cursor = Buffer.from(page.body.nextCursor, 'base64url').toString('utf8');
      expect(cursor).not.toContain('4321');
      expect(cursor).toContain('0.00');
    }
    const all = await get('buyer', '?box=cc&sort=amount');
    expect(all.body.items.map(({ id }: { id: string }) => id).sort()).toEqual([first.id, second.id].sort());
  });
});

describe('a title that says the amount', () => {
  it('says it in no answer, list, message or print to whom a step hides it', async () => {
    const { id } = await anExpense();
    const detail = await get('director', `/${id}`);
    expect(detail.body.title.params).toEqual({ account: 'Account', label: '—' });
    expect(detail.body.about).toBe('Expense for a contact of Account: —');
    expect(await listed('director', 'pending', id)).toMatchObject({ about: detail.body.about, amount: null });
    for (const { text } of [
      detail,
      await get('director', `/${id}/print?lang=en`),
      await get('director', '?box=pending&limit=100'),
    ])
      expect(text).not.toContain('4321');
    const messages = (await told(id)).filter(({ to }) => to.includes(company.ids.director));
    expect(messages).not.toHaveLength(0);
    expect(JSON.stringify(messages)).not.toContain('4321');
  });

  it('says it to the requester, and to the step that is shown it', async () => {
    const filed = await anExpense();
    expect((await get('manager', `/${filed.id}`)).body.about).toContain(SUM);
    expect(await listed('manager', 'started', filed.id)).toMatchObject({
      about: `Expense for a contact of Account: ${label}`,
    });
    expect((await company.decide('director', filed)).status).toBe(200);
    expect((await get('gm', `/${filed.id}`)).body.about).toContain(SUM);
    expect((await listed('gm', 'pending', filed.id)).title.params.label).toBe(label);
    expect(JSON.stringify((await told(filed.id)).filter(({ to }) => to.includes(company.ids.gm)))).toContain(SUM);
    expect((await listed('director', 'handled', filed.id)).title.params.label).toBe('—');
  });

  it('is hidden in the list of copies from whom every step together hides it', async () => {
    const { id } = await anExpense();
    const people = { personIds: [company.ids.finance] };
    expect((await company.move('manager', id, 'copies', people)).status).toBeLessThan(300);
    expect((await get('finance', `/${id}`)).body.title.params.label).toBe('—');
    expect(await listed('finance', 'cc', id)).toMatchObject({ amount: null, title: { params: { label: '—' } } });
  });

  it.each([
    ['features:title.expense', ['amount'], ['label']],
    ['features:title.expense', ['fields.purpose'], ['label']],
    ['features:title.expense', ['fields.account', 'fields.note'], ['account']],
    ['features:title.quotation', ['amount'], []],
    ['features:title.quotation', ['fields.number'], ['label']],
    ['receivables:title.writeOff', ['amount'], []],
    ['somebody:title.else', ['fields.note'], ['label']],
    ['features:title.expense', [], []],
  ])('%s without %j withholds %j', (code, hidden, dashed) => {
    const title = { code, params: { label: 'L', account: 'A' } };
    expect(withheld(title, shownTitle(title, hidden))).toEqual(dashed);
  });
});

describe('a reason that says why a step is part of the route', () => {
  const reasonsOf = async (as: Post, id: string) => [
    (await get(as, `/${id}`)).body.route[0].reason,
    (await get(as, `/${id}/preview`)).body.steps[0].reason,
  ];

  it('does not say the discount to whom it is hidden', async () => {
    company.subject.discountBasisPoints = 777;
    const { id } = await company.file('A3');
    expect(await reasonsOf('director', id)).toEqual(Array(2).fill({ code: 'discount-over', params: {} }));
    const whole = { code: 'discount-over', params: { discount: 777, limit: 500 } };
    expect(await reasonsOf('manager', id)).toEqual([whole, whole]);
  });

  it('does not say the value of a field to whom a field is hidden', async () => {
    company.subject.extras = { purpose: 'festival' };
    const { id } = await company.file('A8');
    expect(await reasonsOf('director', id)).toEqual(Array(2).fill({ code: 'field', params: {} }));
    expect(await reasonsOf('manager', id)).toEqual(Array(2).fill({ code: 'field', params: { value: 'festival' } }));
  });

  it.each([
    ['amount-over', 'amount'],
    ['amount-from', 'accumulated'],
    ['accumulated-over', 'amount'],
    ['discount-over', 'discountBasisPoints'],
    ['class', 'classes'],
    ['recipient-kind', 'recipientKind'],
    ['field', 'fields.purpose'],
    ['of-tomorrow', 'fields.purpose'],
  ])('%s is without its values where %s is hidden, and with them where another part is', (code, part) => {
    const reason = { code, params: { value: 'v' } };
    expect(shownReason(reason, [part])).toEqual({ code, params: {} });
    expect(shownReason(reason, ['beneficiaries'])).toBe(reason);
  });
});

describe('what a requester attached', () => {
  it('is on nobody’s print to whom a step hides it', async () => {
    const { id } = await company.file('A9');
    const path = `/api/v1/approvals/${id}/attachments?fileName=price-list.pdf`;
    const added = await company.app.request('POST', path, {
      as: company.tokens.manager,
      raw: Buffer.from('%PDF-1.7\n%%EOF'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(added.status).toBe(201);
    expect((await get('manager', `/${id}/print?lang=en`)).text).toContain('price-list.pdf');
    expect((await get('director', `/${id}`)).body.hidden).toEqual(['fields.filedAttachments']);
    expect((await get('director', `/${id}/print?lang=en`)).text).not.toContain('price-list.pdf');
    const files = async (post: Post) => (await get(post, `/${id}/attachments`)).body.items ?? [];
    expect([(await files('manager')).length, await files('director')]).toEqual([1, []]);
    const file = `/${id}/attachments/${(await files('manager'))[0].id}`;
    expect([(await get('manager', file)).status, (await get('director', file)).status]).toEqual([200, 404]);
  });
});
