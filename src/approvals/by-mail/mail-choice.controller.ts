import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../modules/auth/actor';
import { CurrentActor } from '../../modules/auth/current-actor';
import { UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Answer } from '../../modules/platform/http/answer';
import { Command, type CommandContext } from '../../modules/platform/http/command';
import { CommandRunner } from '../../modules/platform/http/command-runner';
import { MailSettings } from '../../modules/platform/mail/mail-settings';
import { MailChoiceBody, MailChoiceView } from './mail-choice.dto';
import { MailChoices } from './mail-choices';

/** One's own choice; nobody makes it for another. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approvals/mail-choice')
export class MailChoiceController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly choices: MailChoices,
    private readonly settings: MailSettings,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'showApprovalMailChoice',
    summary: 'Whether I am asked by mail',
    description: 'Everybody is until they say otherwise. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 200, description: 'The choice.', type: MailChoiceView })
  async show(@CurrentActor() actor: Actor): Promise<MailChoiceView> {
    const wanting = await this.unitOfWork.run((tx) => this.choices.wantedBy(tx, [actor.id]));
    return { wanted: wanting.length > 0, available: this.settings.isOn };
  }

  @Put()
  @ApiOperation({
    operationId: 'chooseApprovalMail',
    summary: 'Choose whether I am asked by mail',
    description:
      'No ends at once what was sent already: its links are dead. Errors: 400 invalid-body, 401 unauthenticated.',
  })
  @ApiResponse({ status: 200, description: 'The choice.', type: MailChoiceView })
  choose(
    @Body() { wanted }: MailChoiceBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<MailChoiceView>> {
    return this.commands.run(command, async (tx) => {
      await this.choices.choose(tx, command.actor.id, wanted, command.at);
      return Answer.ok({ wanted, available: this.settings.isOn });
    });
  }
}
