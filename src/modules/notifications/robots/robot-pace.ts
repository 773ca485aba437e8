/** All three platforms let a robot speak twenty times a minute. A second more, since their clock starts when a post arrives. */
export const PER_MINUTE = 20;
const WINDOW_MS = 61_000;

/** The instants that count, with this one. */
export function withTry(recent: readonly Date[], at: Date): Date[] {
  return [...recent, at].slice(-PER_MINUTE);
}

/** When a robot that has spoken at these instants may speak again. */
export function readyAt(recent: readonly Date[], at: Date): Date {
  const oldest = recent.length < PER_MINUTE ? undefined : recent[0];
  return oldest ? new Date(Math.max(at.getTime(), oldest.getTime() + WINDOW_MS)) : at;
}
