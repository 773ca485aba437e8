import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../modules/platform/database/unit-of-work';
import type { Locale } from '../../modules/platform/i18n/locale';
import { Translator } from '../../modules/platform/i18n/translator';
import { PolicyService } from '../../modules/policy/policy.service';
import { type PageWords, PrintWords } from '../record/print-words';
import { writtenAmount } from './written-amount';

/** What mails and confirmation pages are written with. */
export interface MailWords extends PageWords {
  /** A sentence of ours. */
  say: (key: string, params?: Record<string, unknown>) => string;
  money: (money: { amount: string; currency: string }) => string;
  field: (name: string) => string;
}

@Injectable()
export class MailWordsSource {
  constructor(
    private readonly words: PrintWords,
    private readonly translator: Translator,
    private readonly policies: PolicyService,
  ) {}

  async for(locale: Locale, tx?: Transaction): Promise<MailWords> {
    const { policy } = await this.policies.active(tx);
    const words = this.words.for(locale, policy.time.zone);
    return {
      ...words,
      say: (key, params) => this.translator.t(locale, `approvals-mail:${key}`, params),
      money: (money) => writtenAmount(money, locale),
      field: (name) => words.word('fields', name.replace(/^fields\./, '')),
    };
  }
}
