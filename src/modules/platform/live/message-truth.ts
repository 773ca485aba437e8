import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';

/** A message that somebody is about to be sent. */
export interface PendingMessage {
  id: string;
  userId: string;
  template: string;
  params: Record<string, unknown>;
  link: { type: string; id: string } | null;
}

/** `over`: there is nothing to tell any more. Else what the message says today, of the parameters that may have changed. */
export type Standing = 'over' | Record<string, unknown>;

/** By the id of the message; one that is missing is as true as when it was written. */
export type LookAgain = (
  tx: Transaction,
  messages: readonly PendingMessage[],
  at: Date,
) => Promise<Map<string, Standing>>;

/**
 * Section 9: before anything goes out it is read again. Whoever writes messages that time may make untrue registers here how to tell; whoever
 * sends asks. Messages of other templates are of the past and stay true.
 */
@Injectable()
export class MessageTruth {
  private readonly looks = new Map<string, LookAgain>();

  register(templates: readonly string[], look: LookAgain): void {
    for (const template of templates) {
      if (this.looks.has(template)) throw new Error(`messages ${template} are looked at again by somebody already`);
      this.looks.set(template, look);
    }
  }

  async of(tx: Transaction, messages: readonly PendingMessage[], at: Date): Promise<Map<string, Standing>> {
    const all = new Map<string, Standing>();
    for (const look of new Set(this.looks.values())) {
      const own = messages.filter(({ template }) => this.looks.get(template) === look);
      if (own.length === 0) continue;
      for (const [id, standing] of await look(tx, own, at)) all.set(id, standing);
    }
    return all;
  }
}
