import { Module } from '@nestjs/common';
import { CatchUp } from './catch-up.service';
import { MessageRenderer } from './message-renderer';
import { NotificationQuery } from './notification.query';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';

@Module({
  controllers: [NotificationsController],
  providers: [CatchUp, NotificationsService, NotificationQuery, MessageRenderer],
  exports: [CatchUp, NotificationsService],
})
export class NotificationsModule {}
