import { Module } from '@nestjs/common';
import { CatchUp } from './catch-up.service';
import { ChannelSettingsController } from './channels/channel-settings.controller';
import { ChannelSettingsStore } from './channels/channel-settings.store';
import { NotificationMailComposer } from './channels/notification-mail.composer';
import { NotificationMails } from './channels/notification-mails.service';
import { MessageRenderer } from './message-renderer';
import { NotificationQuery } from './notification.query';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';

@Module({
  controllers: [ChannelSettingsController, NotificationsController],
  providers: [
    CatchUp,
    NotificationsService,
    NotificationQuery,
    MessageRenderer,
    ChannelSettingsStore,
    NotificationMails,
    NotificationMailComposer,
  ],
  exports: [CatchUp, NotificationsService],
})
export class NotificationsModule {}
