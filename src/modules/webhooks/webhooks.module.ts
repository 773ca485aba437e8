import { Module } from '@nestjs/common';
import { DeliveryStore } from './delivery-store';
import { WebhookEvents } from './webhook-events.service';
import { WebhookPost } from './webhook-post';
import { WebhookStore } from './webhook-store';
import { WebhooksController } from './webhooks.controller';
import { WebhooksService } from './webhooks.service';

/** Other systems that are told of events. */
@Module({
  controllers: [WebhooksController],
  providers: [DeliveryStore, WebhookEvents, WebhookPost, WebhookStore, WebhooksService],
  exports: [DeliveryStore, WebhookEvents, WebhookPost, WebhooksService],
})
export class WebhooksModule {}
