import type { FactKind, FactKinds } from '../../machines/account-path/facts';
import { contentHash } from '../platform/workflow/hash';

/** The part of a subject's content that was submitted: all but what its completion adds (C2, the result of a reception). */
export function submittedContent<K extends FactKind>(content: FactKinds[K]): Omit<FactKinds[K], 'result'> {
  const { result: _, ...submitted } = content as FactKinds[K] & { result?: unknown };
  return submitted as Omit<FactKinds[K], 'result'>;
}

/** Hash that the subject's machine binds request, approval and completion to. */
export function submittedHash(content: FactKinds[FactKind]): string {
  return contentHash(submittedContent(content));
}
