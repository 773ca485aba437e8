import { Body, Get, HttpCode, Inject, Param, Post, Query, type Type as Class } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { Command, type CommandContext } from '../../platform/http/command';
import { pageOf } from '../../platform/http/page';
import { DiscardBody } from '../../subjects/draft-view';
import { FiledView } from '../../subjects/subject-view';
import type { MoneyRequestType } from './money-request';
import { MoneyRequestDoor } from './money-request-door';
import { MoneyRequestsQuery, MoneyRequestView } from './money-request.dto';

/** What extensions, write-offs and credit releases have in common; each adds its own draft. */
export function moneyRequestController(
  kind: MoneyRequestType,
  words: { one: string; many: string },
): Class<{ door: MoneyRequestDoor }> {
  class MoneyRequestController {
    @Inject(MoneyRequestDoor) readonly door!: MoneyRequestDoor;

    @Get()
    @ApiOperation({
      summary: `List ${words.many}, newest first (A13)`,
      description: 'Of the accounts whose money the person sees. Codes: 400 `cursor-invalid`, 403.',
    })
    @ApiOkResponse({ type: pageOf(MoneyRequestView) })
    list(@Query() query: MoneyRequestsQuery, @CurrentActor() actor: Actor) {
      return this.door.query.list(actor, kind, query);
    }

    @Get(':id')
    @ApiOperation({
      summary: `Show ${words.one} (A13)`,
      description: 'The ETag is its version. Codes: 404 `not-found`.',
    })
    @ApiOkResponse({ type: MoneyRequestView })
    show(@Param('id') id: string, @CurrentActor() actor: Actor) {
      return this.door.show(actor, kind, id);
    }

    @Post(':id/submit')
    @HttpCode(202)
    @ApiOperation({
      summary: `Submit ${words.one}: files its request, bound to what is owed now (A13)`,
      description:
        'Manager or director. The route goes by the amount. Codes: 403, 404, 409 `not-in-draft`, `request-open`, `receivable-closed`, 412, 422 `extension-not-later`, `extension-in-the-past`, `extension-too-long`, `extension-disputed`, `currency-without-rate`.',
    })
    @ApiAcceptedResponse({ type: FiledView, description: 'The request that was filed' })
    submit(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
      return this.door.submit(command, kind, id);
    }

    @Post(':id/discard')
    @HttpCode(200)
    @ApiOperation({
      summary: `Give up the draft of ${words.one}; it stays to be read (A13)`,
      description: 'A request that was sent back ends with it. Codes: 403, 404, 409 `not-in-draft`, 412.',
    })
    @ApiOkResponse({ type: MoneyRequestView })
    discard(@Param('id') id: string, @Body() { reason }: DiscardBody, @Command() command: CommandContext<Actor>) {
      return this.door.discard(command, kind, id, reason);
    }
  }
  return MoneyRequestController;
}
