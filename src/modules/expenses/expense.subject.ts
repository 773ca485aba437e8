import type { Contact, Expense, Money } from '../../machines/account-path/facts';
import { compareMoney, convertMoney, sumMoney } from '../../machines/rules';
import { notFuture } from '../facts/fact-rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { PlanRecord, SubjectGround, SubjectKind } from '../subjects/subject-kind';
import type { SpendingDto } from './expense.dto';

const RECIPIENT: Statement = {
  name: 'expense-recipient',
  text: `SELECT content FROM facts WHERE entity_id = $1 AND kind = 'contact' ORDER BY version DESC LIMIT 1`,
};
/**
 * What was approved or spent in the same year of the business for the same person, however often that person is recorded: as
 * another contact with the same telephone number or e-mail address (spaces, signs and case apart) of any account, or with the
 * same name within this account and its group. Withdrawn contacts and former versions count, so that writing a
 * person anew does not start a new year. A shared switchboard number may count two people as one; that only asks for one more
 * approval.
 */
const OF_THE_YEAR: Statement = {
  name: 'expense-of-the-year',
  text: `WITH RECURSIVE family AS (
      SELECT id, parent_id, group_name FROM accounts WHERE id = $1
      UNION
      SELECT near.id, near.parent_id, near.group_name FROM family m CROSS JOIN LATERAL (
        SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.id = m.parent_id
        UNION ALL SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.parent_id = m.id
        UNION ALL SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.group_name = m.group_name
      ) near
    ), known AS (
      SELECT account_id, entity_id, lower(trim(content->>'name')) AS name,
        nullif(regexp_replace(content->>'phone', '[^0-9]', '', 'g'), '') AS phone,
        nullif(lower(trim(content->>'email')), '') AS email
      FROM facts WHERE kind = 'contact'
    ), recipient AS (SELECT * FROM known WHERE entity_id = $3::uuid
    ), same AS (
      SELECT DISTINCT k.account_id, k.entity_id::text AS contact FROM known k JOIN recipient r
        ON k.entity_id = r.entity_id OR k.phone = r.phone OR k.email = r.email
        OR (k.name = r.name AND k.account_id IN (SELECT id FROM family))
    )
    SELECT f.content->'amount' AS amount FROM same s JOIN facts f ON f.account_id = s.account_id AND f.content->>'contactId' = s.contact
    JOIN instances i ON i.id = f.entity_id
    WHERE f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed AND f.entity_id <> $2::uuid
      AND left(f.content->>'occursOn', 4) = $4 AND i.state IN ('approved', 'completed')`,
};

/** A1: purpose, recipient, kind and amount; a champion is told apart, and so is a person who had more than the year's limit (H1). */
export const expenseSubject: SubjectKind<'expense'> = {
  kind: 'expense',
  type: 'expense',
  request: 'A1',
  fileWith: 'requests.file',
  recordWith: 'expenses.write',
  label: ({ purpose, amount }) => `${purpose} ${amount.amount} ${amount.currency}`,
  shown: async (tx, ground) => {
    const { content } = ground.fact;
    const [recipient] = await tx.query<{ content: Contact }>(RECIPIENT, [content.contactId]);
    const { name, title = null, department = null, champion = false } = recipient?.content ?? { name: '' };
    const recipientYear = await yearOf(tx, ground);
    return {
      fields: { ...content, recipient: { name, title, department, champion }, recipientYear },
      amount: content.amount,
      recipientKind: champion ? 'champion' : 'contact',
      classes: ground.account.classes,
    };
  },
};

/** Whether the recipient's year stays within the policy's limit; money that cannot be compared counts as over. */
async function yearOf(
  tx: Transaction,
  { account, fact, moment }: SubjectGround<'expense'>,
): Promise<'withinLimit' | 'overLimit'> {
  const { contactId, occursOn, amount } = fact.content;
  const rows = await tx.query<{ amount: Money }>(OF_THE_YEAR, [account.id, fact.id, contactId, occursOn.slice(0, 4)]);
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
  if (actual.currency === approved.currency && compareMoney(actual, approved) <= 0) return;
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
