import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note';

export function Loading({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="kp-state" role="status" aria-label={t('state.loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

export interface NothingProps {
  /** What there is none of, as a sentence. */
  title: string;
  /** What to do, or why that is well. */
  hint?: string;
  action?: { label: string; run: () => void };
}

export function Nothing({ title, hint, action }: NothingProps) {
  return (
    <div className="kp-state kp-nothing">
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <div className="kp-nothing-title">{title}</div>
            {hint !== undefined && <div className="kp-faint">{hint}</div>}
          </>
        }
      >
        {action && <Button onClick={action.run}>{action.label}</Button>}
      </Empty>
    </div>
  );
}

interface Asked<Body> {
  data?: Body;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

export interface AnswerProps<Body> {
  query: Asked<Body>;
  /** Lines of the placeholder, so that nothing jumps when the answer comes. */
  rows?: number;
  children: (body: NonNullable<Body>) => ReactNode;
}

/** Placeholder, refusal or answer; an answer that is there stays while it is read anew. */
export function Answer<Body>({ query, rows, children }: AnswerProps<Body>) {
  if (query.data != null) return children(query.data);
  if (query.error != null)
    return (
      <div className="kp-state">
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  return <Loading rows={rows} />;
}
