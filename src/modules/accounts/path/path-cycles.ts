import { Injectable } from '@nestjs/common';
import { signedStates } from '../../../machines/criterion/derived';
import type { PathEffects } from '../../../machines/account-path/effects';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';

type Context = StepContext & { instance: LoadedInstance };

const OPEN: Statement = {
  name: 'cycle-open',
  text: `INSERT INTO cycles (account_id, number, source, project, opened_at, owner_id)
         SELECT $1, $2, $3, $4, $5, owner_id FROM accounts WHERE id = $1`,
};
/** A won cycle is worth the sub-contracts that were signed in it; sums never cross currencies. */
const CLOSE: Statement = {
  name: 'cycle-close',
  text: `WITH signed AS (
      SELECT sum((f.content->'amount'->>'amount')::numeric) AS value, min(f.content->'amount'->>'currency') AS currency,
             count(DISTINCT f.content->'amount'->>'currency') AS currencies
      FROM facts f JOIN instances i ON i.id = f.entity_id
      WHERE f.account_id = $1 AND f.cycle = $2 AND f.kind = 'subcontract' AND f.superseded_at IS NULL AND NOT f.removed
        AND i.state = ANY ($5::text[]) AND $3 = 'won')
    UPDATE cycles SET closed_at = $4, outcome = $3,
      value = CASE WHEN s.currencies = 1 THEN s.value END, currency = CASE WHEN s.currencies = 1 THEN s.currency END
    FROM signed s WHERE account_id = $1 AND number = $2 AND closed_at IS NULL`,
};
const REOPEN: Statement = {
  name: 'cycle-reopen',
  text: `UPDATE cycles SET closed_at = NULL, outcome = NULL, value = NULL, currency = NULL WHERE account_id = $1 AND number = $2`,
};
const ADOPT: Statement = {
  name: 'cycle-adopt',
  text: `UPDATE cycles SET number = $2, opened_at = $3, source = $4 WHERE account_id = $1 AND closed_at IS NULL`,
};

/** A cycle is a row of its own; one is open an account (statecharts.md). */
@Injectable()
export class PathCycles {
  async open(tx: Transaction, { instance }: Context, params: PathEffects['openCycle']): Promise<void> {
    await tx.query(OPEN, [instance.id, params.cycle, params.source, params.project, params.openedAt]);
  }

  async close(tx: Transaction, { instance }: Context, params: PathEffects['closeCycle']): Promise<void> {
    await tx.query(CLOSE, [instance.id, params.cycle, params.outcome, params.closedAt, signedStates]);
  }

  async reopen(tx: Transaction, { instance }: Context, params: PathEffects['reopenCycle']): Promise<void> {
    await tx.query(REOPEN, [instance.id, params.cycle]);
  }

  async adopt(tx: Transaction, { instance }: Context, params: PathEffects['adoptCycle']): Promise<void> {
    await tx.query(ADOPT, [instance.id, params.cycle, params.openedAt, params.source]);
  }
}
