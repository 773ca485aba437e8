import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { MoneyDto } from '../../facts/money';
import { PageQuery } from '../../platform/http/page';

export class GiftsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only those of this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({
    type: String,
    pattern: '^20[0-9]{2}$',
    description: 'Only those of this year of the business',
    example: '2026',
  })
  @IsOptional()
  @Matches(/^20[0-9]{2}$/)
  year?: string;
}

class GiftApproverView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Who approved' })
  id!: string;

  @ApiProperty({ type: String, description: 'Name', example: '陈磊' })
  name!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When' })
  at!: string;
}

/** One line of the register of gifts and hospitality (section 5). */
export class GiftView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the expense' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'Contact who benefits' })
  contactId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the contact', example: '王志强' })
  recipient!: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether the recipient is a champion (H1)' })
  champion!: boolean;

  @ApiProperty({ type: String, description: 'Code of the policy list of kinds', example: 'gift' })
  kind!: string;

  @ApiProperty({ type: String, description: 'Purpose', example: '中秋礼品' })
  purpose!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Day for which it was asked', example: '2026-09-20' })
  occursOn!: string;

  @ApiProperty({ type: MoneyDto, description: 'Amount that was approved' })
  amount!: MoneyDto;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Amount that was spent; null before it' })
  spent!: MoneyDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day on which it was spent' })
  spentOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who asked for it', example: '李静' })
  requestedBy!: string | null;

  @ApiProperty({ type: [GiftApproverView], description: 'Who approved it, in order' })
  approvedBy!: GiftApproverView[];

  @ApiProperty({
    type: Boolean,
    description: 'Passed the limit per recipient and year when it was approved: an exception, granted by those named',
  })
  overContactLimit!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'All gifts to the account in that year together pass the limit per account and year',
  })
  overAccountLimit!: boolean;
}
