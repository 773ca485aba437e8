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

/** Gaps of one step in one department for one reason, whatever the kind of request and the amount. */
export function gapSentences(translator: Translator, locale: Locale, gaps: readonly OrganisationProblem[]): string[] {
  const separator = translator.t(locale, 'notifications:words.separator');
  const merged = new Map<string, { params: Record<string, string>; kinds: Set<string> }>();
  for (const { params } of gaps) {
    const key = JSON.stringify([params.department, params.step, params.reason, params.requesters]);
    const known = merged.get(key) ?? { params, kinds: new Set<string>() };
    known.kinds.add(String(params.kind));
    merged.set(key, known);
  }
  return [...merged.values()].map(({ params, kinds }) => {
    const { department = '', requesters = '' } = params;
    const named = {
      step: wordFor(translator, locale, 'step', String(params.step)),
      reason: wordFor(translator, locale, 'reasons', String(params.reason)),
      department: department === '' ? translator.t(locale, 'cli:organisation.noDepartment') : department,
      kinds: [...kinds].map((kind) => translator.t(locale, `notifications:words.requests.${kind}`)).join(separator),
    };
    const whose = requesters === '*' ? 'gap' : 'gapOf';
    return translator.t(locale, `organisation:${whose}`, { ...named, requesters });
  });
}
