import type { Instant } from '../account-path/facts';

/** What the machine of a subject remembers. The content itself is a fact of its own. */
export interface SubjectContext {
  subjectType: string;
  request: { id: string; contentHash: string; filedAt: Instant } | null;
  /** Content that the approval in force is for; null as soon as the content changes. */
  approval: { requestId: string; contentHash: string; approvedAt: Instant } | null;
  /** The record of giving, holding, spending or signing. */
  completion: { contentHash: string; by: string; on: string; documentHash: string | null; recordedAt: Instant } | null;
}

export const subjectContextKeys = [
  'subjectType',
  'request',
  'approval',
  'completion',
] as const satisfies readonly (keyof SubjectContext)[];

export function initialSubjectContext(subjectType: string): SubjectContext {
  return { subjectType, request: null, approval: null, completion: null };
}
