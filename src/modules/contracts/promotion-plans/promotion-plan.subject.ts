import { notFuture } from '../../facts/fact-rules';
import type { Statement } from '../../platform/database/unit-of-work';
import type { PlanRecord, SubjectKind } from '../../subjects/subject-kind';
import type { ContractStore } from '../contract-store';
import type { PromotionPlanFollower } from './promotion-plan-follower';
import type { PlanCarriedOutBody } from './promotion-plan.dto';

const NAMES: Statement = {
  name: 'promotion-plan-names',
  text: 'SELECT id, name FROM users WHERE id = ANY ($1::uuid[])',
};

/** A8: the director decides on what is to be done for the customer, by whom and when. */
export function promotionPlanSubject(
  store: ContractStore,
  follower: PromotionPlanFollower,
): SubjectKind<'promotionPlan'> {
  return {
    kind: 'promotionPlan',
    type: 'promotionPlan',
    request: 'A8',
    fileWith: 'requests.file',
    recordWith: 'facts.write',
    label: ({ title }) => title,
    shown: async (tx, { account, fact: { content } }) => {
      const found = await store.find(tx, content.contractId);
      const contract = found && { number: found.content.number, title: found.content.title };
      const people = await tx.query<{ id: string; name: string }>(NAMES, [
        content.milestones.map((each) => each.ownerId),
      ]);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      const milestones = content.milestones.map((each) => ({ ...each, owner: names.get(each.ownerId) ?? null }));
      const amount = content.budget ? { amount: content.budget } : {};
      return { fields: { ...content, contract: contract ?? null, milestones }, ...amount, classes: account.classes };
    },
    refusals: (tx, { fact }, day) =>
      day === undefined ? follower.refusals(tx, fact.id, fact.content) : unfinished(follower, tx, fact),
    follow: async (tx, step, { fact }, context) => {
      if (step === 'completed') return;
      await follower[step](tx, fact.id, fact.content, context);
    },
  };
}

/** F13: carried out is what has every milestone done. */
async function unfinished(
  follower: PromotionPlanFollower,
  tx: Parameters<PromotionPlanFollower['openMilestones']>[0],
  fact: { id: string; content: Parameters<PromotionPlanFollower['openMilestones']>[2] },
) {
  const open = await follower.openMilestones(tx, fact.id, fact.content);
  if (open === null) return [{ code: 'plan-not-awaited', params: {}, field: 'contractId' }];
  return open.length === 0 ? [] : [{ code: 'milestones-open', params: { keys: open.join(', ') }, field: 'milestones' }];
}

/** The record that it was carried out, with what was reached. */
export function carriedOut(said: PlanCarriedOutBody, actorId: string): PlanRecord<'promotionPlan'> {
  return ({ moment }) => ({
    by: actorId,
    on: said.on,
    day: said.on,
    dayField: 'on',
    documentHash: null,
    details: { result: said.result },
    contradictions: notFuture(said.on, 'on', moment),
  });
}
