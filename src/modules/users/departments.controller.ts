import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { DepartmentStore } from './department-store';
import {
  DepartmentBody,
  DepartmentChangeBody,
  DepartmentsQuery,
  DepartmentView,
  departmentView,
} from './departments.dto';
import { DepartmentsService } from './departments.service';
import { nameCursor } from './name-cursor';
import { PeopleGate } from './people-gate';

@ApiTags('departments')
@ApiBearerAuth()
@Controller('api/v1/departments')
export class DepartmentsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly gate: PeopleGate,
    private readonly service: DepartmentsService,
    private readonly departments: DepartmentStore,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDepartments',
    summary: 'List departments',
    description:
      'All departments by name; `parentId` makes them a tree. Permission departments.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of departments.', type: pageOf(DepartmentView) })
  async list(@CurrentActor() actor: Actor, @Query() query: DepartmentsQuery): Promise<Page<DepartmentView>> {
    assertMay(actor, 'departments.read');
    const found = await this.departments.list(query, nameCursor(query.cursor), query.limit + 1);
    return toPage(found.map(departmentView), query.limit, ({ name, id }) => [name, id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getDepartment',
    summary: 'Show a department',
    description:
      'One department; the ETag is the version. Permission departments.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The department.', type: DepartmentView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<DepartmentView>> {
    assertMay(actor, 'departments.read');
    const found = await this.departments.read(id);
    if (!found) throw new Problem(404, 'not-found');
    return Answer.ok(departmentView(found), { version: found.version });
  }

  @Post()
  @ApiOperation({
    operationId: 'addDepartment',
    summary: 'Add a department',
    description:
      'Permission departments.write: administrator (P6). Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 department-name-taken, 422 department-unknown (the parent).',
  })
  @ApiResponse({ status: 201, description: 'Added.', type: DepartmentView })
  add(@Body() body: DepartmentBody, @Command() command: CommandContext<Actor>): Promise<Answer<DepartmentView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'departments.write');
      const fields = { name: body.name, parentId: body.parentId ?? null };
      const added = await this.service.add(tx, fields, { by: command.actor.id, at: command.at });
      return Answer.created(departmentView(added), {
        version: added.version,
        location: `/api/v1/departments/${added.id}`,
      });
    });
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'changeDepartment',
    summary: 'Rename or move a department',
    description: `What directors (P3) see follows the tree at once. If-Match is honoured. Permission departments.write: administrator (P6).
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found, 409 department-name-taken, 409 department-loop,
412 version-stale, 422 department-unknown (the parent).`,
  })
  @ApiResponse({ status: 200, description: 'The department as it is now.', type: DepartmentView })
  change(
    @Param('id') id: string,
    @Body() body: DepartmentChangeBody,
    @Command() command: CommandContext<Actor>,
  ): Promise<Answer<DepartmentView>> {
    return this.commands.run(command, async (tx) => {
      await this.gate.enter(tx, command.actor.id, 'departments.write');
      const { at, ifMatch, actor } = command;
      const changed = await this.service.change(tx, id, body, { by: actor.id, at, ifMatch });
      return Answer.ok(departmentView(changed), { version: changed.version });
    });
  }
}
