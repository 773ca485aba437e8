import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { FactsService } from '../accounts/facts.service';
import { Problem } from '../platform/http/problem';
import { PlanDto } from './plan.dto';

export class PlanRevisionView {
  @ApiProperty({ type: 'integer', description: 'Number of the revision, from 1 (F7)', example: 2 })
  revision!: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was drawn up, UTC' })
  recordedAt!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who drew it up' })
  recordedBy!: string | null;

  @ApiProperty({ type: Boolean, description: 'The plan was withdrawn with this revision' })
  removed!: boolean;

  @ApiProperty({ type: PlanDto, description: 'The plan as it was' })
  content!: PlanDto;
}

export class PlanRevisionsView {
  @ApiProperty({ type: [PlanRevisionView], description: 'Oldest first' })
  items!: PlanRevisionView[];
}

/** F7: a corrected plan is a new revision; the old ones stay. */
@ApiTags('Facts: Plan')
@Controller('api/v1/accounts/:accountId/plan/revisions')
export class PlanRevisionsController {
  constructor(private readonly facts: FactsService) {}

  @Get()
  @ApiOperation({ summary: 'List every revision of the plan of this cycle, with who and when (F7, V6)' })
  @ApiOkResponse({ type: PlanRevisionsView })
  async list(@CurrentActor() actor: Actor, @Param('accountId') accountId: string): Promise<PlanRevisionsView> {
    const [plan] = await this.facts.list(actor, accountId, 'plan');
    if (!plan) throw new Problem(404, 'not-found');
    const versions = await this.facts.versions(actor, accountId, 'plan', plan.id);
    return {
      items: versions.map(({ version, recordedAt, recordedBy, removed, content }) => ({
        ...{ revision: version, recordedAt: recordedAt.toISOString(), recordedBy, removed },
        content: content as PlanDto,
      })),
    };
  }
}
