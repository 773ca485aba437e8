import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { MessageTruth, type PendingMessage, type Standing } from '../platform/live/message-truth';

interface Row {
  id: string;
  state: string;
  plannedAt: Date;
}

/** B2, B8: nobody is reminded of a visit that was cancelled, moved, prepared or reported meanwhile. */
@Injectable()
export class VisitTruth implements OnModuleInit {
  constructor(private readonly truth: MessageTruth) {}

  onModuleInit(): void {
    this.truth.register(['visitPreparationDue', 'visitReportDue'], look);
  }
}

async function look(tx: Transaction, messages: readonly PendingMessage[]): Promise<Map<string, Standing>> {
  const ids = messages.flatMap(({ link }) => (link ? [link.id] : []));
  const rows = new Map((await tx.query<Row>(ROWS, [ids])).map((row) => [row.id, row]));
  const over = messages.filter((message) => {
    const row = rows.get(message.link?.id ?? '');
    return row !== undefined && !stands(message, row);
  });
  return new Map(over.map(({ id }) => [id, 'over']));
}

function stands({ template, params }: PendingMessage, { state, plannedAt }: Row): boolean {
  if (template === 'visitReportDue') return state === 'held';
  return state === 'planned' && plannedAt.getTime() === Date.parse(String(params.plannedAt));
}

const ROWS: Statement = {
  name: 'visit-truth',
  text: 'SELECT id, state, planned_at AS "plannedAt" FROM visits WHERE id = ANY ($1::uuid[])',
};
