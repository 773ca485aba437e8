import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { pageOf } from '../platform/http/page';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { DraftListQuery, DraftView } from './draft-view';
import { DraftsQuery } from './drafts.query';

@ApiTags('Drafts')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsQuery) {}

  @Get()
  @ApiOperation({
    operationId: 'listDrafts',
    summary: 'List what I have written and not filed, of every kind, newest first',
    description: `With what was sent back to me: such a draft names its request. Pages go by key. Permission accounts.read. Errors: 400 invalid-query,
400 cursor-invalid, 401 unauthenticated, 403 forbidden.`,
  })
  @ApiOkResponse({ type: pageOf(DraftView) })
  list(@CurrentActor() actor: Actor, @Query() query: DraftListQuery, @RequestLocale() locale: Locale) {
    return this.drafts.page(actor, query, locale);
  }
}
