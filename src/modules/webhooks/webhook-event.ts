/** Outbox topic of what other systems are told. */
export const WEBHOOK_OCCURRED = 'webhook.occurred';

/**
 * What a receiver gets: which thing moved, how, and when. No names, amounts or texts: whoever may see those reads them through the
 * interface, with rights of their own.
 */
export interface WebhookEvent {
  /** `<statechart>.<event>`: `approval.approve`, `account-path.stage.advance`. */
  type: string;
  timestamp: string;
  data: {
    id: string;
    /** Which statechart. */
    machine: string;
    event: string;
    accountId: string | null;
    /** Number of the step in the history of the thing. */
    sequence: number;
    from: unknown;
    to: unknown;
  };
}

/** Events that carry the name of their statechart already keep theirs. */
export const typeOf = (machine: string, event: string): string =>
  event.startsWith(`${machine}.`) ? event : `${machine}.${event}`;

/** Patterns that take in a type: itself, all of its statechart, everything. */
export function patternsOf(type: string): string[] {
  const machine = type.slice(0, type.indexOf('.'));
  return [type, `${machine}.*`, '*'];
}

/** Throws on anything else: what cannot be understood must become an incident, not vanish. */
export function webhookEvent(payload: unknown): WebhookEvent {
  const { type, timestamp, data } = (payload ?? {}) as Partial<WebhookEvent>;
  if (typeof type !== 'string' || typeof timestamp !== 'string' || !data)
    throw new TypeError(`${WEBHOOK_OCCURRED}: type, timestamp or data is missing`);
  return { type, timestamp, data };
}
