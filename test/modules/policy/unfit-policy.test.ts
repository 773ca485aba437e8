import { PolicyService } from '../../../src/modules/policy/policy.service';
import { contentHash } from '../../../src/modules/platform/workflow/hash';
import { policyFlaws } from '../../../src/modules/policy/policy-fitness';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

let first: TestApp;
let app: TestApp;
let administrator: string;
let manager: string;

beforeAll(async () => {
  first = await startTestApp();
  const departmentId = await addDepartment(first);
  administrator = (await addPerson(first, { roles: ['administrator'], departmentId })).email;
  manager = (await addPerson(first, { roles: ['manager'], departmentId })).email;
});
afterAll(() => first?.close());
/** What is known of the policy is known to a process, so each test has a new one. */
afterEach(async () => {
  await app?.close();
  await write(defaultPolicy);
  await first.dataSource.query('DELETE FROM incidents');
});

const write = (document: unknown) =>
  first.dataSource.query('UPDATE policies SET document = $1::jsonb', [JSON.stringify(document)]);
const start = async (): Promise<TestApp> => (app = await startTestApp({ databaseUrl: first.databaseUrl }));
const incidents = async (as: string) => (await app.request('GET', '/api/v1/incidents', { as })).body.items;

const changed = (change: (policy: any) => void): unknown => {
  const policy = structuredClone(defaultPolicy);
  change(policy);
  return policy;
};
/** A step that two people decide by weights. */
const weighed = (weights: Record<string, number>) => [
  {
    name: 'director',
    approvers: { by: 'people', personIds: ['a', 'b'] },
    counting: { rule: 'quorum', percent: 60, weights },
  },
];
const damaged: [name: string, document: unknown, flaw: { field: string; code: string }][] = [
  ['is not the shape of one', { nonsense: true }, { field: '', code: 'required' }],
  ['lacks a stage', changed((policy) => delete policy.stages.closing), { field: 'stages', code: 'required' }],
  [
    'has words for a number',
    changed((policy) => (policy.stages.closing.length.days = 'soon')),
    { field: 'stages.closing.length.days', code: 'type' },
  ],
  [
    'contradicts itself',
    changed((policy) => (policy.pace.warnedAtPercent = 120)),
    { field: 'pace', code: 'percents-not-ascending' },
  ],
  [
    'lets valuation be left without an approval',
    changed((policy) => (policy.gates = [])),
    { field: 'gates', code: 'gate-missing' },
  ],
  [
    'counts time in a zone that does not exist',
    changed((policy) => (policy.time.zone = 'Mars/Olympus')),
    { field: 'time.zone', code: 'zone-unknown' },
  ],
  [
    'has weights that do not add up',
    changed((policy) => (policy.approvals.routes.A9.steps = weighed({ a: 60, b: 30 }))),
    { field: 'approvals.routes.A9.steps.0', code: 'weights-not-whole' },
  ],
  [
    'leaves the weight of somebody unset',
    changed((policy) => (policy.approvals.routes.A9.steps = weighed({ a: 100 }))),
    { field: 'approvals.routes.A9.steps.0', code: 'weights-of-others' },
  ],
  [
    'is a policy, but not the one that was saved',
    changed((policy) => (policy.pace.warnedAtPercent = 81)),
    { field: '', code: 'altered' },
  ],
];

describe.each(damaged)('S9 a policy in the database that %s', (_, document, flaw) => {
  it('is refused with its first fault, never used, told as an incident, and keeps the process from being ready', async () => {
    await write(document);
    await start();
    const ready = await app.request('GET', '/health/ready');
    expect([ready.status, ready.body.checks]).toEqual([
      503,
      expect.objectContaining({ policy: 'down', database: 'up' }),
    ]);
    await first.dataSource.query('DELETE FROM incidents');
    const body = { name: '杭州云帆' };
    const created = await app.request('POST', '/api/v1/accounts', { as: await app.login(manager), body });
    expect([created.status, created.body.code]).toEqual([503, 'policy-unfit']);
    expect(created.body.title).toBe('制度无法使用');
    expect(await first.dataSource.query('SELECT 1 FROM accounts')).toEqual([]);
    const [incident] = await incidents(await app.login(administrator));
    expect(incident).toMatchObject({ kind: 'policy-unfit', title: '制度无法使用', detail: { version: 1 } });
    expect(incident.detail.flaws).toContainEqual(expect.objectContaining(flaw));
    expect(incident.detail.flaws.length).toBeLessThanOrEqual(20);
  });
});

it('S9 damage under a running process shows: not ready, not served, told as an incident, named by verify', async () => {
  await start();
  const as = await app.login(administrator);
  const body = { name: '宁波海达' };
  expect((await app.request('POST', '/api/v1/accounts', { as: await app.login(manager), body })).status).toBe(201);
  expect((await app.request('GET', '/health/ready')).status).toBe(200);
  expect((await app.request('GET', '/api/v1/policy', { as })).status).toBe(200);
  await write(changed((policy) => (policy.pace.warnedAtPercent = 81)));
  expect((await app.request('GET', '/health/ready')).body.checks.policy).toBe('down');
  const policy = await app.request('GET', '/api/v1/policy', { as });
  expect([policy.status, policy.body.code]).toEqual([503, 'policy-unfit']);
  expect(await incidents(as)).toMatchObject([{ kind: 'policy-unfit', detail: { version: 1 } }]);
  const { records } = await app.app.get(VerificationService, { strict: false }).verify();
  expect(records).toEqual([{ flaw: 'policy-version-unfit', version: 1, field: '/', code: 'altered' }]);
  const after = await app.request('POST', '/api/v1/accounts', { as: await app.login(manager), body });
  expect([after.status, after.body.code]).toEqual([503, 'policy-unfit']);
});

it('S9 a company at work whose policy is gone is not given the default one: not ready, and an incident', async () => {
  await start();
  await app.request('POST', '/api/v1/accounts', { as: await app.login(manager), body: { name: '杭州云帆' } });
  await app.close();
  await first.dataSource.query('DELETE FROM policies');
  await start();
  const as = await app.login(administrator);
  expect((await app.request('GET', '/health/ready')).body.checks.policy).toBe('down');
  expect((await app.request('GET', '/api/v1/policy', { as })).body.code).toBe('policy-missing');
  expect(await incidents(as)).toMatchObject([{ kind: 'policy-missing', title: '没有生效的制度' }]);
  const document = JSON.stringify(defaultPolicy);
  await first.dataSource.query(
    `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at)
     VALUES (1, $1, 'active', $2::jsonb, $3, now(), now())`,
    [defaultPolicy.document.number, document, contentHash(JSON.parse(document))],
  );
  expect((await app.request('GET', '/health/ready')).status).toBe(200);
});

it('S9 a mended policy is used without a restart, and its incident is closed by a person', async () => {
  await write(changed((policy) => (policy.pace.warnedAtPercent = 120)));
  await start();
  expect((await app.request('GET', '/health/ready')).status).toBe(503);
  const as = await app.login(administrator);
  const [incident] = await incidents(as);
  await write(defaultPolicy);
  expect((await app.request('GET', '/health/ready')).body.checks.policy).toBe('up');
  const closed = await app.request('POST', `/api/v1/incidents/${incident.id}/close`, {
    as,
    body: { note: 'restored' },
  });
  expect(closed.status).toBe(200);
  expect(await incidents(as)).toEqual([]);
});

it('S9 an unfit version that is not in force is refused to whoever asks for it, and the process is ready', async () => {
  await first.dataSource.query(
    `INSERT INTO policies (version, number, status, document, content_hash, drafted_at)
     SELECT 99, 'old', 'retired', document - 'pace', '', drafted_at FROM policies WHERE version = 1`,
  );
  await start();
  expect((await app.request('GET', '/health/ready')).status).toBe(200);
  const policies = app.app.get(PolicyService);
  await expect(policies.at(99)).rejects.toMatchObject({ code: 'policy-unfit', params: { version: 99 } });
  await expect(app.app.get(UnitOfWork).run((tx) => policies.at(99, tx))).rejects.toMatchObject({
    code: 'policy-unfit',
  });
  expect(await incidents(await app.login(administrator))).toHaveLength(1);
  await first.dataSource.query('DELETE FROM policies WHERE version = 99');
});

it('S9 a version is judged once a process, not once a command', async () => {
  await start();
  const policies = app.app.get(PolicyService);
  const [first, second] = [await policies.active(), await policies.active()];
  expect(second.policy).toBe(first.policy);
  expect(second.calendar).toBe(first.calendar);
});

it('S9 the default policy has no flaw', () => {
  const document = JSON.parse(JSON.stringify(defaultPolicy));
  expect(policyFlaws(document, contentHash(document))).toEqual([]);
});
