import { type Company, codesOf, startCompany, UNKNOWN_ID } from '../features/company';
import { must } from '../receivables/money';
import { codeOf, fulfilment, planOf, signed, signedSubcontract, TERMS } from './contracting';

let company: Company;
let id: string;
beforeAll(async () => {
  company = await startCompany();
  id = await signedSubcontract(company);
});
afterAll(() => company.close());

const send = (more: object) => company.send('manager', 'POST', '/promotion-plans', planOf(company, id, more));
const milestone = (more: object) => ({
  ...{ key: 'M1', title: '上线', dueOn: '2026-03-12', ownerId: company.people.manager.id },
  ...more,
});

it('F12, F13 a plan lies within its contract, its milestones within the plan, each once, each with an owner', async () => {
  expect(codesOf(await send({ startsOn: '2026-02-28' }))).toEqual(['startsOn outside-contract']);
  expect(codesOf(await send({ endsOn: '2026-05-01' }))).toEqual(['endsOn outside-contract']);
  const late = [milestone({ dueOn: '2026-04-26' }), milestone({ dueOn: '2026-03-04' })];
  expect(codesOf(await send({ milestones: late }))).toEqual([
    'milestones[0].dueOn outside-plan',
    'milestones[1].key key-twice',
    'milestones[1].dueOn outside-plan',
  ]);
  expect(codesOf(await send({ milestones: [milestone({ ownerId: UNKNOWN_ID })] }))).toEqual([
    'milestones[0].ownerId reference-unknown',
  ]);
  expect(codesOf(await send({ contractId: UNKNOWN_ID }))).toEqual(['contractId reference-unknown']);
  const agreement = { title: '协议', kindOfDeal: 'sem', terms: '一年', startsOn: '2026-03-01', endsOn: '2027-02-28' };
  const frame = await company.fact('agreements', { number: 'ZL-P', ...agreement });
  expect(codesOf(await send({ contractId: frame }))).toEqual(['contractId reference-unknown']);
  expect((await send({ milestones: [] })).status).toBe(400);
  expect((await send({ endsOn: '2026-03-01' })).body.errors[0].code).toBe('before-start');
});

it('A8 a plan is drafted by the account’s people, filed by its manager or director, for a contract that is signed', async () => {
  const plan = planOf(company, id);
  const by = async (who: Parameters<Company['send']>[0]) =>
    (await company.send(who, 'POST', '/promotion-plans', plan)).status;
  expect([await by('stranger'), await by('finance'), await by('auditor')]).toEqual([404, 404, 403]);
  const drafted = must(await company.send('specialist', 'POST', '/promotion-plans', plan), 201).id as string;
  expect((await company.send('specialist', 'POST', `/promotion-plans/${drafted}/submit`)).status).toBe(403);
  expect((await company.send('stranger', 'GET', `/promotion-plans/${drafted}`)).status).toBe(404);
  expect((await company.send('finance', 'GET', `/promotion-plans/${drafted}`)).status).toBe(404);
  const { items } = must(await company.send('specialist', 'GET', '/drafts?type=promotionPlan'));
  expect(items.map((each: any) => [each.id, each.request, each.about])).toEqual([
    [drafted, 'A8', '海川家居 推广计划 春季搜索推广计划'],
  ]);
  const unsigned = await company.fact('subcontracts', { number: 'ZHT-U', ...TERMS });
  const early = must(await send({ contractId: unsigned }), 201).id as string;
  expect(codeOf(await company.send('manager', 'POST', `/promotion-plans/${early}/submit`))).toBe(
    '422 contract-not-in-force',
  );
  const preview = must(await company.send('manager', 'GET', `/promotion-plans/${drafted}/preview`));
  expect(preview.steps.map((step: { name: string }) => step.name)).toEqual(['director']);
});

it('F13 a plan that an amendment has left behind is not filed', async () => {
  const drafted = must(await send({}), 201).id as string;
  const change = { contractId: id, number: 'BC-P', reason: '提前结束', subcontract: { endsOn: '2026-04-20' } };
  const { id: amendment } = must(
    await company.send('manager', 'POST', '/amendments', { accountId: company.accountId, ...change }),
    201,
  );
  await signed(company, `/amendments/${amendment}`);
  const refused = await company.send('manager', 'POST', `/promotion-plans/${drafted}/submit`);
  expect([codeOf(refused), refused.body.detail]).toEqual([
    '422 plan-outside-contract',
    expect.stringContaining('2026-04-20'),
  ]);
  expect((await fulfilment(company, id)).state).toBe('signed');
});
