import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import { usePages } from '../../api/use-pages';
import type { FigureFilter } from './figure-note';

export type Account = Schemas['AccountView'];
export type Path = Schemas['PathView'];
export type Criterion = Schemas['CriterionView'];
export type Supply = Schemas['SupplyView'];
export type PathEvent = Schemas['PathEventView'];

export const STAGES = [
  'intake',
  'targeting',
  'discovery',
  'valuation',
  'relationship',
  'closing',
  'partnered',
  'nurture',
  'abandoned',
] as const;
export type Stage = (typeof STAGES)[number];
export const PACES = ['true', 'warned', 'breached', 'escalated', 'false'] as const;
export const SORTS = ['name', 'dueAt', 'enteredAt'] as const;

export interface AccountFilter extends FigureFilter {
  text?: string;
  stage?: Stage;
  stalled?: (typeof PACES)[number];
  class?: string;
  owner?: string;
  sort: (typeof SORTS)[number];
}

export function useAccounts(filter: AccountFilter) {
  return usePages<Account>(['accounts', 'list', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/accounts', { params: { query: { ...filter, limit: 50, cursor } } })),
  );
}

export function useAccount(id: string) {
  return useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });
}

/** @param againMs how often it is read anew while it is looked at; left out: when something is told */
export function usePath(accountId: string, enabled = true, againMs?: number) {
  return useQuery({
    queryKey: ['accounts', 'path', accountId],
    enabled,
    refetchInterval: againMs,
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{accountId}/path', { params: { path: { accountId } } })),
  });
}
