import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApprovalService } from '../../src/approvals/approval.service';
import type { Filed } from '../../src/approvals/approval-filing';
import {
  type ApprovalContent,
  type ApprovalRequest,
  type ApprovalSubject,
  type CarriedOut,
  type OutcomeContext,
  type RefusedOutcome,
  SubjectRegistry,
} from '../../src/approvals/subject-registry';
import type { Actor } from '../../src/modules/auth/actor';
import type { Transaction } from '../../src/modules/platform/database/unit-of-work';
import { Problem } from '../../src/modules/platform/http/problem';
import type { Submission } from './moves';

/** What the approval does is the status; a payment needs it. */
export const DECLARATIONS = `CREATE TABLE replay_declarations (
  id uuid PRIMARY KEY,
  recorded_as text NOT NULL,
  amount numeric NOT NULL,
  rules text,
  asks text[] NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 0,
  department_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft',
  approved_by_request uuid,
  paid_at timestamptz
)`;

export interface Declaration {
  id: string;
  recordedAs: string;
  amount: string;
  departmentId: string;
}

const SAVE = {
  name: 'replay-save',
  text: `INSERT INTO replay_declarations (id, recorded_as, amount, department_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
};
const REVISE = {
  name: 'replay-revise',
  text: `UPDATE replay_declarations SET rules = $2, asks = $3, revision = revision + 1 WHERE id = $1`,
};
const LOCK = { name: 'replay-lock', text: 'SELECT id FROM replay_declarations WHERE id = $1 FOR UPDATE' };
const READ = {
  name: 'replay-read',
  text: `SELECT recorded_as AS "recordedAs", amount::text AS amount, rules, asks, revision, department_id AS "departmentId"
    FROM replay_declarations WHERE id = $1`,
};
const MARK = {
  name: 'replay-mark',
  text: 'UPDATE replay_declarations SET status = $2, approved_by_request = $3 WHERE id = $1',
};
const PAY = {
  name: 'replay-pay',
  text: `UPDATE replay_declarations SET paid_at = $2 WHERE id = $1 AND status = 'approved' RETURNING id`,
};

type Row = Omit<Declaration, 'id'> & { rules: string | null; asks: string[]; revision: number };

/** A feature as the product's own are: a row of its own, what is asked read from it, the outcome written to it. */
@Injectable()
export class DeclarationSubject implements ApprovalSubject, OnModuleInit {
  readonly type = 'declaration';

  constructor(
    private readonly registry: SubjectRegistry,
    private readonly approvals: ApprovalService,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Prepared, not filed: the requester's own, of which the engine knows nothing. */
  async save(tx: Transaction, declaration: Declaration): Promise<void> {
    await this.write(tx, declaration);
  }

  /** The requester's own writing and the filing of it, in one transaction. */
  async submit(tx: Transaction, actor: Actor, declaration: Declaration, said: Submission, at: Date): Promise<Filed> {
    await this.write(tx, declaration);
    await this.lock(tx, declaration.id);
    await tx.query(REVISE, [declaration.id, said.rules, said.asks]);
    const content = await this.content(tx, { subjectId: declaration.id });
    const subject = { type: this.type, id: declaration.id };
    const { departmentId } = declaration;
    return this.approvals.file(tx, {
      ...{ kind: 'A1', subject, accountId: null, departmentId, requesterId: actor.id, content, at },
    });
  }

  /** @throws Problem 409 `event-not-allowed` for what is not approved */
  async pay(tx: Transaction, id: string, at: Date): Promise<void> {
    const paid = await tx.query(PAY, [id, at]);
    if (paid.length === 0) throw new Problem(409, 'event-not-allowed', { possible: [] });
  }

  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query(LOCK, [id]);
  }

  async content(tx: Transaction, { subjectId }: Pick<ApprovalRequest, 'subjectId'>): Promise<ApprovalContent> {
    const { recordedAs, amount, rules, asks, revision } = await this.row(tx, subjectId);
    return {
      title: { code: 'path.plan.revise', params: { account: recordedAs } },
      fields: { rules, asks, revision },
      amount: { amount, currency: 'EUR' },
    };
  }

  async approved(tx: Transaction, { id, subjectId }: ApprovalRequest): Promise<CarriedOut> {
    await tx.query(MARK, [subjectId, 'approved', id]);
    return { carriedOut: true };
  }

  async refused(tx: Transaction, request: ApprovalRequest, outcome: RefusedOutcome, _: OutcomeContext): Promise<void> {
    await tx.query(MARK, [request.subjectId, outcome, null]);
  }

  private async write(tx: Transaction, { id, recordedAs, amount, departmentId }: Declaration): Promise<void> {
    await tx.query(SAVE, [id, recordedAs, amount, departmentId]);
  }

  private async row(tx: Transaction, id: string): Promise<Row> {
    const [row] = await tx.query<Row>(READ, [id]);
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }
}
