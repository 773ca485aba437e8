import type { ReactNode } from 'react';

export function PaneSection({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="kp-section">
      <h2>
        {title}
        {extra}
      </h2>
      {children}
    </section>
  );
}
