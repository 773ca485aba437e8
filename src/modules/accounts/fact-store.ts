import { Injectable } from '@nestjs/common';
import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { contentHash } from '../platform/workflow/hash';
import type { ActorRef } from '../platform/workflow/instance';

export interface FactVersion<K extends FactKind = FactKind> {
  accountId: string;
  id: string;
  version: number;
  kind: K;
  cycle: number;
  content: FactKinds[K];
  removed: boolean;
  recordedBy: string | null;
  recordedAt: Date;
}

const COLUMNS = `account_id AS "accountId", entity_id AS id, version, kind, cycle, content, removed,
  recorded_by AS "recordedBy", recorded_at AS "recordedAt"`;

/** The insert waits for the update by reading from it: both are one statement, and the unique index allows one current row. */
const WRITE: Statement = {
  name: 'fact-write',
  text: `WITH superseded AS (
      UPDATE facts SET superseded_at = $9 WHERE entity_id = $2 AND superseded_at IS NULL AND version = $3::int - 1 RETURNING 1
    ), added AS (
      INSERT INTO facts (account_id, entity_id, version, kind, cycle, content, removed, recorded_by, recorded_at, content_hash)
      SELECT $1::uuid, $2::uuid, $3::int, $4::text, $5::int, $6::jsonb, $7::boolean, $8::uuid, $9::timestamptz, $10::text
      FROM (SELECT count(*) AS n FROM superseded) s WHERE s.n = 1 OR $3::int = 1 RETURNING 1
    ), raised AS (
      UPDATE accounts SET version = version + 1, updated_at = $9 WHERE id = $1 AND EXISTS (SELECT 1 FROM added) RETURNING version
    ) SELECT version FROM raised`,
};
const CURRENT: Statement = {
  name: 'fact-current',
  text: `SELECT ${COLUMNS} FROM facts WHERE entity_id = $1 AND kind = $2 AND superseded_at IS NULL AND NOT removed`,
};
const LAST: Statement = {
  name: 'fact-last',
  text: `SELECT ${COLUMNS} FROM facts WHERE entity_id = $1 AND kind = $2 AND superseded_at IS NULL`,
};
const CURRENT_OF_KIND: Statement = {
  name: 'fact-current-of-kind',
  text: `SELECT ${COLUMNS} FROM facts WHERE account_id = $1 AND kind = $2 AND superseded_at IS NULL AND NOT removed
         AND ($3::int IS NULL OR cycle = $3) ORDER BY recorded_at, entity_id`,
};
const ACCOUNT_VERSION: Statement = { name: 'fact-account-version', text: 'SELECT version FROM accounts WHERE id = $1' };
const VERSIONS: Statement = {
  name: 'fact-versions',
  text: `SELECT ${COLUMNS} FROM facts WHERE entity_id = $1 AND kind = $2 ORDER BY version`,
};

/** Facts are versioned rows: a change writes a new version, the old one stays. Callers hold the account's lock. */
@Injectable()
export class FactStore {
  /** Writes one version and raises the account's version. Returns the account's new version. */
  async write(
    tx: Transaction,
    fact: Omit<FactVersion, 'recordedBy' | 'recordedAt'>,
    by: ActorRef,
    at: Date,
  ): Promise<number> {
    const content = JSON.stringify(fact.content);
    const [row] = await tx.query<{ version: number }>(WRITE, [
      fact.accountId,
      fact.id,
      fact.version,
      fact.kind,
      fact.cycle,
      content,
      fact.removed,
      by.id,
      at,
      contentHash(JSON.parse(content)),
    ]);
    if (!row) throw new Error(`fact ${fact.id} has no version ${fact.version - 1}`);
    return row.version;
  }

  /** What follows from a fact may raise the account's version again. */
  async versionOf(tx: Transaction, accountId: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(ACCOUNT_VERSION, [accountId]);
    return row?.version ?? 0;
  }

  async current<K extends FactKind>(tx: Transaction, kind: K, id: string): Promise<FactVersion<K> | undefined> {
    const [row] = await tx.query<FactVersion<K>>(CURRENT, [id, kind]);
    return row;
  }

  /** The newest version, be it the one that says that the fact was withdrawn. */
  async last<K extends FactKind>(tx: Transaction, kind: K, id: string): Promise<FactVersion<K> | undefined> {
    const [row] = await tx.query<FactVersion<K>>(LAST, [id, kind]);
    return row;
  }

  /** @param cycle null: of every cycle */
  async ofKind<K extends FactKind>(
    tx: Transaction,
    accountId: string,
    kind: K,
    cycle: number | null,
  ): Promise<FactVersion<K>[]> {
    return tx.query<FactVersion<K>>(CURRENT_OF_KIND, [accountId, kind, cycle]);
  }

  async versions<K extends FactKind>(tx: Transaction, kind: K, id: string): Promise<FactVersion<K>[]> {
    return tx.query<FactVersion<K>>(VERSIONS, [id, kind]);
  }
}
