import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { usePages } from '../../api/use-pages';

export type Collections = Schemas['CollectionsView'];
export type Receivable = Schemas['ReceivableView'];
export type Payment = Schemas['PaymentView'];
export type MoneyRequest = Schemas['MoneyRequestView'];
export type Ageing = Schemas['AgeingView'];
export type Ages = Schemas['AccountAgesView'];

export const BANDS = ['notDue', 'days1to7', 'days8to15', 'days16to30', 'days31to60', 'daysOver60'] as const;
export type Band = (typeof BANDS)[number];
export const CONCERNS = ['brokenPromise', 'promised', 'disputed', 'extension', 'writeOff'] as const;
export type Concern = (typeof CONCERNS)[number];
export const TABS = ['ageing', 'receivables', 'payments', 'requests', 'credit'] as const;
export type Tab = (typeof TABS)[number];
export const REQUEST_KINDS = ['extension', 'writeOff', 'creditRelease'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

const AREA = 'collections';
const A_PAGE = 50;

export interface ReceivableFilter {
  accountId?: string;
  band?: Band;
  currency?: string;
  level?: number;
  concern?: Concern;
  overdue?: 'true';
  open?: 'true';
}

export const useCollections = () =>
  useQuery({ queryKey: [AREA, 'all'], queryFn: () => bodyOf(api.GET('/api/v1/collections')) });

export const useAgeing = () =>
  useQuery({ queryKey: [AREA, 'ageing'], queryFn: () => bodyOf(api.GET('/api/v1/ageing')) });

export const useReceivables = (filter: ReceivableFilter) =>
  usePages<Receivable>([AREA, 'receivables', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/receivables', { params: { query: { ...filter, limit: A_PAGE, cursor } } })),
  );

export const usePayments = (filter: { accountId?: string; surplus?: 'true' }) =>
  usePages<Payment>([AREA, 'payments', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/payments', { params: { query: { ...filter, limit: A_PAGE, cursor } } })),
  );

/** What the customer still owes, the oldest first: what a payment can be for. */
export const useOwed = (accountId: string | undefined) =>
  useQuery({
    queryKey: [AREA, 'owed', accountId],
    enabled: accountId !== undefined,
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/api/v1/receivables', { params: { query: { accountId, limit: 200 } } }));
      return items.filter(({ moves }) => moves.includes('pay'));
    },
  });

const REQUEST_PATHS = {
  extension: '/api/v1/extensions',
  writeOff: '/api/v1/write-offs',
  creditRelease: '/api/v1/credit-releases',
} as const;

export const useMoneyRequests = (kind: RequestKind) =>
  usePages<MoneyRequest>([AREA, 'requests', kind], (cursor) =>
    bodyOf(api.GET(REQUEST_PATHS[kind], { params: { query: { limit: A_PAGE, cursor } } })),
  );

export const useCreditAccounts = (credit: 'watch' | 'hold') =>
  usePages<Schemas['AccountView']>([AREA, 'credit', credit], (cursor) =>
    bodyOf(api.GET('/api/v1/accounts', { params: { query: { credit, sort: 'name', limit: A_PAGE, cursor } } })),
  );

export const useStatement = (id: string, period: { from?: string; to?: string }) =>
  useQuery({
    queryKey: [AREA, 'statement', id, period],
    queryFn: () => bodyOf(api.GET('/api/v1/accounts/{id}/statement', { params: { path: { id }, query: period } })),
  });

/** Money moves more than this page: credit, the path, requests. */
export function refreshMoney(): Promise<unknown> {
  const areas = [AREA, 'insights', 'accounts', 'today', 'approvals'];
  return Promise.all(areas.map((area) => queryClient.invalidateQueries({ queryKey: [area] })));
}
