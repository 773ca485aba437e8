import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { Command, type CommandContext } from '../../platform/http/command';
import { moneyRequestController } from './money-request-controller.factory';
import { WriteOffBody, MoneyRequestView } from './money-request.dto';

const shared = moneyRequestController('writeOff', { one: 'a write-off', many: 'write-offs' });

@ApiTags('Write-offs')
@Controller('api/v1/write-offs')
export class WriteOffsController extends shared {
  @Post()
  @ApiOperation({
    summary: 'Draft the write-off of what is still owed on a receivable (A13)',
    description: 'A draft: nothing is asked before it is submitted. Codes: 403, 404 `not-found`.',
  })
  @ApiCreatedResponse({ type: MoneyRequestView })
  draft(@Body() { receivableId: about, reason }: WriteOffBody, @Command() command: CommandContext<Actor>) {
    return this.door.draft(command, 'writeOff', { about, until: null, reason });
  }
}
