import type { LocalDate, Money } from '../account-path/facts';
import { addMoney, compareMoney, sumMoney } from '../rules/money';
import type { ContractContext, Settlement } from './contract-context';
import type {
  ContractEvent,
  ContractEventOf,
  ContractEventType,
  ContractPayloads,
  ContractTerms,
} from './contract-events';
import { settlementPeriods } from './settlement-periods';

/** Why an event that the state knows is not carried out. The sentences are in the dictionaries. */
export type ContractRefusalCode =
  | 'contract-not-subcontract'
  | 'plan-not-awaited'
  | 'plan-outside-contract'
  | 'milestone-unknown'
  | 'milestone-done'
  | 'milestone-lost'
  | 'date-in-the-future'
  | 'period-unknown'
  | 'period-settled'
  | 'period-out-of-order'
  | 'period-not-over'
  | 'period-not-settled'
  | 'period-invoiced'
  | 'nothing-to-invoice'
  | 'currency-mixed'
  | 'settlement-over-contract'
  | 'amendment-other'
  | 'amendment-against-settlements'
  | 'amendment-below-settled'
  | 'amendment-against-plan'
  | 'contract-not-settled'
  | 'contract-not-invoiced'
  | 'contract-money-open'
  | 'contract-term-running'
  | 'contract-has-subcontracts'
  | 'deadline-stale'
  | 'system-event';

export interface ContractRefusal {
  code: ContractRefusalCode;
  params: Record<string, unknown>;
}
type Judge<T extends ContractEventType> = (
  event: ContractEventOf<T>,
  context: ContractContext,
) => ContractRefusal | null;
type Judges = { [T in ContractEventType]: Judge<T> };

const refuse = (code: ContractRefusalCode, params: Record<string, unknown> = {}): ContractRefusal => ({ code, params });
const future = (day: LocalDate, { today }: { today: LocalDate }): ContractRefusal | null =>
  day > today ? refuse('date-in-the-future', { today }) : null;

/** Only sub-contracts are carried out, settled and collected; an agreement is their frame. */
const ofSubcontract =
  <T extends ContractEventType>(judge: Judge<T>): Judge<T> =>
  (event, context) =>
    context.subjectType === 'subcontract' ? judge(event, context) : refuse('contract-not-subcontract');

const judges: Judges = {
  'contract.planSubmitted': ofSubcontract((_, { phase }) =>
    phase === 'signed' || phase === 'planning' ? null : refuse('plan-not-awaited'),
  ),
  'contract.planRefused': ({ payload }, { awaitingPlan }) =>
    awaitingPlan === payload.planId ? null : refuse('plan-not-awaited'),
  'contract.planApproved': ofSubcontract(refusedPlan),
  'contract.milestoneDone': ({ payload, given }, { plan }) => {
    const milestone = plan?.milestones.find(({ key }) => key === payload.key);
    if (!milestone) return refuse('milestone-unknown', { key: payload.key });
    if (milestone.done) return refuse('milestone-done', { key: payload.key, on: milestone.done.on });
    return future(payload.doneOn, given);
  },
  'contract.settled': ofSubcontract(refusedSettlement),
  'contract.invoiced': refusedInvoice,
  'contract.amendmentBegun': () => null,
  'contract.amendmentDropped': ({ payload }, { amendment }) =>
    amendment?.id === payload.amendmentId ? null : refuse('amendment-other'),
  'contract.amended': refusedAmendment,
  'contract.suspended': () => null,
  'contract.resumed': () => null,
  'contract.terminated': ({ payload, given }, context) => future(payload.on, given) ?? uninvoiced(context),
  'contract.closed': refusedClosing,
  'clock.milestoneSoon': refusedClock,
  'clock.milestoneLate': refusedClock,
};

/** Null: nothing speaks against it, the state aside. Guards and explanations ask this one function. */
export function contractRefusal(context: ContractContext, event: ContractEvent): ContractRefusal | null {
  return (judges[event.type] as Judge<ContractEventType>)(event, context);
}

/** F13: the plan lies within the contract, and what was done stays in it. */
function refusedPlan(
  { payload, given }: ContractEventOf<'contract.planApproved'>,
  { phase, awaitingPlan, plan }: ContractContext,
): ContractRefusal | null {
  const mine = phase === 'planning' ? awaitingPlan === payload.planId : plan?.id === payload.planId;
  return mine ? refusedPlanTerms(payload, given.terms, plan) : refuse('plan-not-awaited');
}

/** Asked when a plan is filed too, before anybody approves it. */
export function refusedPlanTerms(
  {
    startsOn,
    endsOn,
    milestones,
  }: Pick<ContractPayloads['contract.planApproved'], 'startsOn' | 'endsOn' | 'milestones'>,
  terms: ContractTerms | undefined,
  plan: ContractContext['plan'],
): ContractRefusal | null {
  if (!terms || startsOn < terms.startsOn || endsOn > terms.endsOn)
    return refuse('plan-outside-contract', { from: terms?.startsOn, to: terms?.endsOn });
  const lost = plan?.milestones.find(({ key, done }) => done && !milestones.some((each) => each.key === key));
  return lost ? refuse('milestone-lost', { key: lost.key }) : null;
}

/** F14: each period once, in order, after its end, in the contract's currency and not beyond what was agreed. */
function refusedSettlement(
  { payload, given }: ContractEventOf<'contract.settled'>,
  { settlements }: ContractContext,
): ContractRefusal | null {
  const { period: number, amount } = payload;
  const { terms, today } = given;
  const period = terms && settlementPeriods(terms)[number - 1];
  if (!terms || !period) return refuse('period-unknown', { period: number });
  if (number <= settlements.length) return refuse('period-settled', { period: number });
  if (number > settlements.length + 1) return refuse('period-out-of-order', { next: settlements.length + 1 });
  if (today < period.to) return refuse('period-not-over', { period: number, to: period.to });
  const agreed = terms.amount!;
  if (amount.currency !== agreed.currency) return refuse('currency-mixed', { currency: agreed.currency });
  const settled = settledOf(settlements, agreed.currency);
  if (compareMoney(addMoney(settled, amount), agreed) <= 0) return null;
  return refuse('settlement-over-contract', {
    settled: settled.amount,
    agreed: agreed.amount,
    currency: agreed.currency,
  });
}

/** Once a period, unless the receivable of the invoice was taken back. */
function refusedInvoice(
  { payload, given }: ContractEventOf<'contract.invoiced'>,
  { settlements }: ContractContext,
): ContractRefusal | null {
  const { period } = payload;
  const settlement = settlements[period - 1];
  if (!settlement) return refuse('period-not-settled', { period });
  if (settlement.invoice && given.invoiceReversed !== true)
    return refuse('period-invoiced', { period, invoice: settlement.invoice.invoiceNumber });
  return isNothing(settlement.amount) ? refuse('nothing-to-invoice', { period }) : null;
}

/** The terms of an amendment leave what was settled and planned under the earlier ones as it is. */
function refusedAmendment(
  { payload, given }: ContractEventOf<'contract.amended'>,
  { amendment, settlements, plan }: ContractContext,
): ContractRefusal | null {
  if (amendment?.id !== payload.amendmentId) return refuse('amendment-other');
  return given.amendedTerms ? refusedTerms(given.amendedTerms, { settlements, plan }) : null;
}

/** Asked when an amendment is written too, before anybody approves it. */
export function refusedTerms(
  terms: ContractTerms,
  { settlements, plan }: Pick<ContractContext, 'settlements' | 'plan'>,
): ContractRefusal | null {
  const periods = settlementPeriods(terms);
  const moved = settlements.find(({ from, to }, index) => periods[index]?.from !== from || periods[index]?.to !== to);
  if (moved) return refuse('amendment-against-settlements', { period: moved.period, from: moved.from, to: moved.to });
  if (plan && (plan.startsOn < terms.startsOn || plan.endsOn > terms.endsOn))
    return refuse('amendment-against-plan', { from: plan.startsOn, to: plan.endsOn });
  if (!terms.amount || settlements.length === 0) return null;
  const { currency } = terms.amount;
  if (settlements.some(({ amount }) => amount.currency !== currency))
    return refuse('currency-mixed', { currency: settlements[0]!.amount.currency });
  const settled = settledOf(settlements, currency);
  return compareMoney(terms.amount, settled) < 0
    ? refuse('amendment-below-settled', { settled: settled.amount, currency })
    : null;
}

/** A sub-contract is closed when all of it is settled, invoiced and paid; an agreement when its term and its sub-contracts are over. */
function refusedClosing(
  { given }: ContractEventOf<'contract.closed'>,
  { subjectType, phase, settlements }: ContractContext,
): ContractRefusal | null {
  if (subjectType !== 'subcontract') {
    if ((given.openSubcontracts ?? 1) > 0) return refuse('contract-has-subcontracts', { open: given.openSubcontracts });
    const endsOn = given.terms?.endsOn;
    return endsOn !== undefined && given.today > endsOn ? null : refuse('contract-term-running', { endsOn });
  }
  if (phase !== 'collecting') return refuse('contract-not-settled');
  return uninvoiced({ settlements }) ?? (given.moneyOpen === false ? null : refuse('contract-money-open'));
}

/** What was settled is invoiced before the contract ends, whichever way it ends. */
function uninvoiced({ settlements }: Pick<ContractContext, 'settlements'>): ContractRefusal | null {
  const missing = settlements.find(({ invoice, amount }) => !invoice && !isNothing(amount));
  return missing ? refuse('contract-not-invoiced', { period: missing.period }) : null;
}

function refusedClock(
  { payload, given }: ContractEventOf<'clock.milestoneSoon' | 'clock.milestoneLate'>,
  { visit, plan }: ContractContext,
): ContractRefusal | null {
  if (given.actor.kind !== 'system') return refuse('system-event');
  const open = plan?.milestones.some(({ key, done }) => key === payload.key && !done) ?? false;
  return payload.visit === visit && open ? null : refuse('deadline-stale');
}

/** @throws RuleError `currency-mixed` where the contract's currency was left */
export function settledOf(settlements: readonly Settlement[], currency: string): Money {
  return sumMoney(
    settlements.map(({ amount }) => amount),
    currency,
  );
}

function isNothing({ amount, currency }: Money): boolean {
  return compareMoney({ amount, currency }, { amount: '0.00', currency }) === 0;
}
