import type { NotificationView } from './dto/notification.dto';
import type { RenderedMessage } from './message-renderer';
import type { StoredNotification } from './notification.query';

/** A notification as its reader sees it, in a list and in a stream alike. */
export function notificationView(item: StoredNotification, text: RenderedMessage): NotificationView {
  return {
    id: item.id,
    template: item.template,
    ...text,
    link: item.link,
    createdAt: item.createdAt.toISOString(),
    readAt: item.readAt?.toISOString() ?? null,
  };
}
