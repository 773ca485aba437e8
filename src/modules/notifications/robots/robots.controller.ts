import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { assertMay } from '../../auth/scope';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../../platform/http/page';
import { Problem } from '../../platform/http/problem';
import { RobotBody, RobotChangeBody, RobotPostView, RobotView } from './robot.dto';
import { robotPostView, robotView } from './robot.view';
import { RobotPostStore } from './robot-post-store';
import { type RobotRow, RobotStore } from './robot-store';
import { RobotsService } from './robots.service';

/** Robots of the company's groups. */
@ApiTags('robots')
@Controller('api/v1/robots')
export class RobotsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: RobotsService,
    private readonly robots: RobotStore,
    private readonly posts: RobotPostStore,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listRobots',
    summary: 'List the robots of groups',
    description:
      'Robots of WeCom, DingTalk and Feishu groups, the oldest first. Permission robots.read: administrator (P6), auditor (P7). Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.',
  })
  @ApiResponse({ status: 200, description: 'A page.', type: pageOf(RobotView) })
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<RobotView>> {
    assertMay(actor, 'robots.read');
    const rows = await this.robots.list(keyOf(cursor), limit + 1);
    return toPage(rows.map(robotView), limit, ({ createdAt, id }) => [createdAt, id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'showRobot',
    summary: 'Show a robot',
    description: 'Permission robots.read: administrator (P6), auditor (P7). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiResponse({ status: 200, description: 'As it is.', type: RobotView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<RobotView>> {
    const row = await this.found(actor, id);
    return Answer.ok(robotView(row), { version: row.version });
  }

  @Post()
  @ApiOperation({
    operationId: 'addRobot',
    summary: 'Let a robot tell a group',
    description: `The group sees kinds of message, how many, and to whom, with a link: no names of accounts, no amounts, no contents. Messages that wait for it come in one card; the hours of quiet are the
default ones. Permission robots.write: administrator (P6). Codes: 400 \`invalid-body\`, 403 \`forbidden\`, 409 \`robots-too-many\`, 422 \`robot-address-not-allowed\` (another platform's address, or a platform that
the operator has not allowed), \`department-unknown\`, \`signing-key-missing\`.`,
  })
  @ApiResponse({ status: 201, description: 'Entered.', type: RobotView })
  add(@Body() body: RobotBody, @Command() command: CommandContext<Actor>): Promise<Answer<RobotView>> {
    return this.commands.run(command, async (tx) => {
      const row = await this.service.add(tx, command, body);
      return Answer.created(robotView(row), { version: row.version, location: `/api/v1/robots/${row.id}` });
    });
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeRobot',
    summary: 'Change a robot',
    description: `What is left out stays, its platform always. If-Match is honoured. Permission robots.write: administrator (P6).
Codes: 400 \`invalid-body\`, 403 \`forbidden\`, 404 \`not-found\`, 412 \`version-stale\`, 422 \`robot-address-not-allowed\`, \`department-unknown\`.`,
  })
  @ApiResponse({ status: 200, description: 'As it is now.', type: RobotView })
  change(
    @Param('id') id: string,
    @Body() body: RobotChangeBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<RobotView>> {
    return this.commands.run(command, async (tx) => {
      const row = await this.service.change(tx, command, known(id), body);
      return Answer.ok(robotView(row), { version: row.version });
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeRobot',
    summary: 'Remove a robot',
    description:
      'With its log and what waits. Permission robots.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.service.remove(tx, command, known(id));
      return Answer.noContent();
    });
  }

  @Get(':id/posts')
  @ApiOperation({
    operationId: 'listRobotPosts',
    summary: 'What a robot has said',
    description: `Without contents, the newest first; kept for thirty days after their end. Permission robots.read: administrator (P6), auditor (P7).
Codes: 400 \`cursor-invalid\`, \`invalid-query\`, 403 \`forbidden\`, 404 \`not-found\`.`,
  })
  @ApiResponse({ status: 200, description: 'A page.', type: pageOf(RobotPostView) })
  async log(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<RobotPostView>> {
    await this.found(actor, id);
    const rows = await this.posts.list(id, keyOf(cursor), limit + 1);
    return toPage(rows.map(robotPostView), limit, (row) => [row.createdAt, row.id]);
  }

  @Post(':id/trial')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'tryRobot',
    summary: 'Let a robot say that it works',
    description:
      'As soon as its pace allows; the log says what became of it. Permission robots.write: administrator (P6). Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  trial(@Param('id') id: string, @Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.service.trial(tx, command, known(id));
      return Answer.noContent();
    });
  }

  private async found(actor: Actor, id: string): Promise<RobotRow> {
    assertMay(actor, 'robots.read');
    const row = isUUID(id) ? await this.robots.one(id) : undefined;
    if (!row || row.ownerId !== null) throw new Problem(404, 'not-found');
    return row;
  }
}

/** @throws Problem 404 `not-found` */
function known(id: string): string {
  if (!isUUID(id)) throw new Problem(404, 'not-found');
  return id;
}

/** @throws Problem 400 `cursor-invalid` */
function keyOf(cursor: string | undefined): [string, string] | null {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [at, id] = key.map(String) as [string, string];
  if (Number.isNaN(Date.parse(at)) || !isUUID(id)) throw new Problem(400, 'cursor-invalid');
  return [at, id];
}
