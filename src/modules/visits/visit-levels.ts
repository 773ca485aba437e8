import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

const APPROVED: Statement = {
  name: 'visit-level-approved',
  text: `SELECT 1 FROM visits v JOIN facts f ON f.account_id = v.account_id AND f.kind = 'visitLevel' AND f.superseded_at IS NULL AND NOT f.removed
    JOIN instances i ON i.id = f.entity_id AND i.state IN ('approved', 'completed')
    WHERE v.id = $1 AND f.content->>'visitId' = v.id::text AND f.content->>'level' = $2 LIMIT 1`,
};

/** B6: whether a level was granted to a visit (A4). */
@Injectable()
export class VisitLevels {
  async approved(tx: Transaction, visitId: string, level: string): Promise<boolean> {
    return (await tx.query(APPROVED, [visitId, level])).length > 0;
  }
}
