import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { MoneyDto } from '../../facts/money';

export class GiftComparisonQuery {
  @ApiPropertyOptional({
    type: String,
    pattern: '^20[0-9]{2}$',
    description: 'Year of the business; left out: this one',
    example: '2026',
  })
  @IsOptional()
  @Matches(/^20[0-9]{2}$/)
  year?: string;
}

/** A gift that was asked for. */
export class AskedGiftView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the expense' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Contact who benefits' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the contact', example: '王志强' })
  recipient!: string | null;

  @ApiProperty({ type: String, description: 'Code of the kind', example: 'gift' })
  kind!: string;

  @ApiProperty({ type: String, description: 'State of its request', example: 'approved' })
  state!: string;

  @ApiProperty({ type: MoneyDto, description: 'Amount that was asked for' })
  amount!: MoneyDto;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Amount that was spent; null before it' })
  spent!: MoneyDto | null;

  @ApiProperty({ type: String, format: 'date', description: 'Day for which it was asked' })
  occursOn!: string;
}

/** One line of the gift plan, and what became of it. */
export class GiftComparisonLineView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Planned gift' })
  giftPlanId!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Contact who is to benefit' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the contact', example: '王志强' })
  recipient!: string | null;

  @ApiProperty({ type: String, description: 'Occasion', example: '中秋节' })
  occasion!: string;

  @ApiProperty({ type: String, description: 'Code of the kind', example: 'gift' })
  kind!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Day for which it is planned' })
  plannedOn!: string;

  @ApiProperty({ type: MoneyDto, description: 'Planned amount' })
  planned!: MoneyDto;

  @ApiProperty({
    type: String,
    enum: ['notAsked', 'asPlanned', 'abovePlan', 'otherCurrency'],
    description: 'What was asked for against what was planned; what is refused or given up does not count',
  })
  against!: string;

  @ApiProperty({ type: [AskedGiftView], description: 'What was asked for on this line' })
  asked!: AskedGiftView[];
}

/** The gift plan of a year against the requests (B8). */
export class GiftComparisonView {
  @ApiProperty({ type: String, description: 'Year of the business', example: '2026' })
  year!: string;

  @ApiProperty({ type: [GiftComparisonLineView], description: 'Lines of the plan, by their day' })
  lines!: GiftComparisonLineView[];

  @ApiProperty({ type: [AskedGiftView], description: 'What was asked for without having been planned' })
  unplanned!: AskedGiftView[];
}
