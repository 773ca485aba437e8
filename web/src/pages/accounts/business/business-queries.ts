import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { readFact } from '../../../forms/facts';

export type Sums = Schemas['AccountSumsView'];
export type ChainPerson = Schemas['ChainPersonView'];
export type Visit = Schemas['VisitView'];
export type Receivable = Schemas['ReceivableView'];
export type PlanRevision = Schemas['PlanRevisionView'];

/** A fact of whatever form. */
export interface AnyFact<Content = Record<string, unknown>> {
  id: string;
  version: number;
  cycle: number;
  recordedAt: string;
  recordedBy: string | null;
  state: string | null;
  content: Content;
}

type Lists = (path: string, init: object) => Promise<{ data: { items: never[]; nextCursor: string | null } }>;
/** Which form is asked for is known while it runs. */
const list = api.GET as unknown as Lists;

export function useFacts<Content>(accountId: string, form: string) {
  return usePages<AnyFact<Content>>(['accounts', 'facts', accountId, form], async (cursor) => {
    const query = { limit: 50, cursor };
    const { data } = await list(`/api/v1/accounts/${accountId}/${form}`, { params: { query } });
    return data;
  });
}

/** The only fact of its form; null where nothing is recorded. */
export function useFact<Content>(accountId: string, form: string) {
  return useQuery({
    queryKey: ['accounts', 'facts', accountId, form],
    queryFn: async () => ({ fact: (await readFact(accountId, form, null)) as AnyFact<Content> | null }),
  });
}

export function useSums(accountId: string) {
  return useQuery({
    queryKey: ['accounts', 'sums', accountId],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{accountId}/sums', { params: { path: { accountId } } })),
  });
}
