import type { RelationshipPlan } from '../../../machines/account-path/facts';
import { Day, Line, Parts, Prose, Reference, Whole } from '../../facts/fields';

const rule = 'B8';

export class RelationshipMeasureDto {
  @Line({ description: 'What is done', example: '邀请参加行业沙龙', max: 500, rule })
  action!: string;

  @Reference({ description: 'Person of ours who does it', example: '01890a5d-ac96-774b-bcce-b302099a8059', rule })
  ownerId!: string;

  @Day({ description: 'Until when, company zone; its owner is reminded on that day', example: '2026-04-10', rule })
  dueOn!: string;

  @Day({ description: 'When it was done; not in the future', example: '2026-04-09', optional: true, rule })
  doneOn?: string;

  @Prose({ description: 'What came of it', example: '对方同意引荐采购总监', max: 2_000, optional: true, rule })
  result?: string;
}

/** How the relationship with one person is to be strengthened (客户关系强化表). One plan a person. */
export class RelationshipPlanDto implements RelationshipPlan {
  @Reference({ description: 'Contact of this account', example: '01890a5d-ac96-774b-bcce-b302099a8057', rule })
  contactId!: string;

  @Whole({
    description: 'Present level by the policy list, counted from 0',
    example: 2,
    min: 0,
    max: 20,
    rule: 'B8, R2',
  })
  fromLevel!: number;

  @Whole({ description: 'Level to reach; higher than the present one', example: 4, min: 0, max: 20, rule: 'B8, R2' })
  toLevel!: number;

  @Prose({ description: 'Why this person, and why now', example: '下半年预算由其审批', rule })
  grounds!: string;

  @Parts(() => RelationshipMeasureDto, { description: 'Measures', min: 1, max: 50, rule })
  measures!: RelationshipMeasureDto[];

  @Day({
    description: 'When the plan is reviewed; not before its last measure. The owner of the account is reminded',
    example: '2026-06-30',
    rule,
  })
  reviewOn!: string;
}
