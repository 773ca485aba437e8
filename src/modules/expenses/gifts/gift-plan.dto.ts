import type { GiftPlan } from '../../../machines/account-path/facts';
import { Day, Line, PolicyCode, Reference } from '../../facts/fields';
import { PositiveMoneyDto, PositiveMoneyField } from '../../facts/money';

/** One line of the gift plan (礼品馈赠计划表). It grants nothing: each gift is asked for by a request (A1). */
export class GiftPlanDto implements GiftPlan {
  @Reference({
    description: 'Contact of this account who is to benefit',
    example: '01890a5d-ac96-774b-bcce-b302099a8057',
    rule: 'B8',
  })
  contactId!: string;

  @Line({ description: 'Occasion', example: '中秋节', rule: 'B8' })
  occasion!: string;

  @PolicyCode({
    description: 'Code of the policy list of kinds; cash is refused',
    example: 'gift',
    rule: 'B8, section 5',
  })
  kind!: string;

  @PositiveMoneyField({ description: 'Planned amount', rule: 'B8' })
  amount!: PositiveMoneyDto;

  @Day({ description: 'Day for which it is planned, company zone', example: '2026-09-25', rule: 'B8' })
  plannedOn!: string;
}
