import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApprovalItemView } from '../../approvals/dto/approval-views.dto';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { pageOf } from '../platform/http/page';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import {
  ForecastView,
  FunnelQueryParams,
  FunnelView,
  LoadView,
  StalledFiguresView,
  WaitingQueryParams,
  WaitingView,
} from './insights.dto';
import { InsightsService } from './insights.service';

const SCOPE =
  'Of the accounts in the scope of the person who asks: a director’s department and below, the whole company for senior management. Permission insights.read. Codes: 403 `forbidden`';

@ApiTags('Insights')
@Controller('api/v1/insights')
export class InsightsController {
  constructor(private readonly insights: InsightsService) {}

  @Get('stalled')
  @ApiOperation({
    operationId: 'showStalledFigures',
    summary: 'Accounts that stand still, by level, and what holds them (section 11)',
    description: `Lists: accounts by \`stalled\`, by \`heldBy\`. ${SCOPE}.`,
  })
  @ApiOkResponse({ type: StalledFiguresView })
  stalled(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale) {
    return this.insights.stalled(actor, locale);
  }

  @Get('load')
  @ApiOperation({
    operationId: 'showTeamLoad',
    summary: 'What lies with each manager: accounts, requests, visits',
    description: `Lists: accounts by \`owner\`, by \`visitDueFor\`; waiting requests by \`requester\`. ${SCOPE}.`,
  })
  @ApiOkResponse({ type: LoadView })
  load(@CurrentActor() actor: Actor) {
    return this.insights.load(actor);
  }

  @Get('funnel')
  @ApiOperation({
    operationId: 'showFunnel',
    summary: 'How many accounts entered and left each stage in a period, and how long they stayed',
    description: `From the history. Lists: accounts by \`moved\`. ${SCOPE}, 400 \`invalid-query\`.`,
  })
  @ApiOkResponse({ type: FunnelView })
  funnel(@Query() period: FunnelQueryParams, @CurrentActor() actor: Actor) {
    return this.insights.funnel(actor, period);
  }

  @Get('forecast')
  @ApiOperation({
    operationId: 'showForecast',
    summary: 'What open accounts are expected to bring: sales × likelihood of their valuation (V1, V3)',
    description: `List: accounts by \`forecast\` and \`stage\`. ${SCOPE}.`,
  })
  @ApiOkResponse({ type: ForecastView })
  forecast(@CurrentActor() actor: Actor) {
    return this.insights.forecast(actor);
  }

  @Get('waiting')
  @ApiOperation({
    operationId: 'showWaitingFigures',
    summary: 'Requests that wait for a decision, by working days and by whom',
    description: `List: the waiting requests. ${SCOPE}.`,
  })
  @ApiOkResponse({ type: WaitingView })
  waiting(@CurrentActor() actor: Actor) {
    return this.insights.waiting(actor);
  }

  @Get('waiting-requests')
  @ApiOperation({
    operationId: 'listWaitingRequests',
    summary: 'List requests that wait for a decision, the longest waiting first',
    description: `${SCOPE}, 400 \`cursor-invalid\`.`,
  })
  @ApiOkResponse({ type: pageOf(ApprovalItemView) })
  waitingRequests(@Query() query: WaitingQueryParams, @CurrentActor() actor: Actor, @RequestLocale() locale: Locale) {
    return this.insights.waitingRequests(actor, query, locale);
  }
}
