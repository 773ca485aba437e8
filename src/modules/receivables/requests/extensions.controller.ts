import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { Command, type CommandContext } from '../../platform/http/command';
import { moneyRequestController } from './money-request-controller.factory';
import { ExtensionBody, MoneyRequestView } from './money-request.dto';

const shared = moneyRequestController('extension', { one: 'an extension', many: 'extensions' });

@ApiTags('Extensions')
@Controller('api/v1/extensions')
export class ExtensionsController extends shared {
  @Post()
  @ApiOperation({
    summary: 'Draft an extension of a receivable (A13)',
    description: 'A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.',
  })
  @ApiCreatedResponse({ type: MoneyRequestView })
  draft(@Body() { receivableId: about, until, reason }: ExtensionBody, @Command() command: CommandContext<Actor>) {
    return this.door.draft(command, 'extension', { about, until, reason });
  }
}
