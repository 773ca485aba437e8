import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../modules/platform/database/unit-of-work';
import { MailQueue } from '../../modules/platform/mail/mail-queue';
import { ApprovalStore } from '../approval-store';
import { MailChoices } from './mail-choices';
import { MailPermission } from './mail-permission';

/** Kind of the mail that asks for a decision. */
export const APPROVAL_ASKED = 'approval.asked';

/** Somebody who is asked: on a seat of their own, or in the place of its holder. */
export interface AskedByMail {
  personId: string;
  seatPersonId: string;
}

/** Mails to those who are asked. Ordered in the transaction that opens their task, once an opening and person. */
@Injectable()
export class ApprovalMails {
  constructor(
    private readonly mails: MailQueue,
    private readonly choices: MailChoices,
    private readonly permission: MailPermission,
    private readonly store: ApprovalStore,
  ) {}

  async ask(tx: Transaction, requestId: string, opening: number, asked: readonly AskedByMail[], at: Date) {
    if (!this.mails.isOn || asked.length === 0) return;
    const request = await this.store.read(tx, requestId);
    if (!request || !(await this.permission.allows(tx, request))) return;
    const people = asked.map(({ personId }) => personId);
    const wanting = await this.choices.wantedBy(tx, people);
    for (const { personId, seatPersonId } of asked.filter((each) => wanting.includes(each.personId))) {
      const order = {
        key: `approval-${requestId}-asked-${opening}-${personId}-${seatPersonId}`,
        kind: APPROVAL_ASKED,
        recipientId: personId,
        subject: { type: 'approval', id: requestId },
        params: { seatPersonId },
      };
      await this.mails.order(tx, order, at);
    }
  }
}
