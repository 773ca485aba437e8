import { type Label, type Supply, textParams, type Verdict } from '../../../machines/criterion';
import type { Locale } from '../../platform/i18n/locale';
import type { Translator } from '../../platform/i18n/translator';
import type { CriterionView, SupplyView } from '../dto/path.dto';

/** Sentences of one language. */
export interface Speak {
  locale: Locale;
  text(key: string, params?: Record<string, unknown>): string;
}

export function speakerOf(translator: Translator, locale: Locale): Speak {
  return { locale, text: (key, params) => translator.t(locale, key, params) };
}

const said = new WeakMap<Verdict, Partial<Record<Locale, CriterionView>>>();

/**
 * A criterion as people read it: what it proves, whether it is met, why, and what would make it met. A verdict that the core
 * remembers (criterion/remembered) is put into words once a language.
 */
export function criterionView(verdict: Verdict, speak: Speak): CriterionView {
  const views = said.get(verdict) ?? {};
  said.set(verdict, views);
  return (views[speak.locale] ??= inWords(verdict, speak));
}

function inWords(verdict: Verdict, speak: Speak): CriterionView {
  const { id, met, evidence, values, unblock, reason, reasons } = verdict;
  const by = reason.code === 'waived' || reason.code === 'adopted' ? reason.code : 'judged';
  const told = by === 'adopted' ? [reason] : reasons;
  return {
    ...{ id, met, by },
    name: speak.text(`criteria:${id}.name`),
    reason: told.map(({ code, params }) => sentence(speak, code, params)).join(speak.locale === 'en' ? ' ' : ''),
    evidence,
    values,
    unblock: unblock.map((alternative) => alternative.map((supply) => supplyView(supply, speak))),
  };
}

function sentence(speak: Speak, code: string, params: Record<string, unknown>): string {
  return speak.text(
    `criteria:${code}`,
    textParams(params, speak.locale, (field) => fieldName(speak, field)),
  );
}

function supplyView({ fact, id, label, required, role, form }: Supply, speak: Speak): SupplyView {
  return { fact, id, label: label === null ? null : labelText(label, speak), required, role, form };
}

function labelText(label: Label, speak: Speak): string {
  if (typeof label === 'string') return label;
  return 'field' in label ? fieldName(speak, label.field) : label[speak.locale];
}

function fieldName(speak: Speak, field: string): string {
  return speak.text(`criteria:fields.${field}`);
}
