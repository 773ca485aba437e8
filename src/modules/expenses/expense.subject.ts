import type { Contact, Expense, Money } from '../../machines/account-path/facts';
import { compareMoney, convertMoney, type GiftRefusal, sumMoney } from '../../machines/rules';
import { notFuture } from '../facts/fact-rules';
import { refusalsOfGift } from './gifts/gift-ground';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { PlanRecord, SubjectGround, SubjectKind, SubjectRefusal } from '../subjects/subject-kind';
import { notRaised } from '../subjects/subject-edit';
import { ExpenseDto, type SpendingDto } from './expense.dto';
import { plannedBeside } from './gifts/gift-plan.ground';
import { overStandard } from './visit-standard';
import { RECIPIENT_YEAR } from './recipient-year';

const RECIPIENT: Statement = {
  name: 'expense-recipient',
  text: `SELECT content FROM facts WHERE entity_id = $1 AND kind = 'contact' ORDER BY version DESC LIMIT 1`,
};

/** A1: purpose, recipient, kind and amount; a champion is told apart, and so is a person who had more than the year's limit (H1). */
export const expenseSubject: SubjectKind<'expense'> = {
  kind: 'expense',
  type: 'expense',
  request: 'A1',
  fileWith: 'requests.file',
  recordWith: 'expenses.write',
  edits: {
    Body: ExpenseDto,
    // The recipient's year goes by the amount; the title names it.
    fields: { amount: { part: 'amount', follows: ['fields.amount', 'fields.recipientYear', 'title'] } },
    contradictions: ({ amount: before }, { amount: after }) => notRaised('amount', before, after),
  },
  refusals: async (tx, { account, fact, moment }, day) => [
    ...(await refusalsOfGift(tx, account.id, fact, moment, day)).map(asRefusal),
    ...(await overStandard(tx, fact.content, moment.policy)),
  ],
  label: ({ purpose, amount }) => `${purpose} ${amount.amount} ${amount.currency}`,
  shown: async (tx, ground) => {
    const { content } = ground.fact;
    const [recipient] = await tx.query<{ content: Contact }>(RECIPIENT, [content.contactId]);
    const { name, title = null, department = null, champion = false } = recipient?.content ?? { name: '' };
    const recipientYear = await yearOf(tx, ground);
    const planned = await plannedBeside(tx, ground);
    return {
      fields: { ...content, recipient: { name, title, department, champion }, recipientYear, ...planned },
      amount: content.amount,
      recipientKind: champion ? 'champion' : 'contact',
      classes: ground.account.classes,
    };
  },
};

/** Section 5: the reason with what is left, or with the day on which giving is possible again. */
function asRefusal(refusal: GiftRefusal): SubjectRefusal {
  const { code, params } = refusal;
  if (code === 'gift-currency-without-rate') return { code, params, field: 'amount.currency' };
  if (code === 'gift-over-limit') {
    const { cap, limit, left } = params;
    return { code, params: { cap, limit: textOf(limit), left: textOf(left) }, field: 'amount' };
  }
  const { source, label, from, to } = params;
  if (to === null) return { code: 'gift-blackout-open', params: { source, label, from }, field: 'occursOn' };
  return { code, params: { source, label, from, until: to }, field: 'occursOn' };
}

function textOf({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

/** Whether the recipient's year stays within the policy's limit; money that cannot be compared counts as over. */
async function yearOf(
  tx: Transaction,
  { account, fact, moment }: SubjectGround<'expense'>,
): Promise<'withinLimit' | 'overLimit'> {
  const { contactId, occursOn, amount } = fact.content;
  const rows = await tx.query<{ amount: Money }>(RECIPIENT_YEAR, [
    account.id,
    fact.id,
    contactId,
    occursOn.slice(0, 4),
  ]);
  const { expenses, approvals } = moment.policy;
  const { currency } = expenses.perRecipientAndYear;
  const converted = [amount, ...rows.map((row) => row.amount)].map((each) =>
    convertMoney(each, currency, approvals.rates),
  );
  const known = converted.filter((each) => each !== null);
  if (known.length < converted.length) return 'overLimit';
  return compareMoney(sumMoney(known, currency), expenses.perRecipientAndYear) > 0 ? 'overLimit' : 'withinLimit';
}

/** D7: what was spent is at most what was approved. */
export function spending(said: SpendingDto, actorId: string): PlanRecord<'expense'> {
  return ({ fact, moment }) => {
    assertWithinApproved(said.actualAmount, fact.content);
    return {
      by: actorId,
      on: said.spentOn,
      day: said.spentOn,
      dayField: 'spentOn',
      documentHash: said.receiptHash,
      details: { actualAmount: said.actualAmount },
      contradictions: notFuture(said.spentOn, 'spentOn', moment),
    };
  };
}

function assertWithinApproved(actual: Money, { amount: approved }: Expense): void {
  if (actual.currency !== approved.currency) {
    const params = { currency: approved.currency };
    const errors = [{ field: 'actualAmount.currency', code: 'currency-differs', params }];
    throw new Problem(422, 'currency-differs', params, errors);
  }
  if (compareMoney(actual, approved) <= 0) return;
  const errors = [
    {
      field: 'actualAmount',
      code: 'amount-over-approved',
      params: { approved: `${approved.amount} ${approved.currency}` },
    },
  ];
  throw new Problem(422, 'amount-over-approved', { approved: `${approved.amount} ${approved.currency}` }, errors, {
    approved,
  });
}
