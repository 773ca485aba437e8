import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { GiftLimitsQuery, GiftLimitsView } from './gift-limits.dto';
import { GiftLimitsReader } from './gift-limits.query';

@ApiTags('Gifts')
@Controller('api/v1/accounts/:accountId/gift-limits')
export class GiftLimitsController {
  constructor(private readonly limits: GiftLimitsReader) {}

  @Get()
  @ApiOperation({
    summary: 'What may still be given to the people of an account, and when nothing may (A1, section 5)',
    description: `The caps are looked at again when a gift is filed, approved and recorded: 422 \`gift-over-limit\`, \`gift-blackout\`,
\`gift-blackout-open\`, \`gift-currency-without-rate\`; nobody waives them. Codes here: 403, 404 \`not-found\`.`,
  })
  @ApiOkResponse({ type: GiftLimitsView })
  show(@Param('accountId') accountId: string, @Query() query: GiftLimitsQuery, @CurrentActor() actor: Actor) {
    return this.limits.of(actor, accountId, query);
  }
}
