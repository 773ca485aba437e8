import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { kindsNotWhole } from '../../machines/approval';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { versionView } from '../policy/policy-version.dto';
import { PolicyVersionStore } from '../policy/policy-version.store';
import { idCursor } from '../users/name-cursor';
import { PolicyActivation } from './policy-activation.service';
import {
  PolicyActivatedView,
  PolicyActivationBody,
  PolicySimulationBody,
  PolicySimulationView,
} from './policy-draft.dto';
import { PolicyDraftViews } from './policy-draft.view';
import { PolicySimulationQuery } from './policy-simulation.query';

const ACCOUNTS_LOOKED_AT = 100;

/** What a draft would mean, and putting it in force. */
@ApiTags('policy')
@ApiBearerAuth()
@Controller('api/v1/policy/drafts')
export class PolicyActivationController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly activation: PolicyActivation,
    private readonly simulations: PolicySimulationQuery,
    private readonly versions: PolicyVersionStore,
    private readonly views: PolicyDraftViews,
    private readonly clock: Clock,
  ) {}

  @Post(':id/simulate')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'simulatePolicyDraft',
    summary: 'Preview what a draft of the policy would mean',
    description: `Nothing is changed. Against the version in force: fields that change, who could decide in today’s organisation, running requests, clocks, and a
sample of the accounts that the reader sees whose exit criteria would be judged otherwise (at most 500 at a time, go on with the cursor).
Permission policy.audit: director, senior management, administrator (P6), auditor (P7). Errors: 400 invalid-body, cursor-invalid, 401 unauthenticated,
403 forbidden, 404 not-found, 503 policy-missing.`,
  })
  @ApiResponse({ status: 200, description: 'The preview.', type: PolicySimulationView })
  async simulate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { accounts = ACCOUNTS_LOOKED_AT, cursor }: PolicySimulationBody,
    @RequestLocale() locale: Locale,
  ): Promise<PolicySimulationView> {
    assertMay(actor, 'policy.audit');
    const sample = { after: idCursor(cursor), size: accounts, at: this.clock.now() };
    return this.views.simulation(await this.simulations.simulate(actor, id, sample), locale);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'activatePolicyDraft',
    summary: 'Put a draft of the policy in force',
    description: `In force from now on; everybody is told (P6). Whoever wrote it last needs somebody else’s review, where there is anybody who may give one. Where nobody
could decide some requests, they are listed and the call is refused unless acceptGaps and a reason are sent. If-Match is honoured. Permission
policy.activate: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, policy-four-eyes, 404 not-found, 409 policy-base-stale,
policy-draft-closed, 412 version-stale, 422 policy-draft-unfit, policy-gaps-open, policy-gaps-reason-missing.`,
  })
  @ApiResponse({ status: 200, description: 'The version that is in force now.', type: PolicyActivatedView })
  activate(
    @Param('id') id: string,
    @Body() { acceptGaps = false, reason = undefined }: PolicyActivationBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyActivatedView>> {
    const { actor, at, ifMatch } = command;
    return this.commands.run(command, async (tx) => {
      const accepted = { acceptGaps, reason: reason ?? null };
      const done = await this.activation.activate(tx, id, accepted, { by: actor.id, at, ifMatch });
      const listed = await this.versions.one(tx, done.version);
      const stored = await this.versions.document(tx, done.version);
      if (!listed || !stored) throw new Problem(503, 'policy-missing');
      const gaps = this.views.gaps(done.gaps, stored.document.approvals.baseCurrency, locale);
      const gapsIncomplete = kindsNotWhole(stored.document.approvals);
      return Answer.ok({ ...versionView(listed), gaps, gapsIncomplete, recountId: done.recountId });
    });
  }
}
