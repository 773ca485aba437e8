import type { Format } from '../../format/use-format';
import { sumOf } from '../../format/sums';

interface Owed {
  currency: string;
  receivables: number;
  balance: string;
}

export interface OwedFigure {
  receivables: number;
  /** A sum a currency: they are never added up. */
  sums: { currency: string; amount: string }[];
}

/** All of it, or the bands asked for. */
export function bandFigure(
  answer: { bands: (Owed & { band?: string })[] } | undefined,
  holds: (band: string) => boolean = () => true,
): OwedFigure {
  const own = (answer?.bands ?? []).filter(({ band }) => band === undefined || holds(band));
  const currencies = [...new Set(own.map(({ currency }) => currency))];
  return {
    receivables: own.reduce((sum, { receivables }) => sum + receivables, 0),
    sums: currencies.map((currency) => ({
      currency,
      amount: sumOf(own.filter((each) => each.currency === currency).map(({ balance }) => balance)),
    })),
  };
}

export function owedNote({ sums }: OwedFigure, format: Format): string {
  return sums.map((money) => format.roundMoney(money)).join(format.separator);
}
