import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { type Page, PageQuery, pageOf } from '../platform/http/page';
import { AccountCyclesQuery } from './account-cycles.query';
import { CycleView } from './dto/cycle.dto';

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountCyclesController {
  constructor(private readonly cycles: AccountCyclesQuery) {}

  @Get(':id/cycles')
  @ApiOperation({
    summary: 'List the cycles of an account',
    description:
      'The present cycle and the past ones with their outcome and value, newest first; closed opportunities of an import are past cycles. ' +
      'Permission path.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(CycleView) })
  list(@Param('id') id: string, @CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<CycleView>> {
    return this.cycles.page(actor, id, query);
  }
}
