import { decide } from '../features/approving';
import { type Company, startCompany } from '../features/company';
import { must } from '../receivables/money';
import { codeOf, fulfilment, planOf, signedSubcontract } from './contracting';

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(() => company.close());

it.each([
  ['terminate', 'director', { reason: '协商终止', on: '2026-03-02' }, 'planning', '已终止'],
  ['suspend', 'manager', { reason: '预算冻结' }, 'signed', '已中止'],
] as const)(
  'A8, section 9 a plan that waits while its contract is overtaken by %s is not carried out; nobody decides on one whose contract ended',
  async (step, who, body, phase, word) => {
    const id = await signedSubcontract(company);
    const plan = must(await company.send('manager', 'POST', '/promotion-plans', planOf(company, id)), 201).id as string;
    const { id: requestId } = must(await company.send('manager', 'POST', `/promotion-plans/${plan}/submit`), 202);
    must(await company.send(who, 'POST', `/contracts/${id}/${step}`, body));
    const voided = { status: 'voided', outcomeReason: 'contract-not-in-force' };
    const request = () => company.send('manager', 'GET', `/approvals/${requestId}`);
    if (step === 'terminate') {
      expect((await request()).body).toMatchObject(voided);
      expect(codeOf(await decide(company, 'director', requestId as string))).toBe('409 already-decided');
    } else expect((await decide(company, 'director', requestId as string)).body).toMatchObject(voided);
    const after = must(await company.send('manager', 'GET', `/promotion-plans/${plan}`));
    const contract = await fulfilment(company, id);
    expect([after.state, contract.phase, contract.milestones]).toEqual(['draft', phase, []]);
    const again = await company.send('manager', 'POST', `/promotion-plans/${plan}/submit`);
    expect(codeOf(again)).toBe('422 contract-not-in-force');
    expect(again.body.detail).toContain(word);
    const resumed = await company.send('manager', 'POST', `/contracts/${id}/resume`, { note: '恢复' });
    expect(codeOf(resumed)).toBe(step === 'suspend' ? '200 undefined' : '409 event-not-allowed');
    const filed = await company.send('manager', 'POST', `/promotion-plans/${plan}/submit`);
    expect(filed.status).toBe(step === 'suspend' ? 202 : 422);
  },
);
