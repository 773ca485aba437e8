import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out';
import { PageQuery } from '../platform/http/page';

const TYPE = /^(\*|[a-zA-Z-]{1,60}\.(\*|[a-zA-Z0-9.-]{1,80}))$/;
const NAME = { description: 'What people call it.', example: 'ERP', maxLength: 100 };
const URL_FIELD = {
  description: 'https, of a host that the operator allows (`KEYPATH_WEBHOOK_HOSTS`); redirections are not followed.',
  example: 'https://hooks.example.com/keypath',
  maxLength: 2000,
};
const TYPES = {
  description: 'Types of event: `approval.approve`, `receivable.*` for all of a statechart, `*` for all.',
  type: String,
  isArray: true,
  minItems: 1,
  maxItems: 50,
  example: ['approval.*'],
};

export class WebhookBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name!: string;

  @ApiProperty(URL_FIELD)
  @IsString()
  @MaxLength(2000)
  url!: string;

  @ApiProperty(TYPES)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(TYPE, { each: true })
  eventTypes!: string[];
}

export class WebhookChangeBody {
  @ApiPropertyOptional(NAME)
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[^\0]*\S[^\0]*$/)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional(URL_FIELD)
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  url?: string;

  @ApiPropertyOptional(TYPES)
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(TYPE, { each: true })
  eventTypes?: string[];

  @ApiPropertyOptional({ description: 'False: told nothing until it is true again; what waits, waits.' })
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

export class WebhookRotationBody {
  @ApiPropertyOptional({
    description: 'For so many hours every post carries two signatures, by the new secret and by the old.',
    type: 'integer',
    minimum: 0,
    maximum: 168,
    default: 24,
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours?: number;
}

export class WebhookView {
  @ApiProperty({ format: 'uuid', description: 'Id of the subscription.' })
  id!: string;

  @ApiProperty(NAME)
  name!: string;

  @ApiProperty({ description: 'Where it is told.' })
  url!: string;

  @ApiProperty({ type: String, isArray: true, description: 'What it is told of.' })
  eventTypes!: string[];

  @ApiProperty({ description: 'False: it is told nothing.' })
  enabled!: boolean;

  @ApiProperty({
    type: String,
    enum: ['byPerson', 'failures', 'gone'],
    nullable: true,
    description: 'Why it is disabled: a person did so, too many failures, or it answered 410.',
  })
  disabledBecause!: string | null;

  @ApiProperty({ type: 'integer', description: 'Failed tries since the last that was taken.' })
  failures!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when posts carry a signature by the old secret too; null: one signature.',
  })
  previousSecretUntil!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was entered.' })
  createdAt!: string;

  @ApiProperty({ type: 'integer', description: 'Version; the ETag.' })
  version!: number;
}

export class WebhookSecretView extends WebhookView {
  @ApiProperty({ description: 'Shown this once: `whsec_…`, for the libraries of Standard Webhooks.' })
  secret!: string;
}

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['waiting', 'sending', 'delivered', 'failed'], description: 'Only those.' })
  @IsOptional()
  @Type(() => String)
  @IsIn(['waiting', 'sending', 'delivered', 'failed'])
  status?: 'waiting' | 'sending' | 'delivered' | 'failed';
}

export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'Id of the delivery.' })
  id!: string;

  @ApiProperty({ description: '`webhook-id` of the post: the same at every repetition.' })
  eventId!: string;

  @ApiProperty({ description: 'Type of the event.', example: 'approval.approve' })
  type!: string;

  @ApiProperty({ enum: ['waiting', 'sending', 'delivered', 'failed'], description: 'How far it has come.' })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'Tries so far.' })
  attempts!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Next try; null: none is due.' })
  nextAttemptAt!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'HTTP status of the last answer; null: there was none.',
  })
  responseStatus!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What went wrong last.' })
  error!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What was posted.' })
  body!: Record<string, unknown>;

  @ApiProperty({ format: 'date-time', description: 'When it was entered.' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended; null: it has not.' })
  settledAt!: string | null;
}
