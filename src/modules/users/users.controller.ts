import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { PasswordHasher } from '../auth/password-hasher';
import { assertPasswordFit } from '../auth/password-rule';
import { assertMay } from '../auth/scope';
import { Answer } from '../platform/http/answer';
import { ChangeView } from '../platform/http/change-view';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { idCursor, nameCursor } from './name-cursor';
import { OpenWork } from './open-work';
import { PeopleChanges } from './people-changes';
import { PeopleGate } from './people-gate';
import type { PersonRecord } from './person-record';
import { UserStore } from './user-store';
import { UserBody, UserChangeBody, UserPasswordBody, UsersQuery } from './users.dto';
import { UsersService } from './users.service';
import { ChangedUserView, UserView, userView } from './users.view';

@ApiTags('users')
@ApiBearerAuth()
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly gate: PeopleGate,
    private readonly service: UsersService,
    private readonly users: UserStore,
    private readonly changes: PeopleChanges,
    private readonly openWork: OpenWork,
    private readonly hasher: PasswordHasher,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listUsers',
    summary: 'List people',
    description:
      'Everybody in the company by name, disabled people included (P1 to P8). Permission users.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of people.', type: pageOf(UserView) })
  async list(@CurrentActor() actor: Actor, @Query() query: UsersQuery): Promise<Page<UserView>> {
    assertMay(actor, 'users.read');
    const found = await this.users.list(query, nameCursor(query.cursor), query.limit + 1);
    return toPage(found.map(userView), query.limit, ({ name, id }) => [name, id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getUser',
    summary: 'Show a person',
    description:
      'One person; the ETag is the version. Permission users.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The person.', type: UserView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<UserView>> {
    assertMay(actor, 'users.read');
    const found = await this.found(id);
    return Answer.ok(userView(found), { version: found.version });
  }

  @Post()
  @ApiOperation({
    operationId: 'addUser',
    summary: 'Add a person',
    description: `The person cannot log in before a password is set (POST /users/{id}/password). Permission users.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 email-taken, 422 department-unknown, superior-unknown, roles-conflict (P7).`,
  })
  @ApiResponse({ status: 201, description: 'Added.', type: UserView })
  add(@Body() body: UserBody, @Command() command: CommandContext<Actor>): Promise<Answer<UserView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'users.write');
      const added = await this.service.add(tx, body, { by: command.actor.id, at: command.at });
      return Answer.created(userView(added), { version: added.version, location: `/api/v1/users/${added.id}` });
    });
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeUser',
    summary: 'Change, disable or enable a person',
    description: `Other roles, another department or a disabling end every session of the person in the same transaction. Disabling somebody who
still has accounts or tasks is allowed; the answer counts them (S6). If-Match is honoured. Permission users.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 email-taken, 409 reporting-line-loop,
409 last-administrator, 412 version-stale, 422 department-unknown, superior-unknown, roles-conflict (P7).`,
  })
  @ApiResponse({ status: 200, description: 'The person as they are now.', type: ChangedUserView })
  change(
    @Param('id') id: string,
    @Body() body: UserChangeBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<ChangedUserView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'users.write');
      const { at, ifMatch, actor } = command;
      const changed = await this.service.change(tx, id, body, { by: actor.id, at, ifMatch });
      const openWork = body.disabled === true ? await this.openWork.of(tx, id) : null;
      return Answer.ok({ ...userView(changed), openWork }, { version: changed.version });
    });
  }

  @Post(':id/password')
  @ApiOperation({
    operationId: 'giveUserPassword',
    summary: 'Set the password of a person',
    description: `Every session of the person ends. The Idempotency-Key is not kept here: nothing derived from a password is stored but its slow hash,
and doing it twice is the same as once. Permission users.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 422 password-unfit.`,
  })
  @ApiResponse({ status: 204, description: 'Set.' })
  async givePassword(
    @Param('id') id: string,
    @Body() body: UserPasswordBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<null>> {
    assertMay(command.actor, 'users.write');
    assertPasswordFit(body.password, (await this.found(id)).email);
    const passwordHash = await this.hasher.hash(body.password);
    return this.commands.run({ ...command, key: null }, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'users.write');
      await this.service.givePassword(tx, id, passwordHash, { by: command.actor.id, at: command.at });
      return Answer.noContent();
    });
  }

  @Get(':id/changes')
  @ApiOperation({
    operationId: 'listUserChanges',
    summary: 'List the changes of a person',
    description:
      'Who gave or took which post, and every other change, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'A page of changes.', type: pageOf(ChangeView) })
  async listChanges(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ChangeView>> {
    assertMay(actor, 'people.audit');
    const before = idCursor(query.cursor);
    await this.found(id);
    return this.changes.page(id, before, query.limit);
  }

  private async found(id: string): Promise<PersonRecord> {
    const found = await this.users.read(id);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }
}
