import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Day } from '../../facts/fields';

/** Days by which what is owed is late. */
export const ageBands = ['notDue', 'days1to7', 'days8to15', 'days16to30', 'days31to60', 'daysOver60'] as const;
export type AgeBand = (typeof ageBands)[number];
export const fileFormats = ['xlsx', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];

export class AgeingQueryParams {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only this account' })
  @IsOptional()
  @IsUUID()
  accountId?: string;
}
export class AgeingFileQuery extends AgeingQueryParams {
  @ApiPropertyOptional({
    type: String,
    enum: fileFormats,
    description: 'Kind of file',
    default: 'xlsx',
    example: 'pdf',
  })
  @IsOptional()
  @IsIn(fileFormats)
  format?: FileFormat;
}
export class StatementQueryParams {
  @Day({
    description: 'First day, company zone; what was before it is the opening balance',
    example: '2026-01-01',
    optional: true,
  })
  from?: string;

  @Day({ description: 'Last day, company zone; default today', example: '2026-03-31', optional: true })
  to?: string;
}
export class StatementFileQuery extends StatementQueryParams {
  @ApiPropertyOptional({
    type: String,
    enum: fileFormats,
    description: 'Kind of file',
    default: 'xlsx',
    example: 'pdf',
  })
  @IsOptional()
  @IsIn(fileFormats)
  format?: FileFormat;
}

export class AgesView {
  @ApiProperty({ type: String, description: 'Currency, ISO 4217; sums never cross currencies', example: 'CNY' })
  currency!: string;

  @ApiProperty({ type: String, description: 'Not due yet, or due today', example: '60000.00' })
  notDue!: string;

  @ApiProperty({ type: String, description: '1 to 7 days overdue', example: '0.00' })
  days1to7!: string;

  @ApiProperty({ type: String, description: '8 to 15 days overdue', example: '0.00' })
  days8to15!: string;

  @ApiProperty({ type: String, description: '16 to 30 days overdue', example: '0.00' })
  days16to30!: string;

  @ApiProperty({ type: String, description: '31 to 60 days overdue', example: '0.00' })
  days31to60!: string;

  @ApiProperty({ type: String, description: 'More than 60 days overdue', example: '0.00' })
  daysOver60!: string;

  @ApiProperty({ type: String, description: 'All of it', example: '60000.00' })
  total!: string;

  @ApiProperty({
    type: String,
    description: 'Money on account: paid, and not allocated to any receivable yet',
    example: '0.00',
  })
  onAccount!: string;

  @ApiProperty({
    type: String,
    description: 'What is owed less the money on account, as the statement closes; negative: the account has a credit',
    example: '60000.00',
  })
  net!: string;
}
export class AccountAgesView extends AgesView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;
}
export class AgeingView {
  @ApiProperty({ type: String, format: 'date', description: 'Day for which it is computed, company zone' })
  asOf!: string;

  @ApiProperty({ type: [AgesView], description: 'One sum a currency' })
  totals!: AgesView[];

  @ApiProperty({ type: [AccountAgesView], description: 'One line an account and currency, by name' })
  items!: AccountAgesView[];
}

export class StatementLineView {
  @ApiProperty({ type: String, format: 'date', description: 'Day', example: '2026-03-31' })
  on!: string;

  @ApiProperty({
    type: String,
    enum: ['receivable', 'payment', 'creditNote', 'reversal', 'writeOff'],
    description: 'What happened',
    example: 'payment',
  })
  kind!: string;

  @ApiProperty({
    type: String,
    description: 'Number of the receivable or reference of the payment',
    example: 'YS-2026-011-1',
  })
  reference!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Due date of a receivable' })
  dueOn!: string | null;

  @ApiProperty({ type: String, description: 'What it adds to the debt; nothing for a credit', example: '60000.00' })
  debit!: string;

  @ApiProperty({ type: String, description: 'What it takes from the debt; nothing for a debit', example: '0.00' })
  credit!: string;

  @ApiProperty({
    type: String,
    description: 'What is owed after it; negative: the account has a credit',
    example: '60000.00',
  })
  balance!: string;
}
export class CurrencyStatementView {
  @ApiProperty({ type: String, description: 'Currency, ISO 4217', example: 'CNY' })
  currency!: string;

  @ApiProperty({ type: String, description: 'What was owed before the first day', example: '0.00' })
  opening!: string;

  @ApiProperty({ type: [StatementLineView], description: 'By day' })
  lines!: StatementLineView[];

  @ApiProperty({
    type: String,
    description: 'What is owed after the last day; negative: the account has a credit',
    example: '60000.00',
  })
  closing!: string;
}
export class StatementView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Account' })
  accountId!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  accountName!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day; null: from the beginning' })
  from!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Last day' })
  to!: string;

  @ApiProperty({ type: [CurrencyStatementView], description: 'One statement a currency' })
  currencies!: CurrencyStatementView[];
}
