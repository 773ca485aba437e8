import { useSearchParams } from 'react-router';
import { localDay } from '../../format/dates';
import { useNow } from '../../parts/use-now';

const DAY_MS = 86_400_000;
export const SPANS = [30, 90, 180, 365] as const;

/** Which days the funnel is about: in the address; the last ninety without any. */
export function usePeriod() {
  const [parameters, setParameters] = useSearchParams();
  const today = localDay(useNow());
  const before = (days: number) => new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const from = dayOf(parameters.get('from')) ?? before(90);
  const to = dayOf(parameters.get('to')) ?? today;
  const change = (next: { from?: string; to?: string }) =>
    setParameters(
      (known) => {
        const wanted = { from, to, ...next };
        known.set('from', wanted.from <= wanted.to ? wanted.from : wanted.to);
        known.set('to', wanted.to);
        return known;
      },
      { replace: true },
    );
  const span = to === today ? SPANS.find((days) => before(days) === from) : undefined;
  return { from, to, span, change, last: (days: number) => change({ from: before(days), to: today }) };
}

function dayOf(text: string | null): string | undefined {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
