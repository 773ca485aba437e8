import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Translator } from '../platform/i18n/translator';
import { counting, type HandOverOrder, OpenWork } from '../users/open-work';
import { SupportGate } from './support-gate';
import { SupportSteps } from './support-steps';
import { contextOf } from './support-store';

const OF_ASSIGNEE = `FROM support_requests WHERE assignee_id = $1 AND state = 'open'`;
const COUNT: Statement = { name: 'open-work.support', text: `SELECT count(*)::int AS n ${OF_ASSIGNEE}` };
const ITEMS: Statement = { name: 'hand-over.support', text: `SELECT id ${OF_ASSIGNEE} ORDER BY due_at, id` };

/** Requests for support that a leaver was to answer (S6, B11). */
@Injectable()
export class SupportHandOver implements OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly gate: SupportGate,
    private readonly steps: SupportSteps,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.openWork.register('supportRequests', counting(COUNT), {
      items: async (tx, personId) => (await tx.query<{ id: string }>(ITEMS, [personId])).map(({ id }) => id),
      one: (tx, id, order) => this.one(tx, id, order),
    });
  }

  /** @throws Problem 422 `support-nobody-answers` for somebody of another department than the one that was asked */
  private async one(tx: Transaction, id: string, { from, to, by, at, locale }: HandOverOrder): Promise<void> {
    const { request, context } = await this.gate.enterForAdministrator(tx, { actorId: by, at }, id);
    const { assigneeId, departmentId } = contextOf(request);
    if (request.envelope.state !== 'open' || assigneeId !== from) return;
    await this.gate.answering(tx, departmentId, to);
    const reason = this.translator.t(locale, 'users:handOverReason');
    await this.steps.must(tx, request, 'support.assigned', { to, reason }, context);
  }
}
