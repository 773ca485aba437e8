import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { OwnRobotBody, OwnRobotView } from './robot.dto';
import { ownRobotView } from './robot.view';
import { RobotsService } from './robots.service';

/** The robot that brings one's own messages; nobody enters it for another. */
@ApiTags('notifications')
@Controller('api/v1/notifications/robot')
export class OwnRobotController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly service: RobotsService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'showOwnRobot',
    summary: 'The robot that brings my messages',
    description: 'Errors: 401 unauthenticated, 404 `not-found` where there is none.',
  })
  @ApiOkResponse({ type: OwnRobotView })
  async show(@CurrentActor() actor: Actor): Promise<Answer<OwnRobotView>> {
    const row = await this.service.own(this.unitOfWork.reader, actor.id);
    return Answer.ok(ownRobotView(row), { version: row.version });
  }

  @Put()
  @ApiOperation({
    operationId: 'setOwnRobot',
    summary: 'Let a robot bring my messages',
    description: `A robot of a group that I alone am in: its cards hold what my inbox holds. Which messages it brings is said in \`PUT /notifications/settings\`. Instead of the one before.
Errors: 400 invalid-body, 401 unauthenticated, 422 \`robot-address-not-allowed\`, \`signing-key-missing\`.`,
  })
  @ApiOkResponse({ type: OwnRobotView })
  set(@Body() body: OwnRobotBody, @Command() command: CommandContext<Actor>): Promise<Answer<OwnRobotView>> {
    return this.commands.run(command, async (tx) => {
      const row = await this.service.setOwn(tx, command, body);
      return Answer.ok(ownRobotView(row), { version: row.version });
    });
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeOwnRobot',
    summary: 'Let no robot bring my messages',
    description: 'What it would have brought comes by mail from now on. Errors: 401 unauthenticated, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  remove(@Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.service.removeOwn(tx, command);
      return Answer.noContent();
    });
  }

  @Post('trial')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'tryOwnRobot',
    summary: 'Let my robot say that it works',
    description: 'As soon as its pace allows. Errors: 401 unauthenticated, 404 `not-found`.',
  })
  @ApiNoContentResponse()
  trial(@Command() command: CommandContext<Actor>): Promise<Answer<null>> {
    return this.commands.run(command, async (tx) => {
      await this.service.tryOwn(tx, command);
      return Answer.noContent();
    });
  }
}
