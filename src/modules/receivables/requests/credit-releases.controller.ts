import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { Command, type CommandContext } from '../../platform/http/command';
import { moneyRequestController } from './money-request-controller.factory';
import { CreditReleaseBody, MoneyRequestView } from './money-request.dto';

const shared = moneyRequestController('creditRelease', { one: 'a credit release', many: 'credit releases' });

@ApiTags('Credit releases')
@Controller('api/v1/credit-releases')
export class CreditReleasesController extends shared {
  @Post()
  @ApiOperation({
    summary: 'Draft the release of an account from its credit hold, for some time (A13)',
    description: 'A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.',
  })
  @ApiCreatedResponse({ type: MoneyRequestView })
  draft(@Body() { accountId: about, until, reason }: CreditReleaseBody, @Command() command: CommandContext<Actor>) {
    return this.door.draft(command, 'creditRelease', { about, until, reason });
  }
}
