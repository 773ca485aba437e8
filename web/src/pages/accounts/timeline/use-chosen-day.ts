import { useSearchParams } from 'react-router';
import { endOfDay, localDay } from '../../../format/dates';
import { useNow } from '../../../parts/use-now';

export interface ChosenDay {
  /** `2026-11-24` by the company's clock. */
  day: string;
  today: string;
  /** The last instant of the day; undefined: today, which goes on. */
  at: string | undefined;
  choose: (day: string) => void;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day that is looked at stands in the address; before the account was there is no day to look at. */
export function useChosenDay(since: string): ChosenDay {
  const [parameters, setParameters] = useSearchParams();
  const today = localDay(useNow());
  const said = parameters.get('day') ?? '';
  const first = localDay(since);
  const wanted = DAY.test(said) && !Number.isNaN(Date.parse(said)) && said < today ? said : today;
  const day = wanted < first ? first : wanted;
  const choose = (next: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (next >= today) after.delete('day');
        else after.set('day', next);
        return after;
      },
      { replace: true },
    );
  return { day, today, at: day === today ? undefined : endOfDay(day), choose };
}
