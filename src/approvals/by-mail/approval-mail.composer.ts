import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Statement, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import type { Locale } from '../../modules/platform/i18n/locale';
import type { ComposedMail, MailRow } from '../../modules/platform/mail/mail';
import { MailComposers } from '../../modules/platform/mail/mail-composers';
import { ApprovalStore } from '../approval-store';
import { APPROVAL_ASKED } from './approval-mails';
import { askedMail } from './asked-mail';
import { type Alive, LinkStanding } from './link-standing';
import { digestOf, type MailLink } from './mail-link';
import { MailLinkStore } from './mail-link-store';
import { MailLinks } from './mail-links';
import { MailPermission } from './mail-permission';
import { MailWordsSource } from './mail-words';

const RECEIVER: Statement = {
  name: 'approval-mail-receiver',
  text: 'SELECT name, email, locale FROM users WHERE id = $1 AND disabled_at IS NULL',
};

interface Receiver {
  name: string;
  email: string;
  locale: Locale;
}

/** Writes the mail that asks for a decision when it is sent, from what holds then. Nothing is written of what has moved on. */
@Injectable()
export class ApprovalMailComposer implements OnModuleInit {
  constructor(
    private readonly composers: MailComposers,
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: LinkStanding,
    private readonly store: ApprovalStore,
    private readonly linkStore: MailLinkStore,
    private readonly links: MailLinks,
    private readonly permission: MailPermission,
    private readonly words: MailWordsSource,
  ) {}

  onModuleInit(): void {
    this.composers.register(APPROVAL_ASKED, (mail, at) => this.compose(mail, at));
  }

  private async compose(mail: MailRow, at: Date): Promise<ComposedMail | null> {
    const [receiver] = await this.unitOfWork.read<Receiver>(RECEIVER, [mail.recipientId]);
    if (!receiver) return null;
    const link = await this.linkFor(mail, at);
    const standing = link && (await this.standings.of({ ...link, seat: null, usedAt: null }, receiver.locale, at));
    if (!link || !standing?.isAlive) return null;
    const token = await this.kept(link, standing, at);
    const words = await this.words.for(receiver.locale);
    const url = this.links.urlOf(token);
    return {
      to: { name: receiver.name, address: receiver.email },
      language: receiver.locale,
      ...askedMail(
        { standing, receiver: receiver.name, url, expiresAt: link.expiresAt, seatPersonId: link.seatPersonId },
        words,
      ),
    };
  }

  /** For the round and step of now; undefined where the request is gone. */
  private linkFor(mail: MailRow, at: Date): Promise<Omit<MailLink, 'seat'> | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.store.read(tx, mail.subject.id);
      if (!request) return undefined;
      const { id: requestId, round, step, contentHash } = request;
      const seatPersonId = String(mail.params.seatPersonId);
      const expiresAt = await this.permission.expiry(tx, at);
      return { id: mail.id, requestId, round, step, contentHash, personId: mail.recipientId, seatPersonId, expiresAt };
    });
  }

  private async kept(link: Omit<MailLink, 'seat'>, { detail, seat }: Alive, at: Date): Promise<string> {
    const { round, step, contentHash } = detail;
    const bound = { ...link, round, step, contentHash, seat };
    const token = this.links.tokenOf(bound);
    await this.unitOfWork.run((tx) => this.linkStore.save(tx, bound, digestOf(token), at));
    return token;
  }
}
