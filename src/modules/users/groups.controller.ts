import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Answer } from '../platform/http/answer';
import { ChangeView } from '../platform/http/change-view';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { type GroupRecord, GroupStore } from './group-store';
import { GroupBody, GroupChangeBody, GroupMembersBody, GroupView, groupView } from './groups.dto';
import { type GroupFields, GroupsService } from './groups.service';
import { idCursor, nameCursor } from './name-cursor';
import { PeopleChanges } from './people-changes';
import { PeopleGate } from './people-gate';

@ApiTags('approval groups')
@ApiBearerAuth()
@Controller('api/v1/approval-groups')
export class GroupsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly gate: PeopleGate,
    private readonly service: GroupsService,
    private readonly groups: GroupStore,
    private readonly changes: PeopleChanges,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listApprovalGroups',
    summary: 'List groups of approvers',
    description:
      'All groups by name with their members. Permission groups.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of groups.', type: pageOf(GroupView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<GroupView>> {
    assertMay(actor, 'groups.read');
    const found = await this.groups.list(nameCursor(query.cursor), query.limit + 1);
    return toPage(found.map(groupView), query.limit, ({ name, id }) => [name, id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getApprovalGroup',
    summary: 'Show a group of approvers',
    description:
      'One group; the ETag is the version. Permission groups.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The group.', type: GroupView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<GroupView>> {
    assertMay(actor, 'groups.read');
    return answer(await this.found(id));
  }

  @Post()
  @ApiOperation({
    operationId: 'addApprovalGroup',
    summary: 'Add a group of approvers',
    description: `A step of a route may ask it. Without members the step is held. Permission groups.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 group-name-taken, 422 member-unknown, member-disabled, member-may-not-decide.`,
  })
  @ApiResponse({ status: 201, description: 'Added.', type: GroupView })
  add(@Body() body: GroupBody, @Command() command: CommandContext<Actor>): Promise<Answer<GroupView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'groups.write');
      const fields = { name: body.name, memberIds: body.memberIds ?? [] };
      const group = await this.service.add(tx, fields, { by: command.actor.id, at: command.at });
      const location = `/api/v1/approval-groups/${group.id}`;
      return Answer.created(groupView(group), { version: group.version, location });
    });
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'renameApprovalGroup',
    summary: 'Rename a group of approvers',
    description: `Routes name the group by its id, so they are not touched. If-Match is honoured. Permission groups.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 group-name-taken, 412 version-stale.`,
  })
  @ApiResponse({ status: 200, description: 'The group as it is now.', type: GroupView })
  rename(
    @Param('id') id: string,
    @Body() body: GroupChangeBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<GroupView>> {
    return this.change(id, { name: body.name }, command);
  }

  @Put(':id/members')
  @ApiOperation({
    operationId: 'setApprovalGroupMembers',
    summary: 'Set the members of a group of approvers',
    description: `The list as it is to be. It counts for steps that are planned or opened from now on. If-Match is honoured.
Permission groups.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 412 version-stale, 422 member-unknown, member-disabled,
member-may-not-decide.`,
  })
  @ApiResponse({ status: 200, description: 'The group as it is now.', type: GroupView })
  setMembers(
    @Param('id') id: string,
    @Body() body: GroupMembersBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<GroupView>> {
    return this.change(id, { memberIds: body.memberIds }, command);
  }

  @Get(':id/changes')
  @ApiOperation({
    operationId: 'listApprovalGroupChanges',
    summary: 'List the changes of a group of approvers',
    description:
      'Who put whom in or took them out, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.',
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

  private change(id: string, wanted: Partial<GroupFields>, command: CommandContext<Actor>): Promise<Answer<GroupView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'groups.write');
      const { at, ifMatch, actor } = command;
      return answer(await this.service.change(tx, id, wanted, { by: actor.id, at, ifMatch }));
    });
  }

  private async found(id: string): Promise<GroupRecord> {
    const found = await this.groups.read(id);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }
}

function answer(group: GroupRecord): Answer<GroupView> {
  return Answer.ok(groupView(group), { version: group.version });
}
