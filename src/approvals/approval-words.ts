import { Injectable } from '@nestjs/common';
import type { Locale } from '../modules/platform/i18n/locale';
import { Translator } from '../modules/platform/i18n/translator';
import { textKey } from './approval-messages';

/** Sentences about requests, of the same dictionary as the messages about them: clients have none of their own. */
@Injectable()
export class ApprovalWords {
  constructor(private readonly translator: Translator) {}

  titleOf({ code, params }: { code: string; params: Record<string, unknown> }, locale: Locale): string {
    return this.translator.t(locale, textKey(code, 'titles'), params);
  }
}
