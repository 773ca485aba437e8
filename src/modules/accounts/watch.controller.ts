import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { pageOf } from '../platform/http/page';
import { IdleAccountView, IdleQuery, StalledAccountView, StalledQuery } from './dto/watch.dto';
import { IdleAccountsQuery } from './idle.query';
import { StalledAccountsQuery } from './stalled.query';

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class WatchController {
  constructor(
    private readonly stalledAccounts: StalledAccountsQuery,
    private readonly idleAccounts: IdleAccountsQuery,
  ) {}

  @Get('stalled')
  @ApiOperation({
    operationId: 'listStalledAccounts',
    summary: 'List accounts that stand still',
    description:
      'Beyond 80, 100 or 150 % of their stage’s length (section 11), the longest overdue first: since when, at which level, and whose turn it is. ' +
      'Within the scope of the person who asks. Permission accounts.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.',
  })
  @ApiOkResponse({ type: pageOf(StalledAccountView) })
  stalled(@Query() query: StalledQuery, @CurrentActor() actor: Actor) {
    return this.stalledAccounts.list(actor, query);
  }

  @Get('idle')
  @ApiOperation({
    operationId: 'listIdleAccounts',
    summary: 'List accounts that nobody is in touch with',
    description:
      'From the engagement region (B4): the next contact is due, contact has gone cold, or came in haste; those longest without contact first, with the last ' +
      'contact, the planned next step, and what moved the clock last. Permission accounts.read. Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.',
  })
  @ApiOkResponse({ type: pageOf(IdleAccountView) })
  idle(@Query() query: IdleQuery, @CurrentActor() actor: Actor) {
    return this.idleAccounts.list(actor, query);
  }
}
