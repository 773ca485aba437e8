import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { OrganisationFindingsService } from './organisation-findings.service';
import { gapSentences, problemSentence, warningSentence } from './organisation-sentence';
import { OrganisationFindingsView } from './organisation.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(
    private readonly findings: OrganisationFindingsService,
    private readonly translator: Translator,
  ) {}

  @Get('problems')
  @ApiOperation({
    operationId: 'listOrganisationProblems',
    summary: 'Check the organisation',
    description: `Reporting lines, departments, posts, substitutes and groups that will hold requests up, and kinds, departments and amounts for which
nobody could decide today (section 8). Permission people.audit: administrator (P6), auditor (P7). Errors: 401 unauthenticated, 403 forbidden.`,
  })
  @ApiResponse({ status: 200, description: 'What was found.', type: OrganisationFindingsView })
  async problems(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale): Promise<OrganisationFindingsView> {
    assertMay(actor, 'people.audit');
    const { problems, warnings } = await this.findings.find();
    const gaps = problems.filter(({ code }) => code === 'route-gap');
    const others = problems.filter(({ code }) => code !== 'route-gap');
    return {
      problems: [
        ...others.map((each) => ({ code: each.code, message: problemSentence(this.translator, locale, each) })),
        ...gapSentences(this.translator, locale, gaps).map((message) => ({ code: 'route-gap', message })),
      ],
      warnings: warnings.map((each) => ({
        code: each.code,
        message: warningSentence(this.translator, locale, each),
      })),
    };
  }
}
