import type { Instant, LocalDate } from '../account-path/facts';
import type { GivenActor } from '../account-path/given';
import type { CollectionLevel } from '../policy/policy';

/** What each event says. */
export interface ReceivablePayloads {
  'receivable.invoiced': { invoiceNumber: string; invoicedOn: LocalDate };
  'receivable.promised': { until: LocalDate; note: string };
  'receivable.disputed': { reason: string };
  'receivable.disputeResolved': { note: string };
  /** It was recorded wrongly; only while nothing is paid on it. */
  'receivable.reversed': { reason: string };
  /** `part` tells later allocations of one payment apart, from 0; a credit note lowers the balance like money. */
  'payment.received': {
    paymentId: string;
    amount: string;
    currency: string;
    receivedOn: LocalDate;
    part?: number;
    kind?: PaymentKind;
  };
  'payment.reversed': { paymentId: string; reason: string };
  /** `visit` is the setting of the clocks that the deadline belongs to; a stale one is refused. */
  /** An extension or a write-off was asked for (A13). Collection goes on until it is granted. */
  'request.filed': { requestId: string; kind: MoneyRequestKind; until?: LocalDate };
  /** It was rejected, withdrawn, voided or sent back. */
  'request.ended': { requestId: string };
  'extension.granted': { requestId: string; until: LocalDate };
  /** `amount` is the balance that the approvers were shown. */
  'writeOff.granted': { requestId: string; amount: string };
  'clock.due': { visit: number };
  'clock.overdue': { visit: number };
  'clock.level': { visit: number; level: number };
  'clock.promiseEnded': { visit: number };
}
export type PaymentKind = 'payment' | 'creditNote';
export type MoneyRequestKind = 'extension' | 'writeOff';
export type ReceivableEventType = keyof ReceivablePayloads;

/** A level of the policy in force, with its number in the order of days. */
export interface NumberedLevel extends Pick<CollectionLevel, 'code' | 'days' | 'remind' | 'message' | 'template'> {
  number: number;
}

/** What the service knew at that moment; kept in the history row, so that a replay decides alike. */
export interface ReceivableGiven {
  at: Instant;
  /** Day of `at` in the company's zone. */
  today: LocalDate;
  actor: Pick<GivenActor, 'kind' | 'id'>;
  /** Latest day that a promise or an extension (A13) may name. */
  latestPromise?: LocalDate;
  /** Only with `clock.level`. */
  level?: NumberedLevel;
}

export type ReceivableEventOf<T extends ReceivableEventType> = {
  type: T;
  payload: ReceivablePayloads[T];
  given: ReceivableGiven;
};
export type ReceivableEvent = { [T in ReceivableEventType]: ReceivableEventOf<T> }[ReceivableEventType];
