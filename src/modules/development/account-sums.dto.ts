import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../facts/money';

const share = (description: string) => ({ type: 'integer', description: `${description}, basis points` }) as const;

export class ChainPersonView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Contact of the account' })
  contactId!: string;

  @ApiProperty({ type: String, description: 'Name of the contact' })
  name!: string;

  @ApiProperty({ type: String, enum: ['supports', 'neutral', 'opposes', 'unknown'], description: 'Stance (R5)' })
  stance!: 'supports' | 'neutral' | 'opposes' | 'unknown';

  @ApiProperty({ type: 'integer', description: 'Weight in the chain (R5)' })
  weight!: number;

  @ApiProperty(share('Part of the whole weight of the chain, rounded down'))
  shareBasisPoints!: number;

  @ApiProperty({ type: Boolean, description: 'Key decision maker (D2, R1, R2)' })
  keyDecisionMaker!: boolean;

  @ApiProperty(share('How far the profile is filled of what the policy asks for (D2)'))
  profileBasisPoints!: number;

  @ApiProperty({
    type: [String],
    description: 'Fields of the profile that the policy asks for and that are empty (D2)',
  })
  profileMissing!: string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Lowest level recorded with this person (R2)' })
  level!: number | null;
}

export class InfluenceView {
  @ApiProperty(share('Weight of those who support us against the whole, rounded down (R5)'))
  basisPoints!: number;

  @ApiProperty(share('What the policy asks for (R5)'))
  requiredBasisPoints!: number;

  @ApiProperty({ type: 'integer', description: 'Weight of the whole chain' })
  totalWeight!: number;

  @ApiProperty({ type: 'integer', description: 'Weight of those who support us' })
  supports!: number;

  @ApiProperty({ type: 'integer', description: 'Weight of the neutral' })
  neutral!: number;

  @ApiProperty({ type: 'integer', description: 'Weight of those who oppose us' })
  opposes!: number;

  @ApiProperty({ type: 'integer', description: 'Weight of those whose stance is unknown' })
  unknown!: number;

  @ApiProperty({ type: [ChainPersonView], description: 'Everybody who decides, the heaviest first' })
  people!: ChainPersonView[];

  @ApiProperty({ type: 'integer', description: 'Level of the relationship that the policy asks for (R2)' })
  requiredLevel!: number;

  @ApiProperty(share('Filling of a profile that the policy asks for (D2)'))
  requiredProfileBasisPoints!: number;
}

export class DifficultyLineView {
  @ApiProperty({ type: String, description: 'Code of the policy list of difficulties (V2)' })
  item!: string;

  @ApiProperty({ type: 'integer', description: 'Weight by the policy' })
  weight!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Score, 0 to 100; null: not scored yet' })
  score!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Weight times score' })
  weighted!: number | null;
}

export class DifficultyView {
  @ApiProperty({ type: [DifficultyLineView], description: 'One line an item, in the order of the policy' })
  lines!: DifficultyLineView[];

  @ApiProperty({ type: 'integer', description: 'Sum of the weights' })
  totalWeight!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Sum of the products; null while an item has no score' })
  totalWeighted!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Weighted mean, rounded up (V7); null as above' })
  value!: number | null;

  @ApiProperty({ type: 'integer', description: 'At most so much, by the policy (V7)' })
  maximum!: number;
}

export class DealValueLineView {
  @ApiProperty({
    type: String,
    enum: ['profit', 'people', 'travel', 'operating', 'beforeRisk', 'risk', 'value'],
    description: 'Line of the sum; deductions are negative (V3)',
  })
  key!: 'profit' | 'people' | 'travel' | 'operating' | 'beforeRisk' | 'risk' | 'value';

  @ApiProperty({ type: String, description: 'Decimal string' })
  amount!: string;
}

export class DealSumView {
  @ApiProperty({ type: String, description: 'Currency, ISO 4217' })
  currency!: string;

  @ApiProperty({ type: String, description: 'Expected sales, decimal string' })
  sales!: string;

  @ApiProperty({ type: [DealValueLineView], description: 'Each line, to the cent; they add up (V3)' })
  lines!: DealValueLineView[];

  @ApiProperty({ ...share('Share at risk'), example: 500 })
  riskBasisPoints!: number;

  @ApiProperty({ ...share('Profit of the sales, rounded down; null without sales or profit'), nullable: true })
  marginBasisPoints!: number | null;

  @ApiProperty({ type: String, description: 'Value of the deal, decimal string' })
  value!: string;

  @ApiProperty({ type: MoneyDto, description: 'At least so much, by the policy (V7)' })
  minimum!: MoneyDto;

  @ApiProperty({ type: Boolean, description: 'Whether it is worth so much; false in another currency (V7)' })
  reachesMinimum!: boolean;
}

export class AnalysisSumView {
  @ApiProperty(share('Filled share of the headings that apply, rounded down (D6)'))
  basisPoints!: number;

  @ApiProperty(share('What the policy asks for (D6)'))
  requiredBasisPoints!: number;

  @ApiProperty({ type: [String], description: 'Headings with content' })
  filled!: string[];

  @ApiProperty({ type: [String], description: 'Headings that do not apply, with a reason' })
  notApplicable!: string[];

  @ApiProperty({ type: [String], description: 'Headings of which nothing is known yet' })
  missing!: string[];
}

export class AccountSumsView {
  @ApiProperty({ type: InfluenceView, description: 'The decision chain (R5, R2, D2)' })
  influence!: InfluenceView;

  @ApiProperty({ type: DifficultyView, description: 'Difficulty of the development (V2, V7)' })
  difficulty!: DifficultyView;

  @ApiProperty({
    type: DealSumView,
    nullable: true,
    description: 'Value of the deal (V3, V7); null until every item is there',
  })
  deal!: DealSumView | null;

  @ApiProperty({ type: AnalysisSumView, description: 'How much is known (D6)' })
  analysis!: AnalysisSumView;
}
