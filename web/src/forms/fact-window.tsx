import { lazy, Suspense } from 'react';

/** What is to be filled in, and about whom. */
export interface FormWish {
  accountId: string;
  accountName: string;
  form: string;
  /** The fact to change; null: a new one, or the only one there is. */
  factId: string | null;
  /** Names of the fields that would unblock the account. */
  wanted: readonly string[];
  /** What a new one has to say to unblock it. */
  preset: Readonly<Record<string, unknown>>;
}

export interface FactDrawerProps {
  wish: FormWish;
  onClose: () => void;
}

/** Calendars and lists of people come with the first form that is opened, not with the page. */
const FactDrawer = lazy(() => import('./fact-drawer'));

export function FactWindow(props: FactDrawerProps) {
  return (
    <Suspense fallback={null}>
      <FactDrawer {...props} />
    </Suspense>
  );
}
