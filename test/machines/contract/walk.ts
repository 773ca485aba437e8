import { contractDefinition, type ContractGiven } from '../../../src/machines/contract';
import { type Envelope, start, step, type Step } from '../../../src/machines/machine';

export const SYSTEM = { kind: 'system' as const, id: null };
export const PERSON = { kind: 'user' as const, id: '01890a5d-ac96-774b-bcce-b302099a8051' };
export const terms = {
  amount: { amount: '900000.00', currency: 'CNY' },
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
  settlement: { every: 'month' as const, counted: 'calendar' as const },
};
export const cny = (amount: string) => ({ amount, currency: 'CNY' });
export const given = (more: Partial<ContractGiven> = {}): ContractGiven => ({
  at: '2026-08-03T02:00:00.000Z',
  today: '2026-08-03',
  actor: PERSON,
  terms,
  ...more,
});
export const system = (more: Partial<ContractGiven> = {}): ContractGiven => given({ actor: SYSTEM, ...more });

const milestones = [
  { key: 'M1', title: '账户搭建完成', dueOn: '2026-04-15', ownerId: PERSON.id },
  { key: 'M2', title: '首月投放复盘', dueOn: '2026-05-08', ownerId: PERSON.id },
];
export const plan = {
  planId: 'p-1',
  title: '第二季度推广计划',
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
  milestones,
};
export const settlement = (period: number, amount = '300000.00') => ({
  ...{ period, amount: cny(amount), quantity: '31 天' },
  ...{ basis: '后台消耗报表', confirmation: '客户市场部王敏邮件确认' },
});
export const invoice = (period: number) => ({
  ...{ period, receivableId: `r-${period}`, receivableNumber: `YS-${period}`, invoiceNumber: `FP-${period}` },
});
export const signature = { contentHash: 'h-1', by: '王总', on: '2026-03-11', documentHash: 'd-1' };
export const amendment = {
  ...{ amendmentId: 'a-1', requestId: 'r-9', version: 2, contentHash: 'h-2', by: '王总' },
  ...{ signedOn: '2026-05-20', documentHash: 'd-2' },
};

export function send(envelope: Envelope, type: string, payload: object, by: ContractGiven = given()): Step {
  const event = { type, payload: payload as Record<string, unknown>, given: by as unknown as Record<string, unknown> };
  return step(contractDefinition, envelope, event, 1);
}

export function after(envelope: Envelope, type: string, payload: object, by: ContractGiven = given()): Envelope {
  const taken = send(envelope, type, payload, by);
  if (!taken.accepted) throw new Error(`${type} was refused: ${taken.code}`);
  return taken.envelope;
}

const filing = { requestId: 'r-1', contentHash: 'h-1' };

/** A contract in each of its states, by the way that leads there. */
export function walk(subjectType: 'agreement' | 'subcontract' = 'subcontract') {
  const draft = () => start(contractDefinition, 1, { subjectType }).envelope;
  const inApproval = () => after(draft(), 'contract.submitted', filing);
  const approved = () => after(inApproval(), 'contract.approved', filing, system());
  const signed = () => after(approved(), 'contract.signed', signature);
  const planning = () => after(signed(), 'contract.planSubmitted', { planId: 'p-1' });
  const running = () => after(planning(), 'contract.planApproved', plan, system());
  const settling = () => after(running(), 'contract.settled', settlement(1));
  const collecting = () => [2, 3].reduce((at, period) => after(at, 'contract.settled', settlement(period)), settling());
  const invoiced = () =>
    [1, 2, 3].reduce((at, period) => after(at, 'contract.invoiced', invoice(period)), collecting());
  return {
    ...{ draft, inApproval, approved, signed, planning, running, settling, collecting },
    cancelled: () => after(draft(), 'contract.cancelled', {}),
    amending: () => after(running(), 'contract.amendmentBegun', { amendmentId: 'a-1' }),
    suspended: () => after(running(), 'contract.suspended', { reason: '客户内部整改' }),
    terminated: () => after(running(), 'contract.terminated', { reason: '客户并购', on: '2026-05-31' }),
    invoiced,
    closed: () => after(invoiced(), 'contract.closed', { note: '全部收讫' }, given({ moneyOpen: false })),
  };
}
