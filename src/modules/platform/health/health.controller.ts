import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../http/answer';
import { Public } from '../http/public';
import { ReadinessChecks, type Readiness } from './readiness-checks';

class LiveView {
  @ApiProperty({ enum: ['up'] })
  status!: 'up';
}

class ReadyView {
  @ApiProperty({ enum: ['up', 'down'] })
  status!: 'up' | 'down';

  @ApiProperty({
    description: 'Outcome by name of the check',
    type: 'object',
    additionalProperties: { enum: ['up', 'down'] },
  })
  checks!: Record<string, 'up' | 'down'>;
}

@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessChecks) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process and everything it needs can serve' })
  @ApiOkResponse({ type: ReadyView })
  @ApiServiceUnavailableResponse({
    type: ReadyView,
    description: 'Something that is needed is down; `checks` says what',
  })
  async ready(): Promise<Answer<Readiness>> {
    const readiness = await this.readiness.run();
    return readiness.status === 'up' ? Answer.ok(readiness) : Answer.unavailable(readiness);
  }
}
