import { Body, Controller, Get, Headers, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { PolicyService } from '../../policy/policy.service';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { type Locale, negotiateLocale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import { MailSettings } from '../../platform/mail/mail-settings';
import { ChannelSettingsBody, ChannelSettingsView } from '../dto/channel-settings.dto';
import { type ChannelChoices, ChannelSettingsStore, settingsOf } from './channel-settings.store';
import { DEFAULT_CHANNELS, DIGEST_AT, MESSAGE_KINDS } from './message-kinds';

/** One's own channels; nobody chooses them for another. */
@ApiTags('notifications')
@Controller('api/v1/notifications/settings')
export class ChannelSettingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly store: ChannelSettingsStore,
    private readonly policies: PolicyService,
    private readonly mail: MailSettings,
    private readonly translator: Translator,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'showNotificationSettings',
    summary: 'How messages reach me besides the inbox',
    description:
      'Whether I am asked for decisions by a mail with a link of its own is another choice: `GET /approvals/mail-choice`. Errors: 401 unauthenticated.',
  })
  @ApiOkResponse({ type: ChannelSettingsView })
  async show(
    @CurrentActor() actor: Actor,
    @Headers('accept-language') language?: string,
  ): Promise<ChannelSettingsView> {
    const choices = await this.store.choicesOf(this.unitOfWork.reader, actor.id);
    return this.view(choices, negotiateLocale(language, actor.locale));
  }

  @Put()
  @ApiOperation({
    operationId: 'chooseNotificationSettings',
    summary: 'Choose how messages reach me besides the inbox',
    description:
      'Replaces the whole choice; it holds for messages from now on. Errors: 400 invalid-body, 401 unauthenticated.',
  })
  @ApiOkResponse({ type: ChannelSettingsView })
  choose(
    @Body() body: ChannelSettingsBody,
    @Command() command: CommandContext<Actor>,
    @Headers('accept-language') language?: string,
  ) {
    const channels = Object.fromEntries(body.channels.map(({ kind, channel }) => [kind, channel]));
    const { quietHours } = body;
    const choices: ChannelChoices = { channels, ...(quietHours === undefined ? {} : { quietHours }) };
    return this.commands.run(command, async (tx) => {
      await this.store.save(tx, command.actor.id, choices, command.at);
      return Answer.ok(await this.view(choices, negotiateLocale(language, command.actor.locale)));
    });
  }

  private async view(choices: ChannelChoices, locale: Locale): Promise<ChannelSettingsView> {
    const { channels, quietHours } = settingsOf(choices);
    const { policy } = await this.policies.active();
    return {
      available: this.mail.isOn,
      channels: MESSAGE_KINDS.map((kind) => ({
        kind,
        name: this.translator.t(locale, `notification-channels:kinds.${kind}`),
        channel: channels[kind],
        default: DEFAULT_CHANNELS[kind],
        chosen: choices.channels[kind] !== undefined,
      })),
      quietHours,
      digestAt: DIGEST_AT,
      zone: policy.time.zone,
    };
  }
}
