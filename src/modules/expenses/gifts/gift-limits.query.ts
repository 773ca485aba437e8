import { Injectable } from '@nestjs/common';
import { contactPolicyOf, giftCapsOf } from '../../../machines/policy/contact-policy';
import type { Policy } from '../../../machines/policy/policy';
import { isWithinBlackout, leftOf, type Money, sumMoney } from '../../../machines/rules';
import { AccountSight } from '../../accounts/account-sight';
import type { Actor } from '../../auth/actor';
import { FactRulesService } from '../../facts/fact-rules.service';
import { Clock } from '../../platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { blackoutsOf, givenToAccount, givenToContact } from './gift-ground';
import type { ContactAllowanceView, GiftAllowanceView, GiftLimitsQuery, GiftLimitsView } from './gift-limits.dto';

const CONTACTS: Statement = {
  name: 'gift-limit-contacts',
  text: `SELECT entity_id AS "contactId", content->>'name' AS name, coalesce((content->>'champion')::boolean, false) AS champion
    FROM facts WHERE account_id = $1 AND kind = 'contact' AND superseded_at IS NULL AND NOT removed
      AND ($2::uuid IS NULL OR entity_id = $2) ORDER BY entity_id LIMIT 50`,
};
type ContactRow = Pick<ContactAllowanceView, 'contactId' | 'name' | 'champion'>;

/** Section 5: what is left, and whether anything may be given now; the same rules that refuse a gift. */
@Injectable()
export class GiftLimitsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly rules: FactRulesService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` out of scope or for a contact of another account, 403 `forbidden` */
  of(actor: Actor, accountId: string, { contactId, year: asked }: GiftLimitsQuery): Promise<GiftLimitsView> {
    return this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      const { policy, today } = await this.rules.momentOf(tx, this.clock.now());
      const year = asked ?? today.slice(0, 4);
      const contacts = await tx.query<ContactRow>(CONTACTS, [accountId, contactId ?? null]);
      if (contactId && contacts.length === 0) throw new Problem(404, 'not-found');
      const { gifts } = contactPolicyOf(policy);
      const caps = giftCapsOf(gifts);
      const all = await blackoutsOf(tx, accountId, { policy, today });
      const blackouts = all
        .filter(({ to }) => to === null || to >= today)
        .map((each) => ({ ...each, now: isWithinBlackout(each, today) }));
      const toAccount = await givenToAccount(tx, { accountId, year }, policy);
      return {
        ...{ year, perGift: caps.perGift, seniorManagementAbove: policy.expenses.perRecipientAndYear },
        ...{ kinds: gifts.kinds, refusedKinds: policy.expenses.refusedKinds.map(({ code }) => code) },
        account: allowance(caps.perAccountAndYear, toAccount, policy),
        contacts: await this.contacts(tx, { accountId, year }, contacts, policy),
        blackoutNow: blackouts.some(({ now }) => now),
        blackouts,
      };
    });
  }

  private async contacts(
    tx: Transaction,
    about: { accountId: string; year: string },
    rows: ContactRow[],
    policy: Policy,
  ): Promise<ContactAllowanceView[]> {
    const cap = contactPolicyOf(policy).gifts.perContactAndYear;
    const views: ContactAllowanceView[] = [];
    for (const row of rows) {
      const given = await givenToContact(tx, { ...about, contactId: row.contactId }, policy);
      views.push({ ...row, ...allowance(cap, given, policy) });
    }
    return views;
  }
}

function allowance(limit: Money, given: Money[], { approvals }: Policy): GiftAllowanceView {
  const left = leftOf(limit, given, approvals.rates);
  const currencies = [...new Set(given.map(({ currency }) => currency))].sort();
  const sums = currencies.map((each) =>
    sumMoney(
      given.filter(({ currency }) => currency === each),
      each,
    ),
  );
  return { limit, given: sums, left: 'code' in left ? null : left };
}
