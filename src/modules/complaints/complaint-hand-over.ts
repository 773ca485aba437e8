import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Translator } from '../platform/i18n/translator';
import { counting, type HandOverOrder, OpenWork } from '../users/open-work';
import { ComplaintGate } from './complaint-gate';
import { ComplaintSteps } from './complaint-steps';
import { contextOf } from './complaint-store';

/** Those that are not over: an answered one may be reopened. */
const OF_OWNER = `FROM complaints WHERE owner_id = $1 AND state IN ('open', 'answered')`;
const COUNT: Statement = { name: 'open-work.complaints', text: `SELECT count(*)::int AS n ${OF_OWNER}` };
const ITEMS: Statement = { name: 'hand-over.complaints', text: `SELECT id ${OF_OWNER} ORDER BY due_at, id` };

/** Complaints that a leaver is in charge of (S6, B9). */
@Injectable()
export class ComplaintHandOver implements OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly gate: ComplaintGate,
    private readonly steps: ComplaintSteps,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.openWork.register('complaints', counting(COUNT), {
      items: async (tx, personId) => (await tx.query<{ id: string }>(ITEMS, [personId])).map(({ id }) => id),
      one: (tx, id, order) => this.one(tx, id, order),
    });
  }

  /** @throws Problem 422 `complaint-owner-unfit` for somebody who does not see the account, or may not answer */
  private async one(tx: Transaction, id: string, { from, to, by, at, locale }: HandOverOrder): Promise<void> {
    const { complaint, accountId, context } = await this.gate.enterForAdministrator(tx, { actorId: by, at }, id);
    const isOver = complaint.envelope.state !== 'open' && complaint.envelope.state !== 'answered';
    if (isOver || contextOf(complaint).ownerId !== from) return;
    await this.gate.assertOwner(tx, accountId, to);
    const reason = this.translator.t(locale, 'users:handOverReason');
    await this.steps.must(tx, complaint, 'complaint.assigned', { to, reason }, context);
  }
}
