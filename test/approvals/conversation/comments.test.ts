import { aCompany, type Company } from '../company';

type Post = keyof Company['tokens'];

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const send = (method: string, path: string, as: Post, body?: unknown, headers?: Record<string, string>) =>
  company.app.request(method, `/api/v1/approvals/${path}`, { as: company.tokens[as], body, headers });
const say = (id: string, as: Post, text: string, mentions?: string[]) =>
  send('POST', `${id}/comments`, as, { text, mentions });
const later = (minutes: number) =>
  company.app.clock.set(new Date(company.app.clock.now().getTime() + minutes * 60_000));

describe('comments', () => {
  it('are said by whoever sees the request, also after its end, and listed oldest first', async () => {
    const filed = await company.file('A9');
    expect(await say(filed.id, 'gm', '价格是否已核对？')).toMatchObject({
      status: 201,
      body: { text: '价格是否已核对？', round: 1, author: { id: company.ids.gm }, mentions: [], withdrawnAt: null },
    });
    later(1);
    await company.decide('director', filed);
    expect(await say(filed.id, 'manager', '已核对')).toMatchObject({ status: 201 });
    const first = await send('GET', `${filed.id}/comments?limit=1`, 'director');
    expect(first.body.items).toMatchObject([{ text: '价格是否已核对？' }]);
    const next = await send('GET', `${filed.id}/comments?limit=1&cursor=${first.body.nextCursor}`, 'director');
    expect(next.body).toMatchObject({ items: [{ text: '已核对' }], nextCursor: null });
  });

  it('out of scope is like unknown, and an auditor says nothing (P7)', async () => {
    const { id } = await company.file('A9');
    expect(await say(id, 'stranger', 'x')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await send('GET', `${id}/comments`, 'finance')).toMatchObject({ status: 404 });
    expect(await say(id, 'auditor', 'x')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await send('GET', `${id}/comments`, 'auditor')).toMatchObject({ status: 200, body: { items: [] } });
  });

  it.each([
    ['nothing', {}],
    ['blanks', { text: ' \n' }],
    ['too much', { text: 'x'.repeat(4_001) }],
    ['more than words', { text: 'x', html: true }],
    ['a mention of nobody', { text: 'x', mentions: ['me'] }],
  ])('refuses %s', async (_, body) => {
    const { id } = await company.file('A9');
    expect(await send('POST', `${id}/comments`, 'manager', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-body' },
    });
  });

  it('tells those who are mentioned, and the requester of the rest, once each', async () => {
    const { id } = await company.file('A9');
    const { director, gm, manager } = company.ids;
    const key = { 'idempotency-key': `mention-${id}` };
    const body = { text: '请看附件', mentions: [gm, gm, director] };
    const first = await send('POST', `${id}/comments`, 'director', body, key);
    const again = await send('POST', `${id}/comments`, 'director', body, key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await company.messages(id)).slice(1)).toEqual([
      { template: 'approvalMentioned', recipients: [gm] },
      { template: 'approvalCommented', recipients: [manager] },
    ]);
    expect((await send('GET', `${id}/comments`, 'manager')).body.items).toHaveLength(1);
  });

  it('a mention lets nobody in: refused, nothing written; after a copy it is possible', async () => {
    const { id } = await company.file('A9');
    const { stranger } = company.ids;
    expect(await say(id, 'manager', '请看', [stranger])).toMatchObject({
      status: 422,
      body: { code: 'mention-out-of-sight', personIds: [stranger] },
    });
    expect((await send('GET', `${id}/comments`, 'manager')).body.items).toEqual([]);
    expect((await send('POST', `${id}/copies`, 'manager', { personIds: [stranger] })).status).toBe(200);
    expect((await say(id, 'manager', '请看', [stranger])).status).toBe(201);
    expect((await say(id, 'stranger', '收到')).status).toBe(201);
  });
});

describe('withdrawing a comment', () => {
  const withdraw = (id: string, commentId: string, as: Post) =>
    send('POST', `${id}/comments/${commentId}/withdraw`, as);

  it('leaves a trace, and a second time changes nothing', async () => {
    const { id } = await company.file('A9');
    const said = await say(id, 'manager', '写错了');
    later(14);
    const withdrawn = await withdraw(id, said.body.id, 'manager');
    expect(withdrawn).toMatchObject({ status: 200, body: { text: null, withdrawnAt: expect.any(String) } });
    later(60);
    expect((await withdraw(id, said.body.id, 'manager')).body).toEqual(withdrawn.body);
    expect((await send('GET', `${id}/comments`, 'director')).body.items).toMatchObject([
      { id: said.body.id, text: null },
    ]);
  });

  it("is its author's alone, within a quarter of an hour, and not once others have decided", async () => {
    const filed = await company.file('A9');
    const { body } = await say(filed.id, 'manager', '一');
    expect(await withdraw(filed.id, body.id, 'director')).toMatchObject({ status: 403 });
    expect(await withdraw(filed.id, body.id, 'stranger')).toMatchObject({ status: 404 });
    const elsewhere = await company.file('A9');
    expect(await withdraw(elsewhere.id, body.id, 'manager')).toMatchObject({ status: 404 });
    later(16);
    expect(await withdraw(filed.id, body.id, 'manager')).toMatchObject({
      status: 409,
      body: { code: 'comment-too-old' },
    });
    const second = await say(filed.id, 'manager', '二');
    await company.decide('director', filed);
    expect(await withdraw(filed.id, second.body.id, 'manager')).toMatchObject({
      status: 409,
      body: { code: 'comment-relied-on' },
    });
  });

  it('the database refuses to change or remove what was said', async () => {
    await expect(company.rows(`UPDATE approval_comments SET text = 'other'`)).rejects.toThrow();
    await expect(company.rows('DELETE FROM approval_comment_withdrawals')).rejects.toThrow();
  });
});
