import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import { usePages } from '../../api/use-pages';

export type Drawing = Schemas['StatechartView'];
export type DrawnRegion = Schemas['DrawnRegionView'];
export type Way = Schemas['DrawnWayView'];
export type Day = Schemas['DayView'];
export type Stay = Schemas['StayView'];
export type FactThen = Schemas['FactThenView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type TimelineKind = TimelineEntry['kind'];

/** The chart that runs on the server; a release may change it, nothing else does. */
export function useDrawing() {
  return useQuery({
    queryKey: ['statecharts', 'account-path'],
    staleTime: Infinity,
    queryFn: () => bodyOf(api.GET('/api/v1/statecharts/{machine}', { params: { path: { machine: 'account-path' } } })),
  });
}

/**
 * @param version of the account: a step that is seen of its path makes the day anew too
 * @param at the instant; left out: now
 */
export function useDay(accountId: string, version: number, at?: string) {
  return useQuery({
    queryKey: ['accounts', 'day', accountId, at ?? version],
    placeholderData: keepPreviousData,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/accounts/{accountId}/day', { params: { path: { accountId }, query: { at } } })),
  });
}

export function usePathThen(accountId: string, at: string | undefined) {
  return useQuery({
    queryKey: ['accounts', 'path-then', accountId, at],
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { path } = await bodyOf(
        api.GET('/api/v1/accounts/{accountId}/history', { params: { path: { accountId }, query: { at } } }),
      );
      return path ?? null;
    },
  });
}

export function useFactsThen(accountId: string, kind: FactThen['kind'], at?: string) {
  return usePages<FactThen>(['accounts', 'facts-then', accountId, kind, at ?? 'now'], (cursor) =>
    bodyOf(
      api.GET('/api/v1/accounts/{accountId}/day/facts', {
        params: { path: { accountId }, query: { at, kind, limit: 20, cursor } },
      }),
    ),
  );
}

export function useTimeline(accountId: string, kind?: TimelineKind, until?: string) {
  return usePages<TimelineEntry>(['accounts', 'timeline', accountId, kind ?? 'all', until ?? 'now'], (cursor) =>
    bodyOf(
      api.GET('/api/v1/accounts/{accountId}/timeline', {
        params: { path: { accountId }, query: { kind, until, limit: 30, cursor } },
      }),
    ),
  );
}
