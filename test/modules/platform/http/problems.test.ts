import { startTestApp, type TestApp } from '../../../support/app';
import { ANN, TryModule } from './try-controller';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [TryModule] });
});
afterAll(() => app.close());

describe('problems (RFC 9457)', () => {
  it('has the members of the interface', async () => {
    const answer = await app.request('GET', '/nowhere', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.body).toEqual({
      type: 'urn:keypath:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing here that you may see.',
      code: 'not-found',
    });
  });

  it.each([
    [{ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, '未找到'],
    [{ 'accept-language': 'en;q=0.3, zh;q=0.2' }, 'Not found'],
    [{ 'accept-language': 'fr' }, '未找到'],
    [{}, '未找到'],
  ])('%j is answered with %s', async (headers, title) => {
    expect((await app.request('GET', '/nowhere', { headers })).body.title).toBe(title);
  });

  it('speaks the language of whoever is logged in when the request says none', async () => {
    const answer = await app.request('POST', '/try', {
      body: {},
      headers: { 'x-test-user': ANN, 'accept-language': '' },
    });
    expect(answer.body.title).toBe('Some entries are not valid');
  });

  it('answers an unknown method of a known path 405 with the methods there are', async () => {
    const answer = await app.request('PUT', '/try');
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'POST']);
    expect((await app.request('DELETE', `/try/${ANN}`)).headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    ['unknown', 500, 'internal'],
    ['unique', 409, 'conflict'],
    ['deadlock', 503, 'busy'],
    ['refused', 503, 'unavailable'],
  ])('a fault of kind %s is %d %s', async (kind, status, code) => {
    const answer = await app.request('GET', `/try/fault/${kind}`, { headers: { 'x-request-id': 'request-0815' } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.text).not.toContain('hunter2');
    expect(answer.text).not.toContain('at ');
    expect(answer.headers.get('x-request-id')).toBe('request-0815');
    if (status >= 500) expect(answer.body.requestId).toBe('request-0815');
  });

  it('an unforeseen fault within a command leaves nothing and says nothing', async () => {
    const answer = await app.request('POST', '/try', { body: { name: 'broken' }, headers: { 'x-test-user': ANN } });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    const [row] = await app.dataSource.query(
      `SELECT count(*)::int AS count FROM outbox WHERE payload->>'name' = 'broken'`,
    );
    expect(row.count).toBe(0);
  });

  it.each(['short', 'has space in it', 'x'.repeat(101), 'line\tbreak-id'])(
    'makes its own request id instead of %j',
    async (id) => {
      const given = (await app.request('GET', '/health/live', { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      );
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('requests from other sites', () => {
  const send = (headers: Record<string, string>) =>
    app.request('POST', '/try', { body: { name: 'x' }, headers: { 'x-test-user': ANN, ...headers } });

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('%j is refused', async (headers) => {
    const answer = await send(headers as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-origin-refused']);
  });

  it('our own pages and scripts with a token are served', async () => {
    expect((await send({ origin: app.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await send({ origin: 'https://elsewhere.example', authorization: 'Bearer x' })).status).toBe(201);
    expect((await send({})).status).toBe(201);
  });
});

describe('what everybody sees', () => {
  it('serves the console with the headers of a page', async () => {
    const page = await app.request('GET', '/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('大客户');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  it('serves the documentation from its own files', async () => {
    const page = await app.request('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)=\"https?:/);
    expect((await app.request('GET', '/api/openapi.json')).body.openapi).toMatch(/^3\./);
  });
});
