import type { Subcontract } from '../../../machines/account-path/facts';
import { type ContractContext, settlementPeriods } from '../../../machines/contract';
import { submittedHash } from '../../accounts/submitted-content';
import type { FactVersion } from '../../accounts/fact-store';
import type { ContractReceivable } from '../../receivables/contract-money.service';
import { type ContractPart, termsOf } from '../contract-store';
import type {
  ContractAmendmentView,
  ContractMilestoneView,
  ContractPeriodView,
  ContractPlanView,
  ContractVersionView,
  PeriodInvoiceView,
} from './fulfilment.view';

type Version = FactVersion<'agreement' | 'subcontract'>;
type Settled = ContractContext['settlements'][number];

/** Texts that were signed: the first, and each that an amendment made. */
export function signedVersions(
  versions: readonly Version[],
  { phase, completion, revisions }: ContractContext,
  firstSignedOn: string | null,
): ContractVersionView[] {
  if (!phase || !completion) return [];
  const last = versions.at(-1)!.version;
  const first = { version: (revisions[0]?.version ?? last + 1) - 1, amendmentId: null, signedOn: firstSignedOn };
  return [first, ...revisions].flatMap(({ version, amendmentId, signedOn }) => {
    const content = versions.find((each) => each.version === version)?.content;
    if (!content) return [];
    return [
      { version, amendmentId, signedOn: signedOn ?? completion.on, contentHash: submittedHash(content), content },
    ];
  });
}

export function amendmentsOf(parts: readonly ContractPart[]): ContractAmendmentView[] {
  return parts
    .filter(({ kind }) => kind === 'amendment')
    .map(({ id, state, content, recordedAt }) => {
      const { number, reason } = content as { number: string; reason: string };
      return { id, number, reason, state, recordedAt: recordedAt.toISOString() };
    });
}

export function plansOf(parts: readonly ContractPart[], { plan }: ContractContext): ContractPlanView[] {
  return parts
    .filter(({ kind }) => kind === 'promotionPlan')
    .map(({ id, state, content }) => {
      const { title, startsOn, endsOn } = content as { title: string; startsOn: string; endsOn: string };
      return { id, title, state, startsOn, endsOn, inForce: plan?.id === id };
    });
}

export function milestonesOf(
  { plan }: ContractContext,
  today: string,
  names: ReadonlyMap<string, string>,
): ContractMilestoneView[] {
  return (plan?.milestones ?? []).map((each) => ({
    ...each,
    ownerName: names.get(each.ownerId) ?? null,
    state: each.done ? 'done' : each.dueOn < today ? 'late' : 'open',
  }));
}

/** F14: the periods that the terms in force give, each with what became of it. */
export function periodsOf(
  content: Subcontract,
  { settlements }: ContractContext,
  owed: readonly ContractReceivable[],
  today: string,
): ContractPeriodView[] {
  return settlementPeriods(termsOf(content)).map(({ number, from, to }) => {
    const settled = settlements[number - 1];
    const invoice = settled ? invoiceOf(settled, owed) : null;
    const settlement = settled && settlementOf(settled);
    return {
      period: number,
      from,
      to,
      state: stateOf(from, to, today, settled, invoice),
      settlement: settlement ?? null,
      invoice,
    };
  });
}

function settlementOf({ amount, quantity, basis, confirmation, by, at }: Settled): ContractPeriodView['settlement'] {
  return { amount, quantity, basis, confirmation, by, at };
}

function invoiceOf({ invoice }: Settled, owed: readonly ContractReceivable[]): PeriodInvoiceView | null {
  const found = invoice && owed.find(({ id }) => id === invoice.receivableId);
  if (!found) return null;
  const { receivableId, receivableNumber, invoiceNumber } = invoice;
  const { state, paid, credited, writtenOff, balance } = found;
  return { receivableId, receivableNumber, invoiceNumber, state, paid, credited, writtenOff, balance };
}

function stateOf(
  from: string,
  to: string,
  today: string,
  settled: Settled | undefined,
  invoice: PeriodInvoiceView | null,
): ContractPeriodView['state'] {
  if (settled) {
    if (!invoice || invoice.state === 'reversed') return 'settled';
    return invoice.state === 'paid' ? 'paid' : 'invoiced';
  }
  if (today >= to) return 'open';
  return today < from ? 'ahead' : 'running';
}
