import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { HandOverBody, HandOverView, handOverView, OpenWorkView } from './hand-over.dto';
import { HandOverService } from './hand-over.service';
import { OpenWork } from './open-work';
import { UserStore } from './user-store';

@ApiTags('users')
@ApiBearerAuth()
@Controller('api/v1/users')
export class HandOverController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: HandOverService,
    private readonly openWork: OpenWork,
    private readonly users: UserStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
  ) {}

  @Get(':id/open-work')
  @ApiOperation({
    operationId: 'showOpenWork',
    summary: 'Show what hangs on a person',
    description:
      'What a handing over would move, and what changes hands elsewhere (S6). Permission people.audit: administrator (P6), auditor (P7). Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'By kind of open work.', type: OpenWorkView, isArray: true })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @RequestLocale() locale: Locale,
  ): Promise<OpenWorkView[]> {
    assertMay(actor, 'people.audit');
    if (!(await this.users.read(id))) throw new Problem(404, 'not-found');
    const counts = await this.unitOfWork.snapshot((tx) => this.openWork.of(tx, id));
    return this.openWork.kinds().map(({ name, handOver, elsewhere }) => ({
      kind: name,
      count: counts[name] ?? 0,
      moves: handOver !== undefined,
      elsewhere: handOver ? null : this.translator.problem(locale, `${elsewhere}.detail`, {}),
    }));
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'handOverUser',
    summary: 'Hand over what hangs on somebody who leaves',
    description: `Everything that can change hands at once goes to the receiver (S6): tasks, people who report to the leaver, groups, absences in which the
leaver is the substitute. Each item is a transaction of its own; what is refused stays where it is and is listed with its reason. Accounts go to a new owner by
\`owner.transfer\` (A15) alone. Before or after the person is disabled. Permission users.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 422 receiver-is-oneself, receiver-unknown, receiver-disabled.`,
  })
  @ApiResponse({ status: 200, description: 'What was handed over and what was not.', type: HandOverView })
  handOver(
    @Param('id') id: string,
    @Body() body: HandOverBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<HandOverView>> {
    assertMay(command.actor, 'users.write');
    return this.commands.run(command, async (tx) => {
      const done = await this.service.handOver(tx, command, id, body.to);
      return Answer.ok(handOverView(this.translator, locale, done));
    });
  }
}
