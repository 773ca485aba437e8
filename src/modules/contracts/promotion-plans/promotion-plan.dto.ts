import type { PromotionPlan } from '../../../machines/account-path/facts';
import { Day, Line, Parts, Prose, Reference } from '../../facts/fields';
import { MoneyDto, MoneyField } from '../../facts/money';

export class MilestoneDto {
  @Line({
    description: 'Tells it from the others of the plan, also in a later version',
    example: 'M1',
    max: 40,
    rule: 'F13',
  })
  key!: string;

  @Line({ description: 'What is to be done', example: '账户搭建完成并上线', rule: 'F13' })
  title!: string;

  @Day({ description: 'Due date within the plan, company zone', example: '2026-04-15', rule: 'F13' })
  dueOn!: string;

  @Reference({ description: 'Who answers for it', example: '01890a5d-ac96-774b-bcce-b302099a8051', rule: 'F13' })
  ownerId!: string;
}

/** F12: the promotion plan (推广计划) of a signed sub-contract. */
export class PromotionPlanDto implements PromotionPlan {
  @Reference({
    description: 'Signed sub-contract of this account',
    example: '01890a5d-ac96-774b-bcce-b302099a8060',
    rule: 'F12',
  })
  contractId!: string;

  @Line({ description: 'Title', example: '第二季度搜索推广计划', rule: 'F12' })
  title!: string;

  @Prose({ description: 'What is to be reached', example: '线索成本下降 15%，有效线索 1200 条', rule: 'F12' })
  goals!: string;

  @MoneyField({ description: 'Advertising budget of the plan', optional: true, rule: 'F12' })
  budget?: MoneyDto;

  @Day({ description: 'First day, within the contract', example: '2026-04-01', rule: 'F12' })
  startsOn!: string;

  @Day({ description: 'Last day, within the contract', example: '2026-06-30', rule: 'F12' })
  endsOn!: string;

  @Parts(() => MilestoneDto, { description: 'Milestones, at most 50', min: 1, max: 50, rule: 'F13' })
  milestones!: MilestoneDto[];
}

/** F12: a plan for an account. */
export class PromotionPlanBody extends PromotionPlanDto {
  @Reference({ description: 'Account', example: '01890a5d-ac96-774b-bcce-b302099a8050' })
  accountId!: string;
}

/** F13: the record that a milestone was reached. */
export class MilestoneDoneBody {
  @Day({ description: 'Day on which it was reached, company zone; not in the future', example: '2026-04-14' })
  doneOn!: string;

  @Prose({ description: 'What shows it', example: '客户签收的上线验收单', max: 2_000 })
  evidence!: string;

  @Prose({ description: 'What else is to be said', example: '较计划提前一天', max: 2_000, optional: true })
  note?: string;
}

/** F13: the record that the whole plan was carried out. */
export class PlanCarriedOutBody {
  @Day({ description: 'Day on which it was carried out, company zone; not in the future', example: '2026-06-30' })
  on!: string;

  @Prose({ description: 'What was reached of the goals', example: '有效线索 1310 条，线索成本下降 17%' })
  result!: string;
}
