import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../platform/http/page';
import type { SubjectType } from './subject-kind';

export const subjectTypes = [
  'quotation',
  'contract',
  'expense',
  'reception',
  'visitLevel',
  'amendment',
  'promotionPlan',
] as const satisfies readonly SubjectType[];

export class DraftListQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    enum: subjectTypes,
    description: 'Only drafts of this kind; without it of every kind',
    example: 'quotation',
  })
  @IsOptional()
  @IsIn(subjectTypes)
  type?: SubjectType;
}

export class DraftAccountView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the account' })
  id!: string;

  @ApiProperty({ type: String, description: 'Name of the account', example: '上海海川家居股份有限公司' })
  name!: string;
}

export class DraftReturnView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the approval request that waits for its requester' })
  requestId!: string;

  @ApiProperty({ type: 'integer', description: 'Round that was sent back, from 1', example: 1 })
  round!: number;
}

/** Something that is written and not filed, or was sent back. */
export class DraftView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the subject' })
  id!: string;

  @ApiProperty({ type: String, enum: subjectTypes, description: 'Which of the subjects it is', example: 'quotation' })
  type!: SubjectType;

  @ApiProperty({ type: String, description: 'Kind of the fact', example: 'quotation' })
  kind!: string;

  @ApiProperty({ type: String, description: 'Kind of request that submitting it files (section 8)', example: 'A3' })
  request!: string;

  @ApiProperty({ type: 'integer', description: 'Version, from 1', example: 2 })
  version!: number;

  @ApiProperty({ type: String, description: 'What it is about, in the language of the answer' })
  about!: string;

  @ApiProperty({ type: DraftAccountView, description: 'Account' })
  account!: DraftAccountView;

  @ApiProperty({ type: String, format: 'date-time', description: 'When this version was written, UTC' })
  changedAt!: string;

  @ApiProperty({
    type: DraftReturnView,
    nullable: true,
    description: 'Request that was sent back; null where none was',
  })
  returned!: DraftReturnView | null;
}

export class DiscardBody {
  @ApiPropertyOptional({
    type: String,
    description: 'Why it is given up; kept in its history',
    example: '客户改为下季度再议',
    maxLength: 2000,
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}
