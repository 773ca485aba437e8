import type { OpenAPIObject } from '@nestjs/swagger';
import { RouteTable } from '../../src/modules/platform/http/route-table';
import { startTestApp, type TestApp } from '../support/app';
import { addDepartment, addPerson } from '../support/people';
import { type Operation, bodySchemaOf, operationsOf, pathOf } from './operations';

let app: TestApp;
let document: OpenAPIObject;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  document = (await app.request('GET', '/api/openapi.json')).body as OpenAPIObject;
  const departmentId = await addDepartment(app);
  const person = await addPerson(app, { roles: ['administrator'], departmentId });
  token = await app.login(person.email);
});
afterAll(() => app.close());

const nameOf = ({ method, template }: Operation) => `${method} ${template}`;
const colons = (template: string) => template.replace(/\{(\w+)\}/g, ':$1');

/** What is served beside the handlers: documentation, its files, the console. */
const PAGES = /^\/(api\/docs|api\/openapi\.|index\.html|icon\.svg|landing\.css|assets\/|\*?$)/;

async function mismatches(
  operations: Operation[],
  send: (each: Operation) => Promise<string | null>,
): Promise<string[]> {
  const results: string[] = [];
  for (const each of operations) {
    const wrong = await send(each);
    if (wrong !== null) results.push(`${nameOf(each)}: ${wrong}`);
  }
  return results;
}

describe('every route', () => {
  it('is in the OpenAPI document', () => {
    const documented = new Set(operationsOf(document).map(({ method, template }) => `${method} ${colons(template)}`));
    const served = app.app
      .get(RouteTable)
      .routes.filter(
        ({ method, url }) => !['HEAD', 'OPTIONS'].includes(method) && !PAGES.test(url) && url !== '/metrics',
      )
      .map(({ method, url }) => `${method} ${url}`);
    expect(served.filter((route) => !documented.has(route))).toEqual([]);
    expect(served.length).toBeGreaterThan(10);
  });

  it('refuses without log-in', async () => {
    const closed = operationsOf(document).filter((each) => !each.isPublic);
    const open = await mismatches(closed, async ({ method, template }) => {
      const answer = await app.request(method, pathOf(template), { body: method === 'GET' ? undefined : {} });
      return answer.status === 401 && answer.body.code === 'unauthenticated'
        ? null
        : `${answer.status} ${answer.text.slice(0, 80)}`;
    });
    expect(open).toEqual([]);
  });

  it('but these asks for a log-in', () => {
    const open = operationsOf(document).filter((each) => each.isPublic);
    expect(open.map(nameOf).sort()).toEqual([
      'GET /api/v1/approvals/by-mail/{token}',
      'GET /api/v1/approvals/verify/{code}',
      'GET /api/v1/calendar/{token}.ics',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/approvals/by-mail/{token}',
      'POST /api/v1/auth/login',
    ]);
  });

  it('refuses a session that nobody has', async () => {
    const closed = operationsOf(document).filter((each) => !each.isPublic && each.method === 'GET');
    const open = await mismatches(closed, async ({ method, template }) => {
      const answer = await app.request(method, pathOf(template), { as: 'x'.repeat(43) });
      return answer.status === 401 ? null : String(answer.status);
    });
    expect(open).toEqual([]);
  });

  it('refuses a body that is not its own', async () => {
    const withBody = operationsOf(document).filter((each) => bodySchemaOf(each) !== undefined);
    const tolerant = await mismatches(withBody, async ({ method, template }) => {
      const answer = await app.request(method, pathOf(template), { as: token, body: { surelyUnknown: true } });
      const named = (answer.body.errors ?? []).map((each: { field: string }) => each.field);
      return answer.status === 400 && named.includes('surelyUnknown')
        ? null
        : `${answer.status} ${answer.text.slice(0, 120)}`;
    });
    expect(tolerant).toEqual([]);
  });

  it.each([
    ['a list', '[]'],
    ['text', '"x"'],
    ['null', 'null'],
    ['a number', '1'],
  ])('refuses %s as its body', async (_, raw) => {
    const withBody = operationsOf(document).filter((each) => bodySchemaOf(each) !== undefined);
    const tolerant = await mismatches(withBody, async ({ method, template }) => {
      const answer = await app.request(method, pathOf(template), { as: token, raw });
      return answer.status === 400 ? null : `${answer.status} ${answer.text.slice(0, 120)}`;
    });
    expect(tolerant).toEqual([]);
  });

  it('answers an id that is none like one that is unknown', async () => {
    const single = operationsOf(document).filter(
      (each) => each.method === 'GET' && /\{(id|\w+Id)\}/.test(each.template),
    );
    const wrong = await mismatches(single, async ({ method, template }) => {
      const answers = await Promise.all([
        app.request(method, template.replace(/\{\w+\}/g, 'not-an-id'), { as: token }),
        app.request(method, pathOf(template), { as: token }),
      ]);
      const codes = answers.map((answer) => `${answer.status} ${answer.body?.code}`);
      return codes.every((code) => code === '404 not-found') ? null : codes.join(' / ');
    });
    expect(wrong).toEqual([]);
  });

  it('refuses an unknown query parameter', async () => {
    const lists = operationsOf(document).filter(
      (each) => each.method === 'GET' && (each.operation.parameters ?? []).some((one) => one.in === 'query'),
    );
    const tolerant = await mismatches(lists, async ({ method, template }) => {
      const answer = await app.request(method, `${pathOf(template)}?surelyUnknown=1`, { as: token });
      return answer.status === 400 ? null : String(answer.status);
    });
    expect(tolerant).toEqual([]);
  });
});
