import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import {
  type ApprovalContent,
  type ApprovalRequest,
  type ApprovalSubject,
  type CarriedOut,
  type OutcomeContext,
  type RefusedOutcome,
  SubjectRegistry,
} from '../../src/approvals/subject-registry';
import type { Transaction } from '../../src/modules/platform/database/unit-of-work';

const LOCK = { name: 'try-lock', text: 'SELECT id FROM accounts WHERE id = $1 FOR UPDATE' };
const CONTENT = { name: 'try-content', text: 'SELECT name, group_name AS note FROM accounts WHERE id = $1' };
const NOTE = { name: 'try-note', text: 'UPDATE accounts SET group_name = $2 WHERE id = $1' };
const MARK = { name: 'try-mark', text: `UPDATE accounts SET external_ref = $2 WHERE id = $1` };

/** A subject that is nothing but an account's note: what is asked is the note, what approval does is a mark on the account. */
@Injectable()
export class TrySubject implements ApprovalSubject, OnModuleInit {
  readonly type = 'try';
  readonly refusals: { requestId: string; outcome: RefusedOutcome; reason: string | undefined }[] = [];
  /** What the subject answers when it may carry the outcome out; a test may say that it cannot. */
  answer: CarriedOut = { carriedOut: true };
  /** Amount of the subjects that are filed from now on. */
  amount = '1000.00';
  /** Fields besides the note, of every subject. */
  extras: Record<string, unknown> = {};
  /** Title of every subject from now on; absent: the account's. */
  title: ApprovalContent['title'] | undefined;
  discountBasisPoints = 0;
  private readonly amounts = new Map<string, string>();

  constructor(private readonly registry: SubjectRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async lock(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(LOCK, [accountId]);
  }

  async content(tx: Transaction, request: Pick<ApprovalRequest, 'subjectId'>): Promise<ApprovalContent> {
    const [account] = await tx.query<{ name: string; note: string | null }>(CONTENT, [request.subjectId]);
    const amount = this.amounts.get(request.subjectId) ?? this.amount;
    this.amounts.set(request.subjectId, amount);
    return {
      title: this.title ?? { code: 'path.path.nurture', params: { account: account?.name } },
      fields: { note: account?.note ?? null, ...this.extras },
      amount: { amount, currency: 'CNY' },
      discountBasisPoints: this.discountBasisPoints,
    };
  }

  async approved(tx: Transaction, request: ApprovalRequest): Promise<CarriedOut> {
    if (this.answer.carriedOut) await tx.query(MARK, [request.subjectId, `approved ${request.id}`]);
    return this.answer;
  }

  /** The note and the fields beside it; the amount, which no rollback takes back. */
  async edit(tx: Transaction, request: ApprovalRequest, changes: Readonly<Record<string, unknown>>) {
    const note = changes['fields.note'];
    if (note !== undefined) await tx.query(NOTE, [request.subjectId, note]);
    const { amount } = changes;
    if (typeof amount === 'string') this.amounts.set(request.subjectId, amount);
    const others = Object.entries(changes).filter(([name]) => name.startsWith('fields.') && name !== 'fields.note');
    const extras = {
      ...this.extras,
      ...Object.fromEntries(others.map(([name, to]) => [name.replace('fields.', ''), to])),
    };
    tx.afterCommit(() => (this.extras = extras));
    const content = await this.content(tx, request);
    return { ...content, fields: { ...content.fields, ...extras } };
  }

  async refused(
    _: Transaction,
    request: ApprovalRequest,
    outcome: RefusedOutcome,
    { reason }: OutcomeContext,
  ): Promise<void> {
    this.refusals.push({ requestId: request.id, outcome, reason });
  }
}

@Global()
@Module({ providers: [TrySubject], exports: [TrySubject] })
export class TryModule {}
