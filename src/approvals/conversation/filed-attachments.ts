/** What of an attachment a decision may be bound to. */
export interface FiledAttachment {
  id: string;
  name: string;
  size: number;
  sha256: string;
}

/** An attachment as far as it matters whether it was filed. */
export interface AttachmentOrigin extends FiledAttachment {
  round: number;
  addedAfterFiling: boolean;
  commentId: string | null;
  addedBy: { id: string };
}

/**
 * The files that a round was filed with, in a stable order, ready to be hashed into its content: what the requester attached to
 * the request itself while it was being prepared, and whatever earlier rounds had been given by then. Files added while the
 * round runs are not among them, nor those of a comment, nor anybody else's.
 */
export function filedAttachments(
  attachments: readonly AttachmentOrigin[],
  { requesterId, round }: { requesterId: string; round: number },
): FiledAttachment[] {
  return attachments
    .filter((each) => each.addedBy.id === requesterId && each.commentId === null)
    .filter((each) => each.round < round || (each.round === round && !each.addedAfterFiling))
    .map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 }))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}
