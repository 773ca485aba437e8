import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A list that goes by cursor: its items so far, and the way to more of them. */
export function usePages<Item>(key: QueryKey, fetchPage: (cursor?: string) => Promise<Page<Item>>, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
