import { Module } from '@nestjs/common';
import { StillTrue } from './channels/still-true';
import { CatchUp } from './catch-up.service';
import { ChannelSettingsController } from './channels/channel-settings.controller';
import { ChannelSettingsStore } from './channels/channel-settings.store';
import { DigestMornings } from './channels/digest-mornings';
import { DigestsOnReturn } from './channels/digests-on-return';
import { NotificationMailComposer } from './channels/notification-mail.composer';
import { NotificationMails } from './channels/notification-mails.service';
import { MessageRenderer } from './message-renderer';
import { NotificationQuery } from './notification.query';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { OwnRobotController } from './robots/own-robot.controller';
import { RobotCarrier } from './robots/robot-carrier.service';
import { RobotComposer } from './robots/robot-composer';
import { RobotPost } from './robots/robot-post.service';
import { RobotPostStore } from './robots/robot-post-store';
import { RobotSettings } from './robots/robot-settings';
import { RobotStore } from './robots/robot-store';
import { RobotsController } from './robots/robots.controller';
import { RobotsService } from './robots/robots.service';
import { InboxCounters } from './stream/inbox-counters';
import { InboxPlaces } from './stream/inbox-places';
import { InboxStreams } from './stream/inbox-streams.service';
import { StreamController } from './stream/stream.controller';
import { StreamSettings } from './stream/stream-settings';

@Module({
  controllers: [
    ChannelSettingsController,
    NotificationsController,
    OwnRobotController,
    RobotsController,
    StreamController,
  ],
  providers: [
    CatchUp,
    NotificationsService,
    NotificationQuery,
    MessageRenderer,
    ChannelSettingsStore,
    DigestMornings,
    DigestsOnReturn,
    NotificationMails,
    NotificationMailComposer,
    StillTrue,
    RobotCarrier,
    RobotComposer,
    RobotPost,
    RobotPostStore,
    RobotSettings,
    RobotStore,
    RobotsService,
    InboxCounters,
    InboxPlaces,
    InboxStreams,
    StreamSettings,
  ],
  exports: [CatchUp, NotificationsService, RobotPost, RobotPostStore],
})
export class NotificationsModule {}
