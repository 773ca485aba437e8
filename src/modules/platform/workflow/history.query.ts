import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../database/unit-of-work';
import type { StoredEntry } from './replay';

interface EntryRow extends Omit<StoredEntry, 'actor'> {
  actorKind: 'user' | 'system';
  actorId: string | null;
}

export const ENTRY = `t.instance_id AS "instanceId", t.seq, t.at, t.actor_kind AS "actorKind", t.actor_id AS "actorId", t.event, t.payload, t.given,
  t.from_state AS "fromState", t.to_state AS "toState", t.verdicts, t.fact_versions AS "factVersions",
  t.policy_version AS "policyVersion", t.machine_version AS "machineVersion", t.previous_hash AS "previousHash", t.hash`;
const UNTIL: Statement = {
  name: 'history-until',
  text: `SELECT ${ENTRY} FROM transitions t WHERE t.instance_id = $1 AND ($2::timestamptz IS NULL OR t.at <= $2) ORDER BY t.seq`,
};
const PAGE: Statement = {
  name: 'history-page',
  text: `SELECT ${ENTRY} FROM transitions t WHERE t.instance_id = $1 AND ($2::int IS NULL OR t.seq < $2) ORDER BY t.seq DESC LIMIT $3`,
};
const MANY: Statement = {
  name: 'history-many',
  text: `SELECT ${ENTRY} FROM transitions t WHERE t.instance_id = ANY ($1::uuid[]) ORDER BY t.instance_id, t.seq`,
};

/** Reads of the chained history. */
@Injectable()
export class HistoryQuery {
  /** The rows of an instance up to an instant, oldest first. */
  async until(tx: Transaction, instanceId: string, at: Date | null): Promise<StoredEntry[]> {
    return (await tx.query<EntryRow>(UNTIL, [instanceId, at])).map(entryOf);
  }

  /** Newest first, before a sequence number. */
  async page(tx: Transaction, instanceId: string, before: number | null, limit: number): Promise<StoredEntry[]> {
    return (await tx.query<EntryRow>(PAGE, [instanceId, before, limit])).map(entryOf);
  }

  async ofMany(tx: Transaction, instanceIds: string[]): Promise<StoredEntry[]> {
    return (await tx.query<EntryRow>(MANY, [instanceIds])).map(entryOf);
  }
}

function entryOf({ actorKind, actorId, ...row }: EntryRow): StoredEntry {
  return { ...row, actor: { kind: actorKind, id: actorId } };
}
