import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../http/answer';
import { Public } from '../http/public';
import { type Outcome, type PartReport, ReadinessChecks, type Readiness } from './readiness-checks';

const OUTCOMES = ['up', 'degraded', 'down'] as const;

class LiveView {
  @ApiProperty({ enum: ['up'] })
  status!: 'up';
}

class ReadyView {
  @ApiProperty({ enum: OUTCOMES, description: '`degraded`: it serves, but somebody has paused a part.' })
  status!: Outcome;

  @ApiProperty({
    description: 'Outcome by name of the check',
    type: 'object',
    additionalProperties: { enum: [...OUTCOMES] },
  })
  checks!: Record<string, Outcome>;

  @ApiProperty({
    description:
      'By name of the check and of the part, for checks of several parts: the loops of `jobs`, with their age.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { outcome: { enum: [...OUTCOMES] }, ageSeconds: { type: 'number' } },
        required: ['outcome', 'ageSeconds'],
      },
    },
  })
  parts!: Record<string, Record<string, PartReport>>;
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
    return readiness.status !== 'down' ? Answer.ok(readiness) : Answer.unavailable(readiness);
  }
}
