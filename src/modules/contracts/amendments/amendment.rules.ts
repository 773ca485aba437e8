import type { Amendment } from '../../../machines/account-path/facts';
import { type Contradiction, type FactRules } from '../../facts/fact-rules';
import type { FactVersion } from '../../accounts/fact-store';
import type { Transaction } from '../../platform/database/unit-of-work';
import type { ContractStore } from '../contract-store';
import { amendedContent } from './amended-content';

/** What must hold of an amendment as it is written; whether it fits what was settled is asked when it is filed. */
export function amendmentRules(store: ContractStore): FactRules<'amendment'> {
  return {
    contradictions: saysSomething,
    against: (tx, fact) => ofContract(store, tx, fact),
    key: { field: 'number', of: ({ number }) => number },
  };
}

function saysSomething({ agreement, subcontract }: Amendment): Contradiction[] {
  if ((agreement === undefined) === (subcontract === undefined)) return [{ field: 'agreement', code: 'one-of-two' }];
  const field = agreement ? 'agreement' : 'subcontract';
  return Object.keys(agreement ?? subcontract ?? {}).length === 0 ? [{ field, code: 'nothing-amended' }] : [];
}

async function ofContract(
  store: ContractStore,
  tx: Transaction,
  { accountId, content }: FactVersion<'amendment'>,
): Promise<Contradiction[]> {
  const contract = await store.find(tx, content.contractId);
  if (!contract || contract.accountId !== accountId) return [{ field: 'contractId', code: 'contract-unknown' }];
  const kind = content.agreement ? 'agreement' : 'subcontract';
  if (contract.kind !== kind) return [{ field: kind, code: 'other-kind-of-contract' }];
  const { startsOn, endsOn } = amendedContent(contract.content, content);
  return endsOn < startsOn ? [{ field: `${kind}.endsOn`, code: 'before-start', params: { first: startsOn } }] : [];
}
