import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import type { Transaction } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { pageOf } from '../platform/http/page';
import {
  VisitBody,
  VisitCancelBody,
  VisitHoldBody,
  VisitMoveBody,
  VisitPlanBody,
  VisitPreparationBody,
  VisitReportBody,
  VisitsQuery,
  VisitView,
} from './visit.dto';
import type { By } from './visit-gate';
import { VisitQuery } from './visit.query';
import { type Visit, VisitsService } from './visits.service';

@ApiTags('Visits')
@Controller('api/v1/visits')
export class VisitsController {
  constructor(
    private readonly visits: VisitsService,
    private readonly query: VisitQuery,
    private readonly commands: CommandRunner,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Plan a visit (B3, B4, B12)',
    description: `The level decides who may take part; one above the policy's free levels needs a request (A4) before the visit is held.
Codes: 404, 403, 422 \`reference-unknown\`, \`value-not-in-policy\`, \`level-forbids-participant\`, \`visit-in-the-past\`.`,
  })
  @ApiCreatedResponse({ type: VisitView })
  plan(@Body() body: VisitBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      const { id } = await this.visits.plan(tx, byOf(command), body);
      const view = await this.query.one(command.actor, id, tx);
      return Answer.created(view, { version: view.version, location: `/api/v1/visits/${id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List visits by planned time; with `on` and `leadId` the daily visit report (B8)',
    description: 'Of the accounts that the person sees. Codes: 400 `cursor-invalid`, 403.',
  })
  @ApiOkResponse({ type: pageOf(VisitView) })
  list(@Query() query: VisitsQuery, @CurrentActor() actor: Actor) {
    return this.query.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show a visit', description: 'The ETag is its version. Codes: 404 `not-found`.' })
  @ApiOkResponse({ type: VisitView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const view = await this.query.one(actor, id);
    return Answer.ok(view, { version: view.version });
  }

  @Put(':id/plan')
  @ApiOperation({
    summary: 'Write the plan of a visit anew, while it is not held',
    description: 'Codes: 409 `event-not-allowed`, 412 `version-stale`, 422 as for planning.',
  })
  @ApiOkResponse({ type: VisitView })
  change(@Param('id') id: string, @Body() body: VisitPlanBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.change(tx, by, id, body));
  }

  @Post(':id/prepare')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record the preparation meeting (B2)',
    description: 'Codes: 409 `event-not-allowed`, 422 `reference-unknown`, `preparation-in-the-future`.',
  })
  @ApiOkResponse({ type: VisitView })
  prepare(@Param('id') id: string, @Body() body: VisitPreparationBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.prepare(tx, by, id, body));
  }

  @Post(':id/move')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Move a visit to another time, with the reason',
    description:
      'What was prepared stays so. Codes: 409 `event-not-allowed`, 422 `visit-not-moved`, `visit-in-the-past`.',
  })
  @ApiOkResponse({ type: VisitView })
  move(@Param('id') id: string, @Body() body: VisitMoveBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.move(tx, by, id, body));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record that a visit was held',
    description: `To a target account only after its preparation meeting (B2). Starts the clock of the report (B8). Codes: 409
\`event-not-allowed\`, 422 \`preparation-missing\`, \`visit-level-not-approved\` (B6), \`visit-in-the-future\`.`,
  })
  @ApiOkResponse({ type: VisitView })
  hold(@Param('id') id: string, @Body() body: VisitHoldBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.hold(tx, by, id, body));
  }

  @Post(':id/report')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Report a held visit: outcome, next step, products in use (B3, B5, B8, B10)',
    description: `Records the engagement that the account's path goes by. Codes: 409 \`event-not-allowed\`, 422
\`failure-reason-missing\`, \`not-a-failure\`, \`value-not-in-policy\`, \`fact-contradictory\`.`,
  })
  @ApiOkResponse({ type: VisitView })
  report(@Param('id') id: string, @Body() body: VisitReportBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.report(tx, by, id, body));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cancel a visit that is not held, with the reason',
    description: 'Codes: 409 `event-not-allowed`.',
  })
  @ApiOkResponse({ type: VisitView })
  cancel(@Param('id') id: string, @Body() body: VisitCancelBody, @Command() command: CommandContext<Actor>) {
    return this.run(command, id, (tx, by) => this.visits.cancel(tx, by, id, body));
  }

  private run(
    command: CommandContext<Actor>,
    id: string,
    work: (tx: Transaction, by: By) => Promise<Visit>,
  ): Promise<Answer<VisitView>> {
    return this.commands.run(command, async (tx) => {
      await work(tx, byOf(command));
      const view = await this.query.one(command.actor, id, tx);
      return Answer.ok(view, { version: view.version });
    });
  }
}

function byOf({ actor, at, ifMatch }: CommandContext<Actor>): By {
  return { actorId: actor.id, at, ifMatch };
}
