import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { usePages } from '../../api/use-pages';

export type Item = Schemas['ApprovalItemView'];
export type Request = Schemas['ApprovalView'];
export type Outcome = Schemas['ApprovalOutcomeView'];

export const BOXES = ['pending', 'handled', 'started', 'cc'] as const;
export type Box = (typeof BOXES)[number];
export const SORTS = ['dueAt', 'amount'] as const;
export type Sort = (typeof SORTS)[number];

export interface Listing {
  box: Box;
  sort?: Sort;
  unread: boolean;
}

const A_PAGE = 30;

export function useBox({ box, sort, unread }: Listing) {
  return usePages<Item>(['approvals', 'list', box, sort ?? '', unread], (cursor) =>
    bodyOf(
      api.GET('/api/v1/approvals', {
        params: { query: { box, sort, unread: unread ? 'true' : undefined, limit: A_PAGE, cursor } },
      }),
    ),
  );
}

export function useCounts() {
  return useQuery({ queryKey: ['approvals', 'counts'], queryFn: () => bodyOf(api.GET('/api/v1/approvals/counts')) });
}

const fetchRequest = (id: string) => bodyOf(api.GET('/api/v1/approvals/{id}', { params: { path: { id } } }));

export function useRequest(id: string) {
  return useQuery({ queryKey: ['approvals', 'one', id], queryFn: () => fetchRequest(id) });
}

/** The request as it is known, else as it is now: what is decided in bulk is bound to what was shown or can be. */
export function requestOf(id: string): Promise<Request> {
  return queryClient.ensureQueryData({ queryKey: ['approvals', 'one', id], queryFn: () => fetchRequest(id) });
}

/** The next one is there when it is turned to. */
export function prefetchRequest(id: string): void {
  void queryClient.prefetchQuery({ queryKey: ['approvals', 'one', id], queryFn: () => fetchRequest(id) });
}

export function refreshApprovals(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['approvals'] });
}
