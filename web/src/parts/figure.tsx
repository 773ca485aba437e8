import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './figure.css';

export interface FigureProps {
  /** The list of what is counted; nothing is opened where there is nothing. */
  to: string;
  count: number;
  /** What is counted, for those who hear the number alone. */
  label: string;
  children?: ReactNode;
}

/** A number that opens the list of what it counts. */
export function Figure({ to, count, label, children }: FigureProps) {
  if (count === 0) return <span className="kp-faint kp-number">0</span>;
  return (
    <Link to={to} className="kp-number kp-figure" aria-label={`${label}: ${count}`} data-count={count}>
      {children ?? count}
    </Link>
  );
}

export interface TileProps {
  label: string;
  to: string;
  count: number;
  /** What stands under the number. */
  note?: ReactNode;
  mood?: 'late' | 'soon';
}

/** A figure that wants to be seen first. */
export function Tile({ label, to, count, note, mood }: TileProps) {
  const look = count > 0 && mood ? ` kp-tile-${mood}` : '';
  return (
    <Link to={to} className={`kp-panel kp-tile${look}`} data-count={count}>
      <span className="kp-faint">{label}</span>
      <strong className="kp-number">{count}</strong>
      {note !== undefined && <span className="kp-faint kp-tile-note">{note}</span>}
    </Link>
  );
}
