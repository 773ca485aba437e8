import type { PromotionPlan } from '../../../machines/account-path/facts';
import { type Contradiction, type FactRules, inOrder } from '../../facts/fact-rules';
import type { FactVersion } from '../../accounts/fact-store';
import type { Transaction } from '../../platform/database/unit-of-work';
import type { ContractStore } from '../contract-store';

/** F12, F13: within the contract's term, and each milestone within the plan. */
export function promotionPlanRules(store: ContractStore): FactRules<'promotionPlan'> {
  return {
    references: ({ contractId, milestones }) => [
      { field: 'contractId', to: 'subcontract', id: contractId },
      ...milestones.map(({ ownerId }, index) => ({
        field: `milestones[${index}].ownerId`,
        to: 'person' as const,
        id: ownerId,
      })),
    ],
    contradictions: (plan) => [...inOrder(plan.startsOn, plan.endsOn, 'endsOn'), ...ofMilestones(plan)],
    against: (tx, fact) => withinContract(store, tx, fact),
  };
}

function ofMilestones({ milestones, startsOn, endsOn }: PromotionPlan): Contradiction[] {
  const keys = milestones.map(({ key }) => key);
  return milestones.flatMap(({ key, dueOn }, index) => [
    ...(keys.indexOf(key) < index ? [{ field: `milestones[${index}].key`, code: 'key-twice', params: { key } }] : []),
    ...(dueOn < startsOn || dueOn > endsOn
      ? [{ field: `milestones[${index}].dueOn`, code: 'outside-plan', params: { from: startsOn, to: endsOn } }]
      : []),
  ]);
}

async function withinContract(
  store: ContractStore,
  tx: Transaction,
  { content }: FactVersion<'promotionPlan'>,
): Promise<Contradiction[]> {
  const contract = await store.find(tx, content.contractId);
  if (!contract) return [];
  const { startsOn: from, endsOn: to } = contract.content;
  const outside = (field: string): Contradiction => ({ field, code: 'outside-contract', params: { from, to } });
  return [
    ...(content.startsOn < from ? [outside('startsOn')] : []),
    ...(content.endsOn > to ? [outside('endsOn')] : []),
  ];
}
