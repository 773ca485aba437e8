import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ROBOT_PLATFORMS, type RobotPlatform } from '../robots/robot-platforms';
import { type Channel, CHANNELS, MESSAGE_KINDS, type MessageKind } from '../channels/message-kinds';

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const CHANNEL =
  '`mail`: at once; `digest`: in the mail of the next working morning; `robot`: at once by my robot; `robotDigest`: by it on the next working morning; `inApp`: in the inbox alone. Where I have no robot any more, mail takes its place.';

export class QuietHoursBody {
  @ApiProperty({ example: '22:00', pattern: LOCAL_TIME.source, description: "By the company's clock." })
  @Matches(LOCAL_TIME)
  from!: string;

  @ApiProperty({ example: '07:00', pattern: LOCAL_TIME.source, description: 'Exclusive; may be on the next day.' })
  @Matches(LOCAL_TIME)
  until!: string;
}

export class ChannelChoiceBody {
  @ApiProperty({ enum: MESSAGE_KINDS })
  @IsIn(MESSAGE_KINDS)
  kind!: MessageKind;

  @ApiProperty({ enum: CHANNELS, description: CHANNEL })
  @IsIn(CHANNELS)
  channel!: Channel;
}

export class ChannelSettingsBody {
  @ApiProperty({
    type: ChannelChoiceBody,
    isArray: true,
    description: 'Each kind once. A kind that is left out follows the default, also when that changes.',
  })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ChannelChoiceBody)
  @ArrayUnique((choice: ChannelChoiceBody) => choice?.kind)
  channels!: ChannelChoiceBody[];

  @ApiPropertyOptional({
    type: QuietHoursBody,
    nullable: true,
    description: 'No mail is sent in them; it waits until they are over. Null: none. Left out: the default.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursBody)
  quietHours?: QuietHoursBody | null;
}

export class KindChannelView {
  @ApiProperty({ enum: MESSAGE_KINDS })
  kind!: MessageKind;

  @ApiProperty({ description: 'In the language of the request.' })
  name!: string;

  @ApiProperty({ enum: CHANNELS, description: CHANNEL })
  channel!: Channel;

  @ApiProperty({ enum: CHANNELS, description: 'What holds for those who have not chosen.' })
  default!: Channel;

  @ApiProperty({ description: 'Whether I have chosen.' })
  chosen!: boolean;
}

export class RobotChoicesView {
  @ApiProperty({
    enum: ROBOT_PLATFORMS,
    isArray: true,
    description: 'Platforms whose robots this installation lets be used.',
  })
  platforms!: readonly RobotPlatform[];

  @ApiProperty({ description: 'Whether I have one: `PUT /notifications/robot`.' })
  own!: boolean;
}

export class ChannelSettingsView {
  @ApiProperty({ description: 'Whether this installation sends mail at all.' })
  available!: boolean;

  @ApiProperty({ type: RobotChoicesView, description: 'Robots of WeCom, DingTalk and Feishu.' })
  robots!: RobotChoicesView;

  @ApiProperty({ type: KindChannelView, isArray: true })
  channels!: KindChannelView[];

  @ApiProperty({ type: QuietHoursBody, nullable: true, description: "By the company's clock. Null: none." })
  quietHours!: QuietHoursBody | null;

  @ApiProperty({ example: '09:00', description: "When the digest of a working day is sent, by the company's clock." })
  digestAt!: string;

  @ApiProperty({ example: 'Asia/Shanghai', description: "The company's zone." })
  zone!: string;
}
