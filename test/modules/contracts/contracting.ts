import type { TestAnswer } from '../../support/app';
import { approved, decide } from '../features/approving';
import { type Company, HASH, money } from '../features/company';
import { must } from '../receivables/money';

type Post = Parameters<Company['send']>[0];
let numbers = 0;

/** March and April 2026, settled by months of the calendar. */
export const TERMS = {
  title: '搜索推广服务合同',
  amount: money('100000.00'),
  startsOn: '2026-03-01',
  endsOn: '2026-04-30',
  settlement: { every: 'month', counted: 'calendar' },
};

/** A sub-contract that is signed on the day of the clock. */
export async function signedSubcontract(company: Company, more: object = {}): Promise<string> {
  numbers += 1;
  const body = { number: `ZHT-C${numbers}`, ...TERMS, ...more };
  const id = must(await company.send('manager', 'POST', `/accounts/${company.accountId}/subcontracts`, body), 201).id;
  await signed(company, `/contracts/${id}`);
  return id as string;
}

/** Has a contract or an amendment approved, by senior management too where the route goes on to them, and signed. */
export async function signed(company: Company, subject: string): Promise<TestAnswer> {
  const requestId = await approved(company, 'manager', subject, 'director');
  const { state } = must(await company.send('manager', 'GET', subject));
  if (state === 'inApproval') await decide(company, 'seniorManagement', requestId);
  const signature = { signer: '王志强', signedOn: company.clock.now().toISOString().slice(0, 10), documentHash: HASH };
  const answer = await company.send('manager', 'POST', `${subject}/sign`, signature);
  if (answer.status !== 200) throw new Error(`sign: ${answer.status} ${answer.text}`);
  return answer;
}

export function planOf(company: Company, contractId: string, more: object = {}) {
  return {
    accountId: company.accountId,
    contractId,
    title: '春季搜索推广计划',
    goals: '有效线索 1200 条',
    startsOn: '2026-03-05',
    endsOn: '2026-04-25',
    milestones: [
      { key: 'M1', title: '账户搭建上线', dueOn: '2026-03-12', ownerId: company.people.specialist.id },
      { key: '验收', title: '投放验收', dueOn: '2026-04-15', ownerId: company.people.manager.id },
    ],
    ...more,
  };
}

/** Drafts a promotion plan and has it approved; answers its id. */
export async function approvedPlan(company: Company, contractId: string, more: object = {}): Promise<string> {
  const drafted = must(
    await company.send('manager', 'POST', '/promotion-plans', planOf(company, contractId, more)),
    201,
  );
  await approved(company, 'manager', `/promotion-plans/${drafted.id}`, 'director');
  return drafted.id as string;
}

export const settlementOf = (period: number, amount: string, more: object = {}) => ({
  period,
  amount: money(amount),
  basis: '媒体后台消耗',
  confirmation: '王志强邮件确认对账单',
  ...more,
});

export function settle(company: Company, id: string, period: number, amount: string, by: Post = 'finance') {
  return company.send(by, 'POST', `/contracts/${id}/settlements`, settlementOf(period, amount));
}

export function invoice(company: Company, id: string, period: number, more: object = {}, by: Post = 'finance') {
  numbers += 1;
  const invoicedOn = company.clock.now().toISOString().slice(0, 10);
  const body = { receivableNumber: `YSC-${numbers}`, invoiceNumber: `FPC-${numbers}`, invoicedOn, dueOn: '2026-06-30' };
  return company.send(by, 'POST', `/contracts/${id}/settlements/${period}/invoice`, { ...body, ...more });
}

export async function fulfilment(company: Company, id: string, by: Post = 'manager'): Promise<Record<string, any>> {
  return must(await company.send(by, 'GET', `/contracts/${id}/fulfilment`));
}

/** A contract whose plan is approved, so that it is carried out. */
export async function running(company: Company, more: object = {}): Promise<string> {
  const id = await signedSubcontract(company, more);
  await approvedPlan(company, id);
  return id;
}

export const codeOf = (answer: TestAnswer): string => `${answer.status} ${answer.body.code}`;
