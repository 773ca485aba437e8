import { Get, HttpCode, Inject, Param, Post, Query, type Type as Class } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Command, type CommandContext } from '../platform/http/command';
import { pageOf } from '../platform/http/page';
import { SubjectDoor } from './subject-door';
import type { SubjectType } from './subject-kind';
import { FiledView, SubjectHistoryView, SubjectListQuery, type SubjectView } from './subject-view';

export interface SubjectControllerOptions {
  type: SubjectType;
  View: Class<SubjectView>;
  words: { one: string; many: string };
  /** Kind of request, section 8. */
  rule: string;
}

/** What the controllers of quotations, contracts, expenses and receptions have in common; each adds its own record. */
export function subjectController({ type, View, words, rule }: SubjectControllerOptions): Class<{ door: SubjectDoor }> {
  class SubjectController {
    @Inject(SubjectDoor) readonly door!: SubjectDoor;

    @Get()
    @ApiOperation({ summary: `List ${words.many} of the accounts that you see, newest first (${rule})` })
    @ApiOkResponse({ type: pageOf(View) })
    list(@CurrentActor() actor: Actor, @Query() query: SubjectListQuery) {
      return this.door.list(actor, type, query);
    }

    @Get(':id')
    @ApiOperation({ summary: `Show ${words.one} with its request, approval and record (${rule})` })
    @ApiOkResponse({ type: View })
    show(@CurrentActor() actor: Actor, @Param('id') id: string) {
      return this.door.show(actor, type, id);
    }

    @Get(':id/history')
    @ApiOperation({ summary: `Show every event of ${words.one} (${rule})` })
    @ApiOkResponse({ type: SubjectHistoryView })
    history(@CurrentActor() actor: Actor, @Param('id') id: string) {
      return this.door.history(actor, type, id);
    }

    @Post(':id/submit')
    @HttpCode(202)
    @ApiOperation({ summary: `Submit ${words.one}: files its request, bound to the content as it is now (${rule})` })
    @ApiAcceptedResponse({ type: FiledView, description: 'The request that was filed' })
    submit(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
      return this.door.submit(command, type, id);
    }
  }
  return SubjectController;
}
