import { lazy, Suspense } from 'react';
import { loadWords } from '../i18n';
import type { Collection } from './collections';

interface About {
  accountId: string;
  accountName: string;
}

/** A new one, or a draft that is changed. */
export interface DraftWish extends About {
  do: 'draft';
  collection: Collection;
  /** Which form: `agreements` or `subcontracts` of contracts, else the collection itself. */
  form: string;
  /** Null: a new one. */
  id: string | null;
  preset?: Readonly<Record<string, unknown>>;
}

/** A draft is to be filed: its route first. */
export interface FilingWish extends About {
  do: 'file';
  collection: Collection;
  id: string;
}

/** Any other move of something that is there: `quotations/give`, `receivables/promise`, `contracts/settlements`. */
export interface MoveWish extends About {
  do: 'move';
  command: string;
  /** What its address names. */
  path: Readonly<Record<string, string | number>>;
  /** `give`: what its button and its confirmation are called. */
  move: string;
  /** What it is done to, as people call it. */
  label?: string;
  preset?: Readonly<Record<string, unknown>>;
  /** Fields that the place knows already; not asked. */
  given?: Readonly<Record<string, unknown>>;
}

/** A new one that has a command of its own and no draft before it: `payments`, `receivables`. */
export type SubjectWish = DraftWish | FilingWish | MoveWish;

export interface SubjectWindowProps {
  wish: SubjectWish;
  onClose: () => void;
}

const WORDS = ['subjects', 'forms', 'criteria', 'approval', 'approvals', 'approvals-record', 'notifications'];

/** Forms come with the first that is opened, not with the page. */
const SubjectDrawer = lazy(async () => {
  const [, drawer] = await Promise.all([loadWords(WORDS), import('./subject-drawer')]);
  return drawer;
});

export function SubjectWindow(props: SubjectWindowProps) {
  return (
    <Suspense fallback={null}>
      <SubjectDrawer {...props} />
    </Suspense>
  );
}
