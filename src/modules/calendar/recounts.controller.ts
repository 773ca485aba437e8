import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { DeadlineMoveView, RecountView } from './calendar.dto';
import { CalendarRecount } from './calendar-recount.service';
import { type MoveRow, type RecountRow, RecountStore } from './recount-store';

@ApiTags('calendar')
@ApiBearerAuth()
@Controller('api/v1/calendar/recounts')
export class RecountsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly recount: CalendarRecount,
    private readonly store: RecountStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listCalendarRecounts',
    summary: 'List the countings anew of open deadlines',
    description:
      'One for every change of the calendar, with how far it has come; newest first. Permission calendar.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of countings.', type: pageOf(RecountView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<RecountView>> {
    assertMay(actor, 'calendar.read');
    const rows = await this.store.list(this.unitOfWork.reader, idOf(query.cursor), query.limit + 1);
    return toPage(rows.map(recountView), query.limit, ({ id }) => [id]);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'startCalendarRecount',
    summary: 'Count open deadlines anew',
    description:
      'Where any was counted by another calendar than the present one; the answer is empty where none was. Nothing that was acted on is said again. ' +
      'Permission calendar.write: administrator (P6). Errors: 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'The counting that runs, or none.', type: RecountView, isArray: true })
  start(@Command() command: CommandContext<Actor>): Promise<Answer<RecountView[]>> {
    const { actor, at } = command;
    assertMay(actor, 'calendar.write');
    return this.commands.run(command, async (tx) => {
      const id = await this.recount.startIfOutdated(tx, { by: actor.id, at });
      const row = id === null ? null : await this.store.one(tx, id);
      return Answer.ok(row ? [recountView(row)] : []);
    });
  }

  @Get(':id/moves')
  @ApiOperation({
    operationId: 'listDeadlineMoves',
    summary: 'List what a counting anew has moved',
    description:
      'Each deadline with its instant before and after. Permission calendar.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'A page of moves.', type: pageOf(DeadlineMoveView) })
  async moves(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<DeadlineMoveView>> {
    assertMay(actor, 'calendar.audit');
    const after = idOf(query.cursor);
    if (!isUUID(id) || !(await this.store.one(this.unitOfWork.reader, id))) throw new Problem(404, 'not-found');
    const rows = await this.store.moves(this.unitOfWork.reader, id, after, query.limit + 1);
    return toPage(rows.map(moveView), query.limit, (row) => [row.id]);
  }
}

export function recountView(row: RecountRow): RecountView {
  const { id, calendarVersion, startedBy, superseded, pages, lookedAt, moved, startedAt, finishedAt } = row;
  return {
    ...{ id, calendarVersion, startedBy, superseded, pages, lookedAt, moved },
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function moveView({ id, instanceId, purpose, visit, fromAt, toAt, fromVersion, movedAt }: MoveRow): DeadlineMoveView {
  return {
    ...{ id, instanceId, purpose, visit, fromVersion },
    ...{ fromAt: fromAt.toISOString(), toAt: toAt.toISOString(), movedAt: movedAt.toISOString() },
  };
}

function idOf(cursor: string | undefined): string | null {
  const id = decodeCursor(cursor, 1)?.[0];
  if (id === undefined) return null;
  if (!isUUID(id)) throw new Problem(400, 'cursor-invalid');
  return id as string;
}
