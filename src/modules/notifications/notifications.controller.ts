import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import type { Locale } from '../platform/i18n/locale';
import { RequestLocale } from '../platform/http/request-locale';
import { AllReadView, NotificationPage, NotificationsQuery, NotificationView } from './dto/notification.dto';
import { MessageRenderer } from './message-renderer';
import { NotificationQuery } from './notification.query';
import { notificationView } from './notification.view';
import { NotificationsService } from './notifications.service';

/** One's own notifications; those of others are as unknown as an id that does not exist. */
@ApiTags('notifications')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(
    private readonly query: NotificationQuery,
    private readonly notifications: NotificationsService,
    private readonly renderer: MessageRenderer,
    private readonly commands: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List own notifications',
    description: 'The newest first. Codes: 400 `cursor-invalid`, `invalid-query`.',
  })
  @ApiOkResponse({ type: NotificationPage })
  async list(
    @Query() { unread, limit, cursor }: NotificationsQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<NotificationPage> {
    const page = await this.query.page({ userId: actor.id, unreadOnly: unread === 'true', limit, cursor });
    const render = await this.renderer.forReader(locale);
    return {
      items: page.items.map((item) => notificationView(item, render(item.template, item.params))),
      nextCursor: page.nextCursor,
      unread: await this.query.unread(actor.id),
    };
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark all own notifications as read' })
  @ApiOkResponse({ type: AllReadView })
  readAll(@Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) =>
      Answer.ok({ read: await this.notifications.markAllRead(tx, command.actor.id, command.at) }),
    );
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Mark an own notification as read',
    description: 'The first reading counts. Codes: 404 `not-found`.',
  })
  @ApiOkResponse({ type: NotificationView })
  async read(@Param('id') id: string, @Command() command: CommandContext<Actor>, @RequestLocale() locale: Locale) {
    const render = await this.renderer.forReader(locale);
    return this.commands.run(command, async (tx) => {
      const item = await this.notifications.markRead(tx, command.actor.id, id, command.at);
      return Answer.ok(notificationView(item, render(item.template, item.params)));
    });
  }
}
