export type RunStatus = 'running' | 'finished' | 'undoing' | 'undone';
export type RowOutcome = 'pending' | 'imported' | 'existing' | 'undone' | 'kept';

/** One import that was begun, with how far it is. */
export interface ImportRun {
  id: string;
  format: 'sheet' | 'pipeline';
  fileName: string;
  contentHash: string;
  status: RunStatus;
  startedBy: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  undoneBy: string | null;
  undoStartedAt: Date | null;
  undoneAt: Date | null;
  total: number;
  /** Rows by outcome. */
  outcomes: Partial<Record<RowOutcome, number>>;
  counts: Record<string, number>;
  lastError: string | null;
}

export interface ImportRow {
  position: number;
  row: number;
  name: string;
  externalRef: string;
  outcome: RowOutcome;
  accountId: string | null;
  /** Why the account was not taken back. */
  reason: string | null;
}
