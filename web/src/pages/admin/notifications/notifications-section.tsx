import { CalendarFeed } from './calendar-feed';
import { Channels } from './channels';
import { OwnRobot } from './own-robot';

/** How one wants to hear of things. */
export default function NotificationsSection() {
  return (
    <>
      <Channels />
      <OwnRobot />
      <CalendarFeed />
    </>
  );
}
