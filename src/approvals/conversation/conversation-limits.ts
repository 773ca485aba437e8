/** Limits of what is said and attached beside a request. Sizes in bytes, times in minutes. */
export const conversationLimits = {
  commentCharacters: 4_000,
  mentions: 20,
  copies: 50,
  /** So long its author may withdraw a comment. */
  withdrawWithinMinutes: 15,
  attachmentBytes: 10 * 1024 * 1024,
  attachmentsPerRequest: 50,
  bytesPerRequest: 100 * 1024 * 1024,
  /** A file is stored and sent in parts of this size. */
  partBytes: 256 * 1024,
} as const;
