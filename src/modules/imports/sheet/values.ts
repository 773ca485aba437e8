import { isEmail } from 'class-validator';
import { DateTime } from 'luxon';
import { type LifecycleState, lifecycleStates } from '../../../machines/policy/stages';
import { stageNames } from './columns';
import { comparable } from './map-header';
import type { Cell } from './table';

/** A cell that does not hold what its column asks for. */
export class CellUnfit extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

const states = new Map<string, LifecycleState>(
  lifecycleStates.flatMap((state) =>
    [state, ...(stageNames[state]?.['zh-CN'] ?? []), ...(stageNames[state]?.en ?? [])].map(
      (name) => [comparable(name), state] as const,
    ),
  ),
);

export function stateOf(cell: Cell): LifecycleState {
  const state = states.get(comparable(cell.text));
  if (!state) throw new CellUnfit('stage-unknown');
  return state;
}

/** Year first, as it is written in China and by ISO 8601. What could be two dates (03/04/2026) is refused. */
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const AMBIGUOUS = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;

/** A date, or date and time, of the company's zone as an instant. */
export function instantOf(cell: Cell, zone: string, latest: Date | null): string {
  const written = cell.date?.replace('T', ' ') ?? cell.text;
  const parts = DATE.exec(written);
  if (!parts) throw new CellUnfit(AMBIGUOUS.test(written) ? 'date-ambiguous' : 'date-unreadable');
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const moment = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  if (!moment.isValid || moment.year < 1970) throw new CellUnfit('date-unreadable');
  if (latest && moment.toMillis() > latest.getTime()) throw new CellUnfit('date-in-future');
  return moment.toUTC().toISO() ?? '';
}

export function wholeNumberOf(cell: Cell, least: number, most: number): number {
  const text = cell.text.replace(/(?<=\d),(?=\d{3}\b)/g, '');
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new CellUnfit('number-unfit', { least, most });
  return value;
}

export function emailOf(cell: Cell): string {
  if (!isEmail(cell.text)) throw new CellUnfit('email-unfit');
  return cell.text.normalize('NFKC');
}
