import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RobotPost } from '../modules/notifications/robots/robot-post.service';
import { WEBHOOK_OCCURRED } from '../modules/webhooks/webhook-event';
import { WebhookEvents } from '../modules/webhooks/webhook-events.service';
import { WebhookPost } from '../modules/webhooks/webhook-post';
import type { AgreedClock } from './agreed-clock';
import type { JobSettings } from './job-settings';
import type { Schedule } from './schedule';
import { robotPost } from './schedules/robot-post';
import { webhookPost } from './schedules/webhook-post';
import { Topics } from './topics';

/** What is posted to other servers, each kind by a loop of its own, so that none waits for another's. */
@Injectable()
export class OutgoingPosts implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly events: WebhookEvents,
    private readonly webhooks: WebhookPost,
    private readonly robots: RobotPost,
  ) {}

  onModuleInit(): void {
    this.topics.register(WEBHOOK_OCCURRED, (tx, messages, at) => this.events.receive(tx, messages, at));
  }

  schedules(clock: AgreedClock, settings: JobSettings): Schedule[] {
    return [
      ...(this.webhooks.isOn ? [webhookPost(this.webhooks, clock, settings)] : []),
      ...(this.robots.isOn ? [robotPost(this.robots, clock, settings)] : []),
    ];
  }
}
