import { connect } from 'node:net';
import { BODY_LIMIT, DEPTH_LIMIT, parseJson } from '../../../../src/modules/platform/http/json-parser';
import { Problem } from '../../../../src/modules/platform/http/problem';
import { startTestApp, type TestAnswer, type TestApp } from '../../../support/app';
import { ANN, TryModule } from './try-controller';
import fc from '../../../support/properties';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [TryModule] });
});
afterAll(() => app.close());

const post = (raw: string | Buffer, headers: Record<string, string> = {}) =>
  app.request('POST', '/try', { raw, headers: { 'x-test-user': ANN, 'accept-language': 'en', ...headers } });
const firstError = ({ body }: TestAnswer) => [body.errors[0].field, body.errors[0].code];

describe('bad input', () => {
  it('body over 256 kB is 413', async () => {
    const answer = await post(JSON.stringify({ name: 'x'.repeat(BODY_LIMIT) }));
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
  });

  it('a chunked body over 256 kB is 413', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(Buffer.alloc(100_000, 32));
      },
    });
    const response = await fetch(`${app.url}/try`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit).catch(() => undefined);
    if (response) expect(response.status).toBe(413);
  });

  it.each([
    ['{"name":"a","__proto__":{"admin":true}}', '__proto__', 'forbidden-key'],
    ['{"name":"a","steps":[{"constructor":{"prototype":{}}}]}', 'steps[0].constructor', 'forbidden-key'],
    ['{"name":"a\\u0000b"}', 'name', 'nul-character'],
    ['{"na\\u0000me":"a"}', 'na\\0me', 'nul-character'],
    ['{"name":"a","count":1e400}', 'count', 'number-out-of-range'],
    ['{"name":"a","count":-1e400}', 'count', 'number-out-of-range'],
    ['{"name":"a","count":9007199254740993}', 'count', 'number-out-of-range'],
    ['{"name":"a","steps":[{"title":"\\ud800"}]}', 'steps[0].title', 'malformed-text'],
    ['{"name":5}', 'name', 'is-string'],
    ['{"name":"a","count":"7"}', 'count', 'is-int'],
    ['{"name":"a","count":true}', 'count', 'is-int'],
    ['{"name":"a","admin":true}', 'admin', 'unknown-property'],
    ['{"name":"a","steps":[{"title":"b","extra":1}]}', 'steps[0].extra', 'unknown-property'],
    ['{"name":"a","steps":[{"title":"longer than ten"}]}', 'steps[0].title', 'max-length'],
    ['{"name":"a","steps":{"0":{"title":"b"}}}', 'steps', 'is-array'],
    ['{"name":"a","steps":[5]}', 'steps[0]', 'nested-validation'],
    ['{"name":"a","steps":[null]}', 'steps[0]', 'nested-validation'],
    ['[]', '', 'is-object'],
    ['[{"name":"a"}]', '', 'is-object'],
    ['"a"', '', 'is-object'],
    ['null', '', 'is-object'],
    ['7', '', 'is-object'],
  ])('%s is 400 naming the field', async (raw, field, code) => {
    const answer = await post(raw);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-body']);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(firstError(answer)[0]).toBe(field);
    expect(answer.body.errors.map((each: { code: string }) => each.code)).toContain(code);
  });

  it.each(['{', '{"name":}', '{"name":NaN}', "{'name':1}", '{"name":"a"}}', '\u0000', '{"name":"\u0001"}'])(
    '%j is 400 invalid-json',
    async (raw) => {
      const answer = await post(raw);
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-json']);
    },
  );

  it('invalid UTF-8 is 400 invalid-json', async () => {
    const answer = await post(Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]));
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-json']);
  });

  it('depth over 32 is 400, 32 is not', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseJson(Buffer.from(nested(DEPTH_LIMIT)))).toBeDefined();
    expect(() => parseJson(Buffer.from(nested(DEPTH_LIMIT + 1)))).toThrow(Problem);
    const answer = await post(`{"name":"a","steps":${nested(100_000)}}`);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'too-deep']);
  });

  it('an empty body counts as an empty object', async () => {
    const answer = await post('');
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-body']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'content type %s is 415',
    async (type) => {
      const answer = await post('{"name":"a"}', { 'content-type': type });
      expect([answer.status, answer.body.code]).toEqual([415, 'content-type-unsupported']);
    },
  );

  it('says in the reader’s language what is wrong with a field', async () => {
    const raw = '{"name":"a","steps":[{"title":"longer than ten"}]}';
    expect((await post(raw, { 'accept-language': 'en' })).body.errors[0].message).toBe(
      'Must have at most 10 characters.',
    );
    expect((await post(raw, { 'accept-language': 'zh-CN' })).body.errors[0].message).toBe('不得超过 10 个字符。');
  });

  it.each(['/try/not-a-uuid', '/try/%00', '/try/1', `/try/${ANN}x`])('%s is 404 like an unknown id', async (path) => {
    const answer = await app.request('GET', path);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it.each([
    ['?limit=%00', 'limit', 'nul-character'],
    ['?limit=%ff', 'limit', 'malformed-text'],
    ['?limit=ten', 'limit', 'is-int'],
    ['?limit=1&limit=2', 'limit', 'is-int'],
    ['?limit[a]=1', 'limit[a]', 'unknown-property'],
    ['?other=1', 'other', 'unknown-property'],
  ])('query %s is 400 naming the parameter', async (query, field, code) => {
    const answer = await app.request('GET', `/try/${ANN}${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-query']);
    expect(firstError(answer)).toEqual([field, code]);
  });

  it('a path that is not UTF-8 is a problem too', async () => {
    const answer = await app.request('GET', '/try/%ff');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it.each(['*', 'W/"7"', '"7"', undefined])('If-Match %p lets version 7 be changed', async (ifMatch) => {
    const headers: Record<string, string> = { 'x-test-user': ANN, ...(ifMatch ? { 'if-match': ifMatch } : {}) };
    expect((await app.request('POST', `/try/${ANN}/versions`, { headers })).status).toBe(200);
  });

  it.each([
    ['"6"', 412, 'version-stale'],
    ['7', 400, 'if-match-malformed'],
    ['"x"', 400, 'if-match-malformed'],
    ['"6", "7"', 400, 'if-match-malformed'],
  ])('If-Match %s is %d', async (ifMatch, status, code) => {
    const answer = await app.request('POST', `/try/${ANN}/versions`, {
      headers: { 'x-test-user': ANN, 'if-match': ifMatch },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('answers 304 to whoever has this version', async () => {
    const answer = await app.request('GET', `/try/${ANN}`, { headers: { 'if-none-match': '"7"' } });
    expect([answer.status, answer.text, answer.headers.get('etag')]).toEqual([304, '', '"7"']);
  });

  it('garbage instead of HTTP ends that connection only', async () => {
    const { hostname, port } = new URL(app.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('\x16\x03garbage\r\n\r\n'));
      socket
        .on('close', () => resolve())
        .on('error', () => resolve())
        .resume();
    });
    expect((await app.request('GET', '/health/live')).status).toBe(200);
  });

  it('keeps every JSON value that it takes', () => {
    const value = fc
      .jsonValue({ maxDepth: 5 })
      .filter((each) => !/__proto__|constructor|prototype|\\u0000|\\ud[89a-f]/i.test(JSON.stringify(each)));
    fc.assert(
      fc.property(value, (each) => {
        const text = JSON.stringify(each);
        try {
          expect(JSON.stringify(parseJson(Buffer.from(text)))).toBe(text);
        } catch (error) {
          expect((error as Problem).errors?.[0]?.code).toBe('number-out-of-range');
        }
      }),
    );
  });

  it('is never undone by any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          parseJson(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
