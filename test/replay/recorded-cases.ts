import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export interface RecordedEvent {
  activity: string;
  role: string;
  at: Date;
}

/** One declaration with its events, in the order of the log (events of the same second stay as they were written). */
export interface RecordedCase {
  id: string;
  /** Euros, as a decimal string. */
  amount: string;
  events: RecordedEvent[];
}

interface Line {
  case: string;
  amount: string;
  activity: string;
  role: string;
  at: string;
}

const FILE = join(__dirname, '../fixtures/approvals/domestic-declarations.csv.gz');

/**
 * The whole log. What it does not hold to is an error, not a guess: an instant that is none, or events of a case out of order.
 */
export function readRecordedCases(): RecordedCase[] {
  const lines = parse<Line>(gunzipSync(readFileSync(FILE)), { columns: true });
  const cases = new Map<string, RecordedCase>();
  for (const { case: id, amount, activity, role, at } of lines) {
    const known = cases.get(id) ?? { id, amount, events: [] };
    known.events.push({ activity, role, at: instant(at, known) });
    cases.set(id, known);
  }
  return [...cases.values()];
}

function instant(text: string, { id, events }: RecordedCase): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`${id}: ${text} is no instant`);
  const before = events.at(-1);
  if (before && before.at > at) throw new Error(`${id}: its events are not in the order of time`);
  return at;
}
