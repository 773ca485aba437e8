import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '../platform/http/page';

const MONTH = /^(20|21)\d\d-(0[1-9]|1[0-2])$/;
const LONGEST = 20_000;
export const reportStates = ['open', 'submitted', 'excused', 'late', 'overdue'] as const;

export class MarketReportBody {
  @ApiProperty({
    description: 'Month that it is on; it is due early in the next.',
    example: '2026-02',
    pattern: MONTH.source,
  })
  @Matches(MONTH)
  month!: string;

  @ApiPropertyOptional({ description: 'Area that it is on; left out: the department.', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\0]*$/)
  area?: string;

  @ApiProperty({ description: 'Summary of the month 当月总结.', maxLength: LONGEST })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  @Matches(/^[^\0]*$/)
  summary!: string;

  @ApiProperty({ description: 'Forecast for the next month 下月预测.', maxLength: LONGEST })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  @Matches(/^[^\0]*$/)
  forecast!: string;

  @ApiProperty({ description: 'Problems 存在问题.', maxLength: LONGEST })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  @Matches(/^[^\0]*$/)
  problems!: string;

  @ApiProperty({ description: 'Solutions 解决办法.', maxLength: LONGEST })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  @Matches(/^[^\0]*$/)
  solutions!: string;
}

export class MarketReportsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Reports on this month.', example: '2026-02' })
  @IsOptional()
  @Matches(MONTH)
  month?: string;

  @ApiPropertyOptional({ description: 'Reports of this person.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  author?: string;

  @ApiPropertyOptional({ description: 'Reports of this department.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  department?: string;

  @ApiPropertyOptional({
    enum: reportStates,
    description: '`late`: came in late; `overdue`: not in, and the director knows.',
  })
  @IsOptional()
  @IsIn(reportStates)
  state?: (typeof reportStates)[number];
}

export class MarketReportView {
  @ApiProperty({ format: 'uuid', description: 'Id of the report.' })
  id!: string;

  @ApiProperty({ description: 'Month that it is on.', example: '2026-02' })
  month!: string;

  @ApiProperty({ format: 'uuid', description: 'Whose report it is.' })
  authorId!: string;

  @ApiProperty({ description: 'Name of whose it is.' })
  authorName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Department at the time.' })
  departmentId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the department.' })
  departmentName!: string | null;

  @ApiProperty({
    enum: ['open', 'submitted', 'excused'],
    description: '`excused`: its author left the post before it was in.',
  })
  status!: string;

  @ApiProperty({ description: 'Whether it was owed; somebody new may submit one that is not.' })
  obliged!: boolean;

  @ApiProperty({
    format: 'date-time',
    description: 'End of the day by which it is in time (policy, moved off days that are not worked).',
  })
  dueAt!: string;

  @ApiProperty({ description: 'Whether the due instant rests on a year whose holidays are not published yet.' })
  estimated!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it first came in.' })
  submittedAt!: string | null;

  @ApiProperty({ description: 'Whether it first came in late.' })
  late!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the director heard that it was not in.',
  })
  overdueAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Area that it is on.' })
  area!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Summary of the month.' })
  summary!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Forecast for the next month.' })
  forecast!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Problems.' })
  problems!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Solutions.' })
  solutions!: string | null;

  @ApiProperty({ description: 'Version, 0 before the first submission; the ETag.' })
  version!: number;
}
