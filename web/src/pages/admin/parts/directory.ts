import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';

export type User = Schemas['UserView'];
export type Department = Schemas['DepartmentView'];

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** All of a list that is as long as a company is large, not as long as its work. */
async function whole<Item>(page: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const next = await page(cursor);
    items.push(...next.items);
    if (next.nextCursor === null) return items;
    cursor = next.nextCursor;
  }
}

/** Everybody, disabled people included. */
export function usePeople() {
  return useQuery({
    queryKey: ['people', 'all'],
    staleTime: 60_000,
    queryFn: () => whole((cursor) => bodyOf(api.GET('/api/v1/users', { params: { query: { limit: 200, cursor } } }))),
  });
}

export function useDepartments() {
  return useQuery({
    queryKey: ['departments'],
    staleTime: 60_000,
    queryFn: () =>
      whole((cursor) => bodyOf(api.GET('/api/v1/departments', { params: { query: { limit: 200, cursor } } }))),
  });
}

/** Name of somebody by their id; a dash for nobody. */
export function useNameOf(): (id: string | null | undefined) => string {
  const { data } = usePeople();
  return (id) => data?.find((each) => each.id === id)?.name ?? '—';
}

export function useDepartmentOf(): (id: string | null | undefined) => string {
  const { data } = useDepartments();
  return (id) => data?.find((each) => each.id === id)?.name ?? '—';
}
