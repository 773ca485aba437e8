import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page';

export class NotificationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: '`true`: only those not read yet.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class NotificationLinkView {
  @ApiProperty({ example: 'account', description: 'Kind of thing that the notification leads to.' })
  type!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class NotificationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'stageWarned', description: 'What it is about; stable.' })
  template!: string;

  @ApiProperty({ description: 'In the language of the request.' })
  title!: string;

  @ApiProperty({ description: 'In the language of the request.' })
  body!: string;

  @ApiProperty({ type: NotificationLinkView, nullable: true })
  link!: NotificationLinkView | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not read yet.' })
  readAt!: string | null;
}

export class NotificationPage {
  @ApiProperty({ type: NotificationView, isArray: true, description: 'The newest first.' })
  items!: NotificationView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Give it as `cursor` to get the next page; null on the last.',
  })
  nextCursor!: string | null;

  @ApiProperty({ type: 'integer', description: 'How many are not read yet, on all pages.' })
  unread!: number;
}

export class AllReadView {
  @ApiProperty({ type: 'integer', description: 'How many became read by this.' })
  read!: number;
}
