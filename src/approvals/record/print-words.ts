import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Locale } from '../../modules/platform/i18n/locale';
import { Translator } from '../../modules/platform/i18n/translator';
import { textKey } from '../approval-messages';

const FORMATS: Record<Locale, string> = { 'zh-CN': 'yyyy年M月d日 HH:mm:ss', en: 'd LLL yyyy HH:mm:ss' };

/** Where the words of a field's codes are. */
const CODES: Record<string, string> = { stage: 'notifications:words.stages', event: 'approvals-record:event' };

/** What a page is written with: one language, the company's clock. */
export interface PageWords {
  locale: Locale;
  /** A label of the page. */
  label: (key: string) => string;
  /** The word for a code of a list, or the code where there is none. */
  word: (list: string, code: string) => string;
  /** The label of a field of the content, and of a part of one where it means something else there. */
  field: (name: string, of?: string) => string;
  /** What a field's code is called, such as the stage; null for what is no code. */
  value: (field: string, code: string) => string | null;
  kind: (kind: string) => string;
  reason: (code: string) => string;
  /** Why a decision counts no longer. */
  voided: (code: string) => string;
  /** Local time of the company, with its offset. */
  time: (at: Date) => string;
}

@Injectable()
export class PrintWords {
  constructor(private readonly translator: Translator) {}

  for(locale: Locale, zone: string): PageWords {
    const known = (key: string, otherwise: string) =>
      this.translator.has(locale, key) ? this.translator.t(locale, key) : otherwise;
    return {
      locale,
      label: (key) => this.translator.t(locale, `approvals-record:labels.${key}`),
      word: (list, code) =>
        known(
          list === 'step' || list === 'status' ? `approvals:${list}.${code}` : `approvals-record:${list}.${code}`,
          code,
        ),
      field: (name, of) =>
        known(`approvals-record:parts.${of}.${name}`, known(`approvals-record:fields.${name}`, name)),
      value: (field, code) => (Object.hasOwn(CODES, field) ? known(`${CODES[field]}.${code}`, code) : null),
      kind: (kind) => `${kind} ${known(`notifications:words.requests.${kind}`, '')}`.trim(),
      voided: (code) => known(`approvals:voided.${code}`, code),
      reason: (code) => known(textKey(code, 'reasons'), code),
      time: (at) => DateTime.fromJSDate(at, { zone }).toFormat(`${FORMATS[locale]} 'UTC'ZZ`, { locale }),
    };
  }
}
