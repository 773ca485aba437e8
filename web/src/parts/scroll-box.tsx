import type { ReactNode } from 'react';

/** What may be wider than the page scrolls in itself; the keyboard reaches it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="kp-scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
