import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { PolicyService } from '../../policy/policy.service';
import { type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { Problem } from '../../platform/http/problem';
import type { Locale } from '../../platform/i18n/locale';
import { RequestLocale } from '../../platform/http/request-locale';
import { Translator } from '../../platform/i18n/translator';
import { MailSettings } from '../../platform/mail/mail-settings';
import { ChannelSettingsBody, ChannelSettingsView } from '../dto/channel-settings.dto';
import { RobotSettings } from '../robots/robot-settings';
import { RobotStore } from '../robots/robot-store';
import { type ChannelChoices, ChannelSettingsStore, settingsOf } from './channel-settings.store';
import { DEFAULT_CHANNELS, DIGEST_AT, MESSAGE_KINDS, withoutRobot } from './message-kinds';

type Reader = Pick<Transaction, 'query'>;

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
    private readonly robots: RobotStore,
    private readonly robotSettings: RobotSettings,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'showNotificationSettings',
    summary: 'How messages reach me besides the inbox',
    description:
      'Whether I am asked for decisions by a mail with a link of its own is another choice: `GET /approvals/mail-choice`. Errors: 401 unauthenticated.',
  })
  @ApiOkResponse({ type: ChannelSettingsView })
  async show(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale): Promise<ChannelSettingsView> {
    const choices = await this.store.choicesOf(this.unitOfWork.reader, actor.id);
    return this.view(this.unitOfWork.reader, actor.id, choices, locale);
  }

  @Put()
  @ApiOperation({
    operationId: 'chooseNotificationSettings',
    summary: 'Choose how messages reach me besides the inbox',
    description:
      'Replaces the whole choice; it holds for messages from now on. Errors: 400 invalid-body, 401 unauthenticated, 422 `robot-missing` for a robot that I do not have.',
  })
  @ApiOkResponse({ type: ChannelSettingsView })
  choose(
    @Body() body: ChannelSettingsBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ) {
    const channels = Object.fromEntries(body.channels.map(({ kind, channel }) => [kind, channel]));
    const { quietHours } = body;
    const choices: ChannelChoices = { channels, ...(quietHours === undefined ? {} : { quietHours }) };
    return this.commands.run(command, async (tx) => {
      await this.assertRobot(tx, command.actor.id, choices);
      await this.store.save(tx, command.actor.id, choices, command.at);
      return Answer.ok(await this.view(tx, command.actor.id, choices, locale));
    });
  }

  /** @throws Problem 422 `robot-missing` */
  private async assertRobot(tx: Reader, personId: string, { channels }: ChannelChoices): Promise<void> {
    const wanted = Object.values(channels).some((channel) => withoutRobot(channel) !== channel);
    if (wanted && !(await this.hasRobot(tx, personId)))
      throw new Problem(422, 'robot-missing', {}, [{ field: 'channels', code: 'robot-missing' }]);
  }

  private async hasRobot(tx: Reader, personId: string): Promise<boolean> {
    return (await this.robots.ownedBy(tx, [personId], this.robotSettings.platforms)).length > 0;
  }

  private async view(
    tx: Reader,
    personId: string,
    choices: ChannelChoices,
    locale: Locale,
  ): Promise<ChannelSettingsView> {
    const { channels, quietHours } = settingsOf(choices);
    const { policy } = await this.policies.active();
    return {
      available: this.mail.isOn,
      robots: { platforms: this.robotSettings.platforms, own: await this.hasRobot(tx, personId) },
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
