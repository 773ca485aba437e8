import type { Plan } from '../../machines/account-path/facts';
import { Day, Line, Parts, PolicyCode, Prose, Reference, References, Whole } from '../facts/fields';
import { MoneyDto, MoneyField } from '../facts/money';

export class PlanStepDto {
  @Line({ description: 'Title', example: '高层互访', rule: 'V6' })
  title!: string;

  @Prose({ description: 'Focus', example: '建立决策层信任', max: 2_000, rule: 'V6' })
  focus!: string;

  @Prose({ description: 'Expected effect', example: '总经理同意试投放', max: 2_000, rule: 'V6, S8' })
  expectedEffect!: string;

  @Reference({ description: 'Person of ours who owns it', example: '01890a5d-ac96-774b-bcce-b302099a8059', rule: 'V6' })
  ownerId!: string;

  @Day({ description: 'First day, company zone', example: '2026-04-01', rule: 'V6' })
  startsOn!: string;

  @Day({ description: 'Last day, company zone; not before the first', example: '2026-04-10', rule: 'V6' })
  endsOn!: string;
}

/** The development plan (客户开发方案). Every change is a new revision; the old ones stay. */
export class PlanDto implements Plan {
  @Prose({ description: 'Strategy', example: '以品牌词托管切入，再扩展至全品类', rule: 'V6' })
  strategy!: string;

  @PolicyCode({ description: 'Code of the policy list of development methods', example: 'directSales', rule: 'V6' })
  method!: string;

  @Prose({ description: 'Path to the deal', example: '试投放 → 季度合同 → 年框', rule: 'V6, F7' })
  pathToDeal!: string;

  @Prose({ description: 'Direction of the effort', example: '市场部为主，采购部为辅', rule: 'V8' })
  direction!: string;

  @References({ description: 'Contacts of this account who decide', max: 50, rule: 'V6, F7' })
  decisionMakers!: string[];

  @Parts(() => PlanStepDto, { description: 'Steps in their order', min: 1, max: 60, rule: 'V6' })
  steps!: PlanStepDto[];

  @Whole({ description: 'Effort that the plan proposes, person-days', example: 25, min: 0, max: 100_000, rule: 'V8' })
  effortDays!: number;

  @MoneyField({ description: 'Expense that the plan proposes', rule: 'V8, A2' })
  expense!: MoneyDto;
}
