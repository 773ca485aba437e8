import { Injectable } from '@nestjs/common';
import { type ApprovalContext, type ApprovalEffects, shownHashes, type Vote } from '../machines/approval';
import { newId } from '../modules/platform/database/id';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { contentHash } from '../modules/platform/workflow/hash';
import type { LoadedInstance, StepContext } from '../modules/platform/workflow/instance';
import { contextOf } from './approval-mirror';

const DECIDE: Statement = {
  name: 'approval-record-decision',
  text: `INSERT INTO approval_decisions (id, request_id, round, step, content_hash, person_id, decision, comment, policy_version, at,
      acting_for, seat, seq, automatic, advice, shown, shown_hash, via)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17, $18)`,
};
const VOID: Statement = {
  name: 'approval-record-voiding',
  text: `INSERT INTO approval_voidings (request_id, round, step, seat, person_id, decided_at, reason, changed, in_round, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
};

/** What is kept for ever: each decision with what its approver was shown, and why one that stood counts no longer. */
@Injectable()
export class ApprovalRecord {
  async decision(
    tx: Transaction,
    { instance, policyVersion, at, via }: StepContext & { instance: LoadedInstance; via?: 'mail' },
    decided: ApprovalEffects['recordDecision'],
  ): Promise<void> {
    const { round, step, contentHash: hash, personId, decision, comment, actingFor, seat, automatic, advice } = decided;
    const shown = shownAt(contextOf(instance), step);
    await tx.query(DECIDE, [
      ...[newId(), instance.id, round, step, hash, personId, decision, comment, policyVersion, at],
      ...[actingFor, seat, instance.version, automatic, advice],
      ...[shown && JSON.stringify(shown), shown && contentHash(shown), automatic ? null : (via ?? null)],
    ]);
  }

  /** Votes that stood before a move and stand no longer. */
  async voidings(tx: Transaction, requestId: string, before: ApprovalContext, after: ApprovalContext, at: Date) {
    const stood = before.votes.filter((vote) => vote.voided === null).map(keyOf);
    for (const vote of after.votes) {
      if (vote.voided === null || !stood.includes(keyOf(vote))) continue;
      const { round, step, seat, personId, voided } = vote;
      const { reason, changed } = voided;
      await tx.query(VOID, [requestId, round, step, seat, personId, vote.at, reason, changed, after.round, at]);
    }
  }
}

/** Hashes of the fields that this step shows; null where the content was filed without any. */
function shownAt({ fieldHashes, steps }: ApprovalContext, step: number): Record<string, string> | null {
  return fieldHashes ? shownHashes(fieldHashes, steps[step - 1]?.fields) : null;
}

/** A seat's number is used once a round; its votes follow each other in time. */
export function keyOf({ round, seat, personId, at }: Pick<Vote, 'round' | 'seat' | 'personId' | 'at'>): string {
  return [round, seat, personId, Date.parse(at)].join(' ');
}
