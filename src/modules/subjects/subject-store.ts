import { Injectable } from '@nestjs/common';
import { type Scope } from '../auth/scope';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { SubjectContext } from '../../machines/subject/subject-context';
import type { FactVersion } from '../accounts/fact-store';
import type { SubjectFactKind } from './subject-kind';

/** A subject with where it stands, as it is read for an answer. */
export interface SubjectRow {
  id: string;
  accountId: string;
  accountName: string;
  accountVersion: number;
  departmentId: string;
  classes: string[];
  kind: SubjectFactKind;
  version: number;
  cycle: number;
  content: FactVersion<SubjectFactKind>['content'];
  recordedBy: string | null;
  /** Who wrote the first version: whose draft it is, whoever changed it since. */
  authorId: string | null;
  recordedAt: Date;
  state: string;
  /** Of its machine; never lower than that of the text. */
  stateVersion: number;
  context: SubjectContext;
  record: Record<string, unknown> | null;
}

export interface SubjectHistoryRow {
  seq: number;
  at: Date;
  actorKind: 'user' | 'system';
  actorId: string | null;
  event: string;
  payload: Record<string, unknown>;
  fromState: string | null;
  toState: string;
  hash: string;
}

const COMPLETING = `('subject.completed', 'contract.signed')`;
const COLUMNS = `f.entity_id AS id, f.account_id AS "accountId", a.name AS "accountName", a.version AS "accountVersion",
  a.department_id AS "departmentId", a.classes, f.kind, f.version, f.cycle,
  (SELECT v.recorded_by FROM facts v WHERE v.entity_id = f.entity_id AND v.version = 1) AS "authorId", f.content, f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy", i.state, i.version AS "stateVersion", i.envelope->'context' AS context,
  CASE WHEN i.state NOT IN ('draft', 'inApproval', 'approved', 'cancelled') THEN
    (SELECT t.payload FROM transitions t WHERE t.instance_id = f.entity_id AND t.event IN ${COMPLETING} ORDER BY t.seq DESC LIMIT 1)
  END AS record`;
/** Repeats the condition of the index `facts_subjects`. */
const SUBJECT_KINDS = `('quotation', 'agreement', 'subcontract', 'expense', 'reception', 'visitLevel', 'amendment', 'promotionPlan')`;
/** With those that were withdrawn: their last version says so, and they stay to be read. */
const FROM = `FROM facts f JOIN accounts a ON a.id = f.account_id JOIN instances i ON i.id = f.entity_id
  WHERE f.superseded_at IS NULL`;
/** Where it is: the kind of the fact and its account, without a lock and without a scope. */
const FIND: Statement = {
  name: 'subject-find',
  text: `SELECT f.entity_id AS id, f.account_id AS "accountId", f.kind FROM facts f
    WHERE f.entity_id = $1 AND f.superseded_at IS NULL`,
};
const AUTHORS: Statement = {
  name: 'subject-authors',
  text: `SELECT DISTINCT f.recorded_by AS id FROM facts f WHERE f.entity_id = $1 AND f.recorded_by IS NOT NULL
    AND f.recorded_at > COALESCE((SELECT max(t.at) FROM transitions t WHERE t.instance_id = $1
      AND t.event IN ('subject.approved', 'contract.approved')), '-infinity') ORDER BY 1`,
};
const HISTORY: Statement = {
  name: 'subject-history',
  text: `SELECT seq, at, actor_kind AS "actorKind", actor_id AS "actorId", event, payload, from_state AS "fromState",
      to_state AS "toState", hash FROM transitions WHERE instance_id = $1 ORDER BY seq`,
};
const WAS_APPROVED: Statement = {
  name: 'subject-was-approved',
  text: `SELECT 1 FROM transitions WHERE instance_id = $1 AND event IN ('subject.approved', 'contract.approved') LIMIT 1`,
};
const RAISE: Statement = {
  name: 'subject-raise-account',
  text: 'UPDATE accounts SET version = version + 1, updated_at = $2 WHERE id = $1',
};

/** Reads subjects with the state of their machines. */
@Injectable()
export class SubjectStore {
  async find(
    tx: Transaction,
    id: string,
  ): Promise<{ id: string; accountId: string; kind: SubjectFactKind } | undefined> {
    const [row] = await tx.query<{ id: string; accountId: string; kind: SubjectFactKind }>(FIND, [id]);
    return row;
  }

  /** Who wrote its versions since it was last approved. */
  async authors(tx: Transaction, id: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(AUTHORS, [id])).map((author) => author.id);
  }

  async one(tx: Transaction, id: string): Promise<SubjectRow | undefined> {
    const [row] = await tx.query<SubjectRow>(
      { name: 'subject-one', text: `SELECT ${COLUMNS} ${FROM} AND f.entity_id = $1` },
      [id],
    );
    return row;
  }

  /** A person's drafts of these kinds that they still see, newest first; `scope` begins at `$5`. */
  async drafts(
    tx: Transaction,
    filter: { kinds: SubjectFactKind[]; authorId: string; before: string | null; limit: number },
    scope: Scope,
  ): Promise<SubjectRow[]> {
    const statement = {
      name: `subject-drafts-${scope.fields}-${scope.key}`,
      text: `SELECT ${COLUMNS} FROM facts own JOIN facts f ON f.entity_id = own.entity_id AND f.superseded_at IS NULL AND NOT f.removed
        JOIN accounts a ON a.id = f.account_id JOIN instances i ON i.id = f.entity_id
        WHERE own.recorded_by = $1 AND own.version = 1 AND own.kind = ANY ($2) AND own.kind IN ${SUBJECT_KINDS} AND i.state = 'draft'
          AND ($3::uuid IS NULL OR own.entity_id < $3) AND a.withdrawn_at IS NULL AND ${scope.sql} ORDER BY own.entity_id DESC LIMIT $4`,
    };
    const { kinds, authorId, before, limit } = filter;
    return tx.query<SubjectRow>(statement, [authorId, kinds, before, limit, ...scope.values]);
  }

  /** Newest first, in the scope of who asks; those that were withdrawn only where asked for. `scope` begins at `$6`. */
  async list(
    tx: Transaction,
    filter: {
      kinds: SubjectFactKind[];
      accountId: string | null;
      state: string | null;
      before: string | null;
      limit: number;
    },
    scope: Scope,
  ): Promise<SubjectRow[]> {
    const withdrawn = filter.state === 'cancelled';
    const statement = {
      name: `subject-list-${withdrawn ? 'withdrawn-' : ''}${scope.fields}-${scope.key}`,
      text: `SELECT ${COLUMNS} ${FROM} AND ${withdrawn ? '' : 'NOT '}f.removed AND f.kind = ANY ($1) AND f.kind IN ${SUBJECT_KINDS} AND ($2::uuid IS NULL OR f.account_id = $2)
        AND ($3::text IS NULL OR i.state = $3) AND ($4::uuid IS NULL OR f.entity_id < $4) AND a.withdrawn_at IS NULL
        AND ${scope.sql} ORDER BY f.entity_id DESC LIMIT $5`,
    };
    const { kinds, accountId, state, before, limit } = filter;
    return tx.query<SubjectRow>(statement, [kinds, accountId, state, before, limit, ...scope.values]);
  }

  history(tx: Transaction, id: string): Promise<SubjectHistoryRow[]> {
    return tx.query<SubjectHistoryRow>(HISTORY, [id]);
  }

  /** Whether an earlier content of it was approved. */
  async wasApproved(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(WAS_APPROVED, [id])).length > 0;
  }

  /** The account's version rises with every event of its subjects: criteria look at them. */
  async raiseAccount(tx: Transaction, accountId: string, at: Date): Promise<void> {
    await tx.query(RAISE, [accountId, at]);
  }
}
