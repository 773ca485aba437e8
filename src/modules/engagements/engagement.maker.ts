import { Injectable } from '@nestjs/common';
import type { Engagement } from '../../machines/account-path/facts';
import { type FactMaker, plain } from '../facts/fact-maker';
import { FactsService } from '../accounts/facts.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { EngagementDto } from './engagement.dto';

const EXECUTIVES: Statement = {
  name: 'engagement-executives',
  text: `SELECT id FROM users WHERE id = ANY ($1::uuid[]) AND 'seniorManagement' = ANY (roles)`,
};

/** Adds what only the server may say: which of our people were of senior management when it was recorded (R4, C1). */
@Injectable()
export class EngagementMaker implements FactMaker<Engagement> {
  constructor(private readonly facts: FactsService) {}

  async make(
    tx: Transaction,
    body: EngagementDto,
    by: { actorId: string; factId: string | null },
  ): Promise<Engagement> {
    const { participantIds = [by.actorId], ...said } = plain(body);
    const marks = await this.marks(tx, by.factId);
    const rows = await tx.query<{ id: string }>(EXECUTIVES, [participantIds]);
    const executives = new Set(rows.map((row) => row.id));
    const participants = participantIds.map((userId) => ({
      userId,
      executive: marks.get(userId) ?? executives.has(userId),
    }));
    return { ...said, participants };
  }

  /** Who was marked when it was recorded keeps the mark: a later promotion does not make an old visit an executive's. */
  private async marks(tx: Transaction, factId: string | null): Promise<Map<string, boolean>> {
    if (factId === null) return new Map();
    const { content } = await this.facts.bySubject(tx, 'engagement', factId);
    return new Map(content.participants.map((each) => [each.userId, each.executive]));
  }
}
