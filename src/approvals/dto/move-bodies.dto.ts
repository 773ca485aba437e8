import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsHash,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Decision } from '../../machines/approval';
import { MayBeLeftOut } from '../../modules/platform/http/may-be-left-out';
import { ActingFor, Remark, RoundNumber, StepNumber } from './body-fields';

/** What every move of an approver may say. */
export class MoveBody {
  @Remark('Kept with the move and told to whoever is asked by it.')
  comment?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Hash of the content that was shown; without it the present one.',
    pattern: '^[0-9a-f]{64}$',
  })
  @MayBeLeftOut()
  @IsHash('sha256')
  contentHash?: string;

  @StepNumber('Which step is meant, from 1; without it the open one.')
  step?: number;

  @RoundNumber('Which round is meant, from 1; without it the present one.')
  round?: number;

  @ActingFor()
  actingFor?: string;
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
  @Remark('Why. Kept with the move.')
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

  @Remark('Kept with the decision.')
  comment?: string;

  @StepNumber('Which step is meant, from 1; without it the one that was open when the command began.')
  step?: number;

  @RoundNumber('Which round is meant, from 1; without it the one of when the command began.')
  round?: number;

  @ActingFor()
  actingFor?: string;
}

/** A UUID is the same in either case. */
const requestOf = ({ id }: Partial<BulkDecisionItem>): unknown => (typeof id === 'string' ? id.toLowerCase() : {});

export class BulkDecisionsBody {
  @ApiProperty({
    type: [BulkDecisionItem],
    description: 'At most 50, each about another request and decided on its own.',
    minItems: 1,
    maxItems: 50,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(requestOf)
  @ValidateNested({ each: true })
  @Type(() => BulkDecisionItem)
  items!: BulkDecisionItem[];
}
