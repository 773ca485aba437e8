import { Injectable } from '@nestjs/common';
import type { PathContext } from '../../machines/account-path/context';
import type { Engagement } from '../../machines/account-path/facts';
import { isWithinHorizon } from '../../machines/policy/rhythm';
import { contactRhythm, rhythmGap } from '../../machines/rules';
import type { LockedAccount } from '../accounts/account-gate';
import { FactStore, type FactVersion } from '../accounts/fact-store';
import { FactWatchers } from '../accounts/fact-watchers';
import { PathService } from '../accounts/path/path.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { ExecutiveWord } from './executive-word';

type Recorded = FactVersion<'engagement'>;

/** Tells the account's path of a touch or of a next step (B3, B4), in the transaction that records it. */
@Injectable()
export class EngagementWatcher {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly store: FactStore,
    private readonly path: PathService,
    private readonly policies: PolicyService,
    private readonly executives: ExecutiveWord,
  ) {}

  register(): void {
    this.watchers.register('engagement', (tx, account, fact, context) =>
      this.watch(tx, account, fact as Recorded, context),
    );
  }

  /** A correction of the wording tells nothing new. */
  private async watch(tx: Transaction, account: LockedAccount, fact: Recorded, context: StepContext): Promise<void> {
    if (fact.removed) return;
    const { outcome, heldAt, nextStep } = fact.content;
    const before = await this.before(tx, fact);
    await this.executives.tell(tx, account, fact, before, context.at);
    const nextStepAt = nextStep?.at ?? null;
    const newlyHeld = outcome !== undefined && (before?.outcome === undefined || before.heldAt !== heldAt);
    if (newlyHeld) {
      const payload = { engagementId: fact.id, heldAt, haste: await this.isHaste(tx, account, heldAt), nextStepAt };
      await this.path.sendSystemEvent(tx, account.id, 'engagement.recorded', payload, context);
    } else if (nextStepAt !== null && nextStepAt !== before?.nextStep?.at) {
      if (!(await this.postpones(tx, account, nextStepAt))) return;
      await this.path.sendSystemEvent(tx, account.id, 'step.booked', { engagementId: fact.id, nextStepAt }, context);
    }
  }

  private async before(tx: Transaction, fact: Recorded): Promise<Engagement | undefined> {
    if (fact.version === 1) return undefined;
    const versions = await this.store.versions(tx, 'engagement', fact.id);
    return versions.find((each) => each.version === fact.version - 1)?.content;
  }

  /** A step beyond the horizon, which counts from the last touch, postpones nothing: the path does not hear of it (B3, B4). */
  private async postpones(tx: Transaction, account: LockedAccount, nextStepAt: string): Promise<boolean> {
    const { touchedAt, enteredAt } = account.instance.envelope.context as unknown as PathContext;
    const { policy, calendar } = await this.policies.active(tx);
    const { stage, classes } = account;
    return isWithinHorizon(policy, calendar, { stage, classes, from: touchedAt ?? enteredAt }, nextStepAt);
  }

  /** B4: sooner after the touch before than the rhythm of this stage and class allows. */
  private async isHaste(tx: Transaction, account: LockedAccount, heldAt: string): Promise<boolean> {
    const { touchedAt } = account.instance.envelope.context as unknown as PathContext;
    if (touchedAt === null) return false;
    const { policy, calendar } = await this.policies.active(tx);
    const gap = rhythmGap(policy.engagement.rhythm, account.stage, account.classes);
    const [lastEngagementAt, previousEngagementAt] = [new Date(heldAt), new Date(touchedAt)];
    if (lastEngagementAt <= previousEngagementAt) return false;
    const facts = { lastEngagementAt, previousEngagementAt, openedAt: previousEngagementAt, bookedStepAt: null };
    return contactRhythm(facts, gap, calendar, lastEngagementAt).haste;
  }
}
