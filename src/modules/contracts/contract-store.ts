import { Injectable } from '@nestjs/common';
import { type ContractContext, contractDefinition, type ContractTerms } from '../../machines/contract';
import type { Agreement, Subcontract } from '../../machines/account-path/facts';
import { restore } from '../../machines/machine';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance } from '../platform/workflow/instance';

export type ContractKind = 'agreement' | 'subcontract';
export interface ContractFact {
  id: string;
  accountId: string;
  kind: ContractKind;
  version: number;
  cycle: number;
  content: Agreement | Subcontract;
}
/** What belongs to a contract: an amendment or a plan. */
export interface ContractPart {
  id: string;
  kind: 'amendment' | 'promotionPlan';
  version: number;
  state: string;
  content: Record<string, unknown>;
  recordedAt: Date;
}

const CONTRACT: Statement = {
  name: 'contract-fact',
  text: `SELECT entity_id AS id, account_id AS "accountId", kind, version, cycle, content FROM facts
    WHERE entity_id = $1 AND kind IN ('agreement', 'subcontract') AND superseded_at IS NULL`,
};
const PARTS: Statement = {
  name: 'contract-parts',
  text: `SELECT f.entity_id AS id, f.kind, f.version, i.state, f.content, f.recorded_at AS "recordedAt"
    FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.content->>'contractId' = $1::text AND f.superseded_at IS NULL AND f.kind IN ('amendment', 'promotionPlan') ORDER BY f.entity_id`,
};
const SUBCONTRACTS: Statement = {
  name: 'contract-subcontracts',
  text: `SELECT f.entity_id AS id, i.state, f.content, i.envelope->'context'->'settlements' AS settlements
    FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.content->>'agreementId' = $1::text AND f.superseded_at IS NULL AND NOT f.removed AND f.kind = 'subcontract' ORDER BY f.entity_id`,
};

/** Reads contracts with what belongs to them. Writers hold the account's lock. */
@Injectable()
export class ContractStore {
  /** Without a scope; for a writer only to know which account to lock. */
  async find(tx: Transaction, id: string): Promise<ContractFact | undefined> {
    const [row] = await tx.query<ContractFact>(CONTRACT, [id]);
    return row;
  }

  parts(tx: Transaction, contractId: string): Promise<ContractPart[]> {
    return tx.query<ContractPart>(PARTS, [contractId]);
  }

  /** Sub-contracts that name the agreement. */
  subcontracts(
    tx: Transaction,
    agreementId: string,
  ): Promise<
    { id: string; state: string; content: Subcontract; settlements: ContractContext['settlements'] | null }[]
  > {
    return tx.query(SUBCONTRACTS, [agreementId]);
  }
}

/** As the chart knows it now, also of a contract that stands where an earlier one left it. */
export function contextOf({ envelope }: Pick<LoadedInstance, 'envelope'>): ContractContext {
  return restore(contractDefinition, envelope).context as unknown as ContractContext;
}

/** What the guards count by. */
export function termsOf(content: Agreement | Subcontract): ContractTerms {
  const { startsOn, endsOn } = content;
  if (!('amount' in content)) return { startsOn, endsOn };
  const { amount, settlement } = content;
  return { startsOn, endsOn, amount, ...(settlement ? { settlement } : {}) };
}
