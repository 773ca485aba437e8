import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../platform/http/page';
import type { DepartmentRecord } from './department-store';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';

const NAME = { description: 'Name of the department; unique in the company.', example: '大客户部', maxLength: 100 };
const PARENT = {
  description: 'Department it belongs to; null at the top.',
  type: String,
  format: 'uuid',
  nullable: true,
};

export class DepartmentBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name!: string;

  @ApiPropertyOptional(PARENT)
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class DepartmentChangeBody {
  @ApiPropertyOptional(NAME)
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional(PARENT)
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class DepartmentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only departments directly below this one.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiPropertyOptional({ description: 'Only departments whose name holds this text.', maxLength: 100 })
  @IsOptional()
  @IsString()
  @Matches(/^[^\0]*$/)
  @MaxLength(100)
  text?: string;
}

export class DepartmentView {
  @ApiProperty({ description: 'Id of the department.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Name of the department.' })
  name!: string;

  @ApiProperty({
    description: 'Department it belongs to; null at the top.',
    type: String,
    format: 'uuid',
    nullable: true,
  })
  parentId!: string | null;

  @ApiProperty({ description: 'Version of the record; the ETag.' })
  version!: number;

  @ApiProperty({ description: 'When it was added.', format: 'date-time' })
  createdAt!: string;
}

export function departmentView({ createdAt, ...department }: DepartmentRecord): DepartmentView {
  return { ...department, createdAt: createdAt.toISOString() };
}
