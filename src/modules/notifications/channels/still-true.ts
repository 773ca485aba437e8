import { Injectable } from '@nestjs/common';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';
import { MessageTruth, type PendingMessage } from '../../platform/live/message-truth';

/** What a channel is about to tell, as it is now; what is over is left out, and the notification notes it. */
@Injectable()
export class StillTrue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly truth: MessageTruth,
  ) {}

  /**
   * Reads the messages of a mail or card that this process has claimed, and what they are about, in one transaction after the claim: what was
   * paid, decided or moved by then is seen.
   */
  async read<Row extends PendingMessage>(statement: Statement, values: unknown[], at: Date): Promise<Row[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<Row>(statement, values);
      const standings = await this.truth.of(tx, rows, at);
      const over = rows.filter(({ id }) => standings.get(id) === 'over').map(({ id }) => id);
      if (over.length > 0) await tx.query(OVER, [over, at]);
      return rows.flatMap((row) => {
        const standing = standings.get(row.id);
        if (standing === 'over') return [];
        return [standing ? { ...row, params: { ...row.params, ...standing } } : row];
      });
    });
  }
}

const OVER: Statement = {
  name: 'notification-over',
  text: 'UPDATE notifications SET over_at = COALESCE(over_at, $2) WHERE id = ANY ($1::uuid[])',
};
