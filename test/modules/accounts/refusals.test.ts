import { systemEvents } from '../../../src/machines/account-path/events';
import { LOCALES } from '../../../src/modules/platform/i18n/locale';
import { readDictionaries, Translator } from '../../../src/modules/platform/i18n/translator';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

const NOBODY = '0190a000-0000-7000-8000-00000000abcd';
let app: TestApp;
let as: string;
let accountId: string;

beforeAll(async () => {
  app = await startTestApp();
  const departmentId = await addDepartment(app);
  as = await app.login((await addPerson(app, { roles: ['manager'], departmentId })).email);
  const created = await app.request('POST', '/api/v1/accounts', { as, body: { name: '杭州云帆' } });
  accountId = created.body.id;
});
afterAll(() => app?.close());

const send = (body: object) => app.request('POST', `/api/v1/accounts/${accountId}/path/events`, { as, body });

it.each(['parentId', 'memberIds'])('a reference in %s to nothing says what there is none of', async (field) => {
  const value = field === 'memberIds' ? [NOBODY] : NOBODY;
  const { status, body, text } = await app.request('POST', '/api/v1/accounts', {
    as,
    body: { name: '宁波海达', [field]: value },
  });
  expect([status, body.code, body.errors[0].field]).toEqual([422, 'reference-unknown', field]);
  expect(text).not.toContain('{{');
  expect(body.errors[0].message).not.toContain('—');
});

it.each(LOCALES)('no problem in %s shows a placeholder, even where nobody gave its value', (locale) => {
  const translator = new Translator();
  const codes = Object.entries(readDictionaries(locale)).flatMap(([namespace, texts]) =>
    namespace.startsWith('problems') ? Object.keys(texts) : [],
  );
  const texts = codes.map((code) => translator.problem(locale, `${code}.detail`));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => text.includes('{{'))).toEqual([]);
});

it.each(systemEvents)('%s from a person is the system’s own whatever is said with it', async (type) => {
  const { status, body } = await send({ type, requestId: 'x' });
  expect([status, body.code]).toEqual([403, 'system-event']);
});

it('undoing an adoption is not offered where there was none', async () => {
  const { status, body } = await send({ type: 'no.such' });
  expect([status, body.code]).toEqual([409, 'event-not-allowed']);
  expect(body.possible).toContain('stage.complete');
  expect(body.possible).not.toContain('path.adoptUndone');
});

it.each([
  [{ type: 'path.nurture', reason: ' ', reviewAt: '2027-01-01T00:00:00Z' }, 'reason', 'not-blank'],
  [{ type: 'path.nurture', reason: 'x', reviewAt: '2027-01-01' }, 'reviewAt', 'is-instant'],
  [{ type: 'path.nurture', reason: 'x', reviewAt: '2020-01-01T00:00:00Z' }, 'reviewAt', 'date-not-in-future'],
])('%j says what is wrong with the field', async (body, field, code) => {
  const answer = await send(body);
  const [error] = answer.body.errors;
  expect(error).toMatchObject({ field, code });
  expect(error.message).not.toBe(new Translator().field('zh-CN', { code: 'invalid' }));
});
