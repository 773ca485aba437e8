import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { CollectionsView } from './collections.dto';
import { CollectionsQuery } from './collections.query';

@ApiTags('Receivables')
@Controller('api/v1/collections')
export class CollectionsController {
  constructor(private readonly collections: CollectionsQuery) {}

  @Get()
  @ApiOperation({
    operationId: 'showCollections',
    summary:
      'What is owed over all customers: by lateness, collection level and what is to be looked after (section 9)',
    description:
      'Of the accounts whose money the person sees. Lists: receivables by `band`, `level`, `concern`; accounts by `credit`. Codes: 403.',
  })
  @ApiOkResponse({ type: CollectionsView })
  show(@CurrentActor() actor: Actor) {
    return this.collections.of(actor);
  }
}
