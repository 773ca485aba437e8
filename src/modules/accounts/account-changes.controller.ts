import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ChangeView, changeView } from '../platform/http/change-view';
import { type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { idCursor } from '../users/name-cursor';
import { AccountChanges } from './account-changes';
import { AccountSight } from './account-sight';

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountChangesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly changes: AccountChanges,
  ) {}

  @Get(':id/changes')
  @ApiOperation({
    summary: 'List the changes of name, group and members of an account',
    description:
      'Who changed what from what to what, newest first; events of the path are in its history, facts have versions of their own. ' +
      'Permission path.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(ChangeView) })
  async list(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<Page<ChangeView>> {
    const before = idCursor(query.cursor);
    const changes = await this.unitOfWork.run(async (tx) => {
      await this.sight.see(tx, actor, id);
      assertMay(actor, 'path.read');
      return this.changes.list(tx, id, before, query.limit + 1);
    });
    return toPage(changes.map(changeView), query.limit, (change) => [change.id]);
  }
}
