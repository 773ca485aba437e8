import { ApiProperty } from '@nestjs/swagger';
import { problemBody } from '../../modules/platform/http/problem-body';
import type { Locale } from '../../modules/platform/i18n/locale';
import type { Translator } from '../../modules/platform/i18n/translator';
import type { BulkResult } from '../approval-bulk.service';
import { ApprovalOutcomeView } from './approval-views.dto';

export class BulkDecisionView {
  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the request.' })
  id!: string;

  @ApiProperty({ type: Boolean, description: 'Whether it was decided.' })
  decided!: boolean;

  @ApiProperty({
    type: ApprovalOutcomeView,
    nullable: true,
    description: 'Where it stands now; null where it was refused.',
  })
  outcome!: ApprovalOutcomeView | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The problem, as a single decision would have answered it; null where it was decided.',
  })
  problem!: Record<string, unknown> | null;
}

export class BulkDecisionsView {
  @ApiProperty({ type: [BulkDecisionView], description: 'In the order of the items.' })
  results!: BulkDecisionView[];
}

export function bulkView(translator: Translator, locale: Locale, results: readonly BulkResult[]): BulkDecisionsView {
  return {
    results: results.map((result) =>
      'outcome' in result
        ? { id: result.id, decided: true, outcome: result.outcome, problem: null }
        : { id: result.id, decided: false, outcome: null, problem: problemBody(translator, result.problem, locale) },
    ),
  };
}
