import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { currentLanguage, type Language } from '../i18n/language';

interface Entry {
  code: string;
  name: Record<Language, string>;
}

/** Where in the policy the codes of a field are listed: `form.field` where the field means different things, else the field. */
const LISTS: Record<string, string> = {
  'analysis.heading': 'analysis.headings',
  'difficulty.item': 'valuation.difficultyItems',
  'expenses.kind': 'expenses.kinds',
  'purchasing-steps.step': 'purchasing.steps',
  'receptions.level': 'engagement.visitLevels',
  'relationship-levels.level': 'relationship.levels',
  'sources.kind': 'informationSources',
  'visit-levels.level': 'engagement.visitLevels',
  failureReason: 'engagement.failureReasons',
  kindOfDeal: 'agreement.kindsOfDeal',
  method: 'developmentMethods',
  reasonClass: 'abandonReasons',
};

/** In the content of a request, by its kind. */
const LISTS_OF_REQUEST: Record<string, string> = {
  kind: 'expenses.kinds',
  level: 'engagement.visitLevels',
  item: 'valuation.difficultyItems',
  step: 'purchasing.steps',
};

export interface Option {
  value: string;
  label: string;
}

/** The company's own lists: what a code is called, and what may be chosen. They are policy, so they are read and never known. */
export function usePolicyLists() {
  const { data } = useQuery({
    queryKey: ['policy'],
    staleTime: 600_000,
    queryFn: () => bodyOf(api.GET('/api/v1/policy')),
  });
  const entries = (list: string | undefined): Entry[] => (list === undefined ? [] : listAt(data?.document, list));
  const nameIn = (list: string | undefined, code: string) =>
    entries(list).find((entry) => entry.code === code)?.name[currentLanguage()];
  return {
    /** What may be chosen for a field; empty where the policy has no list for it. */
    options: (name: string, of: string): Option[] =>
      entries(LISTS[`${of}.${name}`] ?? LISTS[name]).map(({ code, name: names }) => {
        return { value: code, label: names[currentLanguage()] };
      }),
    /** Undefined: it is no code of that field. */
    nameOf: (name: string, of: string, code: string) => nameIn(LISTS[`${of}.${name}`] ?? LISTS[name], code),
    nameInRequest: (name: string, code: string) => nameIn(LISTS[name] ?? LISTS_OF_REQUEST[name], code),
  };
}

/** Whether the policy has a list for the field at all. */
export function isListed(name: string, of: string): boolean {
  return `${of}.${name}` in LISTS || name in LISTS;
}

function listAt(document: unknown, path: string): Entry[] {
  const found = path
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
  return Array.isArray(found) ? (found as Entry[]) : [];
}
