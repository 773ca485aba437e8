import type { ReactNode } from 'react';

export interface FactLineProps {
  label: string;
  children: ReactNode;
  /** Something that speaks against it stands out. */
  isAgainst?: boolean;
}

export function FactLine({ label, children, isAgainst = false }: FactLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isAgainst ? 'kp-mark-bad' : undefined}>{children}</dd>
    </div>
  );
}
