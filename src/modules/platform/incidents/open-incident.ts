import { newId } from '../database/id';
import { type Statement, type Transaction } from '../database/unit-of-work';

/** Something a person must look at. The key names the occasion: the same occasion is one incident. */
export interface IncidentNotice {
  kind: string;
  key: string;
  subject?: { type: string; id: string };
  detail: Record<string, unknown>;
  at: Date;
}

/** Opens the incident in the caller's transaction, or opens it again where it was closed. Returns its id. */
export async function openIncident(tx: Transaction, notice: IncidentNotice): Promise<string> {
  const { kind, key, subject, detail, at } = notice;
  const values = [newId(), kind, key, subject?.type ?? null, subject?.id ?? null, JSON.stringify(detail), at];
  const [row] = await tx.query<{ id: string }>(OPEN, values);
  if (!row) throw new Error(`incident ${key} was not written`);
  return row.id;
}

const OPEN: Statement = {
  name: 'incident-open',
  text: `INSERT INTO incidents (id, kind, key, subject_type, subject_id, detail, opened_at)
    VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
    ON CONFLICT (key) DO UPDATE SET detail = excluded.detail, closed_at = NULL, closed_by = NULL, closing_note = NULL, retried_at = NULL,
      reopened_at = CASE WHEN incidents.closed_at IS NULL THEN incidents.reopened_at ELSE excluded.opened_at END
    RETURNING id`,
};
