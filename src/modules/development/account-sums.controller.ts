import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FactsService } from '../accounts/facts.service';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { PolicyService } from '../policy/policy.service';
import { analysisSum, dealSum, difficultySum, influenceOf } from './account-sums';
import { AccountSumsView } from './account-sums.dto';

/** The figures of an account as its criteria count them: whoever is told that 45 % is too little sees of what. */
@ApiTags('Facts: Valuation')
@Controller('api/v1/accounts/:accountId/sums')
export class AccountSumsController {
  constructor(
    private readonly facts: FactsService,
    private readonly policies: PolicyService,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Show how the figures of an account add up: decision chain, difficulty, value, analysis (R5, R2, D2, D6, V2, V3, V7)',
    description:
      'By the policy in force, of the present cycle, by the rules that its criteria ask. Codes: 401, 403, 404 `not-found`.',
  })
  @ApiOkResponse({ type: AccountSumsView })
  async show(@CurrentActor() actor: Actor, @Param('accountId') accountId: string): Promise<AccountSumsView> {
    const { policy } = await this.policies.active();
    const contacts = await this.facts.list(actor, accountId, 'contact');
    const levels = await this.facts.list(actor, accountId, 'relationshipLevel');
    const headings = await this.facts.list(actor, accountId, 'analysisHeading');
    const [valuation] = await this.facts.list(actor, accountId, 'valuation');
    return {
      influence: influenceOf(
        contacts.map(({ id, content }) => ({ ...content, id })),
        levels.map(({ content }) => content),
        policy,
      ),
      difficulty: difficultySum(valuation?.content, policy),
      deal: dealSum(valuation?.content, policy),
      analysis: analysisSum(
        headings.map(({ content }) => content),
        policy,
      ),
    };
  }
}
