import { blackoutDaysOf, contactPolicyOf, giftCapsOf } from '../../../machines/policy/contact-policy';
import type { Expense, LocalDate } from '../../../machines/account-path/facts';
import type { Policy } from '../../../machines/policy/policy';
import {
  type GiftBlackout,
  giftBlackouts,
  type GiftDecision,
  type GiftRefusal,
  giftRefusals,
  type Money,
} from '../../../machines/rules';
import { LOCK_RECIPIENT, RECIPIENT_YEAR } from '../recipient-year';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { GIFT_DECISIONS } from './gift-decisions';

/** What was approved or spent on the account's people in a year. Parameters: the account, this expense, the kinds, the year. */
const ACCOUNT_YEAR: Statement = {
  name: 'gift-account-year',
  text: `SELECT f.content->'amount' AS amount FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.account_id = $1 AND f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed AND f.entity_id <> $2::uuid
      AND i.state IN ('approved', 'completed') AND f.content->>'kind' = ANY ($3::text[]) AND left(f.content->>'occursOn', 4) = $4`,
};
/** Of no expense: everything counts. */
const NONE = '00000000-0000-0000-0000-000000000000';

export interface GiftMoment {
  policy: Policy;
  today: LocalDate;
}

/** Section 5: in which days nothing is given to anybody of the account. */
export async function blackoutsOf(
  tx: Transaction,
  accountId: string,
  { policy, today }: GiftMoment,
): Promise<GiftBlackout[]> {
  const { gifts } = contactPolicyOf(policy);
  const parameters = [accountId, gifts.blackout.tenderSteps, policy.time.zone, today];
  const decisions = await tx.query<GiftDecision>(GIFT_DECISIONS, parameters);
  const known = decisions.map((each) => ({ ...each, label: stepName(each, policy) }));
  return giftBlackouts(known, blackoutDaysOf(gifts));
}

/** What was granted to the account's people in a year. */
export async function givenToAccount(
  tx: Transaction,
  { accountId, year, but = NONE }: { accountId: string; year: string; but?: string },
  policy: Policy,
): Promise<Money[]> {
  const { kinds } = contactPolicyOf(policy).gifts;
  return (await tx.query<{ amount: Money }>(ACCOUNT_YEAR, [accountId, but, kinds, year])).map(({ amount }) => amount);
}

/** What was granted to one person in a year, however often they are recorded. */
export async function givenToContact(
  tx: Transaction,
  { accountId, contactId, year, but = NONE }: { accountId: string; contactId: string; year: string; but?: string },
  policy: Policy,
): Promise<Money[]> {
  const { kinds } = contactPolicyOf(policy).gifts;
  const rows = await tx.query<{ amount: Money; kind: string }>(RECIPIENT_YEAR, [accountId, but, contactId, year]);
  return rows.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount);
}

/**
 * A1, section 5: everything that speaks against giving this. The account's lock is held; grants to the same person at other accounts
 * wait until this one is decided, so two under one cap are never both granted.
 *
 * @param day on which it is given; left out: the day that was asked for
 */
export async function refusalsOfGift(
  tx: Transaction,
  accountId: string,
  { id, content }: { id: string; content: Expense },
  moment: GiftMoment,
  day: LocalDate = content.occursOn,
): Promise<GiftRefusal[]> {
  const { policy } = moment;
  const { gifts } = contactPolicyOf(policy);
  if (!gifts.kinds.includes(content.kind)) return [];
  await tx.query(LOCK_RECIPIENT, [content.contactId]);
  const about = { accountId, contactId: content.contactId, year: content.occursOn.slice(0, 4), but: id };
  const ground = {
    amount: content.amount,
    day,
    toContact: await givenToContact(tx, about, policy),
    toAccount: await givenToAccount(tx, about, policy),
    blackouts: await blackoutsOf(tx, accountId, moment),
  };
  return giftRefusals(ground, giftCapsOf(gifts), policy.approvals.rates);
}

/** A step of the customer's purchasing is called as the company's list calls it. */
function stepName({ source, label }: GiftDecision, { purchasing }: Policy): string {
  const step = source === 'tender' ? purchasing.steps.find(({ code }) => code === label) : undefined;
  return step?.name['zh-CN'] ?? label;
}
