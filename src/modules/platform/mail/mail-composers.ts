import { Injectable } from '@nestjs/common';
import type { ComposedMail, MailRow, Postponed } from './mail';

/**
 * Makes a mail's text at the moment of sending. Null: there is nothing to say any more. Called again for the same row after a failure,
 * and when the instant has come that it was postponed to.
 */
export type ComposeMail = (mail: MailRow, at: Date) => Promise<ComposedMail | Postponed | null>;

/** Kind of mail to who writes it. */
@Injectable()
export class MailComposers {
  private readonly composers = new Map<string, ComposeMail>();

  register(kind: string, compose: ComposeMail): void {
    if (this.composers.has(kind)) throw new Error(`mails of kind ${kind} have a composer already`);
    this.composers.set(kind, compose);
  }

  of(kind: string): ComposeMail {
    const compose = this.composers.get(kind);
    if (!compose) throw new Error(`nobody writes mails of kind ${kind}`);
    return compose;
  }
}
