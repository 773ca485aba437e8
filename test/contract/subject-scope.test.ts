import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, START_OF_TESTS, type TestApp } from '../support/app';
import { addDepartment, addPerson } from '../support/people';
import { type Operation, bodySchemaOf, operationsOf, pathOf } from './operations';
import { sampleOf } from './sample';

const HASH = 'ab'.repeat(32);
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const ROLES = [
  'specialist',
  'manager',
  'director',
  'seniorManagement',
  'finance',
  'administrator',
  'auditor',
  'buyer',
  'compliance',
];
const SHOW_ACCOUNT = 'GET /api/v1/accounts/{id}';
const SUBJECTS = ['quotations', 'contracts', 'expenses', 'receptions', 'amendments', 'promotion-plans'];

let app: TestApp;
let document: OpenAPIObject;
let accountId: string;
/** People of the account's department, or of none; the specialist and the manager are its own. */
const ours: Record<string, string> = {};
/** The same posts in another department. */
const theirs: Record<string, string> = {};
let colleague: string;
/** A draft of each subject, a request, an import run and a notification, by the first part of their routes. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp();
  document = (await app.request('GET', '/api/openapi.json')).body as OpenAPIObject;
  const [here, elsewhere] = [await addDepartment(app), await addDepartment(app)];
  const people: Record<string, string> = {};
  for (const role of ROLES) people[role] = await person(role, here, ours);
  for (const role of ['specialist', 'manager', 'director']) await person(role, elsewhere, theirs);
  colleague = await app.login((await addPerson(app, { roles: ['specialist'], departmentId: here })).email);
  const body = { name: '杭州云帆', memberIds: [people.specialist] };
  accountId = (await must('POST', '/accounts', body)).id;
  await draftSubjects(people.manager!);
  await addRunAndNotification(people);
});
afterAll(() => app?.close());

async function person(role: string, departmentId: string, tokens: Record<string, string>): Promise<string> {
  const { id, email } = await addPerson(app, { roles: [role], departmentId });
  tokens[role] = await app.login(email);
  return id;
}

async function must(method: string, path: string, body?: unknown): Promise<{ id: string }> {
  const answer = await app.request(method, `/api/v1${path}`, { as: ours.manager, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body as { id: string };
}

/** What amendments and plans belong to. */
async function signedContract(term: object): Promise<string> {
  const body = { number: 'Z-1', title: '合同', amount: cny('100.00'), ...term };
  const { id } = await must('POST', `/accounts/${accountId}/subcontracts`, body);
  const request = await must('POST', `/contracts/${id}/submit`);
  const seen = await app.request('GET', `/api/v1/approvals/${request.id}`, { as: ours.director });
  const decision = { decision: 'approve', contentHash: seen.body.contentHash };
  await app.request('POST', `/api/v1/approvals/${request.id}/decisions`, { as: ours.director, body: decision });
  await must('POST', `/contracts/${id}/sign`, { signer: '王志强', signedOn: '2026-03-02', documentHash: HASH });
  return id;
}

async function draftSubjects(ownerId: string): Promise<void> {
  const of = async (path: string, body: unknown) => (await must('POST', `/accounts/${accountId}/${path}`, body)).id;
  const known = {
    name: '王志强',
    keyDecisionMaker: false,
    decides: false,
    stance: 'neutral',
    weight: 0,
    champion: false,
  };
  const contactId = await of('contacts', known);
  const quotation = (number: string) => {
    const lines = [{ product: '托管', quantity: '1', unitPrice: '100.00' }];
    return of('quotations', { number, lines, total: cny('100.00'), discountBasisPoints: 0, validUntil: '2026-06-30' });
  };
  ids.quotations = await quotation('Q-1');
  ids.approvals = (await must('POST', `/quotations/${await quotation('Q-2')}/submit`)).id;
  const expense = { contactId, kind: 'meal', purpose: '午餐', amount: cny('80.00'), occursOn: '2026-03-03' };
  ids.expenses = await of('expenses', expense);
  const visit = { contactIds: [contactId], level: 'A', purpose: '考察', plannedOn: '2026-03-10', budget: cny('50.00') };
  ids.receptions = await of('receptions', visit);
  const term = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
  ids.contracts = await of('agreements', { number: 'A-1', title: '协议', kindOfDeal: 'sem', terms: '三年', ...term });
  const contractId = await signedContract(term);
  const milestones = [{ key: 'M1', title: '上线', dueOn: '2026-04-15', ownerId }];
  const plan = { contractId, title: '计划', goals: '线索', startsOn: '2026-04-01', endsOn: '2026-06-30', milestones };
  ids['promotion-plans'] = await of('promotion-plans', plan);
  const change = { contractId, number: 'BC-1', reason: '追加', subcontract: { title: '新' } };
  ids.amendments = await of('amendments', change);
}

async function addRunAndNotification(people: Record<string, string>): Promise<void> {
  ids.imports = newId();
  await app.dataSource.query(
    `INSERT INTO import_runs (id, format, file_name, content_hash, status, started_by, started_at, finished_at, total, notices, counts)
     VALUES ($1, 'sheet', 'accounts.csv', $2, 'finished', $3, $4, $4, 0, '[]', '{}')`,
    [ids.imports, HASH, people.administrator, START_OF_TESTS],
  );
  ids.notifications = newId();
  await app.dataSource.query(
    `INSERT INTO notifications (id, user_id, key, template, params, created_at) VALUES ($1, $2, 'k', 'unknown', '{}', $3)`,
    [ids.notifications, people.manager, START_OF_TESTS],
  );
}

/** Operations on one thing by its own id: `/api/v1/quotations/{id}` and everything below it. */
function operationsOn(kinds: readonly string[], methods: 'read' | 'write' | 'any' = 'any'): Operation[] {
  return operationsOf(document).filter(({ method, template }) => {
    const kind = /^\/api\/v1\/([a-z-]+)\/\{id\}/.exec(template)?.[1];
    const isRead = method === 'GET';
    return kinds.includes(kind ?? '') && (methods === 'any' || isRead === (methods === 'read'));
  });
}

/** Whoever sees a request may speak, attach and mark it as read; what such a one is refused has other reasons than the post. */
const isOpenToReaders = ({ template }: Operation) => /\/(comments|attachments|read)$/.test(template);
/** Parts of a request with an id of their own, and what is for requester and approvers: test/approvals/conversation. */
const isPart = ({ template }: Operation) => /\{(comment|attachment)Id\}/.test(template);
const isForParties = ({ template }: Operation) => template.endsWith('/readers');
const whole = (operations: Operation[]) => operations.filter((each) => !isPart(each) && !isForParties(each));

const onAccount = () => operationsOf(document).filter(({ template }) => /^\/api\/v1\/accounts\/\{/.test(template));

async function send(each: Operation, as: string | undefined): Promise<number> {
  const kind = each.template.split('/')[3] ?? '';
  const schema = bodySchemaOf(each);
  const body = schema === undefined ? undefined : sampleOf(document, schema, { accountId, contentHash: HASH });
  const id = ids[kind] ?? accountId;
  return (await app.request(each.method, pathOf(each.template, { id, accountId }), { as, body })).status;
}

/** `POST /api/v1/…: 200` for each operation that is answered otherwise than it should be. */
async function wrong(
  operations: Operation[],
  as: string | undefined,
  right: number | ((status: number) => boolean),
): Promise<string[]> {
  const results: string[] = [];
  for (const each of operations) {
    const status = await send(each, as);
    if (typeof right === 'number' ? status !== right : !right(status))
      results.push(`${each.method} ${each.template}: ${status}`);
  }
  return results;
}

const isServed = (status: number) => ![400, 403, 404].includes(status) && status < 500;
const verbs = (...names: string[]) =>
  operationsOn(SUBJECTS, 'write').filter(({ template }) => names.includes(template.split('/').pop() ?? ''));

it('the walks cover what they are about', () => {
  expect(operationsOn(SUBJECTS, 'write').length).toBeGreaterThanOrEqual(8);
  expect(operationsOn(SUBJECTS, 'read').length).toBeGreaterThanOrEqual(8);
  expect(operationsOn(['approvals']).length).toBeGreaterThanOrEqual(4);
  expect(onAccount().length).toBeGreaterThan(40);
});

describe('out of scope is like unknown', () => {
  it.each(['specialist', 'manager', 'director'])('to a %s of another department', async (role) => {
    expect(await wrong(operationsOn([...SUBJECTS, 'approvals', 'notifications']), theirs[role], 404)).toEqual([]);
  });

  it('to a specialist of the same department who is no member', async () => {
    expect(await wrong(operationsOn([...SUBJECTS, 'approvals']), colleague, 404)).toEqual([]);
  });

  it('to a buyer, who sees requests alone', async () => {
    expect(await wrong(operationsOn([...SUBJECTS, 'approvals']), ours.buyer, 404)).toEqual([]);
    expect(await wrong(onAccount(), ours.buyer, 404)).toEqual([]);
    const unknown = { accountId: newId(), id: newId() };
    for (const each of onAccount().filter(({ method }) => method === 'GET')) {
      const answer = await app.request('GET', pathOf(each.template, unknown), { as: ours.buyer });
      expect([each.template, await send(each, ours.buyer)]).toEqual([each.template, answer.status]);
    }
  });

  it.each(ROLES.filter((role) => role !== 'manager'))("to a %s another's notification", async (role) => {
    expect(await wrong(operationsOn(['notifications']), ours[role], 404)).toEqual([]);
  });

  it.each(SUBJECTS)('lists of %s do not show it to strangers', async (kind) => {
    for (const role of ['specialist', 'manager', 'director']) {
      const list = await app.request('GET', `/api/v1/${kind}`, { as: theirs[role] });
      expect([list.status, list.body.items]).toEqual([200, []]);
    }
    expect((await app.request('GET', `/api/v1/${kind}`, { as: ours.buyer })).status).toBe(403);
  });
});

describe('in scope, but not permitted, is forbidden', () => {
  it('P1 a specialist of the account sees all of it, and files, gives and signs nothing', async () => {
    expect(await wrong(whole(operationsOn([...SUBJECTS, 'approvals'], 'read')), ours.specialist, 200)).toEqual([]);
    expect(await wrong(verbs('submit', 'give', 'sign'), ours.specialist, 403)).toEqual([]);
    const writes = whole(operationsOn(['approvals'], 'write'));
    const deciding = writes.filter((each) => !isOpenToReaders(each));
    expect(await wrong(deciding, ours.specialist, 403)).toEqual([]);
    const beside = writes.filter(isOpenToReaders);
    expect(await wrong(beside, ours.specialist, (status) => [200, 201, 415].includes(status))).toEqual([]);
  });

  it('P2 a manager does not file what the director alone files (A5)', async () => {
    expect(
      await wrong(
        verbs('submit').filter(({ template }) => template.includes('receptions')),
        ours.manager,
        403,
      ),
    ).toEqual([]);
  });

  it.each(['auditor', 'administrator', 'seniorManagement', 'compliance'])(
    'a %s reads every subject and writes none',
    async (role) => {
      expect(await wrong(whole(operationsOn([...SUBJECTS, 'approvals'], 'read')), ours[role], 200)).toEqual([]);
      expect(await wrong(operationsOn(SUBJECTS, 'write'), ours[role], 403)).toEqual([]);
    },
  );

  it('P7 an auditor reads every account, and each write is forbidden, decisions too', async () => {
    const reads = onAccount().filter(({ method, template }) => method === 'GET' && !template.includes('{factId}'));
    expect(await wrong(reads, ours.auditor, (status) => status === 200 || status === 404)).toEqual([]);
    expect(await wrong(operationsOn(['approvals'], 'write'), ours.auditor, 403)).toEqual([]);
    const writes = onAccount().filter(({ method }) => method !== 'GET');
    // A fact that is not there is not found, whoever asks.
    const ofFacts = writes.filter(({ template }) => template.includes('{factId}'));
    expect(await wrong(ofFacts, ours.auditor, (status) => status === 403 || status === 404)).toEqual([]);
    expect(
      await wrong(
        writes.filter((each) => !ofFacts.includes(each)),
        ours.auditor,
        403,
      ),
    ).toEqual([]);
  });

  it('P5 finance sees money only: contracts, no other subject, no dossier', async () => {
    expect(await wrong(operationsOn(['contracts', 'amendments'], 'read'), ours.finance, 200)).toEqual([]);
    const writes = operationsOn(['contracts', 'amendments'], 'write');
    const ofMoney = writes.filter(({ template }) => /settlements|close$/.test(template));
    expect(await wrong(ofMoney, ours.finance, isServed)).toEqual([]);
    const others = writes.filter((each) => !ofMoney.includes(each));
    expect(await wrong(others, ours.finance, (status) => status === 403 || status === 404)).toEqual([]);
    const dossiers = ['quotations', 'expenses', 'receptions', 'promotion-plans', 'approvals'];
    expect(await wrong(operationsOn(dossiers), ours.finance, 404)).toEqual([]);
    const money = /receivables|payments|settlements|credit|statement/;
    const dossier = onAccount().filter(
      ({ method, template }) => !money.test(template) && `${method} ${template}` !== SHOW_ACCOUNT,
    );
    expect(await wrong(dossier, ours.finance, 404)).toEqual([]);
    expect((await app.request('GET', '/api/v1/quotations', { as: ours.finance })).status).toBe(403);
  });

  it.each(ROLES.filter((role) => role !== 'administrator'))('P6 a %s sees no import', async (role) => {
    expect(await wrong(operationsOn(['imports']), ours[role], 403)).toEqual([]);
  });
});

it('to those who may none of it is 404 or forbidden, so the walks prove something', async () => {
  expect(await wrong(operationsOn(['imports'], 'read'), ours.administrator, 200)).toEqual([]);
  expect(await wrong(operationsOn(['notifications']), ours.manager, 200)).toEqual([]);
  expect(await wrong(whole(operationsOn([...SUBJECTS, 'approvals'], 'read')), ours.manager, 200)).toEqual([]);
  const decided = operationsOn(['approvals'], 'write').filter(({ template }) => template.endsWith('/decisions'));
  expect(await wrong(decided, ours.director, (status) => status === 412)).toEqual([]);
  expect(await wrong(operationsOn(SUBJECTS, 'write'), ours.director, isServed)).toEqual([]);
});
