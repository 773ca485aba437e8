import type { RoutePolicyWarning } from '../../machines/approval';
import type { Locale } from '../platform/i18n/locale';
import type { Translator } from '../platform/i18n/translator';
import type { OrganisationProblem } from '../users/organisation-problems';

/** What is wrong, as the command line and the console say it. */
export function problemSentence(translator: Translator, locale: Locale, { code, params }: OrganisationProblem): string {
  const say = (key: string, named: Record<string, string>) => translator.t(locale, `cli:organisation.${key}`, named);
  const role: Record<string, string> =
    params.role === undefined ? {} : { role: translator.t(locale, `users:role.${params.role}`) };
  if (code !== 'route-gap') return say(`problem.${code}`, { ...params, ...role });
  const step = wordFor(translator, locale, 'step', String(params.step));
  const reason = wordFor(translator, locale, 'reasons', String(params.reason));
  const department = params.department === '' ? say('noDepartment', {}) : String(params.department);
  return say('problem.route-gap', { ...params, step, reason, department });
}

export function warningSentence(
  translator: Translator,
  locale: Locale,
  { code, params: { step, fields } }: RoutePolicyWarning,
): string {
  const named = { step: wordFor(translator, locale, 'step', step), fields: fields.join(', ') };
  return translator.t(locale, `approvals:routeWarning.${code}`, named);
}

function wordFor(translator: Translator, locale: Locale, section: 'step' | 'reasons', code: string): string {
  const key = `approvals:${section}.${code}`;
  return translator.has(locale, key) ? translator.t(locale, key) : code;
}
