import { againstPlan } from '../../../../src/modules/expenses/gifts/gift-plan.ground';
import { approved } from '../../features/approving';
import { codesOf, type Company, money, startCompany } from '../../features/company';

let company: Company;
let contactId: string;
beforeEach(async () => {
  company = await startCompany();
  contactId = await company.contact();
});
afterEach(() => company?.close());

const aPlan = (more: Record<string, unknown> = {}) => ({
  contactId,
  occasion: '妇女节',
  kind: 'gift',
  amount: money('500.00'),
  plannedOn: '2026-03-05',
  ...more,
});
const aGift = (more: Record<string, unknown> = {}) => ({
  contactId,
  kind: 'gift',
  purpose: '节日礼品',
  amount: money('300.00'),
  occursOn: '2026-03-05',
  ...more,
});
const at = (path: string) => `/accounts/${company.accountId}/${path}`;
const comparison = async (query = '') => (await company.send('manager', 'GET', at(`gift-comparison${query}`))).body;

it('B8 the gift plan is shown beside the request, with what it comes to against what was planned', async () => {
  const giftPlanId = await company.fact('gift-plans', aPlan());
  const first = await company.fact('expenses', aGift({ giftPlanId }));
  const requestId = await approved(company, 'manager', `/expenses/${first}`, 'director');
  const shown = (await company.send('director', 'GET', `/approvals/${requestId}`)).body.content.fields;
  expect(shown.planned).toEqual({
    ...{ occasion: '妇女节', plannedOn: '2026-03-05', plannedAmount: money('500.00'), against: 'asPlanned' },
  });
  const second = await company.fact('expenses', aGift({ giftPlanId, amount: money('250.00') }));
  const filed = await company.send('manager', 'POST', `/expenses/${second}/submit`);
  const over = (await company.send('director', 'GET', `/approvals/${filed.body.id}`)).body.content.fields;
  expect(over.planned.against).toBe('abovePlan');
  const unplanned = await company.fact('expenses', aGift({ amount: money('10.00') }));
  await approved(company, 'manager', `/expenses/${unplanned}`, 'director');

  const never = await company.fact('gift-plans', aPlan({ occasion: '年末', plannedOn: '2026-12-20' }));
  await company.fact('gift-plans', aPlan({ occasion: '次年', plannedOn: '2027-02-01' }));
  expect(await comparison()).toEqual({
    year: '2026',
    lines: [
      expect.objectContaining({
        giftPlanId,
        recipient: '王志强',
        planned: money('500.00'),
        against: 'abovePlan',
        asked: [
          expect.objectContaining({ id: first, state: 'approved', amount: money('300.00'), spent: null }),
          expect.objectContaining({ id: second, state: 'inApproval' }),
        ],
      }),
      expect.objectContaining({ giftPlanId: never, against: 'notAsked', asked: [] }),
    ],
    unplanned: [expect.objectContaining({ id: unplanned, amount: money('10.00') })],
  });
  expect((await comparison('?year=2027')).lines).toHaveLength(1);
  expect((await company.send('stranger', 'GET', at('gift-comparison'))).status).toBe(404);
});

it('B7, B8 what may not be given is not planned either; a planned gift is for that person and of that kind', async () => {
  const cash = await company.send('manager', 'POST', at('gift-plans'), aPlan({ kind: 'cash' }));
  expect([cash.status, cash.body.code]).toEqual([422, 'cash-refused']);
  const giftPlanId = await company.fact('gift-plans', aPlan());
  const other = await company.contact({ name: '孙一年' });
  const body = aGift({ giftPlanId, contactId: other, kind: 'meal' });
  const differs = await company.send('manager', 'POST', at('expenses'), body);
  expect([differs.status, ...codesOf(differs)]).toEqual([
    422,
    'contactId differs-from-gift-plan',
    'kind differs-from-gift-plan',
  ]);
  const unknown = await company.send('manager', 'POST', at('expenses'), aGift({ giftPlanId: contactId }));
  expect([unknown.status, ...codesOf(unknown)]).toEqual([422, 'giftPlanId reference-unknown']);
});

it('B8 money that cannot be compared with the plan is said to be so', () => {
  expect(againstPlan(money('500'), [money('500.00')])).toBe('asPlanned');
  expect(againstPlan(money('500.00'), [money('300.00'), money('200.01')])).toBe('abovePlan');
  expect(againstPlan(money('500.00'), [money('1.00', 'USD')])).toBe('otherCurrency');
});
