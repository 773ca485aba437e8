import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller';
import { CalendarFeedService } from './calendar-feed.service';
import { FeedCalendar } from './feed-calendar';
import { FeedQuery } from './feed.query';
import { FeedStore } from './feed-store';
import { FeedThrottle } from './feed-throttle';
import { MyCalendarFeedController } from './my-calendar-feed.controller';

/** Visits, next steps and due dates in people's own calendars, behind a secret address that can be revoked. */
@Module({
  controllers: [CalendarFeedController, MyCalendarFeedController],
  providers: [CalendarFeedService, FeedCalendar, FeedQuery, FeedStore, FeedThrottle],
})
export class CalendarFeedModule {}
