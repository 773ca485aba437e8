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
import { InboxCounters } from './stream/inbox-counters';
import { InboxPlaces } from './stream/inbox-places';
import { InboxStreams } from './stream/inbox-streams.service';
import { StreamController } from './stream/stream.controller';
import { StreamSettings } from './stream/stream-settings';

@Module({
  controllers: [ChannelSettingsController, NotificationsController, StreamController],
  providers: [
    CatchUp,
    NotificationsService,
    NotificationQuery,
    MessageRenderer,
    ChannelSettingsStore,
    NotificationMails,
    NotificationMailComposer,
    InboxCounters,
    InboxPlaces,
    InboxStreams,
    StreamSettings,
  ],
  exports: [CatchUp, NotificationsService],
})
export class NotificationsModule {}
