import { Body, Get, HttpCode, Inject, Param, Post, Query, type Type as Class } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { PreviewQuery } from '../../approvals/dto/approval-bodies.dto';
import { PreviewView } from '../../approvals/dto/approval-views.dto';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Command, type CommandContext } from '../platform/http/command';
import { pageOf } from '../platform/http/page';
import { DiscardBody } from './draft-view';
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

    @Get(':id/preview')
    @ApiOperation({
      summary: `The route that the draft of ${words.one} would take: steps, people, reasons (${rule})`,
      description: `As my request where I may file it, else as its author's. Nothing is filed. Errors: 400 invalid-query, 401 unauthenticated,
404 not-found, 409 not-in-draft: what is filed has a preview of its own below approvals.`,
    })
    @ApiOkResponse({ type: PreviewView })
    preview(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { date }: PreviewQuery) {
      return this.door.preview(actor, type, id, date);
    }

    @Post(':id/discard')
    @HttpCode(200)
    @ApiOperation({
      summary: `Give up the draft of ${words.one}: it is cancelled, and stays to be read (${rule})`,
      description: `A request that was sent back ends with it. What is being approved is withdrawn first. Errors: 400 invalid-body,
401 unauthenticated, 403 forbidden, 404 not-found, 409 not-in-draft, 409 instance-quarantined, 412 version-stale.`,
    })
    @ApiOkResponse({ type: View })
    discard(@Param('id') id: string, @Body() { reason }: DiscardBody, @Command() command: CommandContext<Actor>) {
      return this.door.discard(command, type, id, reason);
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
