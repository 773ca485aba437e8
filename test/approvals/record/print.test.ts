import { aCompany, type Company } from '../company';

type Post = keyof Company['tokens'];

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const print = (id: string, as: Post, query = '', headers: Record<string, string> = {}) =>
  company.app.request('GET', `/api/v1/approvals/${id}/print${query}`, { as: company.tokens[as], headers });
const verify = (code: string, query = '') => company.app.request('GET', `/api/v1/approvals/verify/${code}${query}`);
const codeOn = (page: string) => /class="code">([0-9A-Z-]{19})</.exec(page)?.[1] ?? '';

describe('a printed page', () => {
  it('says what was asked, who decided what when on which content, and names the head of the history', async () => {
    const filed = await company.file('A6');
    await company.decide('director', filed, { comment: '同意，请按期执行' });
    await company.decide('gm', filed);
    const { status, text, headers } = await print(filed.id, 'manager', '?lang=zh-CN');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    const [head] = await company.rows<{ hash: string }>(
      'SELECT hash FROM transitions WHERE instance_id = $1 ORDER BY seq DESC LIMIT 1',
      [filed.id],
    );
    for (const part of [filed.contentHash, head!.hash, '同意，请按期执行', '公司高层', '已通过', 'UTC+08:00', '<svg'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/<script|src=|href=|approvals-record:/);
  });

  it('is in the language of ?lang=, else of the request', async () => {
    const { id } = await company.file('A9');
    expect((await print(id, 'manager', '?lang=en', { 'accept-language': 'zh-CN' })).text).toContain(
      'Verification code',
    );
    expect((await print(id, 'manager', '', { 'accept-language': 'en' })).text).toContain('<html lang="en">');
    expect((await print(id, 'manager', '', { 'accept-language': 'zh' })).text).toContain('验证码');
    expect(await print(id, 'manager', '?lang=fr')).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
  });

  it('writes stages and events as words, and names a part of a field by what it is there', async () => {
    company.subject.extras = {
      ...{ stage: 'closing', event: 'stage.complete', title: 'T-1' },
      recipient: { name: 'Wang', title: 'Buyer' },
    };
    const { id } = await company.file('A9');
    const { text } = await print(id, 'manager', '?lang=zh-CN');
    company.subject.extras = {};
    for (const part of ['完成阶段', '<th>标题</th>', '<th>职务</th>']) expect(text).toContain(part);
    expect(text).not.toMatch(/stage\.complete|>closing</);
  });

  it('escapes what people wrote', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    const filed = await company.file('A9', { accountId: await company.addAccount(evil) });
    await company.decide('director', filed, { decision: 'reject', comment: evil });
    const { text } = await print(filed.id, 'manager');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;');
    expect(text).not.toContain('<img');
  });

  it('is for whoever sees the request', async () => {
    const { id } = await company.file('A9');
    expect(await print(id, 'stranger')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await print(id, 'auditor')).toMatchObject({ status: 200 });
  });
});

describe('verification', () => {
  it('answers without log-in, and names nobody and nothing of the business', async () => {
    const filed = await company.file('A9', { accountId: await company.addAccount('机密内容') });
    await company.decide('director', filed);
    const page = await print(filed.id, 'manager');
    const { status, body, text } = await verify(codeOn(page.text).toLowerCase().replaceAll('-', ''));
    expect(status).toBe(200);
    expect(body).toEqual({
      code: codeOn(page.text),
      ...{ genuine: true, documentMatches: null, historyIntact: true, moved: false },
      ...{ kind: 'A9', status: 'approved', contentHash: filed.contentHash },
      documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      headHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      filedAt: expect.any(String),
      concludedAt: expect.any(String),
      printedAt: expect.any(String),
    });
    for (const secret of ['机密内容', 'Person', company.ids.director, filed.accountId, filed.id])
      expect(text).not.toContain(secret);
    expect(page.text).toContain(body.documentHash);
  });

  it('the same state has the same code for everybody and in both languages; another state another one', async () => {
    const filed = await company.file('A9');
    const first = codeOn((await print(filed.id, 'manager', '?lang=en')).text);
    expect(codeOn((await print(filed.id, 'director', '?lang=zh-CN')).text)).toBe(first);
    expect((await verify(first)).body).toMatchObject({ genuine: true, moved: false, status: 'open' });
    await company.decide('director', filed);
    expect((await verify(first)).body).toMatchObject({ genuine: true, moved: true, status: 'open', concludedAt: null });
    const second = codeOn((await print(filed.id, 'manager')).text);
    expect(second).not.toBe(first);
    expect((await verify(second)).body).toMatchObject({ moved: false, status: 'approved' });
  });

  it('tells a changed page by its document hash, whole or in part', async () => {
    const { id } = await company.file('A9');
    const code = codeOn((await print(id, 'manager')).text);
    const { documentHash } = (await verify(code)).body;
    expect((await verify(code, `?document=${documentHash}`)).body).toMatchObject({
      genuine: true,
      documentMatches: true,
    });
    expect((await verify(code, `?document=${documentHash.slice(0, 8).toUpperCase()}`)).body.genuine).toBe(true);
    const other = (documentHash.startsWith('0') ? '1' : '0') + documentHash.slice(1);
    expect((await verify(code, `?document=${other}`)).body).toMatchObject({ genuine: false, documentMatches: false });
    expect(await verify(code, '?document=abc')).toMatchObject({ status: 400 });
  });

  it('tells that the history was rewritten', async () => {
    const { id } = await company.file('A9');
    const code = codeOn((await print(id, 'manager')).text);
    await company.rows('ALTER TABLE transitions DISABLE TRIGGER USER');
    await company.rows(`UPDATE transitions SET hash = repeat('0', 64) WHERE instance_id = $1 AND seq = 2`, [id]);
    await company.rows('ALTER TABLE transitions ENABLE TRIGGER USER');
    expect((await verify(code)).body).toMatchObject({ genuine: false, historyIntact: false });
  });

  it('does not know other codes, and slows down whoever tries them; right ones do not count', async () => {
    const { id } = await company.file('A9');
    const code = codeOn((await print(id, 'manager')).text);
    for (let index = 0; index < 25; index += 1) expect((await verify(code)).status).toBe(200);
    expect(await verify('nonsense')).toMatchObject({ status: 404, body: { code: 'verification-code-unknown' } });
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1) statuses.push((await verify('0000-0000-0000-0000')).status);
    expect(statuses.slice(0, 19).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    const throttled = await verify(code);
    expect(throttled).toMatchObject({ status: 429, body: { code: 'verification-throttled' } });
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
    company.app.clock.set(new Date(company.app.clock.now().getTime() + 60_000));
    expect((await verify(code)).status).toBe(200);
  });

  it('the database refuses to change what was printed', async () => {
    await expect(company.rows(`UPDATE approval_prints SET status = 'approved'`)).rejects.toThrow();
  });
});
