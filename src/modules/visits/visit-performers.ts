import { Injectable, type OnModuleInit } from '@nestjs/common';
import { contactPolicyOf } from '../../machines/policy/contact-policy';
import { preparationDueBasis, reportDueBasis, type VisitEffects, type VisitEffectType } from '../../machines/visit';
import { AccountAudience } from '../accounts/account-audience.service';
import { countedDeadline } from '../deadlines/deadline';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { Mirrors } from '../platform/workflow/mirrors';
import { PolicyService } from '../policy/policy.service';
import { visitMirror } from './visit-store';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in VisitEffectType]: (tx: Transaction, context: Context, params: VisitEffects[T]) => Promise<void>;
};

/** Each effect of a visit has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class VisitPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
    private readonly audiences: AccountAudience,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('visit', visitMirror);
    for (const [type, perform] of Object.entries(this.table())) {
      this.performers.register(`visit/${type}`, perform as never);
    }
  }

  private table(): Performers {
    return {
      setPreparationClock: (tx, context, params) => this.setPreparation(tx, context, params),
      setReportClock: (tx, context, params) => this.setReport(tx, context, params),
      stopClocks: (tx, { instance, at }) => this.deadlines.cancel(tx, instance.id, undefined, at),
      notify: (tx, context, params) => this.notify(tx, context, params),
    };
  }

  private async setPreparation(
    tx: Transaction,
    context: Context,
    { visit, plannedAt }: VisitEffects['setPreparationClock'],
  ): Promise<void> {
    const { calendar } = await this.policies.at(context.policyVersion, tx);
    const basis = preparationDueBasis(calendar, new Date(plannedAt));
    await this.deadlines.schedule(tx, countedDeadline(context, calendar, 'visit.preparation', visit, basis));
  }

  private async setReport(
    tx: Transaction,
    context: Context,
    { visit, heldAt }: VisitEffects['setReportClock'],
  ): Promise<void> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const basis = reportDueBasis(calendar, new Date(heldAt), contactPolicyOf(policy).visits.reportDueTime);
    await this.deadlines.schedule(tx, countedDeadline(context, calendar, 'visit.report', visit, basis));
  }

  /** Who is in charge; somebody who has left is replaced by the account's owner. */
  private async notify(tx: Transaction, { instance, at }: Context, params: VisitEffects['notify']): Promise<void> {
    const audience = await this.audiences.of(tx, instance.accountId);
    const [lead] = await tx.query<{ id: string }>(PRESENT, [params.to]);
    await this.outbox.add(tx, {
      key: `visit-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients: lead ? [lead.id] : this.audiences.recipients(audience, ['owner']),
        template: params.template,
        params: { ...params.params, account: audience.accountName },
        link: { type: 'visit', id: instance.id },
      },
      at,
    });
  }
}

const PRESENT = { name: 'visit-lead-present', text: 'SELECT id FROM users WHERE id = $1 AND disabled_at IS NULL' };
