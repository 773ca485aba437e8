import type { Id, Instant, LocalDate } from '../account-path/facts';

/** How far it was told of since it was asked. */
export const supportLevels = ['none', 'reminded', 'due', 'escalated'] as const;
export type SupportLevel = (typeof supportLevels)[number];

export interface SupportInput {
  /** Department that is asked, and who of it is to answer. */
  departmentId: Id;
  assigneeId: Id;
  askedBy: Id;
  asked: { subject: string; description: string; neededOn: LocalDate | null; visitId: Id | null };
  openedAt: Instant;
}

/** What a request for support remembers. Everything is plain JSON. */
export interface SupportContext extends SupportInput {
  level: SupportLevel;
  /** Who was to answer before, oldest first. */
  assignments: { from: Id; to: Id; reason: string; at: Instant }[];
  answer: { granted: boolean; answer: string; by: Id | null; at: Instant } | null;
  withdrawal: { reason: string; at: Instant } | null;
}

export const supportContextKeys = [
  'departmentId',
  'assigneeId',
  'askedBy',
  'asked',
  'openedAt',
  'level',
  'assignments',
  'answer',
  'withdrawal',
] as const satisfies readonly (keyof SupportContext)[];

export function initialSupportContext(input: SupportInput): SupportContext {
  const { departmentId, assigneeId, askedBy, asked, openedAt } = input;
  const nothingYet = { level: 'none' as const, assignments: [], answer: null, withdrawal: null };
  return { departmentId, assigneeId, askedBy, asked, openedAt, ...nothingYet };
}
