import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { usePages } from '../../api/use-pages';

export type Item = Schemas['ApprovalItemView'];
export type Request = Schemas['ApprovalView'];
export type Outcome = Schemas['ApprovalOutcomeView'];

export const BOXES = ['pending', 'handled', 'started', 'cc'] as const;
/** `team`: what waits for others in one's scope, to be looked at. */
export type Box = (typeof BOXES)[number] | 'team';
export const AGES = ['underOne', 'oneToTwo', 'overTwo'] as const;

export interface TeamFilter {
  age?: (typeof AGES)[number];
  /** Whom it waits for: an id, or `nobody`. */
  person?: string;
  requester?: string;
}
export const SORTS = ['dueAt', 'amount'] as const;
export type Sort = (typeof SORTS)[number];

export interface Listing {
  box: Box;
  sort?: Sort;
  unread: boolean;
  team: TeamFilter;
}

const A_PAGE = 30;

export function useBox({ box, sort, unread, team }: Listing) {
  return usePages<Item>(['approvals', 'list', box, sort ?? '', unread, team], (cursor) => {
    if (box === 'team')
      return bodyOf(
        api.GET('/api/v1/insights/waiting-requests', { params: { query: { ...team, limit: A_PAGE, cursor } } }),
      );
    return bodyOf(
      api.GET('/api/v1/approvals', {
        params: { query: { box, sort, unread: unread ? 'true' : undefined, limit: A_PAGE, cursor } },
      }),
    );
  });
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
