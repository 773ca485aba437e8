import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import type { Commander } from '../approval-decisions';
import type { Named } from '../approval-detail.view';
import { ApprovalMessages } from '../approval-messages';
import { COPIED_AMOUNT } from '../approval-store';
import { ConversationGate } from './conversation-gate';

export interface Copy {
  person: Named;
  /** Null: the route gave it. */
  copiedBy: Named | null;
  copiedAt: Date;
}

const PRESENT: Statement = {
  name: 'approval-copies-present-people',
  text: 'SELECT id FROM users WHERE id = ANY ($1::uuid[]) AND disabled_at IS NULL FOR SHARE',
};
const ADD: Statement = {
  name: 'approval-copies-add',
  text: `INSERT INTO approval_copies (request_id, person_id, due_at, amount, copied_at, copied_by, read_at)
    SELECT r.id, person, COALESCE(r.due_at, $3), ${COPIED_AMOUNT}, $3, $4,
      (SELECT d.at FROM approval_reads d WHERE d.request_id = r.id AND d.person_id = person AND d.round = r.round)
    FROM approval_requests r, unnest($2::uuid[]) AS person WHERE r.id = $1
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`,
};
const LIST: Statement = {
  name: 'approval-copies-list',
  text: `SELECT jsonb_build_object('id', u.id, 'name', u.name) AS person,
      CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'name', b.name) END AS "copiedBy",
      c.copied_at AS "copiedAt"
    FROM approval_copies c JOIN users u ON u.id = c.person_id LEFT JOIN users b ON b.id = c.copied_by
    WHERE c.request_id = $1 ORDER BY c.copied_at, u.name, u.id`,
};

/** Copies for people who decide nothing. Who gives one lets that person see the whole request, for good. */
@Injectable()
export class CopiesService {
  constructor(
    private readonly gate: ConversationGate,
    private readonly messages: ApprovalMessages,
  ) {}

  /**
   * Gives copies. Who has one already keeps it and is not told again.
   * @throws Problem 404 `not-found`, 403 `forbidden` for anybody but requester and approvers, 422 `person-not-available`
   */
  async add(tx: Transaction, command: Commander, id: string, people: string[]): Promise<Copy[]> {
    const request = await this.gate.enter(tx, command, id);
    const { actor, at } = command;
    if (!(await this.gate.isParty(tx, actor.id, request))) throw new Problem(403, 'forbidden');
    await this.assertPresent(tx, people);
    const added = await tx.query<{ personId: string }>(ADD, [id, people, at, actor.id]);
    const params = { sender: actor.name };
    for (const { personId } of added) {
      const occasion = `copied-to-${personId}`;
      await this.messages.tell(tx, id, { template: 'approvalCopiedBy', occasion, to: [personId], params }, at);
    }
    return this.list(tx, id);
  }

  list(tx: Transaction, id: string): Promise<Copy[]> {
    return tx.query<Copy>(LIST, [id]);
  }

  private async assertPresent(tx: Transaction, people: string[]): Promise<void> {
    const present = (await tx.query<{ id: string }>(PRESENT, [people])).map((person) => person.id);
    const missing = [...new Set(people)].filter((person) => !present.includes(person));
    if (missing.length > 0) throw new Problem(422, 'person-not-available', {}, undefined, { personIds: missing });
  }
}
