import type { Valuation } from '../../machines/account-path/facts';
import { Part, Parts, PolicyCode, Prose, Whole } from '../facts/fields';
import { MoneyDto, MoneyField, SignedMoneyDto, SignedMoneyField } from '../facts/money';

export class LikelihoodDto {
  @Whole({ description: 'Likelihood of a deal, 0 to 100', example: 70, min: 0, max: 100, rule: 'V1' })
  score!: number;

  @Prose({ description: 'Grounds', example: '预算已批，决策人支持', rule: 'V1' })
  grounds!: string;
}

export class DifficultyScoreDto {
  @PolicyCode({ description: 'Code of the policy list of difficulties', example: 'capacity', rule: 'V2' })
  item!: string;

  @Whole({ description: 'Difficulty, 0 to 100', example: 35, min: 0, max: 100, rule: 'V2' })
  score!: number;

  @Prose({ description: 'Grounds', example: '需新增两名优化师', rule: 'V2' })
  grounds!: string;
}

export class DealValueDto {
  @MoneyField({ description: 'Expected sales', rule: 'V3' })
  sales!: MoneyDto;

  @SignedMoneyField({ description: 'Expected profit, negative for a loss', rule: 'V3' })
  profit!: SignedMoneyDto;

  @MoneyField({ description: 'Cost of people', rule: 'V3' })
  people!: MoneyDto;

  @MoneyField({ description: 'Cost of travel', rule: 'V3' })
  travel!: MoneyDto;

  @MoneyField({ description: 'Cost of management and operation', rule: 'V3' })
  operating!: MoneyDto;

  @Whole({ description: 'Share of the value at risk, basis points', example: 1500, min: 0, max: 10_000, rule: 'V3' })
  riskBasisPoints!: number;
}

export class ValuationDto implements Valuation {
  @Part(() => LikelihoodDto, { description: 'Likelihood of a deal', optional: true, rule: 'V1' })
  likelihood?: LikelihoodDto;

  @Parts(() => DifficultyScoreDto, {
    description: 'Difficulty by item, each at most once',
    optional: true,
    max: 50,
    rule: 'V2',
  })
  difficulty?: DifficultyScoreDto[];

  @Part(() => DealValueDto, { description: 'Value of the deal, in one currency', optional: true, rule: 'V3, V7' })
  value?: DealValueDto;

  @MoneyField({ description: 'Expected expense of the development', optional: true, rule: 'V5' })
  expectedExpense?: MoneyDto;
}
