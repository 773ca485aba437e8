import { useQueries } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../../api/client';

type Attachment = Schemas['ApprovalAttachmentView'];

/** What was put to approvers together, and what was recorded of it afterwards. */
export interface Paper {
  requestId: string;
  kind: string;
  /** As people call it: a number, a title. */
  about: string;
  files: Attachment[];
  record: { on: string; documentHash: string | null } | null;
}

interface Subject {
  kind: string;
  content: Record<string, unknown>;
  request: { id: string } | null;
  approval: { requestId: string } | null;
  record: Paper['record'];
}

const COLLECTIONS = ['contracts', 'amendments', 'promotion-plans', 'quotations', 'expenses', 'receptions'] as const;
type List = (path: string, init: object) => Promise<{ data: { items: Subject[] } }>;
/** Which of them is read is known while it runs. */
const list = api.GET as unknown as List;

/** Only what has a file, or the fingerprint of a document. */
export function usePapers(accountId: string) {
  const lists = useQueries({
    queries: COLLECTIONS.map((collection) => ({
      queryKey: ['subjects', 'papers', collection, accountId],
      queryFn: async () =>
        (await list(`/api/v1/${collection}`, { params: { query: { accountId, limit: 50 } } })).data.items,
    })),
  });
  const subjects = lists
    .flatMap(({ data }) => data ?? [])
    .map((subject) => ({ subject, requestId: subject.request?.id ?? subject.approval?.requestId }))
    .filter((each): each is { subject: Subject; requestId: string } => each.requestId !== undefined);
  const files = useQueries({
    queries: subjects.map(({ requestId }) => ({
      queryKey: ['approvals', requestId, 'files'],
      queryFn: () => bodyOf(api.GET('/api/v1/approvals/{id}/attachments', { params: { path: { id: requestId } } })),
    })),
  });
  const failed = [...lists, ...files].find(({ error }) => error !== null);
  return {
    papers: subjects
      .map(({ subject, requestId }, index) => paperOf(subject, requestId, files[index]?.data?.items ?? []))
      .filter((paper) => paper.files.length > 0 || paper.record?.documentHash != null),
    isPending: [...lists, ...files].some(({ isPending }) => isPending),
    error: failed?.error,
    refetch: () => void failed?.refetch(),
  };
}

function paperOf({ kind, content, record }: Subject, requestId: string, files: Attachment[]): Paper {
  const about = content.number ?? content.title ?? content.purpose ?? '';
  return { requestId, kind, about: String(about), files, record };
}
