import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDateOf } from '../../machines/calendar';
import { closedStates, overdueDays } from '../../machines/receivable';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { MessageTruth, type PendingMessage, type Standing } from '../platform/live/message-truth';
import { PolicyService } from '../policy/policy.service';

interface Row {
  id: string;
  state: string;
  balance: string;
  currency: string;
  dueOn: string;
}

/** Reminders: payment, promise and dispute stop them, and so does another due date. */
const REMINDERS = ['collectionNotice', 'collectionLevel', 'collectionDemand', 'promiseBroken'];
/** What happened: told as long as anything is owed. */
const EVENTS = ['paymentReversed'];
const CLOSED: readonly string[] = closedStates;
const DELAYED: readonly string[] = ['promised', 'disputed'];

/** Section 9: a reminder that waited for its mail, digest or card says today's balance, or nothing. */
@Injectable()
export class ReceivableTruth implements OnModuleInit {
  constructor(
    private readonly truth: MessageTruth,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.truth.register([...REMINDERS, ...EVENTS], (tx, messages, at) => this.look(tx, messages, at));
  }

  private async look(tx: Transaction, messages: readonly PendingMessage[], at: Date): Promise<Map<string, Standing>> {
    const { calendar } = await this.policies.active(tx);
    const ids = [...new Set(messages.flatMap(({ link }) => (link ? [link.id] : [])))];
    const rows = new Map((await tx.query<Row>(ROWS, [ids])).map((row) => [row.id, row]));
    const today = localDateOf(calendar, at);
    return new Map(
      messages.flatMap((message): [string, Standing][] => {
        const row = rows.get(message.link?.id ?? '');
        return row ? [[message.id, standingOf(message, row, today)]] : [];
      }),
    );
  }
}

function standingOf({ template, params }: PendingMessage, row: Row, today: string): Standing {
  const { state, balance, currency, dueOn } = row;
  if (CLOSED.includes(state)) return 'over';
  if (REMINDERS.includes(template) && (DELAYED.includes(state) || dueOn !== params.dueOn)) return 'over';
  return { balance: { amount: balance, currency }, dueOn, overdueDays: overdueDays(dueOn, today) };
}

const ROWS: Statement = {
  name: 'receivable-truth',
  text: `SELECT id, state, balance::text, currency, due_on::text AS "dueOn" FROM receivables WHERE id = ANY ($1::uuid[])`,
};
