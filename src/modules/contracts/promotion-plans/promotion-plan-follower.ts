import { Injectable } from '@nestjs/common';
import { ApprovalService } from '../../../approvals/approval.service';
import type { PromotionPlan } from '../../../machines/account-path/facts';
import { type ContractContext, refusedPlanTerms } from '../../../machines/contract';
import { FactWatchers } from '../../accounts/fact-watchers';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { TransitionService } from '../../platform/workflow/transition.service';
import type { SubjectRefusal } from '../../subjects/subject-kind';
import { contextOf, ContractStore, termsOf } from '../contract-store';
import { ContractSteps } from '../contract-steps';

/** States in which a plan may be filed and approved. */
const IN_FORCE: readonly unknown[] = ['signed', 'planning', 'running', 'settling', 'amending'];

/** What follows for a sub-contract from its promotion plan (A8): it is planned while the plan waits, and carried out once it is approved. */
@Injectable()
export class PromotionPlanFollower {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly store: ContractStore,
    private readonly steps: ContractSteps,
    private readonly transitions: TransitionService,
    private readonly approvals: ApprovalService,
  ) {}

  /** After the rules of its kind are registered: what they refuse says nothing to the contract. */
  watch(): void {
    this.watchers.register('promotionPlan', async (tx, _, { id, version, removed, content }, context) => {
      if (removed) await this.assertNotInForce(tx, id, content as PromotionPlan);
      if (version > 1) await this.refused(tx, id, content as PromotionPlan, context);
    });
  }

  /** F13: what a contract is carried out by is changed, never taken away. @throws Problem 409 `plan-in-force` */
  private async assertNotInForce(tx: Transaction, id: string, { contractId }: PromotionPlan): Promise<void> {
    const contract = await this.transitions.load(tx, contractId);
    if (contextOf(contract).plan?.id === id) throw new Problem(409, 'plan-in-force');
  }

  /** Asked when it is filed and when it is approved: the contract may have changed since. */
  async refusals(tx: Transaction, id: string, plan: PromotionPlan): Promise<SubjectRefusal[]> {
    const contract = await this.transitions.load(tx, plan.contractId);
    const { state } = contract.envelope;
    if (!IN_FORCE.includes(state)) return [{ code: 'contract-not-in-force', params: { state }, field: 'contractId' }];
    const context = contextOf(contract);
    if (isOther(context, id)) return [{ code: 'contract-has-plan', params: {}, field: 'contractId' }];
    const fact = await this.store.find(tx, plan.contractId);
    const refusal = refusedPlanTerms(plan, fact && termsOf(fact.content), context.plan);
    return refusal ? [{ ...refusal, field: 'milestones' }] : [];
  }

  /** A later version of the plan that is carried out waits beside it. */
  async submitted(tx: Transaction, planId: string, { contractId }: PromotionPlan, context: StepContext): Promise<void> {
    const contract = await this.transitions.load(tx, contractId);
    if (contextOf(contract).plan?.id === planId) return;
    await this.steps.must(tx, contract, { type: 'contract.planSubmitted', payload: { planId } }, context);
  }

  async approved(tx: Transaction, planId: string, plan: PromotionPlan, context: StepContext): Promise<void> {
    const contract = await this.transitions.load(tx, plan.contractId);
    const { title, startsOn, endsOn, milestones } = plan;
    const payload = { planId, title, startsOn, endsOn, milestones };
    await this.steps.must(tx, contract, { type: 'contract.planApproved', payload }, context);
  }

  async refused(tx: Transaction, planId: string, { contractId }: PromotionPlan, context: StepContext): Promise<void> {
    const contract: LoadedInstance = await this.transitions.load(tx, contractId);
    if (contextOf(contract).awaitingPlan !== planId) return;
    await this.steps.offer(tx, contract, { type: 'contract.planRefused', payload: { planId } }, context);
  }

  /** What waits for a decision, or with its requester, ends with the contract: nobody decides on a plan of what is over. */
  async contractEnded(tx: Transaction, contractId: string, context: StepContext): Promise<void> {
    for (const { kind, id } of await this.store.parts(tx, contractId)) {
      if (kind !== 'promotionPlan') continue;
      await this.approvals.voidRunning(tx, { type: kind, id }, 'contract-not-in-force', context, true);
    }
  }

  /** F13: milestones of the plan in force that are not done; null where it is not this plan that is carried out. */
  async openMilestones(tx: Transaction, planId: string, { contractId }: PromotionPlan): Promise<string[] | null> {
    const { plan } = contextOf(await this.transitions.load(tx, contractId));
    if (plan?.id !== planId) return null;
    return plan.milestones.flatMap(({ key, done }) => (done ? [] : [key]));
  }
}

function isOther({ awaitingPlan, plan }: ContractContext, id: string): boolean {
  return (awaitingPlan !== null && awaitingPlan !== id) || (plan !== null && plan.id !== id);
}
