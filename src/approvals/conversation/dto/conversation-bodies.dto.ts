import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../../modules/platform/http/may-be-left-out';
import { conversationLimits } from '../conversation-limits';

export class ApprovalCommentBody {
  @ApiProperty({
    type: String,
    description: 'What is said. Plain text; not empty.',
    minLength: 1,
    maxLength: conversationLimits.commentCharacters,
  })
  @IsString()
  @Matches(/\S/)
  @MaxLength(conversationLimits.commentCharacters)
  text!: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'People who are told of it; each must see the request.',
    maxItems: conversationLimits.mentions,
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(conversationLimits.mentions)
  @IsUUID(undefined, { each: true })
  mentions?: string[];
}

export class ApprovalCopiesBody {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Who gets a copy. From then on they see the whole request.',
    minItems: 1,
    maxItems: conversationLimits.copies,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(conversationLimits.copies)
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}

/** What is said of a file beside its bytes. */
export class ApprovalAttachmentQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'Name of the file with its ending. Folders and characters that programs misread are taken out. Needed; asked for after the request is seen.',
    example: '报价明细.pdf',
    maxLength: 400,
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(400)
  fileName?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'An own comment of this request that it goes with.',
  })
  @MayBeLeftOut()
  @IsUUID()
  commentId?: string;
}
