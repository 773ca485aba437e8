import { useSearchParams } from 'react-router';
import {
  type Band,
  BANDS,
  type Concern,
  CONCERNS,
  type ReceivableFilter,
  REQUEST_KINDS,
  type RequestKind,
  type Tab,
  TABS,
} from './collections-queries';

export const AGE_SORTS = ['total', 'late', 'name'] as const;
export type AgeSort = (typeof AGE_SORTS)[number];

/** Which list, of what, in which order, whose statement: all of it is in the address. */
export function useCollectionsPlace() {
  const [parameters, setParameters] = useSearchParams();
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === parameters.get(name));
  const level = parameters.get('level');
  const filter: ReceivableFilter = {
    accountId: parameters.get('accountId') ?? undefined,
    band: one<Band>('band', BANDS),
    currency: parameters.get('currency') ?? undefined,
    level: level !== null && /^\d{1,2}$/.test(level) ? Number(level) : undefined,
    concern: one<Concern>('concern', CONCERNS),
    overdue: one('overdue', ['true']),
    open: parameters.get('settled') === 'true' ? undefined : 'true',
  };
  const change = (next: Record<string, string | number | undefined>) =>
    setParameters(
      () => {
        // What stands there now: the picture from which this was called may be older than another change.
        const known = new URLSearchParams(globalThis.location.search);
        for (const [name, value] of Object.entries(next))
          if (value === undefined || value === '') known.delete(name);
          else known.set(name, String(value));
        return known;
      },
      { replace: true },
    );
  return {
    tab: one<Tab>('tab', TABS) ?? 'ageing',
    filter,
    sort: one<AgeSort>('sort', AGE_SORTS) ?? 'total',
    text: parameters.get('text') ?? '',
    surplus: one('surplus', ['true']),
    kind: one<RequestKind>('kind', REQUEST_KINDS) ?? 'extension',
    credit: one('credit', ['hold', 'watch']) ?? 'hold',
    statement: parameters.get('statement'),
    change,
    open: (tab: Tab) => setParameters({ tab }),
  };
}

export type CollectionsPlace = ReturnType<typeof useCollectionsPlace>;
