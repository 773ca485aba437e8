import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { FactDoor } from '../../facts/fact-door';
import { PlainFact } from '../../facts/fact-maker';
import { FactView } from '../../facts/fact-view';
import { Command, type CommandContext } from '../../platform/http/command';
import { subjectController } from '../../subjects/subject-controller.factory';
import { viewOfSubject } from '../../subjects/subject-view';
import { PlanCarriedOutBody, PromotionPlanBody, PromotionPlanDto } from './promotion-plan.dto';
import { carriedOut } from './promotion-plan.subject';

const View = viewOfSubject([PromotionPlanDto], 'PromotionPlan');
const shared = subjectController({
  type: 'promotionPlan',
  View,
  words: { one: 'a promotion plan', many: 'promotion plans' },
  rule: 'F12, A8',
});

@ApiTags('Promotion plans')
@Controller('api/v1/promotion-plans')
export class PromotionPlansController extends shared {
  constructor(
    private readonly drafts: FactDoor,
    private readonly plain: PlainFact,
  ) {
    super();
  }

  @Post()
  @ApiOperation({
    summary: 'Draft the promotion plan of a signed sub-contract (F12)',
    description: `Its days lie within the contract, its milestones within the plan. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden,
404 not-found, 422 reference-unknown, fact-contradictory.`,
  })
  @ApiCreatedResponse({ type: FactView })
  draft(@Body() { accountId, ...plan }: PromotionPlanBody, @Command() command: CommandContext<Actor>) {
    const address = { accountId, kind: 'promotionPlan' as const, path: 'promotion-plans' };
    return this.drafts.record(command, address, plan, this.plain);
  }

  @Post(':id/carry-out')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record that the plan was carried out, every milestone of it (F13)',
    description: `Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 not-approved, approval-outdated, already-completed,
412 version-stale, 422 milestones-open, record-contradictory.`,
  })
  @ApiOkResponse({ type: View })
  carryOut(@Param('id') id: string, @Body() body: PlanCarriedOutBody, @Command() command: CommandContext<Actor>) {
    return this.door.record(command, 'promotionPlan', id, carriedOut(body, command.actor.id));
  }
}
