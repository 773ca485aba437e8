import { VerificationService } from '../../../src/modules/platform/workflow/verification.service';
import { decide } from '../features/approving';
import { type Company, HASH, money, startCompany } from '../features/company';
import { goOn, must } from '../receivables/money';
import { codeOf, fulfilment, invoice, running, settle, signed, signedSubcontract, TERMS } from './contracting';

const on = (day: string) => `${day}T02:00:00.000Z`;

let company: Company;
let id: string;
beforeEach(async () => {
  company = await startCompany();
  id = await running(company);
});
afterEach(async () => {
  expect((await company.app.app.get(VerificationService, { strict: false }).verify()).flawed).toEqual([]);
  await company.close();
});

let numbers = 0;
const draft = (subcontract: object, more: object = {}) => {
  numbers += 1;
  const terms = { contractId: id, number: `BC-${numbers}`, reason: '追加预算', subcontract };
  return company.send('manager', 'POST', '/amendments', { accountId: company.accountId, ...terms, ...more });
};
const drafted = async (subcontract: object) => must(await draft(subcontract), 201).id as string;

it('A7, section 9 an amendment stands beside the signed terms, and is in force as a new version once it is approved and signed', async () => {
  const amendment = await drafted({ amount: money('150000.00'), endsOn: '2026-05-31' });
  expect(await fulfilment(company, id)).toMatchObject({
    ...{ state: 'amending', phase: 'running', sums: [{ agreed: '100000.00' }] },
    amendments: [{ id: amendment, state: 'draft', reason: '追加预算' }],
  });
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment}/submit`), 202);
  const seen = must(await company.send('director', 'GET', `/approvals/${requestId}`));
  expect([seen.kind, seen.content.amount]).toEqual(['A7', money('150000.00')]);
  expect([seen.content.fields.before.amount, seen.content.fields.after.endsOn]).toEqual([
    money('100000.00'),
    '2026-05-31',
  ]);
  expect((await decide(company, 'director', requestId as string)).status).toBe(200);
  expect((await fulfilment(company, id)).sums[0].agreed).toBe('100000.00');
  const signature = { signer: '王志强', signedOn: '2026-03-02', documentHash: HASH };
  must(await company.send('manager', 'POST', `/amendments/${amendment}/sign`, signature));

  const after = await fulfilment(company, id);
  expect(after).toMatchObject({
    ...{ state: 'running', phase: 'running', sums: [{ agreed: '150000.00' }], amendments: [{ state: 'completed' }] },
    versions: [
      { version: 1, amendmentId: null, content: { amount: money('100000.00'), endsOn: '2026-04-30' } },
      { version: 2, amendmentId: amendment, content: { amount: money('150000.00'), endsOn: '2026-05-31' } },
    ],
  });
  expect(after.periods.map(({ to }: { to: string }) => to)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
  const contract = must(await company.send('manager', 'GET', `/contracts/${id}`));
  expect([contract.version, contract.content.amount]).toEqual([2, money('150000.00')]);
  expect(contract.approval.requestId).toBe(requestId);
});

it('A7, section 9 an amendment that is refused changes nothing; given up, the contract goes on where it stood', async () => {
  const before = await fulfilment(company, id);
  const amendment = await drafted({ amount: money('150000.00') });
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment}/submit`), 202);
  expect((await decide(company, 'director', requestId as string, 'reject')).status).toBe(200);
  const signature = { signer: '王志强', signedOn: '2026-03-02', documentHash: HASH };
  expect(codeOf(await company.send('manager', 'POST', `/amendments/${amendment}/sign`, signature))).toBe(
    '409 not-approved',
  );
  expect(await fulfilment(company, id)).toMatchObject({
    state: 'amending',
    versions: before.versions,
    sums: before.sums,
  });
  must(await company.send('manager', 'POST', `/amendments/${amendment}/discard`, { reason: '客户不再追加' }));
  expect(await fulfilment(company, id)).toMatchObject({
    ...{ state: 'running', versions: before.versions, sums: before.sums, milestones: before.milestones },
    amendments: [{ id: amendment, state: 'cancelled' }],
  });
});

it('section 9 a contract that is being amended is neither suspended nor broken off: what to do first is said, and then it goes', async () => {
  const amendment = await drafted({ amount: money('150000.00') });
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment}/submit`), 202);
  const ended = { reason: '协商终止', on: '2026-03-02' };
  const tries = [
    ['manager', 'suspend', { reason: '预算冻结' }],
    ['director', 'terminate', ended],
    ['finance', 'close', { note: '款项已结清' }],
  ] as const;
  for (const [who, step, body] of tries) {
    const answer = await company.send(who, 'POST', `/contracts/${id}/${step}`, body);
    expect([codeOf(answer), answer.body.amendmentId]).toEqual(['409 contract-amending', amendment]);
    expect(answer.body.detail).toContain(`BC-${numbers}`);
  }
  const discarded = await company.send('director', 'POST', `/amendments/${amendment}/discard`, { reason: '合同终止' });
  expect([codeOf(discarded), discarded.body.detail]).toEqual(['409 not-in-draft', expect.stringContaining('审批中')]);
  must(await company.send('director', 'DELETE', `/accounts/${company.accountId}/amendments/${amendment}`), 204);
  const { body: request } = await company.send('manager', 'GET', `/approvals/${requestId}`);
  expect(request).toMatchObject({ status: 'voided' });
  const approved = await drafted({ amount: money('160000.00') });
  const filed = must(await company.send('manager', 'POST', `/amendments/${approved}/submit`), 202);
  expect((await decide(company, 'director', filed.id as string)).status).toBe(200);
  expect(codeOf(await company.send('director', 'POST', `/contracts/${id}/terminate`, ended))).toBe(
    '409 contract-amending',
  );
  must(await company.send('manager', 'DELETE', `/accounts/${company.accountId}/amendments/${approved}`), 204);
  expect(must(await company.send('director', 'POST', `/contracts/${id}/terminate`, ended)).state).toBe('terminated');
});

it('section 9 while it is amended a contract is settled under the signed terms, and goes on where it stands by then', async () => {
  await goOn(company, on('2026-04-01'));
  const amendment = await drafted({ amount: money('120000.00') });
  expect(must(await settle(company, id, 1, '50000.00'), 201)).toMatchObject({ state: 'amending', phase: 'settling' });
  must(await invoice(company, id, 1), 201);
  await signed(company, `/amendments/${amendment}`);
  expect(await fulfilment(company, id)).toMatchObject({
    state: 'settling',
    sums: [{ agreed: '120000.00', settled: '50000.00', unsettled: '70000.00', owed: '50000.00' }],
  });
});

it('section 9 an amendment leaves what was settled and planned as it is', async () => {
  await goOn(company, on('2026-04-01'));
  must(await settle(company, id, 1, '50000.00'), 201);
  const refused = async (subcontract: object) => {
    const amendment = await drafted(subcontract);
    const answer = await company.send('manager', 'POST', `/amendments/${amendment}/submit`);
    must(await company.send('manager', 'POST', `/amendments/${amendment}/discard`, {}));
    return codeOf(answer);
  };
  expect(await refused({ amount: money('49999.99') })).toBe('422 amendment-below-settled');
  expect(await refused({ amount: money('90000.00', 'USD') })).toBe('422 currency-mixed');
  expect(await refused({ endsOn: '2026-04-20' })).toBe('422 amendment-against-plan');
  expect(await refused({ settlement: { every: 'term', counted: 'calendar' } })).toBe(
    '422 amendment-against-settlements',
  );
  expect((await fulfilment(company, id)).state).toBe('settling');
});

it('section 9 what came between its approval and its signature is asked again', async () => {
  await goOn(company, on('2026-04-01'));
  const amendment = await drafted({ settlement: { every: 'term', counted: 'calendar' } });
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment}/submit`), 202);
  expect((await decide(company, 'director', requestId as string)).status).toBe(200);
  must(await settle(company, id, 1, '50000.00'), 201);
  const signature = { signer: '王志强', signedOn: '2026-04-01', documentHash: HASH };
  expect(codeOf(await company.send('manager', 'POST', `/amendments/${amendment}/sign`, signature))).toBe(
    '422 amendment-against-settlements',
  );
  expect((await fulfilment(company, id)).versions).toHaveLength(1);
});

it('A6, A7 an amendment names one signed contract of the account, of its kind, and something that changes; one at a time', async () => {
  const agreement = await draft({}, { subcontract: undefined, agreement: { terms: '按月结算' } });
  expect([agreement.status, agreement.body.errors[0].code]).toEqual([422, 'other-kind-of-contract']);
  expect((await draft({})).body.errors[0].code).toBe('nothing-amended');
  expect((await draft({ title: '新' }, { agreement: { title: '新' } })).body.errors[0].code).toBe('one-of-two');
  expect((await draft({ title: '新' }, { contractId: company.accountId })).body.errors[0].code).toBe(
    'contract-unknown',
  );
  expect((await draft({ endsOn: '2026-02-28' })).body.errors[0].code).toBe('before-start');
  const draftContract = { number: 'ZHT-N', ...TERMS };
  const unsigned = await company.fact('subcontracts', draftContract);
  expect(codeOf(await draft({ title: '新' }, { contractId: unsigned }))).toBe('409 event-not-allowed');
  const first = await drafted({ title: '新' });
  expect(codeOf(await draft({ title: '又新' }))).toBe('409 contract-amending');
  const stranger = { accountId: company.accountId, contractId: id, number: 'BC-S', reason: '追加', subcontract: {} };
  expect((await company.send('stranger', 'POST', '/amendments', stranger)).status).toBe(404);
  expect((await company.send('specialist', 'POST', '/amendments', stranger)).status).toBe(403);
  expect((await company.send('stranger', 'GET', `/amendments/${first}`)).status).toBe(404);
  expect((await company.send('finance', 'GET', `/amendments/${first}`)).status).toBe(200);
});

it('A6 an agreement is amended by senior management too, shows its sub-contracts, and is closed after them and its term', async () => {
  const terms = {
    title: '战略合作协议',
    kindOfDeal: 'sem',
    terms: '一年',
    startsOn: '2026-03-01',
    endsOn: '2026-06-30',
  };
  const agreementId = await company.fact('agreements', { number: 'ZL-1', ...terms });
  await signed(company, `/contracts/${agreementId}`);
  const part = await signedSubcontract(company, { agreementId });
  const close = () => company.send('finance', 'POST', `/contracts/${agreementId}/close`, { note: '期满' });
  expect(codeOf(await close())).toBe('422 contract-has-subcontracts');
  const settled = await company.send('finance', 'POST', `/contracts/${agreementId}/settlements`, {
    ...{ period: 1, amount: money('1.00'), basis: 'x', confirmation: 'y' },
  });
  expect(codeOf(settled)).toBe('409 event-not-allowed');
  expect(await fulfilment(company, agreementId)).toMatchObject({
    ...{ kind: 'agreement', state: 'signed', periods: [], sums: [{ agreed: '100000.00' }] },
    subcontracts: [{ id: part, state: 'signed', amount: money('100000.00') }],
  });
  must(await company.send('director', 'POST', `/contracts/${part}/terminate`, { reason: '终止', on: '2026-03-02' }));
  expect(codeOf(await close())).toBe('422 contract-term-running');
  const amendment = must(
    await draft({}, { contractId: agreementId, subcontract: undefined, agreement: { endsOn: '2026-03-31' } }),
    201,
  );
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment.id}/submit`), 202);
  expect(must(await company.send('director', 'GET', `/approvals/${requestId}`)).kind).toBe('A6');
  await decide(company, 'director', requestId as string);
  await decide(company, 'seniorManagement', requestId as string);
  const signature = { signer: '王志强', signedOn: '2026-03-02', documentHash: HASH };
  must(await company.send('manager', 'POST', `/amendments/${amendment.id}/sign`, signature));
  await goOn(company, on('2026-04-01'));
  expect(must(await close()).state).toBe('closed');
});

it('section 9 two amendments that are begun at once are one; a signature and a settlement at once leave terms and settlements that agree', async () => {
  const begun = await Promise.all([draft({ title: '甲' }), draft({ title: '乙' })]);
  expect(begun.map(({ status }) => status).sort()).toEqual([201, 409]);
  const first = begun.find(({ status }) => status === 201)!.body.id as string;
  must(await company.send('manager', 'POST', `/amendments/${first}/discard`, {}));
  await goOn(company, on('2026-03-31'));
  const amendment = await drafted({ settlement: { every: 'term', counted: 'calendar' } });
  const { id: requestId } = must(await company.send('manager', 'POST', `/amendments/${amendment}/submit`), 202);
  expect((await decide(company, 'director', requestId as string)).status).toBe(200);
  await fulfilment(company, id, 'finance');
  const signature = { signer: '王志强', signedOn: '2026-03-31', documentHash: HASH };
  const [signing, settling] = await Promise.all([
    company.send('manager', 'POST', `/amendments/${amendment}/sign`, signature),
    settle(company, id, 1, '10.00'),
  ]);
  const { periods, sums } = await fulfilment(company, id);
  expect([
    [codeOf(signing), codeOf(settling)],
    [periods.length, sums[0].settled],
  ]).toEqual(
    signing.status === 200
      ? [
          ['200 undefined', '422 period-not-over'],
          [1, '0.00'],
        ]
      : [
          ['422 amendment-against-settlements', '201 undefined'],
          [2, '10.00'],
        ],
  );
});
