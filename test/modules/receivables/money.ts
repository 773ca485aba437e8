import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import type { TestAnswer } from '../../support/app';
import { approved, decide } from '../features/approving';
import { type Company, HASH, money } from '../features/company';

let numbers = 0;

/** A signed sub-contract of the company's account (or of another one of its manager's). */
export async function signedContract(
  company: Company,
  amount = '1000000.00',
  accountId = company.accountId,
  currency = 'CNY',
): Promise<string> {
  numbers += 1;
  const body = {
    number: `ZHT-${numbers}`,
    title: '推广服务合同',
    amount: money(amount, currency),
    startsOn: '2026-03-01',
    endsOn: '2027-02-28',
  };
  const drafted = await company.send('manager', 'POST', `/accounts/${accountId}/subcontracts`, body);
  if (drafted.status !== 201) throw new Error(`subcontract: ${drafted.status} ${drafted.text}`);
  const id = drafted.body.id as string;
  const requestId = await approved(company, 'manager', `/contracts/${id}`, 'director');
  // From ten million, what the account was given within the month included, senior management decides too (A7).
  const { body: contract } = await company.send('manager', 'GET', `/contracts/${id}`);
  if (contract.state === 'inApproval') await decide(company, 'seniorManagement', requestId);
  const signedOn = company.clock.now().toISOString().slice(0, 10);
  const signed = await company.send('manager', 'POST', `/contracts/${id}/sign`, {
    signer: '王志强',
    signedOn,
    documentHash: HASH,
  });
  if (signed.status !== 200) throw new Error(`sign: ${signed.status} ${signed.text}`);
  return id;
}

export interface Planned {
  contractId: string;
  amount?: string;
  dueOn?: string;
  accountId?: string;
}

/** Plans a receivable as the manager and answers its id. */
export async function planned(
  company: Company,
  { contractId, amount = '1000.00', dueOn = '2026-04-30', accountId = company.accountId }: Planned,
): Promise<string> {
  numbers += 1;
  const body = { accountId, contractId, number: `YS-${numbers}`, amount: money(amount), dueOn };
  return must(await company.send('manager', 'POST', '/receivables', body), 201).id as string;
}

/** Finance records a payment of these parts, received on the day of the clock. */
export function pay(
  company: Company,
  parts: Record<string, string>,
  more: Record<string, unknown> = {},
): Promise<TestAnswer> {
  numbers += 1;
  const allocations = Object.entries(parts).map(([receivableId, amount]) => ({ receivableId, amount }));
  const cents = allocations.reduce((sum, each) => sum + Math.round(Number(each.amount) * 100), 0);
  const receivedOn = company.clock.now().toISOString().slice(0, 10);
  const body = {
    accountId: company.accountId,
    receivedOn,
    amount: (cents / 100).toFixed(2),
    currency: 'CNY',
    reference: `ICBC-${numbers}`,
    allocations,
  };
  return company.send('finance', 'POST', '/payments', { ...body, ...more });
}

export function must(answer: TestAnswer, status = 200): Record<string, any> {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body as Record<string, unknown>;
}

/** Goes to the instant and acts on everything that is due by then. */
export async function goOn(company: Company, instant: string): Promise<void> {
  company.goTo(instant);
  await company.app.app.get(DeadlineProcessor, { strict: false }).runDue(company.clock.now());
}

export async function shown(company: Company, id: string): Promise<Record<string, any>> {
  return must(await company.send('finance', 'GET', `/receivables/${id}`));
}

export async function creditOf(company: Company, accountId = company.accountId): Promise<string> {
  return must(await company.send('manager', 'GET', `/accounts/${accountId}`)).credit as string;
}
