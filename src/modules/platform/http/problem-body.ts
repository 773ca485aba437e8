import type { Locale } from '../i18n/locale';
import type { Translator } from '../i18n/translator';
import type { Problem } from './problem';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The members of RFC 9457 and ours, in the language of the reader. `extra` cannot replace a standard member. */
export function problemBody(translator: Translator, problem: Problem, locale: Locale): Record<string, unknown> {
  const { status, code, params, errors, extra } = problem;
  return {
    ...extra,
    type: `urn:keypath:problem:${code}`,
    title: translator.problem(locale, `${code}.title`, params),
    status,
    detail: translator.problem(locale, `${code}.detail`, params),
    code,
    ...(errors && {
      errors: errors.map((each) => ({ field: each.field, code: each.code, message: translator.field(locale, each) })),
    }),
  };
}
