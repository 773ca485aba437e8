import { Avatar } from 'antd';
import { initials } from '../format/people';

const COLOURS = ['#1d5fd1', '#0b7a75', '#7a4bb8', '#a6541b', '#4b6584', '#9c2f5a'];

/** The same person has the same colour everywhere. */
function colourOf(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7);
  return COLOURS[sum % COLOURS.length] ?? '#1d5fd1';
}

export function PersonBadge({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Avatar size={size} style={{ background: colourOf(name), fontSize: size * 0.4, flex: 'none' }} aria-hidden>
      {initials(name)}
    </Avatar>
  );
}

export function Person({ name, note }: { name: string; note?: string }) {
  return (
    <span className="kp-person">
      <PersonBadge name={name} size={22} />
      <span>{name}</span>
      {note !== undefined && <span className="kp-faint">{note}</span>}
    </span>
  );
}
