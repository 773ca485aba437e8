import { Module } from '@nestjs/common';
import { MessageRenderer } from './message-renderer';
import { NotificationQuery } from './notification.query';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';

@Module({
  controllers: [NotificationsController],
  providers: [NotificationsService, NotificationQuery, MessageRenderer],
  exports: [NotificationsService],
})
export class NotificationsModule {}
