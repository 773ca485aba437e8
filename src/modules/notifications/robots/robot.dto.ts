import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out';
import { LOCALES, type Locale } from '../../platform/i18n/locale';
import { MESSAGE_KINDS, type MessageKind } from '../channels/message-kinds';
import { ROBOT_PLATFORMS, type RobotPlatform } from './robot-platforms';

const SAID = /^[^\0]*\S[^\0]*$/;
const PLATFORM = { enum: ROBOT_PLATFORMS, description: 'WeCom (企业微信), DingTalk (钉钉) or Feishu (飞书).' };
const ADDRESS = {
  description: 'The webhook address that the platform shows for the robot. A secret: it is shown nowhere again.',
  example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa',
  maxLength: 500,
};
const SECRET = {
  description:
    'The secret by which DingTalk (加签) and Feishu (签名校验) sign; left out where the robot is not signed. WeCom has none.',
  maxLength: 200,
};
const NAME = { description: 'What people call it.', example: '华东大客户部', maxLength: 100 };
const KINDS = {
  enum: MESSAGE_KINDS,
  isArray: true,
  description: 'Kinds of message that the group is told of.',
  example: ['approvals'],
};
const DEPARTMENT = {
  type: String,
  format: 'uuid',
  nullable: true,
  description: 'Messages to people of this department and those below it; null: to everybody.',
};
const LANGUAGE = { enum: LOCALES, description: 'Language of its cards.', default: 'zh-CN' as const };

export class OwnRobotBody {
  @ApiProperty(PLATFORM)
  @IsIn(ROBOT_PLATFORMS)
  platform!: RobotPlatform;

  @ApiProperty(ADDRESS)
  @IsString()
  @MaxLength(500)
  address!: string;

  @ApiPropertyOptional(SECRET)
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[\x21-\x7e]+$/)
  @MaxLength(200)
  secret?: string;
}

export class RobotBody extends OwnRobotBody {
  @ApiProperty(NAME)
  @IsString()
  @Matches(SAID)
  @MaxLength(100)
  name!: string;

  @ApiProperty(KINDS)
  @IsArray()
  @ArrayMaxSize(MESSAGE_KINDS.length)
  @ArrayUnique()
  @IsIn(MESSAGE_KINDS, { each: true })
  kinds!: MessageKind[];

  @ApiPropertyOptional(DEPARTMENT)
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @ApiPropertyOptional(LANGUAGE)
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class RobotChangeBody {
  @ApiPropertyOptional(NAME)
  @MayBeLeftOut()
  @IsString()
  @Matches(SAID)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional(ADDRESS)
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  address?: string;

  @ApiPropertyOptional({
    ...SECRET,
    type: String,
    nullable: true,
    description: 'A new secret; null: it is not signed any more.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[\x21-\x7e]+$/)
  @MaxLength(200)
  secret?: string | null;

  @ApiPropertyOptional(KINDS)
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MESSAGE_KINDS.length)
  @ArrayUnique()
  @IsIn(MESSAGE_KINDS, { each: true })
  kinds?: MessageKind[];

  @ApiPropertyOptional(DEPARTMENT)
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @ApiPropertyOptional(LANGUAGE)
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ description: 'False: it says nothing until this is true again; what waits, waits.' })
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

export class OwnRobotView {
  @ApiProperty({ format: 'uuid', description: 'Id of the robot.' })
  id!: string;

  @ApiProperty(PLATFORM)
  platform!: RobotPlatform;

  @ApiProperty({ description: 'Host and last characters of its address.', example: 'qyapi.weixin.qq.com …5aaa' })
  address!: string;

  @ApiProperty({ description: 'Whether what it says is signed.' })
  signed!: boolean;

  @ApiProperty({ description: 'False: it says nothing.' })
  enabled!: boolean;

  @ApiProperty({ format: 'date-time', description: 'When it was entered.' })
  createdAt!: string;

  @ApiProperty({ type: 'integer', description: 'Version; the ETag.' })
  version!: number;
}

export class RobotView extends OwnRobotView {
  @ApiProperty(NAME)
  name!: string;

  @ApiProperty(KINDS)
  kinds!: MessageKind[];

  @ApiProperty(DEPARTMENT)
  departmentId!: string | null;

  @ApiProperty(LANGUAGE)
  locale!: Locale;
}

export class RobotPostView {
  @ApiProperty({ format: 'uuid', description: 'Id of the post.' })
  id!: string;

  @ApiProperty({ enum: ['single', 'digest', 'company', 'trial'], description: 'What it tells.' })
  kind!: string;

  @ApiProperty({
    enum: ['waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped'],
    description:
      '`uncertain`: it may have been said, and an incident asks a person; `dropped`: there was nothing to say any more.',
  })
  status!: string;

  @ApiProperty({ type: 'integer', description: 'Tries so far.' })
  attempts!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Not before then; null: it does not wait.',
  })
  nextAttemptAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: "The platform's own code of the last answer; `0`: taken." })
  code!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What went wrong last.' })
  error!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was entered.' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended; null: it has not.' })
  settledAt!: string | null;
}
