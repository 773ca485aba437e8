import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsHash,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Decision } from '../../machines/approval';

const optional = ValidateIf((_, value) => value !== undefined);

/** What every move of an approver may say. */
export class MoveBody {
  @ApiPropertyOptional({
    type: String,
    description: 'Kept with the move and told to whoever is asked by it.',
    maxLength: 4000,
  })
  @optional
  @IsString()
  @MaxLength(4_000)
  comment?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Hash of the content that was shown; without it the present one.',
    pattern: '^[0-9a-f]{64}$',
  })
  @optional
  @IsHash('sha256')
  contentHash?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Which step is meant, from 1; without it the open one.',
    minimum: 1,
    maximum: 100,
  })
  @optional
  @IsInt()
  @Min(1)
  @Max(100)
  step?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Which round is meant, from 1; without it the present one.',
    minimum: 1,
    maximum: 1000,
  })
  @optional
  @IsInt()
  @Min(1)
  @Max(1_000)
  round?: number;
}

export class HandOnBody extends MoveBody {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Who is asked: enabled, of a post that decides, not excluded, without a seat at this step.',
  })
  @IsUUID()
  to!: string;
}

export class AddSignerBody extends HandOnBody {
  @ApiProperty({
    enum: ['before', 'after'],
    description: 'before: they decide first; after: once I have approved. The seat needs both.',
  })
  @IsIn(['before', 'after'])
  position!: 'before' | 'after';
}

export class RemoveSignerBody extends MoveBody {
  @ApiProperty({
    type: 'integer',
    description: 'Number of the seat that I added (seats of the request).',
    minimum: 1,
    maximum: 100000,
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  seat!: number;
}

export class EditBody extends MoveBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'New values by name of the field, as editable names them: `amount`, `fields.note`.',
    example: { 'fields.note': '改为两次拜访' },
  })
  @IsObject()
  fields!: Record<string, unknown>;
}

export class CommentBody {
  @ApiPropertyOptional({ type: String, description: 'Why. Kept with the move.', maxLength: 4000 })
  @optional
  @IsString()
  @MaxLength(4_000)
  comment?: string;
}

export class BulkDecisionItem {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the request.' })
  @IsUUID()
  id!: string;

  @ApiProperty({ type: String, description: 'Hash of the content that was shown.', pattern: '^[0-9a-f]{64}$' })
  @IsHash('sha256')
  contentHash!: string;

  @ApiProperty({ enum: ['approve', 'reject', 'return'], description: 'return: to its requester.' })
  @IsIn(['approve', 'reject', 'return'])
  decision!: Decision;

  @ApiPropertyOptional({ type: String, description: 'Kept with the decision.', maxLength: 4000 })
  @optional
  @IsString()
  @MaxLength(4_000)
  comment?: string;
}

export class BulkDecisionsBody {
  @ApiProperty({
    type: [BulkDecisionItem],
    description: 'At most 50, each decided on its own.',
    minItems: 1,
    maxItems: 50,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BulkDecisionItem)
  items!: BulkDecisionItem[];
}
