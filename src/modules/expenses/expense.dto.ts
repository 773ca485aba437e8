import type { Expense } from '../../machines/account-path/facts';
import { Day, DocumentHash, PolicyCode, Prose, Reference, Whole } from '../facts/fields';
import { MoneyDto, MoneyField, PositiveMoneyDto, PositiveMoneyField } from '../facts/money';

/** An expense or a gift for a contact. Cash and cash equivalents are refused (section 5). */
export class ExpenseDto implements Expense {
  @Reference({
    description: 'Contact of this account who benefits',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    rule: 'D7, A1',
  })
  contactId!: string;

  @PolicyCode({ description: 'Code of the policy list of kinds', example: 'meal', rule: 'A1' })
  kind!: string;

  @Prose({ description: 'Purpose', example: '项目交流午餐', max: 2_000, rule: 'A1' })
  purpose!: string;

  @PositiveMoneyField({ description: 'Amount that is asked for', rule: 'A1' })
  amount!: PositiveMoneyDto;

  @Day({ description: 'Day on which it is to occur, company zone', example: '2026-04-08', rule: 'A1' })
  occursOn!: string;

  @Reference({
    description: 'Planned gift that it carries out; of the same contact and kind. Left out: it was not planned',
    optional: true,
    rule: 'B8',
  })
  giftPlanId?: string;

  @Reference({
    description:
      'Visit of this account that it belongs to: its level sets what a meal, a lodging or a gift may come to',
    optional: true,
    rule: 'B7, B12',
  })
  visitId?: string;

  @Whole({ description: 'Nights of a lodging; left out: one', example: 2, min: 1, max: 90, optional: true, rule: 'B7' })
  nights?: number;
}

/** D7: the record of spending. */
export class SpendingDto {
  @Day({ description: 'Day on which it was spent, company zone; not in the future', example: '2026-04-08', rule: 'D7' })
  spentOn!: string;

  @MoneyField({ description: 'Amount that was spent; at most the approved one, same currency', rule: 'D7, A1' })
  actualAmount!: MoneyDto;

  @DocumentHash({ description: 'SHA-256 of the receipt', example: 'c'.repeat(64), rule: 'D7' })
  receiptHash!: string;
}
