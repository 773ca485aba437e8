import { receivableEventsIn } from '../../machines/receivable';
import type { Actor } from '../auth/actor';
import { may, type Permission } from '../auth/permissions';
import type { ReceivableView } from './dto/receivable.dto';

/** What people do about a receivable. */
export const receivableMoves = [
  ...['pay', 'invoice', 'promise', 'dispute', 'resolveDispute'],
  ...['extend', 'writeOff', 'reverse'],
] as const;
export type ReceivableMove = (typeof receivableMoves)[number];

type Standing = Omit<ReceivableView, 'moves'>;

interface Rule {
  event: string;
  permission: Permission;
  holds?: (receivable: Standing) => boolean;
}

const isUnasked = ({ requested }: Standing) => requested === null;
const RULES: Record<ReceivableMove, Rule> = {
  pay: { event: 'payment.received', permission: 'money.write' },
  invoice: { event: 'receivable.invoiced', permission: 'receivables.write', holds: ({ invoice }) => invoice === null },
  promise: { event: 'receivable.promised', permission: 'receivables.write' },
  dispute: { event: 'receivable.disputed', permission: 'receivables.write' },
  resolveDispute: { event: 'receivable.disputeResolved', permission: 'receivables.write' },
  extend: { event: 'extension.granted', permission: 'requests.file', holds: isUnasked },
  writeOff: { event: 'writeOff.granted', permission: 'requests.file', holds: isUnasked },
  reverse: {
    event: 'receivable.reversed',
    permission: 'money.write',
    holds: ({ amount, balance }) => amount.amount === balance.amount,
  },
};

/** What is open to the person, by the chart (section 9) and their posts; the command looks again. */
export function movesOf(actor: Actor, receivable: Standing): ReceivableMove[] {
  const events = receivableEventsIn(receivable.state);
  return receivableMoves.filter((move) => {
    const { event, permission, holds } = RULES[move];
    return events.includes(event) && may(actor, permission) && (holds?.(receivable) ?? true);
  });
}
