import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { GiftComparisonQuery, GiftComparisonView } from './gift-comparison.dto';
import { GiftComparisonReader } from './gift-comparison.query';

@ApiTags('Gifts')
@Controller('api/v1/accounts/:accountId/gift-comparison')
export class GiftComparisonController {
  constructor(private readonly comparison: GiftComparisonReader) {}

  @Get()
  @ApiOperation({
    summary: 'The gift plan of a year against what was asked for (B8)',
    description: 'Also what was asked for without having been planned. Codes: 403, 404 `not-found`.',
  })
  @ApiOkResponse({ type: GiftComparisonView })
  show(@Param('accountId') accountId: string, @Query() query: GiftComparisonQuery, @CurrentActor() actor: Actor) {
    return this.comparison.of(actor, accountId, query);
  }
}
