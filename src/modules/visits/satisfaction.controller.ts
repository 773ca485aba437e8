import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import { SatisfactionBody, SatisfactionQuery, SatisfactionView } from './satisfaction.dto';
import { SatisfactionService } from './satisfaction.service';

@ApiTags('Visits')
@Controller('api/v1/accounts/:accountId/satisfaction')
export class SatisfactionController {
  constructor(
    private readonly satisfaction: SatisfactionService,
    private readonly commands: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List what an account said of products in use, ours and competitors’, newest first (B10)',
    description: 'From reports of visits and beside them. Codes: 400 `cursor-invalid`, 403, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(SatisfactionView) })
  list(@Param('accountId') accountId: string, @Query() query: SatisfactionQuery, @CurrentActor() actor: Actor) {
    return this.satisfaction.list(actor, accountId, query);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Record what a contact said of products outside a visit (B10, F16)',
    description: 'Codes: 403, 404, 422 `reference-unknown`, `satisfaction-unfit`.',
  })
  @ApiNoContentResponse()
  record(
    @Param('accountId') accountId: string,
    @Body() body: SatisfactionBody,
    @Command() command: CommandContext<Actor>,
  ) {
    return this.commands.run(command, async (tx) => {
      await this.satisfaction.record(tx, { actorId: command.actor.id, at: command.at }, accountId, body);
      return Answer.noContent();
    });
  }
}
