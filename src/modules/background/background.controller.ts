import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { BackgroundView, LoopPauseBody } from './background.dto';
import { BackgroundService } from './background.service';
import { backgroundView } from './background-view';

@ApiTags('jobs')
@Controller('api/v1/jobs')
export class BackgroundController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly background: BackgroundService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'State of the background work',
    description:
      'Every loop with its last heartbeat over all processes, what is paused by whom, and the last pauses. ' +
      'Permission jobs.read: administrator (P6), auditor (P7). Codes: 403 `forbidden`.',
  })
  @ApiOkResponse({ type: BackgroundView })
  async status(@CurrentActor() actor: Actor): Promise<BackgroundView> {
    assertMay(actor, 'jobs.read');
    return backgroundView(await this.background.status());
  }

  @Post(':loop/pause')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Pause a loop',
    description:
      'Holds in every process within two seconds, and until somebody resumes it; what falls due meanwhile waits and is caught up with. ' +
      'Repeating it changes nothing. Readiness says `degraded`. Permission jobs.write: administrator (P6). ' +
      'Codes: 400 `invalid-body`, 403 `forbidden`, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  pause(
    @Param('loop') loop: string,
    @Body() body: LoopPauseBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.background.pause(tx, command, loop, body.note ?? null);
      return Answer.noContent();
    });
  }

  @Post(':loop/resume')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Let a paused loop go on',
    description:
      'Repeating it changes nothing. Permission jobs.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  resume(@Param('loop') loop: string, @Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.background.resume(tx, command, loop);
      return Answer.noContent();
    });
  }
}
