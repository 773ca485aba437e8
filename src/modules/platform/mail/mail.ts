/** What is to be told by mail, as it is asked for inside a command. The text is made when it is sent, in the reader's language. */
export interface MailOrder {
  /** Stable and unique: the same occasion is one mail. Its Message-ID comes from it. */
  key: string;
  /** Who makes the text: see {@link MailComposers}. */
  kind: string;
  recipientId: string;
  /** What it is about, for incidents. */
  subject: { type: string; id: string };
  params: Record<string, unknown>;
}

/** What goes into the ledger at once, inside the transaction that notes what it tells of. */
export interface DueMail extends MailOrder {
  dueAt: Date;
}

/** Not now: the mail waits, and this was no attempt. */
export interface Postponed {
  notBefore: Date;
}

/** A row of the ledger. */
export interface MailRow extends MailOrder {
  id: string;
  messageId: string;
  attempts: number;
}

/** A mail as it is handed over. */
export interface ComposedMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
}

/**
 * - sent: the server said that it has it.
 * - refused: the server said no, for good; trying again is no use.
 * - unreached: nothing was accepted; it may be tried again.
 * - uncertain: everything was handed over and no answer came back. The server may or may not have it.
 */
export type Delivery =
  | { outcome: 'sent'; response: string }
  | { outcome: 'refused'; error: string }
  | { outcome: 'unreached'; error: string }
  | { outcome: 'uncertain'; error: string };
