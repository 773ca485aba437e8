import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { MoneyDto } from '../../facts/money';

export class GiftLimitsQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Only this contact; left out: the account’s first 50',
  })
  @IsOptional()
  @IsUUID()
  contactId?: string;

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

/** What is left of one cap in the year. */
export class GiftAllowanceView {
  @ApiProperty({ type: MoneyDto, description: 'The cap, which nobody may pass' })
  limit!: MoneyDto;

  @ApiProperty({ type: [MoneyDto], description: 'What was approved or spent, by currency' })
  given!: MoneyDto[];

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description:
      'What is left; null where foreign money was given for which the policy holds no rate: then nothing more is given',
  })
  left!: MoneyDto | null;
}

export class ContactAllowanceView extends GiftAllowanceView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Contact' })
  contactId!: string;

  @ApiProperty({ type: String, description: 'Name', example: '王志强' })
  name!: string;

  @ApiProperty({ type: Boolean, description: 'Whether they are a champion (H1)' })
  champion!: boolean;
}

export class GiftBlackoutView {
  @ApiProperty({ type: String, enum: ['tender', 'contract', 'collection'], description: 'Which decision' })
  source!: string;

  @ApiProperty({ type: String, description: 'What it is called', example: '招标与评标' })
  label!: string;

  @ApiProperty({ type: String, format: 'date', description: 'First day on which nothing is given' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day on which nothing is given; null: it is not decided yet',
  })
  to!: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether nothing is given today' })
  now!: boolean;
}

/** What may still be given to the people of an account, and when nothing may (section 5). */
export class GiftLimitsView {
  @ApiProperty({ type: String, description: 'Year of the business', example: '2026' })
  year!: string;

  @ApiProperty({ type: MoneyDto, description: 'Cap of a single gift' })
  perGift!: MoneyDto;

  @ApiProperty({
    type: MoneyDto,
    description: 'Above this in a year and for one recipient senior management decides (A1)',
  })
  seniorManagementAbove!: MoneyDto;

  @ApiProperty({ type: [String], description: 'Kinds of expense that count', example: ['meal', 'gift'] })
  kinds!: string[];

  @ApiProperty({ type: [String], description: 'Kinds that are refused whatever the amount', example: ['cash'] })
  refusedKinds!: string[];

  @ApiProperty({ type: GiftAllowanceView, description: 'The account as a whole' })
  account!: GiftAllowanceView;

  @ApiProperty({ type: [ContactAllowanceView], description: 'Its contacts, each as the person they are' })
  contacts!: ContactAllowanceView[];

  @ApiProperty({ type: Boolean, description: 'Whether nothing is given today' })
  blackoutNow!: boolean;

  @ApiProperty({ type: [GiftBlackoutView], description: 'Why and until when; those to come too, past ones left out' })
  blackouts!: GiftBlackoutView[];
}
