import { useQueries } from '@tanstack/react-query';
import { api } from '../../../api/client';

export const REQUEST_COLLECTIONS = [
  'quotations',
  'expenses',
  'receptions',
  'visit-levels',
  'extensions',
  'write-offs',
  'credit-releases',
] as const;
export type RequestCollection = (typeof REQUEST_COLLECTIONS)[number];

/** What all of them have in common: subjects carry their content, requests about money say it themselves. */
export interface AccountRequest {
  collection: RequestCollection;
  id: string;
  kind: string;
  accountId: string;
  accountName: string;
  state: string;
  moves: string[];
  at: string;
  /** The approval request, while it waits or once it is granted. */
  requestId: string | null;
  content: Record<string, unknown>;
  /** What was recorded after the approval. */
  record: { on: string } | null;
}

interface Subject {
  id: string;
  kind: string;
  accountId: string;
  accountName: string;
  state: string;
  moves: string[];
  recordedAt?: string;
  createdAt?: string;
  content?: Record<string, unknown>;
  request?: { id: string } | null;
  requestId?: string | null;
  approval?: { requestId: string } | null;
  record?: { on: string } | null;
}

type List = (path: string, init: object) => Promise<{ data: { items: Subject[] } }>;
/** Which of them is read is known while it runs. */
const list = api.GET as unknown as List;
const AT_MOST = 100;

/** Every kind side by side, the newest first. An account has few of each; the lists of the whole company are pages of their own. */
export function useRequests(accountId: string) {
  const answers = useQueries({
    queries: REQUEST_COLLECTIONS.map((collection) => ({
      queryKey: ['subjects', collection, accountId],
      queryFn: async () => {
        const query = { accountId, limit: AT_MOST };
        const { data } = await list(`/api/v1/${collection}`, { params: { query } });
        return data.items.map((subject) => requestOf(collection, subject));
      },
    })),
  });
  const failed = answers.find(({ error }) => error !== null);
  return {
    items: answers.flatMap(({ data }) => data ?? []).sort((one, other) => other.at.localeCompare(one.at)),
    isPending: answers.some(({ isPending }) => isPending),
    error: failed?.error,
    refetch: () => void failed?.refetch(),
  };
}

function requestOf(collection: RequestCollection, subject: Subject): AccountRequest {
  const { id, kind, accountId, accountName, state, moves, request, approval, record } = subject;
  return {
    ...{ collection, id, kind, accountId, accountName, state, moves },
    at: subject.recordedAt ?? subject.createdAt ?? '',
    requestId: request?.id ?? subject.requestId ?? approval?.requestId ?? null,
    content: subject.content ?? { ...subject },
    record: record ?? null,
  };
}
