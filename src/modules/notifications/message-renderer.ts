import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { PolicyService } from '../policy/policy.service';
import { Translator } from '../platform/i18n/translator';
import { type Locale } from '../platform/i18n/locale';
import { isRecord } from './message';

export interface RenderedMessage {
  title: string;
  body: string;
}

const TEMPLATES = 'notifications:templates';
const WORDS = 'notifications:words';
const FORMATS: Record<Locale, string> = { 'zh-CN': 'yyyy年M月d日 HH:mm', en: 'd LLL yyyy HH:mm' };

/** Parameters whose values are codes, and the lists of words that each is looked up in. */
const CODED: Record<string, readonly string[]> = {
  stage: ['stages'],
  leftFrom: ['stages'],
  from: ['stages', 'credit'],
  to: ['stages', 'credit'],
  kind: ['requests'],
  outcome: ['outcomes'],
  role: ['roles'],
  severity: ['severity'],
  granted: ['granted'],
};

/**
 * Makes the text of a message when it is read, so that it is in the reader's language. Codes become words, instants (names
 * ending in `At`) the company's local time, `{code, params}` the sentence of that code; what a message did not bring
 * is a dash, and a message of a kind that is not known any more still has a text.
 */
@Injectable()
export class MessageRenderer {
  constructor(
    private readonly translator: Translator,
    private readonly policies: PolicyService,
  ) {}

  /** A renderer for one reader, with the company's zone read once. */
  async forReader(locale: Locale): Promise<(template: string, params: Record<string, unknown>) => RenderedMessage> {
    const { policy } = await this.policies.active();
    return (template, params) => this.render(locale, policy.time.zone, template, params);
  }

  private render(locale: Locale, zone: string, template: string, params: Record<string, unknown>): RenderedMessage {
    const known = this.translator.has(locale, `${TEMPLATES}.${template}.title`);
    const path = `${TEMPLATES}.${known ? template : 'unknown'}`;
    const words = this.words(locale, zone, params);
    return { title: this.fill(locale, `${path}.title`, words), body: this.fill(locale, `${path}.body`, words) };
  }

  private fill(locale: Locale, key: string, words: Record<string, string>): string {
    const raw = this.translator.t(locale, key, { skipInterpolation: true });
    const missing = [...raw.matchAll(/\{\{(\w+)\}\}/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !(name in words));
    return this.translator.t(locale, key, { ...Object.fromEntries(missing.map((name) => [name, '—'])), ...words });
  }

  private words(locale: Locale, zone: string, params: Record<string, unknown>): Record<string, string> {
    const brought = Object.entries(params).filter(([, value]) => value !== null && value !== undefined);
    const words = Object.fromEntries(brought.map(([name, value]) => [name, this.word(locale, zone, name, value)]));
    return { ...words, ...this.composed(locale, words) };
  }

  /** Words made of others: what a request is about, with or without an account; that something is being awaited. */
  private composed(locale: Locale, words: Record<string, string>): Record<string, string> {
    const about = words.account === undefined ? words.kind : this.translator.t(locale, `${WORDS}.about`, words);
    return {
      ...(about === undefined ? {} : { about }),
      awaitingRequest: this.awaited(locale, words),
      onAccountNote: words.onAccount === undefined ? '' : this.translator.t(locale, `${WORDS}.onAccount`, words),
    };
  }

  /** That an approval is awaited, and whose where anybody may decide it now. */
  private awaited(locale: Locale, words: Record<string, string>): string {
    if (words.awaitingRequest === undefined) return '';
    return this.translator.t(locale, `${WORDS}.${words.awaiting ? 'awaitingFrom' : 'awaiting'}`, words);
  }

  private word(locale: Locale, zone: string, name: string, value: unknown): string {
    if (isRecord(value)) return this.sentence(locale, value);
    if (Array.isArray(value)) {
      const separator = this.translator.t(locale, `${WORDS}.separator`);
      return value.map((each) => this.word(locale, zone, name, each)).join(separator);
    }
    const keys = (CODED[name] ?? []).map((list) => `${WORDS}.${list}.${String(value).replaceAll('.', '-')}`);
    const known = keys.find((key) => this.translator.has(locale, key));
    if (known !== undefined) return this.translator.t(locale, known);
    return name.endsWith('At') ? localTime(String(value), zone, locale) : String(value);
  }

  /** A text that the company wrote itself is there in both languages. */
  private sentence(locale: Locale, value: Record<string, unknown>): string {
    const { code, params, amount, currency, [locale]: written } = value;
    if (typeof written === 'string') return written;
    if (typeof code === 'string') return this.translator.t(locale, code, isRecord(params) ? params : {});
    if (typeof amount === 'string') return `${String(currency ?? '')} ${amount}`.trim();
    return '—';
  }
}

function localTime(value: string, zone: string, locale: Locale): string {
  const instant = DateTime.fromISO(value, { zone });
  return instant.isValid ? instant.toFormat(FORMATS[locale], { locale }) : value;
}
