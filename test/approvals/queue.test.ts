import { aCompany, type Company } from './company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const get = (path: string, as: keyof Company['tokens']) =>
  company.app.request('GET', `/api/v1/approvals${path}`, { as: company.tokens[as] });

async function walk(as: keyof Company['tokens'], query: string, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { status, body } = await get(`?${query}&limit=3${cursor ? `&cursor=${cursor}` : ''}`, as);
    expect(status).toBe(200);
    ids.push(...body.items.map((item: { id: string }) => item.id));
    cursor = body.nextCursor;
    await between?.();
  } while (cursor);
  return ids;
}

describe('the queue', () => {
  const filed: { id: string; contentHash: string; amount: number }[] = [];

  beforeAll(async () => {
    for (let index = 0; index < 11; index += 1) {
      const amount = ((index * 7) % 11) * 1000;
      company.subject.amount = `${amount}.00`;
      filed.push({ ...(await company.file('A8')), amount });
      company.app.clock.set(new Date(company.app.clock.now().getTime() + (index % 3 === 0 ? 0 : 60_000)));
    }
  });

  it('pending is what waits for me, earliest due first, whole however small the page', async () => {
    expect(await walk('director', 'box=pending')).toEqual(await dueOrder());
    expect(await walk('director', 'box=pending&sort=dueAt')).toHaveLength(11);
    expect(await walk('gm', 'box=pending')).toEqual([]);
    expect(await walk('stranger', 'box=pending')).toEqual([]);
  });

  it('says what is asked in the language of the request, in the list and in the detail', async () => {
    const about = async (path: string, language: string) =>
      (
        await company.app.request('GET', `/api/v1/approvals${path}`, {
          as: company.tokens.director,
          headers: { 'accept-language': language },
        })
      ).body;
    for (const language of ['en', 'zh-CN']) {
      const item = (await about('?box=pending&limit=1', language)).items[0];
      expect(item.about).toEqual(expect.any(String));
      expect((await about(`/${item.id}`, language)).about).toBe(item.about);
    }
  });

  it('sorts by amount, largest first', async () => {
    const amounts = (await walk('director', 'box=pending&sort=amount')).map(
      (id) => filed.find((each) => each.id === id)?.amount,
    );
    expect(amounts).toEqual([...amounts].sort((one, other) => other! - one!));
    expect(amounts).toHaveLength(11);
  });

  it('loses and doubles nothing while entries leave between the pages', async () => {
    const leaving = filed.filter((_, index) => [0, 1, 4].includes(index));
    const gone: string[] = [];
    const seen = await walk('director', 'box=pending', async () => {
      const next = leaving.shift();
      if (!next) return;
      gone.push(next.id);
      await company.decide('codirector', next);
    });
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id } of filed.filter((each) => !gone.includes(each.id))) expect(seen).toContain(id);
  });

  it('handled shows what I decided, once a request; started what I filed', async () => {
    company.subject.amount = '1.00';
    const twice = await company.file('A6');
    await company.rows(`UPDATE users SET roles = '{director,seniorManagement}' WHERE id = $1`, [
      company.ids.codirector,
    ]);
    try {
      const later = await company.file('A6');
      await company.decide('codirector', later);
      await company.decide('codirector', later);
      const handled = await walk('codirector', 'box=handled');
      expect(handled.filter((id) => id === later.id)).toHaveLength(1);
      expect(handled).toHaveLength(4);
    } finally {
      await company.rows(`UPDATE users SET roles = '{director}' WHERE id = $1`, [company.ids.codirector]);
    }
    const started = await walk('manager', 'box=started');
    expect(started).toHaveLength(13);
    expect(started).toContain(twice.id);
    expect(await walk('manager', 'box=started&sort=dueAt')).toHaveLength(13);
    expect(await walk('manager', 'box=started&sort=amount')).toHaveLength(13);
  });

  it('A1 gives compliance a copy (P8)', async () => {
    const expense = await company.file('A1');
    expect(await walk('compliance', 'box=cc')).toEqual([expense.id]);
    expect(await walk('compliance', 'box=cc&sort=amount')).toEqual([expense.id]);
    expect(await company.decide('compliance', expense)).toMatchObject({ status: 409, body: { code: 'not-your-turn' } });
  });

  it('refuses a cursor of another order, and what is not a box', async () => {
    const { body } = await get('?box=pending&limit=1', 'director');
    expect(await get(`?box=pending&limit=1&sort=amount&cursor=${body.nextCursor}`, 'director')).toMatchObject({
      status: 400,
      body: { code: 'cursor-invalid' },
    });
    expect(
      await get(`?box=pending&cursor=${Buffer.from('["dueAt","x","y"]').toString('base64url')}`, 'director'),
    ).toMatchObject({ status: 400 });
    expect(await get('?box=everything', 'director')).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
  });

  it('reads a page from its index', async () => {
    const [plan] = await company.rows<Record<string, string>>(
      `EXPLAIN (COSTS OFF) SELECT id FROM approval_tasks t WHERE t.assignee_id = $1 AND t.status = 'pending'
       AND (t.due_at, t.id) > ($2::timestamptz, $3::uuid) ORDER BY t.due_at, t.id LIMIT 50`,
      [company.ids.director, '2026-03-01', company.ids.director],
    );
    expect(Object.values(plan!).join()).toContain('Limit');
  });

  async function dueOrder(): Promise<string[]> {
    const rows = await company.rows<{ request_id: string }>(
      `SELECT request_id FROM approval_tasks WHERE assignee_id = $1 AND status = 'pending' ORDER BY due_at, id`,
      [company.ids.director],
    );
    return rows.map((row) => row.request_id);
  }
});

describe('one request', () => {
  it('shows content and hash, the route with reasons, decisions, history and what I may do', async () => {
    company.subject.amount = '10000000.00';
    const filed = await company.file('A7');
    const mine = await get(`/${filed.id}`, 'director');
    expect(mine.status).toBe(200);
    expect(mine.headers.get('etag')).toBe('"2"');
    expect(mine.body).toMatchObject({
      id: filed.id,
      status: 'open',
      contentHash: filed.contentHash,
      content: { fields: { note: 'first' }, amount: { amount: '10000000.00', currency: 'CNY' } },
      route: [
        { number: 1, name: 'director', state: 'open', reason: { code: 'always' } },
        {
          number: 2,
          name: 'seniorManagement',
          state: 'ahead',
          reason: { code: 'amount-from' },
          candidates: [{ id: company.ids.gm }],
        },
      ],
      moves: ['approve', 'reject', 'return', 'transfer', 'delegate', 'addSigner', 'edit'],
      history: [
        { seq: 1, event: 'instance.created', status: 'draft' },
        { seq: 2, event: 'approval.filed', status: 'open' },
      ],
    });
    expect((await get(`/${filed.id}`, 'manager')).body.moves).toEqual(['withdraw', 'urge']);
    expect((await get(`/${filed.id}`, 'gm')).body.moves).toEqual([]);
    await company.decide('director', filed, { comment: 'ok' });
    expect((await get(`/${filed.id}`, 'gm')).body).toMatchObject({
      moves: ['approve', 'reject', 'return', 'transfer', 'delegate', 'addSigner'],
      route: [{ state: 'decided' }, { state: 'open' }],
      decisions: [
        {
          step: 1,
          decision: 'approve',
          comment: 'ok',
          contentHash: filed.contentHash,
          person: { id: company.ids.director },
          actingFor: null,
        },
      ],
    });
  });

  it('is seen by requester, candidates and whose scope has its account; by nobody else', async () => {
    const filed = await company.file('A12');
    for (const post of ['manager', 'director', 'buyer', 'gm', 'auditor', 'compliance', 'administrator'] as const) {
      expect([post, (await get(`/${filed.id}`, post)).status]).toEqual([post, 200]);
    }
    for (const post of ['stranger', 'finance'] as const)
      expect([post, (await get(`/${filed.id}`, post)).status]).toEqual([post, 404]);
  });
});

describe('preview', () => {
  const preview = (body: unknown, as: keyof Company['tokens'] = 'manager') =>
    company.app.request('POST', '/api/v1/approvals/preview', { as: company.tokens[as], body });

  it('names steps, people and reasons before anything is filed', async () => {
    const answer = await preview({ kind: 'A7', amount: { amount: '10000000', currency: 'CNY' } });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        outcome: 'planned',
        steps: [
          { name: 'director', reason: { code: 'always' } },
          { name: 'seniorManagement', reason: { code: 'amount-from' } },
        ],
      },
    });
    expect((await preview({ kind: 'A10', criterion: 'D7' })).body.steps).toHaveLength(2);
    expect((await preview({ kind: 'A10', criterion: 'D2' })).body.steps).toHaveLength(1);
  });

  it('says what would be refused or held', async () => {
    expect((await preview({ kind: 'A7', amount: { amount: '1', currency: 'USD' } })).body).toMatchObject({
      outcome: 'refused',
      code: 'currency-without-rate',
    });
    expect((await preview({ kind: 'A9' }, 'stranger')).body).toMatchObject({
      outcome: 'held',
      problems: [{ step: 'director', code: 'no-approver' }],
    });
    expect((await preview({ kind: 'A9', accountId: await company.addAccount() }, 'stranger')).status).toBe(404);
    expect((await preview({ kind: 'A99' })).status).toBe(400);
    expect((await preview({ kind: 'A7', amount: '5' })).status).toBe(400);
  });
});
