import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/http/page';
import { LOCALES, type Locale } from '../../platform/i18n/locale';
import type { RowOutcome, RunStatus } from '../runs/import-run';

const YES_NO = ['true', 'false'] as const;
const STATUSES: RunStatus[] = ['running', 'finished', 'undoing', 'undone'];
const OUTCOMES: RowOutcome[] = ['pending', 'imported', 'existing', 'undone', 'kept'];

export class ImportQuery {
  @ApiPropertyOptional({ description: 'Only check the file; nothing is written.', enum: YES_NO, default: 'false' })
  @IsOptional()
  @IsIn(YES_NO)
  dryRun?: 'true' | 'false';

  @ApiPropertyOptional({
    description: 'Add owners and departments that are not there yet.',
    enum: YES_NO,
    default: 'false',
  })
  @IsOptional()
  @IsIn(YES_NO)
  createUsers?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'Name of the file, for people to know it by.', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fileName?: string;
}

export class TemplateQuery {
  @ApiPropertyOptional({ description: 'Kind of file.', enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsOptional()
  @IsIn(['xlsx', 'csv'])
  format?: 'xlsx' | 'csv';

  @ApiPropertyOptional({ description: 'Language of headers and stages; default: that of the request.', enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only rows with this outcome.', enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: RowOutcome;
}

export class ImportErrorView {
  @ApiProperty({ description: 'Row as the spreadsheet program numbers it; the header is 1.', example: 7 })
  row!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Letters of the column; null where the column is not there.',
    example: 'C',
  })
  column!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Header that the column has in the template.',
    example: '阶段',
  })
  header!: string | null;

  @ApiProperty({ description: 'Code of the error.', example: 'stage-unknown' })
  code!: string;

  @ApiProperty({ description: 'What is wrong, in the language of the request.', example: '没有这个阶段。' })
  message!: string;

  @ApiProperty({ description: 'What the cell holds, shortened.', example: '成交中' })
  value!: string;
}

export class ImportNoticeView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'File of a directory; null where there is only one.',
    example: null,
  })
  file!: string | null;

  @ApiProperty({ description: 'Row as the spreadsheet program numbers it.', example: 1 })
  row!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Column, where the remark is about one.', example: 'H' })
  column!: string | null;

  @ApiProperty({ description: 'Code of the remark.', example: 'column-unknown' })
  code!: string;

  @ApiProperty({ description: 'The remark in the language of the request.', example: '该列不会被导入。' })
  message!: string;

  @ApiProperty({ description: 'What it is about, shortened.', example: '星座' })
  value!: string;
}

export class ImportCheckView {
  @ApiProperty({ description: 'Whether an import of this file would be carried out.', example: false })
  valid!: boolean;

  @ApiProperty({
    description: 'Figures by name.',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { rows: 40, accounts: 38 },
  })
  counts!: Record<string, number>;

  @ApiProperty({ description: 'Number of all errors; the list holds the first thousands.', example: 2 })
  errorCount!: number;

  @ApiProperty({ type: ImportErrorView, isArray: true, description: 'What must be mended, by row and column.' })
  errors!: ImportErrorView[];

  @ApiProperty({ type: ImportNoticeView, isArray: true, description: 'Remarks that stop nothing.' })
  notices!: ImportNoticeView[];
}

export class ImportRunView {
  @ApiProperty({ description: 'Id of the run.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Kind of file.', enum: ['sheet', 'pipeline'] })
  format!: 'sheet' | 'pipeline';

  @ApiProperty({ description: 'Name of the file.', example: 'accounts.xlsx' })
  fileName!: string;

  @ApiProperty({ description: 'How far the run is.', enum: STATUSES })
  status!: RunStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Who started it; null: the command line.', format: 'uuid' })
  startedBy!: string | null;

  @ApiProperty({ description: 'Instant of the import; all its events carry it.', format: 'date-time' })
  startedAt!: Date;

  @ApiProperty({ type: String, nullable: true, description: 'When the last account was written.', format: 'date-time' })
  finishedAt!: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'When it was taken back.', format: 'date-time' })
  undoneAt!: Date | null;

  @ApiProperty({ description: 'Accounts of the run.', example: 38 })
  total!: number;

  @ApiProperty({ description: 'Accounts that are settled.', example: 20 })
  done!: number;

  @ApiProperty({
    description:
      'Accounts by outcome: pending, imported, existing (were there before), undone, kept (something else has happened).',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { imported: 20, pending: 18 },
  })
  outcomes!: Record<string, number>;

  @ApiProperty({
    description: 'Figures by name.',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { accounts: 38 },
  })
  counts!: Record<string, number>;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the run was interrupted; sending the file again goes on.',
  })
  lastError!: string | null;
}

export class ImportRowView {
  @ApiProperty({ description: 'Row of the file.', example: 7 })
  row!: number;

  @ApiProperty({ description: 'Name of the account.', example: '上海海川家居有限公司' })
  name!: string;

  @ApiProperty({ description: 'Reference by which the account is known again.', example: 'KA-0001' })
  externalRef!: string;

  @ApiProperty({ description: 'What became of it.', enum: OUTCOMES })
  outcome!: RowOutcome;

  @ApiProperty({ type: String, nullable: true, description: 'The account.', format: 'uuid' })
  accountId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code: why it was not taken back.',
    example: 'account-touched',
  })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reason in the language of the request.' })
  message!: string | null;
}
