import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { approved } from '../features/approving';
import { type Company, money, startCompany } from '../features/company';
import { goOn, must, pay } from '../receivables/money';
import { approvedPlan, codeOf, fulfilment, invoice, planOf, running, settle, signedSubcontract } from './contracting';

/** 10:00 in Shanghai. */
const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(async () => {
  expect((await company.app.app.get(VerificationService, { strict: false }).verify()).flawed).toEqual([]);
  await company.close();
});

interface Said {
  template: string;
  to: string[];
  milestone: string;
}
async function said(id: string): Promise<Said[]> {
  const rows = await company.app.dataSource.query(`SELECT payload FROM outbox WHERE key LIKE $1 ORDER BY id`, [
    `contract-${id}-%`,
  ]);
  const postOf = (person: string) =>
    Object.entries(company.people).find(([, each]) => each.id === person)?.[0] ?? person;
  return rows.map(({ payload }: { payload: Record<string, any> }) => ({
    template: payload.template,
    to: payload.recipients.map(postOf).sort(),
    milestone: payload.params.milestone,
  }));
}

const done = (id: string, key: string, doneOn: string) =>
  company.send('specialist', 'POST', `/contracts/${id}/milestones/${encodeURIComponent(key)}/done`, {
    doneOn,
    evidence: '客户签收单',
  });

it('F11 to F15, A7, A8 a sub-contract goes from signature over plan, milestones and settlement periods to its last payment', async () => {
  const id = await signedSubcontract(company);
  expect(await fulfilment(company, id)).toMatchObject({
    ...{ state: 'signed', phase: 'signed', kind: 'subcontract', milestones: [], plans: [] },
    versions: [{ version: 1, amendmentId: null, signedOn: '2026-03-02' }],
    periods: [
      { period: 1, from: '2026-03-01', to: '2026-03-31', state: 'running', settlement: null, invoice: null },
      { period: 2, from: '2026-04-01', to: '2026-04-30', state: 'ahead' },
    ],
    sums: [{ currency: 'CNY', agreed: '100000.00', settled: '0.00', unsettled: '100000.00', balance: '0.00' }],
  });

  const planId = must(await company.send('manager', 'POST', '/promotion-plans', planOf(company, id)), 201).id;
  await approved(company, 'manager', `/promotion-plans/${planId}`);
  expect((await fulfilment(company, id)).state).toBe('planning');
  const request = must(await company.send('manager', 'GET', `/promotion-plans/${planId}`)).request;
  const seen = must(await company.send('director', 'GET', `/approvals/${request.id}`));
  expect(seen.kind).toBe('A8');
  const decision = { decision: 'approve', contentHash: seen.contentHash };
  must(await company.send('director', 'POST', `/approvals/${request.id}/decisions`, decision));
  expect(await fulfilment(company, id)).toMatchObject({
    state: 'running',
    plans: [{ id: planId, state: 'approved', inForce: true }],
    milestones: [
      { key: 'M1', state: 'open', done: null },
      { key: '验收', state: 'open', done: null },
    ],
  });

  await goOn(company, on('2026-03-12'));
  expect(await said(id)).toEqual([{ template: 'milestoneSoon', to: ['specialist'], milestone: '账户搭建上线' }]);
  must(await done(id, 'M1', '2026-03-11'));
  await goOn(company, on('2026-04-01'));
  expect((await said(id)).length).toBe(1);

  const first = await settle(company, id, 1, '40000.00');
  expect([first.status, first.body.state, first.body.periods[0].state]).toEqual([201, 'settling', 'settled']);
  const invoiced = must(await invoice(company, id, 1, { dueOn: '2026-04-30' }), 201);
  const owed = invoiced.periods[0].invoice;
  expect([invoiced.periods[0].state, owed.balance]).toEqual(['invoiced', '40000.00']);
  expect(must(await company.send('finance', 'GET', `/receivables/${owed.receivableId}`))).toMatchObject({
    ...{ state: 'invoiced', contractId: id, amount: money('40000.00'), dueOn: '2026-04-30' },
    invoice: { number: owed.invoiceNumber, on: '2026-04-01' },
  });
  must(await pay(company, { [owed.receivableId]: '15000.00' }), 201);

  await goOn(company, on('2026-04-16'));
  expect((await said(id)).slice(1)).toEqual([
    { template: 'milestoneSoon', to: ['manager'], milestone: '投放验收' },
    { template: 'milestoneLate', to: ['director', 'manager'], milestone: '投放验收' },
  ]);
  expect((await fulfilment(company, id)).milestones[1].state).toBe('late');
  must(await done(id, '验收', '2026-04-16'));

  await goOn(company, on('2026-05-06'));
  const carried = { on: '2026-05-06', result: '有效线索 1310 条' };
  expect(must(await company.send('manager', 'POST', `/promotion-plans/${planId}/carry-out`, carried)).state).toBe(
    'completed',
  );
  const second = must(await settle(company, id, 2, '55000.00'), 201);
  expect(second.state).toBe('collecting');
  const close = () => company.send('finance', 'POST', `/contracts/${id}/close`, { note: '款项已结清' });
  expect(codeOf(await close())).toBe('422 contract-not-invoiced');
  const last = must(await invoice(company, id, 2), 201).periods[1].invoice;
  expect(codeOf(await close())).toBe('409 contract-money-open');
  must(await pay(company, { [owed.receivableId]: '25000.00', [last.receivableId]: '55000.00' }), 201);

  const closed = await close();
  expect([closed.status, closed.headers.get('etag')]).toEqual([200, `"${closed.body.version}"`]);
  expect(closed.body).toMatchObject({
    ...{ state: 'closed', ending: { kind: 'closed', on: '2026-05-06', reason: '款项已结清' } },
    periods: [{ state: 'paid' }, { state: 'paid' }],
    sums: [{ currency: 'CNY', agreed: '100000.00', settled: '95000.00', unsettled: '5000.00', owed: '95000.00' }].map(
      (sum) => ({ ...sum, invoiced: '95000.00', paid: '95000.00', balance: '0.00' }),
    ),
  });
  const { items } = must(await company.send('manager', 'GET', `/contracts/${id}/history`));
  expect(items.map(({ event }: { event: string }) => event.replace(/^(contract|clock)\./, ''))).toEqual([
    ...[
      'instance.created',
      'submitted',
      'approved',
      'signed',
      'planSubmitted',
      'planApproved',
      'milestoneSoon',
      'milestoneDone',
    ],
    ...['settled', 'invoiced', 'milestoneSoon', 'milestoneLate', 'milestoneDone', 'settled', 'invoiced', 'closed'],
  ]);
});

it('F12, A8 a plan that is refused, or changed while it waits, leaves the contract signed, and may be filed again', async () => {
  const id = await signedSubcontract(company);
  const plan = planOf(company, id);
  const planId = must(await company.send('manager', 'POST', '/promotion-plans', plan), 201).id as string;
  const other = must(await company.send('manager', 'POST', '/promotion-plans', plan), 201).id as string;
  const state = async () => (await fulfilment(company, id)).state;
  for (const decision of ['reject', 'return']) {
    const { id: requestId } = must(await company.send('manager', 'POST', `/promotion-plans/${planId}/submit`), 202);
    expect(await state()).toBe('planning');
    expect(codeOf(await company.send('manager', 'POST', `/promotion-plans/${other}/submit`))).toBe(
      '422 contract-has-plan',
    );
    const seen = must(await company.send('director', 'GET', `/approvals/${requestId}`));
    const said = { decision, contentHash: seen.contentHash, comment: '预算不清' };
    must(await company.send('director', 'POST', `/approvals/${requestId}/decisions`, said));
    expect(await state()).toBe('signed');
  }
  must(await company.send('manager', 'POST', `/promotion-plans/${planId}/submit`), 202);
  const { accountId, ...content } = plan;
  const changed = { ...content, goals: '有效线索 900 条' };
  must(await company.send('manager', 'PUT', `/accounts/${accountId}/promotion-plans/${planId}`, changed));
  expect(await state()).toBe('signed');
  await approved(company, 'manager', `/promotion-plans/${planId}`, 'director');
  expect(await state()).toBe('running');
});

it('F13, F7 a later version of the plan keeps what was done, is in force once it is approved, and is never taken away', async () => {
  const id = await signedSubcontract(company);
  const planId = await approvedPlan(company, id);
  must(await done(id, 'M1', '2026-03-02'));
  const { accountId, ...content } = planOf(company, id);
  const path = `/accounts/${accountId}/promotion-plans/${planId}`;
  const [m1, last] = content.milestones;
  must(await company.send('manager', 'PUT', path, { ...content, milestones: [last] }));
  expect(codeOf(await company.send('manager', 'POST', `/promotion-plans/${planId}/submit`))).toBe('422 milestone-lost');
  const milestones = [m1, { ...last, dueOn: '2026-04-20' }, { ...last, key: 'M3' }];
  must(await company.send('manager', 'PUT', path, { ...content, milestones }));
  expect((await fulfilment(company, id)).milestones).toHaveLength(2);
  await approved(company, 'manager', `/promotion-plans/${planId}`, 'director');
  expect((await fulfilment(company, id)).milestones.map((each: any) => [each.key, each.dueOn, each.state])).toEqual([
    ['M1', '2026-03-12', 'done'],
    ['验收', '2026-04-20', 'open'],
    ['M3', '2026-04-15', 'open'],
  ]);
  expect(codeOf(await company.send('manager', 'DELETE', path))).toBe('409 plan-in-force');
  const early = await company.send('manager', 'POST', `/promotion-plans/${planId}/carry-out`, {
    on: '2026-03-02',
    result: '完成',
  });
  expect([codeOf(early), early.body.detail]).toEqual(['422 milestones-open', expect.stringContaining('验收, M3')]);
});

it('P5, P1 finance sees the money of a contract, not its plans; a stranger sees nothing; the post decides who does what', async () => {
  const id = await running(company);
  const seen = await fulfilment(company, id, 'finance');
  expect([seen.plans, seen.milestones, seen.sums[0].agreed]).toEqual([null, null, '100000.00']);
  expect((await fulfilment(company, id, 'specialist')).milestones).toHaveLength(2);
  const steps: [string, object, number[]][] = [
    ['suspend', { reason: '预算冻结' }, [404, 403, 403, 403]],
    ['resume', { note: '恢复' }, [404, 403, 403, 403]],
    ['terminate', { reason: '终止', on: '2026-03-02' }, [404, 403, 403, 403]],
    ['close', { note: '结清' }, [404, 403, 403, 409]],
    ['settlements', { period: 1, amount: money('1.00'), basis: 'x', confirmation: 'y' }, [404, 403, 403, 422]],
    ['milestones/M1/done', { doneOn: '2026-03-02', evidence: '单' }, [404, 403, 200, 403]],
  ];
  for (const [step, body, statuses] of steps) {
    const answers: number[] = [];
    for (const who of ['stranger', 'auditor', 'specialist', 'finance'] as const)
      answers.push((await company.send(who, 'POST', `/contracts/${id}/${step}`, body)).status);
    expect([step, ...answers]).toEqual([step, ...statuses]);
  }
  const termination = { reason: '协商终止', on: '2026-03-02' };
  expect((await company.send('manager', 'POST', `/contracts/${id}/terminate`, termination)).status).toBe(403);
  const ended = must(await company.send('director', 'POST', `/contracts/${id}/terminate`, termination));
  expect(ended).toMatchObject({ state: 'terminated', ending: { kind: 'terminated', reason: '协商终止' } });
});
