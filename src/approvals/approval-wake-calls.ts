import { Injectable } from '@nestjs/common';
import type { ApprovalEffects, AskedSeat } from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { type ApprovalMessage, ApprovalMessages } from './approval-messages';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalSubstitutes } from './approval-substitutes';
import type { DeferredAsk, MoveContext } from './approval-transitions';
import { ApprovalMails, type AskedByMail } from './by-mail/approval-mails';

/** Word to those who are asked: as the route has it, because somebody asked them, or because they stand in for somebody. */
@Injectable()
export class ApprovalWakeCalls {
  constructor(
    private readonly messages: ApprovalMessages,
    private readonly substitutes: ApprovalSubstitutes,
    private readonly mails: ApprovalMails,
  ) {}

  async asked(
    tx: Transaction,
    context: MoveContext & { instance: LoadedInstance },
    asked: ApprovalEffects['openStep'],
    dueAt: Date,
  ): Promise<void> {
    if (context.asks) context.asks.push({ context, asked, dueAt });
    else await this.ask(tx, context, asked, dueAt);
  }

  /** Those whose seat is still open in that opening; whoever was asked anew meanwhile has been told by that. */
  async askStill(tx: Transaction, now: LoadedInstance, deferred: readonly DeferredAsk[]): Promise<void> {
    if (statusOf(now) !== 'open') return;
    const open = contextOf(now).seats.filter(({ state }) => state === 'open');
    for (const { context, asked, dueAt } of deferred) {
      const isStill = ({ seat }: AskedSeat) => open.some(({ no, opening }) => no === seat && opening === asked.opening);
      const seats = asked.seats.filter(isStill);
      await this.ask(tx, { ...context, instance: now }, { ...asked, seats }, dueAt);
    }
  }

  private async ask(
    tx: Transaction,
    { instance, at, said = null }: DeferredAsk['context'],
    { opening, seats }: ApprovalEffects['openStep'],
    dueAt: Date,
  ): Promise<void> {
    const byRoute = seats.filter(({ by }) => by === null).map(({ personId }) => personId);
    const params = { dueAt };
    const message = { template: 'approvalOpened', occasion: `opened-${opening}`, to: byRoute, params } as const;
    await this.messages.tell(tx, instance.id, message, at);
    for (const seat of seats.filter(({ by }) => by !== null))
      await this.handedOn(tx, instance.id, seat, { opening, dueAt, said, at });
    const standIns = await this.standIns(tx, instance, { opening, seats, dueAt, at });
    const own = seats.map(({ personId }) => ({ personId, seatPersonId: personId }));
    await this.mails.ask(tx, instance.id, opening, [...own, ...standIns], at);
  }

  private async handedOn(
    tx: Transaction,
    requestId: string,
    { seat, personId, origin, by }: AskedSeat,
    { opening, dueAt, said, at }: { opening: number; dueAt: Date; said: string | null; at: Date },
  ): Promise<void> {
    const params = { dueAt, comment: said, origin: { code: `approvals:origin.${origin}`, params: {} } };
    const message: ApprovalMessage = {
      template: 'approvalHandedOn',
      occasion: `handed-${opening}-${seat}`,
      to: [personId],
      params,
      deciderId: by,
    };
    await this.messages.tell(tx, requestId, message, at);
  }

  /** What a delegate was asked nobody else is asked; nor is whoever may not decide on this request at all. */
  private async standIns(
    tx: Transaction,
    instance: LoadedInstance,
    { opening, seats, dueAt, at }: { opening: number; seats: AskedSeat[]; dueAt: Date; at: Date },
  ): Promise<AskedByMail[]> {
    const people = seats.filter(({ origin }) => origin !== 'delegated').map(({ personId }) => personId);
    const asked: AskedByMail[] = [];
    for (const { id, personId, substituteId } of await this.substitutes.of(tx, people, instance, at)) {
      const message: ApprovalMessage = {
        template: 'approvalStandIn',
        occasion: `stands-in-${opening}-${id}`,
        to: [substituteId],
      };
      await this.messages.tell(tx, instance.id, { ...message, params: { dueAt }, deciderId: personId }, at);
      asked.push({ personId: substituteId, seatPersonId: personId });
    }
    return asked;
  }
}
